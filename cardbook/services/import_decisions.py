"""What becomes of each contact of a file: is it new, does it say more of somebody known, or nothing new?

People are known again by their UID. A contact without one gets a UID made of all it says, so the same file
twice adds no one.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from cardbook.domain.contact import Contact, PersonName
from cardbook.exchange.interface import Draft
from cardbook.services.reading import BookReading

_OF_CONTENT = uuid.UUID("6f0a1c1e-6d0e-5d3f-9b57-0c1f4a6d7b02")
"""Namespace of UIDs made of a contact's content (RFC 4122 section 4.3)."""

_TEXTS = ("full_name", "nickname", "organization", "job_title", "role", "language", "note")
_LISTS = ("points", "addresses", "dates", "circles", "kept")


class Decision(StrEnum):
    """What is done with one contact of a file."""

    ADD = "add"
    UPDATE = "update"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Decided:
    """A contact as it will be stored, and from which line it comes."""

    decision: Decision
    contact: Contact
    line: int
    entry: int


class Decisions:
    """Decides for the contacts of one file, in its order."""

    def __init__(self, reading: BookReading) -> None:
        self._contacts = reading.contacts
        self._seen: dict[str, str] = {}

    def decide(self, drafts: Sequence[Draft]) -> list[Decided]:
        """One decision for each draft."""
        named = [self._with_uid(draft.contact) for draft in drafts]
        known = self._contacts.ids_by_uid([contact.uid for contact, _ in named])
        stored = {contact.id: contact for contact in self._contacts.contacts(sorted(known.values()))}
        decided = []
        for draft, (contact, repeated) in zip(drafts, named, strict=True):
            old = stored.get(known.get(contact.uid))
            if repeated:
                decided.append(Decided(Decision.SKIP, contact, draft.line, draft.entry))
            elif old is None:
                decided.append(Decided(Decision.ADD, contact, draft.line, draft.entry))
            else:
                merged = old if contact.uid == _content_uid(draft.contact) else updated(old, contact)
                decision = Decision.SKIP if merged == old else Decision.UPDATE
                decided.append(Decided(decision, merged, draft.line, draft.entry))
        return decided

    def _with_uid(self, contact: Contact) -> tuple[Contact, bool]:
        """The contact with a UID of its own, and whether the file has said exactly the same before."""
        content = _content_uid(contact)
        uid = contact.uid or content
        if self._seen.get(uid, content) != content:
            uid = content  # some programs give several people the same UID
        repeated = uid in self._seen
        self._seen[uid] = content
        return replace(contact, uid=uid), repeated


def updated(stored: Contact, fresh: Contact) -> Contact:
    """What is stored, with all that the file says of it; what the file is silent about stays."""
    texts = {name: getattr(fresh, name) or getattr(stored, name) for name in _TEXTS}
    lists = {name: _united(getattr(stored, name), getattr(fresh, name)) for name in _LISTS}
    lists["circles"] = tuple(sorted(lists["circles"]))
    name = PersonName(*(
        getattr(fresh.name, part) or getattr(stored.name, part) for part in PersonName.__dataclass_fields__
    ))
    return replace(stored, name=name, **texts, **lists)


def _united(stored: tuple[object, ...], fresh: tuple[object, ...]) -> tuple[object, ...]:
    known = [_without_id(value) for value in stored]
    return stored + tuple(value for value in fresh if _without_id(value) not in known)


def _without_id(value: object) -> object:
    return replace(value, id=None) if hasattr(value, "id") else value  # type: ignore[type-var]


def _content_uid(contact: Contact) -> str:
    return f"urn:uuid:{uuid.uuid5(_OF_CONTENT, repr(replace(contact, uid='')))}"
