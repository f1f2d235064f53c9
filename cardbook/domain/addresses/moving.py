"""What becomes of addresses when people move: the old ones stay as history, the new one holds from a day on."""

import datetime
from collections.abc import Sequence
from dataclasses import replace

from cardbook.domain.addresses.address_choice import WORK, holds_on, is_past, is_seasonal
from cardbook.domain.addresses.postal_address import PostalAddress

_ONE_DAY = datetime.timedelta(days=1)
_NO_ADDRESS = PostalAddress()
_KNOWN_OF_A_HOME = ("valid_to", "confirmed_on", "confirmed_how", "doubt", "doubted_on", "doubted_how")


def left_behind(addresses: Sequence[PostalAddress], on: datetime.date) -> tuple[PostalAddress, ...]:
    """Copies of addresses that somebody leaves for good: they hold until the day before; later ones never come."""
    last = on - _ONE_DAY
    return tuple(
        replace(address, id=None) if is_past(address, on) else _ended(address, last)
        for address in addresses if address.valid_from <= last.isoformat()
    )


def moved_in(addresses: Sequence[PostalAddress], on: datetime.date) -> tuple[PostalAddress, ...]:
    """Somebody's own addresses once they live with others from a day on: those for the whole year are left."""
    staying = [each for each in addresses if is_seasonal(each) or each.kind == WORK]
    return (*staying, *left_behind([each for each in addresses if each not in staying], on))


def at_home_from(home: PostalAddress | None, on: datetime.date) -> tuple[PostalAddress, ...]:
    """A new home that holds from a day on; () while nobody knows it."""
    return () if home is None else (replace(home, id=None, valid_from=on.isoformat()),)


def new_home_of(
    changed: Sequence[PostalAddress], before: Sequence[PostalAddress]
) -> PostalAddress | None:
    """The one of some changed addresses that is another than before, as that of a new home; None for none.

    What was known of the old one, such as a doubt, is not known of it, unless that was changed as well.
    """
    home = next((each for each in changed if each not in before), None)
    old = next((each for each in before if home is not None and each.id == home.id), None)
    if home is None or old is None:
        return home
    kept = {name: getattr(home, name) for name in _KNOWN_OF_A_HOME if getattr(home, name) != getattr(old, name)}
    unknown = {name: getattr(_NO_ADDRESS, name) for name in _KNOWN_OF_A_HOME}
    return replace(home, **(unknown | kept))


def moved(
    addresses: Sequence[PostalAddress], home: PostalAddress, on: datetime.date
) -> tuple[PostalAddress, ...]:
    """The addresses once `home` is lived at from a day on, in the place of the one that held for the whole year.

    That one stays as history; addresses for a season, at work or elsewhere are none of the move's business.
    """
    left = replaced_by_move(addresses, on)
    new = replace(home, id=None, valid_from=on.isoformat(), preferred=left is not None and left.preferred)
    if left is None:
        return (new, *addresses)
    kept = _ended(left, on - _ONE_DAY)
    was_there = kept.valid_from <= kept.valid_to
    return (new, *(kept if each is left else each for each in addresses if was_there or each is not left))


def replaced_by_move(addresses: Sequence[PostalAddress], on: datetime.date) -> PostalAddress | None:
    """The address that a move on that day leaves: the preferred or first one for the whole year that holds."""
    holding = [each for each in addresses if holds_on(each, on) and not is_seasonal(each) and not each.is_empty()]
    at_home = [each for each in holding if each.kind != WORK]
    return min(at_home or holding, key=lambda each: not each.preferred, default=None)


def _ended(address: PostalAddress, last: datetime.date) -> PostalAddress:
    return replace(address, id=None, valid_to=last.isoformat(), preferred=False)
