"""Which of several addresses an envelope goes to: the one that holds on the day the card arrives."""

import datetime
from collections.abc import Sequence

from cardbook.domain.addresses.mail_problem import MailProblem
from cardbook.domain.addresses.postal_address import AddressDoubt, PostalAddress
from cardbook.domain.value import value

HOME = "home"
WORK = "work"
"""The kinds of an address where somebody lives, and where they only work (RFC 6350 section 5.6)."""

_DOUBTS = {
    AddressDoubt.NONE: (0, None), AddressDoubt.SUSPECT: (1, MailProblem.SUSPECT),
    AddressDoubt.RETURNED: (2, MailProblem.RETURNED),
}
"""How doubtful ones stand behind others, and what is told of one that is taken all the same."""


@value(frozen=True, slots=True)
class AddressChoice:
    """The address to use, None for none; `problem` is NONE_HOLDS, SUSPECT or RETURNED where it wants a look."""

    address: PostalAddress | None = None
    problem: MailProblem | None = None


def address_on(
    day: datetime.date, shared: Sequence[PostalAddress], own: Sequence[PostalAddress] = ()
) -> AddressChoice:
    """The address for a card that arrives on `day`: of those a household shares, or else of people's own.

    Of those that hold on that day, one without doubt comes before a doubtful one; then one for the season of
    the year before one for the whole year, then the preferred one, then the first. An address at work is taken
    only where the user preferred it or nothing else is known at all.
    """
    if len(shared) == 1 and _is_simple(shared[0]):
        return AddressChoice(shared[0])
    known = _not_empty(shared) or _not_empty(own)
    private = [address for address in known if address.kind != WORK or address.preferred]
    holding = [address for address in private or known if holds_on(address, day)]
    if not holding:
        return AddressChoice(problem=MailProblem.NONE_HOLDS if known else None)
    chosen = min(holding, key=_rank)
    return AddressChoice(chosen, _DOUBTS[chosen.doubt][1])


def holds_on(address: PostalAddress, day: datetime.date) -> bool:
    """True where the address is valid on a day, and the day's month is one of its months."""
    iso = day.isoformat()
    if address.valid_from > iso or (address.valid_to and address.valid_to < iso):
        return False
    return not is_seasonal(address) or _is_month_within(day.month, address.first_month, address.last_month)


def is_seasonal(address: PostalAddress) -> bool:
    """True for an address that holds in some months of the year only."""
    return bool(address.first_month and address.last_month)


def is_past(address: PostalAddress, day: datetime.date) -> bool:
    """True for history: the address has been given up before that day."""
    return bool(address.valid_to) and address.valid_to < day.isoformat()


def in_order_of_use(
    day: datetime.date, addresses: Sequence[PostalAddress], used: PostalAddress | None
) -> tuple[PostalAddress, ...]:
    """All addresses, the `used` one first, then the others that hold on the day, to come, and past."""
    return tuple(sorted(addresses, key=lambda each: (each is not used, is_past(each, day), not holds_on(each, day))))


def _is_simple(address: PostalAddress) -> bool:
    """Nothing limits it: very many addresses are like that."""
    return not (
        address.valid_from or address.valid_to or address.first_month or address.doubt or address.is_empty()
    )


def _not_empty(addresses: Sequence[PostalAddress]) -> list[PostalAddress]:
    return [address for address in addresses if not address.is_empty()]


def _is_month_within(month: int, first: int, last: int) -> bool:
    """Also over the turn of the year, where the first month is the later one."""
    return first <= month <= last if first <= last else month >= first or month <= last


def _rank(address: PostalAddress) -> tuple[int, bool, bool]:
    return _DOUBTS[address.doubt][0], not is_seasonal(address), not address.preferred
