"""Why an envelope should not simply be printed; what is doubtful about the address's parts stands in address_check."""

from enum import StrEnum


class MailProblem(StrEnum):
    """The value is the key of its sentence, and the code a command gives."""

    DECEASED = "deceased"  # nobody of the line is living any more
    DO_NOT_SEND = "do_not_send"  # who wishes no post, or is to get none
    NO_NAME = "no_name"
    NO_ADDRESS = "no_address"
    NONE_HOLDS = "none_holds"  # there are addresses, but none for the day of arrival
    RETURNED = "returned"  # post came back from the only address that holds
    SUSPECT = "suspect"  # the only address that holds may be wrong

    @property
    def stops(self) -> bool:
        """True where nothing is printed unless the user wants it all the same."""
        return self is not MailProblem.SUSPECT


NO_POST = frozenset({MailProblem.DECEASED, MailProblem.DO_NOT_SEND})
"""To whom nothing is sent at all, whatever the address."""
