"""People one by one, for lists outside the windows: a line each, or a JSContact card each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cardbook.domain.people.contact import Contact
from cardbook.domain.people.household import Household
from cardbook.exchange.json_cards.jscontact_card import jscontact_card
from cardbook.exchange.json_cards.jscontact_own import Json
from cardbook.services.paper.mail_merge import MailMerge, Who
from cardbook.services.people.shared_address import with_shared_address
from cardbook.services.reading import BookReading

_PORTION = 1_000


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One contact in one line; `country` is an ISO code, "" where unknown."""

    id: int
    name: str
    town: str
    country: str


def people_lines(reading: BookReading, who: Who) -> Iterator[PersonLine]:
    """The contacts meant, in name order, members of a household together."""
    keys = MailMerge(reading).keys(who)
    chosen = _chosen(reading, who, keys)
    for start in range(0, len(keys), _PORTION):
        portion = keys[start:start + _PORTION]
        members = reading.mail.members(portion)
        for row in reading.listing.rows(portion):
            for member in members.get(row.key, ()):
                if member.id is not None and (chosen is None or member.id in chosen):
                    yield PersonLine(member.id, member.display_name(), row.town, row.country)


def jscontact_cards(reading: BookReading, who: Who) -> Iterator[dict[str, Json]]:
    """The contacts meant as JSContact cards (RFC 9553), in the order they came into the book."""
    shared: dict[int, Household | None] = {}
    ids = people_ids(reading, who)
    uids = reading.contacts.related_uids(ids)
    for contact in reading.contacts.contacts(ids):
        yield jscontact_card(with_shared_address(reading, contact, shared), uids)


def people_ids(reading: BookReading, who: Who) -> list[int]:
    """Ids of the contacts meant, in the order they came into the book."""
    if who == Who():
        return reading.contacts.living_ids()
    keys = MailMerge(reading).keys(who)
    chosen = _chosen(reading, who, keys)
    return sorted(_member_ids(reading, keys) if chosen is None else chosen)


def _chosen(reading: BookReading, who: Who, keys: Sequence[int]) -> set[int] | None:
    """Of the people on the lines, those that the conditions mean in person; None for all of them."""
    if not who.circle and not who.ids:
        return None
    ids = _member_ids(reading, keys) & set(who.ids) if who.ids else _member_ids(reading, keys)
    if not who.circle:
        return ids
    return {contact.id or 0 for contact in reading.contacts.contacts(sorted(ids)) if _belongs(contact, who.circle)}


def _belongs(contact: Contact, circle: str) -> bool:
    return circle.casefold() in map(str.casefold, contact.circles)


def _member_ids(reading: BookReading, keys: Sequence[int]) -> set[int]:
    members = reading.mail.members(keys)
    return {member.id or 0 for people in members.values() for member in people}
