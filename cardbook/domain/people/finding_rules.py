"""When something about an address or a name is worth a look; pure rules over what stands in the book."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cardbook.domain.addresses.address_check import AddressWarning, address_warnings
from cardbook.domain.addresses.address_choice import is_past
from cardbook.domain.addresses.address_format import destination
from cardbook.domain.addresses.postal_address import AddressDoubt, PostalAddress
from cardbook.domain.addresses.postcode import postcode_hint
from cardbook.domain.people.finding import FindingKind
from cardbook.domain.people.name_text import fold, query_words
from cardbook.domain.people.typed_name import PARTICLES

YEARS_UNCONFIRMED = 3
OLDEST = 110
GROWN_UP = 18
"""Years: after which an address is to be confirmed anew, up to which somebody may be, from which a child is none."""

_OF_WARNING = {
    AddressWarning.MISSING_POSTCODE: FindingKind.MISSING_POSTCODE,
    AddressWarning.POSTCODE_IN_TOWN: FindingKind.MISSING_POSTCODE,
    AddressWarning.POSTCODE_FORM: FindingKind.POSTCODE_FORM,
    AddressWarning.UNKNOWN_COUNTRY: FindingKind.UNKNOWN_COUNTRY,
    AddressWarning.MISSING_TOWN: FindingKind.MISSING_TOWN,
    AddressWarning.MISSING_STREET: FindingKind.MISSING_STREET,
}
_OF_DOUBT = {AddressDoubt.RETURNED: FindingKind.RETURNED, AddressDoubt.SUSPECT: FindingKind.SUSPECT}
_SHORTEST_SHOUT = 3


@dataclass(frozen=True, slots=True)
class AddressFinding:
    """What is worth a look about one address; see `Finding` for the other fields."""

    kind: FindingKind
    about: str
    suggestion: str = ""
    town: str = ""


def address_findings(address: PostalAddress, home: str, today: datetime.date) -> Iterator[AddressFinding]:
    """Everything about an address that is not history; an empty one is told of elsewhere."""
    if address.is_empty() or is_past(address, today):
        return
    if address.doubt is not AddressDoubt.NONE:
        yield AddressFinding(_OF_DOUBT[address.doubt], address.doubted_on)
    country = destination(address, home)
    if not country and not address.country_text:
        yield AddressFinding(FindingKind.MISSING_COUNTRY, _town_line(address))
    for warning in address_warnings(address, origin=home):
        kind = _OF_WARNING.get(warning)
        if kind is FindingKind.POSTCODE_FORM and not address.country and not address.country_text:
            kind = FindingKind.MISSING_COUNTRY
        if kind is FindingKind.UNKNOWN_COUNTRY:
            yield AddressFinding(kind, address.country_text or address.country)
        elif kind is FindingKind.MISSING_COUNTRY:
            yield AddressFinding(kind, _town_line(address))
        elif kind in (FindingKind.MISSING_POSTCODE, FindingKind.POSTCODE_FORM):
            hint = postcode_hint(country, address.postcode, address.locality, address.region)
            suggested, town = (hint.suggestion, hint.town) if hint else ("", "")
            yield AddressFinding(kind, address.postcode, suggested, town)
        elif kind is not None:
            yield AddressFinding(kind, "")
    known = max(address.confirmed_on, address.valid_from)
    if known and address.doubt is AddressDoubt.NONE and known < _years_before(today, YEARS_UNCONFIRMED):
        yield AddressFinding(FindingKind.UNCONFIRMED, known)


def _town_line(address: PostalAddress) -> str:
    return " ".join(f"{address.postcode} {address.locality}".split())


def place_of(address: PostalAddress, home: str) -> tuple[str, str, str] | None:
    """By what two addresses are the same place: country, postcode or town, and street; None without a street."""
    street = " ".join(query_words(f"{address.street} {address.extended}"))
    town = fold(address.postcode or address.locality).replace(" ", "")
    return (destination(address, home), town, street) if street and town else None


def is_shouted(given: str, family: str) -> bool:
    """True for a name that stands in capitals only; a single short word ("Jo", "BBC") may be meant so."""
    words = [word for word in f"{given} {family}".split() if word.isupper() and len(word) >= _SHORTEST_SHOUT]
    parts = [part for part in (given, family) if any(sign.isalpha() for sign in part)]
    return bool(words) and bool(family) and all(_has_no_small(part) for part in parts)


def _has_no_small(text: str) -> bool:
    return text == text.upper() and text != text.lower()


def spoken_name(shouted: str) -> str:
    """A name in capitals as it is usually written: "MÜLLER-LÜDENSCHEIDT" → "Müller-Lüdenscheidt", "VON" → "von"."""
    words = shouted.split()
    return " ".join(
        word.lower() if word.lower() in PARTICLES and at < len(words) - 1 else _spoken_word(word)
        for at, word in enumerate(words)
    )


def _spoken_word(word: str) -> str:
    if "." in word:  # initials: J.R.
        return word
    for sign in ("-", "'", "’"):
        if sign in word:
            return sign.join(map(_spoken_word, word.split(sign)))
    return word[:1] + word[1:].lower()


def is_phone(text: str) -> bool:
    """True for what stands in a mail field and is a phone number."""
    digits = sum(sign.isdecimal() for sign in text)
    return digits >= 5 and all(sign.isdecimal() or sign in "+-/() .\u00a0" for sign in text)


def leaves_out(name_lines: str, members: Sequence[tuple[str, str]], dead: Sequence[tuple[str, str]]) -> str:
    """Whom name lines typed by hand forget, or name though they have died; "" where they still fit.

    Members are (given, family). One is there where any of their names is; the dead are named by a given name
    that nobody living has.
    """
    written = set(query_words(name_lines))
    for given, family in members:
        if not written & set(query_words(f"{given} {family}")):
            return f"{given} {family}".strip()
    living = {word for given, _ in members for word in query_words(given)}
    for given, family in dead:
        if written & (set(query_words(given)) - living):
            return f"{given} {family}".strip()
    return ""


def _years_before(today: datetime.date, years: int) -> str:
    """An ISO day so many years earlier; 29 February becomes 28 February."""
    day = today.day if (today.month, today.day) != (2, 29) else 28
    return today.replace(year=today.year - years, day=day).isoformat()


def birthdays_outside(today: datetime.date) -> tuple[str, str]:
    """ISO days: who is born before the first or after the second is hardly meant so."""
    return _years_before(today, OLDEST + 1), today.isoformat()


def grown_up_since(today: datetime.date) -> str:
    """The ISO day on or before which somebody is born who is no child any more."""
    return _years_before(today, GROWN_UP)
