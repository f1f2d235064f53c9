"""What becomes of each contact of a file: is it new, does it say more of somebody known, or nothing new?

People are known again by their UID. A contact without one gets a UID made of all it says, so the same file
twice adds no one; where some of it has changed since, the same name with the same e-mail address and no other
birthday, or with the same day of birth, is the same person. Nothing weaker counts: a father and a son may share
name, street and telephone.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import islice
from operator import attrgetter
from types import MappingProxyType
from typing import TypeVar

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.matching.place import place_key
from cardbook.domain.people.contact import Contact, ContactDate, ContactPoint, DateKind, Medium, PersonName
from cardbook.domain.people.name_text import fold
from cardbook.domain.value import value
from cardbook.exchange.interface import Draft, Pointer
from cardbook.services.files.content_uid import content_uid
from cardbook.services.files.import_changes import FieldChange, changes_between
from cardbook.services.reading import BookReading

_SCHEME = "urn:uuid:"
_ALL_BUT_UID = attrgetter(*(name for name in Contact.__dataclass_fields__ if name != "uid"))
_TEXTS = (
    "full_name", "nickname", "organization", "department", "job_title", "role", "language", "phonetic_given",
    "phonetic_family", "form_of_address", "household_role", "who_is", "observance", "likes", "do_not_send",
    "do_not_send_reason", "deceased", "hand_addressed",
)
_ONCE = (DateKind.BIRTH, DateKind.DEATH)
Part = TypeVar("Part")
Chosen = Mapping[str, int | None]
"""What was chosen about newcomers, by their UIDs: who of the book they are, or None to leave them out."""
NOTHING_CHOSEN: Chosen = MappingProxyType({})


class Decision(StrEnum):
    """What is done with one contact of a file."""

    ADD = "add"
    UPDATE = "update"
    SKIP = "skip"


@value(frozen=True, slots=True)
class Decided:
    """A contact as it will be stored, and from which line it comes.

    `changes` are what an update makes of the contact, field by field; `more_in_row`, `cards` and
    `received` are as in `Draft`.
    """

    decision: Decision
    contact: Contact
    line: int
    entry: int
    pointers: tuple[Pointer, ...] = ()
    more_in_row: int = 0
    cards: tuple[int, ...] = ()
    received: tuple[int, ...] = ()
    changes: tuple[FieldChange, ...] = ()


class _Said:
    """What a contact of a file says besides its UID. Two that say the same have one digest, within one run of the
    program; a UID of their own is made of it where it is asked for, which takes ten times as long.
    """

    __slots__ = ("_uid", "contact", "digest")

    def __init__(self, contact: Contact) -> None:
        self.contact = contact
        self.digest = hash(_ALL_BUT_UID(contact))
        self._uid = ""

    @property
    def uid(self) -> str:
        """The UID made of the content."""
        if not self._uid:
            self._uid = content_uid(self.contact)
        return self._uid


class Decisions:
    """Decides for the contacts of one import, in their order, by what the book held when this was made: before
    anything is written, because to look at everybody of a large book takes a second.
    """

    def __init__(self, reading: BookReading, chosen: Chosen = NOTHING_CHOSEN) -> None:
        self._reading = reading
        self._contacts = reading.contacts
        self._chosen = chosen
        self._holds_nobody = not reading.matching.last_id()
        self._seen: dict[int, int] = {}
        self._met: set[int] = set()
        self._wanted = {contact_id for contact_id in chosen.values() if contact_id is not None}
        self._left: dict[int, Contact] = {}
        self._by_mark = _by_mark(reading)

    def decide(self, drafts: Sequence[Draft]) -> list[Decided]:
        """One decision for each draft."""
        said = [_Said(draft.contact) for draft in drafts]
        known = {} if self._holds_nobody else self._known(said)
        similar = [self._like(draft.contact) for draft in drafts] if self._by_mark else [[] for _ in drafts]
        wanted = {*known.values(), *(contact_id for ids in similar for contact_id in ids)}
        stored = {contact.id: contact for contact in self._contacts.contacts(sorted(wanted)) if contact.id}
        decided = [
            self._decided(draft, told, known, [stored[each] for each in ids if each in stored], stored)
            for draft, told, ids in zip(drafts, said, similar, strict=True)
        ]
        return [
            replace(one, more_in_row=draft.more_in_row, cards=draft.cards, received=draft.received)
            if (draft.more_in_row or draft.cards or draft.received) and not _is_nobody(one) else one
            for one, draft in zip(decided, drafts, strict=True)
        ]

    def _known(self, said: Sequence[_Said]) -> dict[str, int]:
        """Who of the book carries one of the UIDs, given or made of the content."""
        given = uid_spellings([each.contact.uid for each in said if each.contact.uid])
        return self._contacts.ids_by_uid([*given, *(each.uid for each in said)])

    def _decided(
        self, draft: Draft, said: _Said, known: dict[str, int], similar: list[Contact], stored: dict[int, Contact]
    ) -> Decided:
        contact = draft.contact
        if known and said.uid in known:
            return Decided(Decision.SKIP, stored.get(known[said.uid], contact), draft.line, draft.entry)
        if self._is_repeated(said):
            return Decided(Decision.SKIP, self._as_stored_before(said), draft.line, draft.entry)
        whole = _made_part_of(contact, known, stored)
        if whole is not None:
            return Decided(Decision.SKIP, whole, draft.line, draft.entry)
        old = self._by_uid(said, known, stored) or self._by_name(contact, similar)
        if old is None:
            uid = self._free_uid(said, known)
            contact = contact if contact.uid == uid else replace(contact, uid=uid)
            if contact.uid not in self._chosen:
                return Decided(Decision.ADD, contact, draft.line, draft.entry, draft.pointers)
            old = self._as_chosen(contact.uid)
            if old is None:
                return Decided(Decision.SKIP, contact, draft.line, draft.entry)
            contact = spelt_as(old, contact)
        return self._joined(old, contact, draft)

    def _as_stored_before(self, said: _Said) -> Contact:
        """Who this import has stored with the same content; else the contact as the file has it."""
        same = self._contacts.ids_by_uid([said.uid]).get(said.uid)
        return (self._contacts.contact(same) if same else None) or said.contact

    def _as_chosen(self, uid: str) -> Contact | None:
        """Whom somebody chose for a newcomer, as this import has left that one; None to leave the newcomer out."""
        contact_id = self._chosen[uid]
        if contact_id is None:
            return None
        return self._left.get(contact_id) or self._contacts.contact(contact_id)

    def _joined(self, old: Contact, contact: Contact, draft: Draft) -> Decided:
        if draft.photo is not None and draft.photo.line in old.kept:
            contact = replace(contact, photo="")  # it could not be read the last time either
        contact = self._without_known_relations(contact, old)
        merged = updated(old, contact, shared_addresses(self._reading, old))
        self._met.add(old.id or 0)
        if old.id in self._wanted:
            self._left[old.id] = merged
        decision = Decision.SKIP if merged == old else Decision.UPDATE
        changes = changes_between(old, merged)
        return Decided(decision, merged, draft.line, draft.entry, draft.pointers, changes=changes)

    def _is_repeated(self, said: _Said) -> bool:
        """True where the file has said exactly the same before; remembers what was said under which UID."""
        carried = _place_of(said.contact.uid or said.uid)
        if self._seen.get(carried, said.digest) != said.digest:
            carried = _place_of(said.uid)
        repeated = carried in self._seen
        self._seen[carried] = said.digest
        return repeated

    def _is_first_under_its_uid(self, said: _Said) -> bool:
        """False where the file has used the UID for others before."""
        return self._seen.get(_place_of(said.contact.uid)) == said.digest

    def _by_uid(self, said: _Said, known: dict[str, int], stored: dict[int, Contact]) -> Contact | None:
        """Who carries the UID, unless the file has used it for others before, or the names share no word."""
        contact = said.contact
        if not known or not contact.uid or not self._is_first_under_its_uid(said):
            return None
        found = next((known[uid] for uid in uid_spellings([contact.uid]) if uid in known), 0)
        old = stored.get(found)
        if old is None or old.id in self._met:
            return None
        words, others = _name_words(contact), _name_words(old)
        return old if not words or not others or words & others else None

    def _by_name(self, contact: Contact, similar: list[Contact]) -> Contact | None:
        """Who has the same name and e-mail address, where that is one person and not another birthday's."""
        found = [old for old in similar if old.id not in self._met and not _born_apart(contact, old)]
        return found[0] if len(found) == 1 else None

    def _without_known_relations(self, contact: Contact, old: Contact) -> Contact:
        """Without relatives by name who are people of the book already, related in the same way."""
        ids = sorted({one.contact for one in old.relations if one.contact})
        if not ids or not contact.relations:
            return contact
        names = {other.id: other.display_name() for other in self._contacts.contacts(ids)}
        known = {(one.kind, names.get(one.contact)) for one in old.relations}
        relations = tuple(one for one in contact.relations if (one.kind, one.name) not in known)
        return replace(contact, relations=relations)

    def _free_uid(self, said: _Said, known: dict[str, int]) -> str:
        uid = said.contact.uid
        if not uid or not self._is_first_under_its_uid(said):
            return said.uid
        return said.uid if known and not known.keys().isdisjoint(uid_spellings([uid])) else uid

    def _like(self, contact: Contact) -> list[int]:
        """Who of the book has the name and one of the marks."""
        name = _folded_name(contact)
        ids = (self._by_mark.get((name, mark), ()) for mark in _marks(contact))
        return list(dict.fromkeys(contact_id for found in ids for contact_id in found))


def _place_of(uid: str) -> int:
    """By which a UID is remembered within one import: a hundred thousand of them would take eight megabytes more."""
    return hash(uid.removeprefix(_SCHEME))


def _by_mark(reading: BookReading) -> dict[tuple[str, str], list[int]]:
    """Contacts by their folded name and e-mail address or birthday."""
    found: dict[tuple[str, str], list[int]] = {}
    for contact_id, mark, *names in reading.contacts.names_by_mark():
        found.setdefault((fold(" ".join(filter(None, names))), mark.casefold()), []).append(contact_id)
    return found


def _made_part_of(contact: Contact, known: dict[str, int], stored: dict[int, Contact]) -> Contact | None:
    """Who a contact of the book was made part of that carried this UID. What the file says of it was taken over then,
    and would only come a second time.
    """
    if not known or not contact.uid:
        return None
    spellings = uid_spellings([contact.uid])
    found = next((stored.get(known[uid]) for uid in spellings if uid in known), None)
    return found if found is not None and found.uid not in spellings else None


def uid_spellings(uids: Sequence[str]) -> list[str]:
    """UIDs with and without the scheme that vCard 4.0 writes before them (RFC 6350 section 6.7.6)."""
    bare = [uid.removeprefix(_SCHEME) for uid in uids]
    return [*bare, *(_SCHEME + uid for uid in bare)]


def spelt_as(stored: Contact, fresh: Contact) -> Contact:
    """Somebody who looks like `stored`, under the name as the book spells it; what that lacks, the file gives."""
    parts = PersonName.__dataclass_fields__
    name = PersonName(*(getattr(stored.name, part) or getattr(fresh.name, part) for part in parts))
    return replace(fresh, name=name, full_name=stored.full_name or fresh.full_name)


def shared_addresses(reading: BookReading, contact: Contact) -> tuple[PostalAddress, ...]:
    """The addresses of a contact's household."""
    household = reading.contacts.household(contact.household) if contact.household is not None else None
    return household.addresses if household else ()


def updated(stored: Contact, fresh: Contact, shared: tuple[PostalAddress, ...] = ()) -> Contact:
    """What is stored, with all that the file says of it; what the file is silent about stays.

    `shared` are the addresses of the household, which need not be repeated in another spelling either.
    """
    texts = {name: getattr(fresh, name) or getattr(stored, name) for name in _TEXTS}
    if stored.household is not None:
        texts["hand_addressed"] = stored.hand_addressed  # the mark of a household goes out with each of its people
    name = PersonName(*(
        getattr(fresh.name, part) or getattr(stored.name, part) for part in PersonName.__dataclass_fields__
    ))
    known = {_place(address) for address in (*stored.addresses, *shared)}
    homes = {place_key(address) for address in shared}
    addresses = tuple(
        address for address in fresh.addresses if _place(address) not in known and place_key(address) not in homes
    )
    return replace(
        stored, name=name, **texts, note=_both_notes(stored.note, fresh.note),
        points=_united(stored.points, _told_anew(stored.points, fresh.points)), addresses=stored.addresses + addresses,
        dates=_newest_dates(stored.dates, fresh.dates), kept=_united(stored.kept, fresh.kept),
        photo=stored.photo or fresh.photo,
        circles=tuple(sorted({*stored.circles, *fresh.circles})),
        relations=_united(stored.relations, fresh.relations), fields=_united(stored.fields, fresh.fields),
    )


def _place(address: PostalAddress) -> tuple[str, ...]:
    """Where an address is: files say of the rest what they can."""
    return (
        address.street, address.extended, address.pobox, address.locality, address.region, address.postcode,
        address.country or address.country_text, address.label,
    )


def _united(stored: tuple[Part, ...], fresh: tuple[Part, ...]) -> tuple[Part, ...]:
    return stored + tuple(part for part in fresh if part not in stored)


def _told_anew(stored: tuple[ContactPoint, ...], fresh: tuple[ContactPoint, ...]) -> tuple[ContactPoint, ...]:
    """A number or address that the file gives no kind says nothing new of one that is stored with its kind."""
    known = {(point.medium, point.value.casefold()) for point in stored}
    points = map(_as_stored, fresh)
    return tuple(
        point for point in points if point.kinds or point.label or (point.medium, point.value.casefold()) not in known
    )


def _as_stored(point: ContactPoint) -> ContactPoint:
    """The book keeps kinds as words in a row: one that holds a space comes back as several."""
    return replace(point, kinds=tuple(" ".join(point.kinds).split()))


def _newest_dates(stored: tuple[ContactDate, ...], fresh: tuple[ContactDate, ...]) -> tuple[ContactDate, ...]:
    """One is born and dies once: of such dates the file's counts."""
    said = {date.kind for date in fresh if date.kind in _ONCE}
    return _united(tuple(date for date in stored if date.kind not in said or date in fresh), fresh)


def _is_nobody(decided: Decided) -> bool:
    """True for who is left out and does not stand in the book."""
    return decided.decision is Decision.SKIP and decided.contact.id is None


def _both_notes(stored: str, fresh: str) -> str:
    if fresh in stored:
        return stored
    return fresh if stored in fresh else f"{stored}\n{fresh}"


def _folded_name(contact: Contact) -> str:
    name = contact.name
    names = (name.given, name.additional, name.family, contact.full_name, contact.organization)
    return fold(" ".join(filter(None, names)))


def _marks(contact: Contact) -> Iterator[str]:
    """What beside the name tells somebody from all others: the first e-mail address, a whole day of birth."""
    yield from islice((point.value.casefold() for point in contact.points if point.medium is Medium.EMAIL), 1)
    for date in contact.dates:
        if date.kind is DateKind.BIRTH and date.date.year and date.date.day and not date.date.about:
            yield str(date.date)


def _name_words(contact: Contact) -> set[str]:
    name = contact.name
    names = (name.given, name.additional, name.family, contact.full_name, contact.nickname, contact.organization)
    return set(fold(" ".join(names)).split())


def _born_apart(one: Contact, other: Contact) -> bool:
    days = [{date.date for date in each.dates if date.kind is DateKind.BIRTH} for each in (one, other)]
    return all(days) and not days[0] & days[1]
