"""All that is known of one line of the address book before a letter is addressed."""

from dataclasses import dataclass, field

from cardbook.domain.addresses.mail_problem import MailProblem
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.naming.member import NO_WISHES, NameForEnvelope, Wishes


@dataclass(slots=True)
class MailLine:
    """A household, or a contact on their own.

    `names` stand on the envelope, in their order: the living who wish post; where there are none, those nearest
    to that. `wishes` say how they want to be named. `addresses` are all there are, in their order: the household's,
    or of one that has none its people's own. `no_post` is DECEASED or DO_NOT_SEND where nothing is sent;
    `by_hand` where the user writes the envelope themselves.
    """

    names: list[NameForEnvelope] = field(default_factory=list)
    wishes: Wishes = NO_WISHES
    addresses: list[PostalAddress] = field(default_factory=list)
    no_post: MailProblem | None = None
    by_hand: bool = False
