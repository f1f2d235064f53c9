"""Two contacts made one: which of two values leads, and what becomes of the other. Nothing either says is lost."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from cardbook.domain.people.contact import Contact, CustomField, DateKind
from cardbook.domain.people.partial_date import PartialDate


class MergeField(StrEnum):
    """What of two contacts may differ and holds one value only; the value is the key of its words."""

    NAME = "name"
    NICKNAME = "nickname"
    ORGANIZATION = "organization"
    DEPARTMENT = "department"
    JOB_TITLE = "job_title"
    ROLE = "role"
    BIRTHDAY = "birthday"
    LANGUAGE = "language"
    WHO_IS = "who_is"
    OBSERVANCE = "observance"
    LIKES = "likes"
    FORM_OF_ADDRESS = "form_of_address"
    PHOTO = "photo"
    ADDRESS = "address"
    HOUSEHOLD = "household"


class Side(StrEnum):
    """Whose value leads."""

    KEPT = "kept"
    GONE = "gone"


Choices = Mapping[MergeField, Side]
"""Fields that are not named follow `usual_side`."""

TEXTS = (
    MergeField.NICKNAME, MergeField.ORGANIZATION, MergeField.DEPARTMENT, MergeField.JOB_TITLE, MergeField.ROLE,
    MergeField.LANGUAGE, MergeField.WHO_IS, MergeField.OBSERVANCE, MergeField.LIKES,
)
"""Fields of plain text."""
_NAMES = ("name", "full_name", "kind", "phonetic_given", "phonetic_family")


@dataclass(frozen=True, slots=True)
class Merged:
    """The contact that goes on, but for its lists; `fields` are values that gave way, under the words for them.

    `birthday` is the one that leads, None for none, `other_birthday` one that says something else.
    """

    contact: Contact
    fields: tuple[CustomField, ...]
    birthday: PartialDate | None
    other_birthday: PartialDate | None


@dataclass(frozen=True, slots=True)
class PastMerge:
    """A merge that can be taken apart: the contact `gone`, called `name`, lives on in `kept` since an ISO day.

    `is_within_another` where the one it was made part of was itself made part of `kept` later.
    """

    id: int
    kept: int
    gone: int
    name: str
    merged_on: str
    is_within_another: bool


class Left(StrEnum):
    """Why something could not be given back."""

    CHANGED = "changed"  # it was changed since, and stays as it is
    MISSING = "missing"  # what it hung on is not there any more


@dataclass(frozen=True, slots=True)
class Kept:
    """Something that stays with the one: `what` is a table, or of a contact a column."""

    why: Left
    what: str


def value_of(contact: Contact, field: MergeField) -> str:
    """What a contact says in a field of one value, "" for nothing; not for addresses and households."""
    if field is MergeField.NAME:
        return contact.display_name()
    if field is MergeField.BIRTHDAY:
        born = birthday_of(contact)
        return str(born) if born is not None else ""
    return str(getattr(contact, field.value))


def birthday_of(contact: Contact) -> PartialDate | None:
    """The first birthday, None for none."""
    return next((date.date for date in contact.dates if date.kind is DateKind.BIRTH), None)


def usual_side(kept: Contact, gone: Contact, field: MergeField) -> Side:
    """Whose value leads where nobody chose: the one that says more, or else the kept one's."""
    here, there = value_of(kept, field), value_of(gone, field)
    if field is MergeField.BIRTHDAY:
        return Side.GONE if _says_less(here, there) else Side.KEPT
    if field is MergeField.NAME:
        return Side.GONE if here != there and _is_within(here, there) else Side.KEPT
    return Side.KEPT if here or not there else Side.GONE


def merged(kept: Contact, gone: Contact, choices: Choices, words: Mapping[MergeField, str]) -> Merged:
    """The contact that goes on; `words` are what the values that give way are called from then on."""
    def chosen(field: MergeField) -> Side:
        return choices.get(field, usual_side(kept, gone, field))

    def of(field: MergeField) -> Contact:
        return gone if chosen(field) is Side.GONE else kept

    leader = of(MergeField.NAME)
    texts: dict[str, Any] = {field.value: value_of(of(field), field) for field in TEXTS}
    texts |= {name: getattr(leader, name) for name in _NAMES}
    contact = replace(
        kept, **texts,
        form_of_address=of(MergeField.FORM_OF_ADDRESS).form_of_address, photo=of(MergeField.PHOTO).photo,
        note=_both(kept.note, gone.note), do_not_send=kept.do_not_send or gone.do_not_send,
        do_not_send_reason=_both(kept.do_not_send_reason, gone.do_not_send_reason, "; "),
        deceased=kept.deceased or gone.deceased, hand_addressed=kept.hand_addressed or gone.hand_addressed,
    )
    lost = [
        CustomField(words[field], value) for field in (MergeField.NAME, *TEXTS)
        if (value := value_of(kept if of(field) is gone else gone, field))
        and not _is_within(value, value_of(contact, field))
    ]
    born = birthday_of(of(MergeField.BIRTHDAY))
    other = birthday_of(kept if of(MergeField.BIRTHDAY) is gone else gone)
    if other is not None and born is not None and (other == born or _says_less(str(other), str(born))):
        other = None
    return Merged(contact, tuple(lost), born or other, other if born is not None else None)


def _is_within(value: str, other: str) -> bool:
    """True where every word of the one stands in the other, in the same order, and the other says more or the same."""
    rest = iter(other.split())
    return all(word in rest for word in value.split())


def _says_less(date: str, other: str) -> bool:
    """True where the one date is nothing, or the other without its year or without its day."""
    known, more = date.lstrip("~-"), other.lstrip("~-")
    return date != other and (not date or (len(known) < len(more) and (more.endswith(known) or more.startswith(known))))


def _both(kept: str, gone: str, between: str = "\n") -> str:
    return kept if gone in kept else gone if kept in gone else f"{kept}{between}{gone}"
