"""What is told of an address beside its lines: what kind it is, when it holds, what is doubtful about it."""

from collections.abc import Iterator

from PySide6.QtCore import QLocale

from cardbook.domain.addresses.address_choice import HOME, WORK, is_seasonal
from cardbook.domain.addresses.address_in_one_line import address_in_one_line
from cardbook.domain.addresses.postal_address import AddressDoubt, PostalAddress
from cardbook.domain.people.partial_date import PartialDate
from cardbook.texts import Texts, side_by_side
from cardbook.ui.people.date_words import date_words

_KINDS = (HOME, WORK)
_SAYS_NOTHING = ("", "other")


def full_day_words(texts: Texts, day: str) -> str:
    """A day with its year, as exactly as it is known: 1 December 2026; as it was typed where it is no date."""
    try:
        return date_words(texts, PartialDate.parse(day))
    except ValueError:
        return day


def place_words(texts: Texts, address: PostalAddress, home: str) -> str:
    """An address in one line, for the language of the window."""
    return address_in_one_line(address, origin=home, language=texts.language)


def time_words(texts: Texts, address: PostalAddress) -> str:
    """Its kind, its time and its doubt: "home · from 1 December 2026 · May to September"."""
    return side_by_side(*_parts(texts, address))


def _parts(texts: Texts, address: PostalAddress) -> Iterator[str]:
    if address.kind in _KINDS:
        yield texts(f"people.kinds.{address.kind}")
    elif address.kind not in _SAYS_NOTHING:
        yield address.kind
    first, last = (full_day_words(texts, day) if day else "" for day in (address.valid_from, address.valid_to))
    if first and last:
        yield texts("people.address_times.from_to", first=first, last=last)
    elif first:
        yield texts("people.address_times.since", first=first)
    elif last:
        yield texts("people.address_times.until", last=last)
    if is_seasonal(address):
        months = QLocale(texts.language)
        yield texts(
            "people.address_times.months",
            first=months.standaloneMonthName(address.first_month), last=months.standaloneMonthName(address.last_month),
        )
    if address.doubt is not AddressDoubt.NONE:
        yield _known(texts, address.doubt.value, address.doubted_on, address.doubted_how)
    elif address.confirmed_on:
        yield _known(texts, "confirmed", address.confirmed_on, address.confirmed_how)


def _known(texts: Texts, what: str, day: str, how: str) -> str:
    """What is known of an address, since which day and by what, as far as that is told."""
    told = f"{what}_on" if day else what
    words = texts(f"people.address_times.{told}", day=full_day_words(texts, day))
    return texts("people.address_times.known_by", what=words, how=how) if how else words
