"""What an import changes about somebody who is in the book already, field by field."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import TypeVar

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.people.contact import PARAMETERS, Contact, ContactDate, DateKind, PersonName
from cardbook.domain.people.relation import Relation

Part = TypeVar("Part")
_ONCE = (DateKind.BIRTH, DateKind.DEATH)
_TEXTS = (
    "full_name", "nickname", "organization", "department", "job_title", "role", "language", "phonetic_given",
    "phonetic_family", "note", "form_of_address", "household_role", "who_is", "observance", "likes", "do_not_send",
    "do_not_send_reason", "deceased", "hand_addressed", "photo",
)


@dataclass(frozen=True, slots=True)
class FieldChange:
    """`field` is the name of a part (given, phone, birth, address …); "" stands for nothing there.

    Of what somebody may have several of, a further one has no `before`.
    """

    field: str
    before: str
    after: str


def changes_between(before: Contact, after: Contact) -> tuple[FieldChange, ...]:
    """What is different, in the order a person is shown in; nothing that stays is named."""
    return tuple(_changes(before, after))


def _changes(before: Contact, after: Contact) -> Iterator[FieldChange]:
    for part in fields(PersonName):
        yield from _text(part.name, getattr(before.name, part.name), getattr(after.name, part.name))
    for name in _TEXTS:
        yield from _text(name, _word(getattr(before, name)), _word(getattr(after, name)))
    for point in _new(before.points, after.points):
        yield FieldChange(point.medium.value, "", _in_brackets(point.value, point.label or ", ".join(point.kinds)))
    for address in _new(before.addresses, after.addresses):
        yield FieldChange("address", "", _in_one_line(address))
    yield from _days(before, after)
    for circle in _new(before.circles, after.circles):
        yield FieldChange("circle", "", circle)
    for relation in _new(before.relations, after.relations):
        yield FieldChange("relation", "", _in_brackets(relation.name, _kind_of(relation)))
    for own in _new(before.fields, after.fields):
        yield FieldChange(own.label or "field", "", own.value)
    for kept in _new(before.kept, after.kept):
        if kept.origin != PARAMETERS:
            yield FieldChange("kept", "", kept.text)


def _text(field: str, before: str, after: str) -> Iterator[FieldChange]:
    if before != after:
        yield FieldChange(field, before, after)


def _word(value: object) -> str:
    """A mark is "yes" where it is set."""
    return ("yes" if value else "") if isinstance(value, bool) else str(value)


def _days(before: Contact, after: Contact) -> Iterator[FieldChange]:
    """Birth and death take the place of the day that stood there; other days come to those that are there."""
    for date in _new(before.dates, after.dates):
        old = next((each for each in before.dates if each.kind is date.kind), None) if date.kind in _ONCE else None
        yield FieldChange(_day_name(date), str(old.date) if old else "", str(date.date))


def _day_name(date: ContactDate) -> str:
    return date.label if date.kind is DateKind.OTHER and date.label else date.kind.value


def _kind_of(relation: Relation) -> str:
    return relation.label or relation.kind.value


def _new(before: Sequence[Part], after: Sequence[Part]) -> list[Part]:
    return [part for part in after if part not in before]


def _in_brackets(text: str, word: str) -> str:
    return f"{text} ({word})" if word else text


def _in_one_line(address: PostalAddress) -> str:
    place = " ".join(filter(None, (address.postcode, address.locality)))
    parts = (address.extended, address.street, address.pobox, place, address.region, address.country_text)
    return ", ".join(" ".join(part.split()) for part in parts if part)
