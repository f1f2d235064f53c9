"""A contact and its parts as rows: plain tuples in the order of the columns, without id and sum (`many_rows.Row`).

An import makes six of them for each of a hundred thousand people, so they are read out of the values in one go.
"""

import uuid
from collections.abc import Iterator
from operator import attrgetter
from typing import Any

from sqlalchemy import Table

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.people.contact import Contact, ContactDate, ContactPoint, CustomField, KeptProperty
from cardbook.storage.file.schema import contact_date, contact_field, contact_point, kept_property, postal_address
from cardbook.storage.rows.many_rows import Row

PARTS: tuple[Table, ...] = (contact_point, contact_date, contact_field, kept_property, postal_address)
"""What a contact consists of, besides the row of its own."""

_NO_NUL = {0: None}
"""SQLite's JSON ends a text at NUL, and the recorder speaks JSON: a NUL is never stored."""

_CONTACT = attrgetter(
    "kind._value_", "name.prefix", "name.given", "name.additional", "name.family", "name.suffix", "full_name",
    "nickname", "organization", "job_title", "role", "language", "note", "uid", "trashed_on", "phonetic_given",
    "phonetic_family", "department", "form_of_address._value_", "household_role._value_", "who_is", "observance",
    "likes", "photo", "do_not_send_reason",
)
_UID = 13
_ADDRESS = attrgetter(
    "street", "extended", "pobox", "locality", "region", "postcode", "country", "country_text", "kind", "label",
    "care_of", "valid_from", "valid_to", "confirmed_on", "confirmed_how", "doubt._value_", "doubted_on", "doubted_how",
)
_ADDRESS_COLUMNS = [column.name for column in postal_address.columns][4:-1]


def _clean(*texts: str) -> tuple[str, ...]:
    if "\0" not in "".join(texts):
        return texts
    return tuple(text.translate(_NO_NUL) for text in texts)


def contact_row(value: Contact) -> Row:
    """The row of `contact`, the first of a household until that says otherwise. A UID is made where there is none."""
    texts = _clean(*_CONTACT(value))
    if not value.uid:
        texts = (*texts[:_UID], f"urn:uuid:{uuid.uuid4()}", *texts[_UID + 1 :])
    return (
        value.household, 0, *texts[:-1], int(value.do_not_send), texts[-1], int(not value.is_living),
        int(value.hand_addressed),
    )


def part_rows(value: Contact, contact_id: int) -> Iterator[tuple[Table, list[Row]]]:
    """The rows of the parts that a contact has, by table."""
    if value.points:
        yield contact_point, [_point(contact_id, *point) for point in enumerate(value.points)]
    if value.dates:
        yield contact_date, [_date(contact_id, *date) for date in enumerate(value.dates)]
    if value.fields:
        yield contact_field, [_field(contact_id, *field) for field in enumerate(value.fields)]
    if value.kept:
        yield kept_property, [kept_row(contact_id, *kept) for kept in enumerate(value.kept)]
    if value.addresses:
        yield postal_address, [address_row(contact_id, None, *address) for address in enumerate(value.addresses)]


def address_columns(address: PostalAddress) -> dict[str, Any]:
    """What an address says, by column."""
    return dict(zip(_ADDRESS_COLUMNS, _address(address), strict=True))


def address_row(contact_id: int | None, household_id: int | None, position: int, address: PostalAddress) -> Row:
    """The row of an address of a contact, or of a household."""
    return (contact_id, household_id, position, *_address(address))


def kept_row(contact_id: int, position: int, kept: KeptProperty) -> Row:
    """The row of a property that is kept word for word."""
    return (contact_id, position, *_clean(kept.origin, kept.text))


def _address(address: PostalAddress) -> Row:
    texts = _clean(*_ADDRESS(address))
    months = address.first_month, address.last_month
    return (*texts[:10], int(address.preferred), *texts[10:13], *months, *texts[13:])


def _point(contact_id: int, position: int, point: ContactPoint) -> Row:
    texts = _clean(point.medium._value_, point.value, " ".join(point.kinds), point.label)
    return (contact_id, position, *texts, int(point.preferred))


def _date(contact_id: int, position: int, date: ContactDate) -> Row:
    return (contact_id, position, *_clean(date.kind._value_, str(date.date), date.label))


def _field(contact_id: int, position: int, field: CustomField) -> Row:
    return (contact_id, position, *_clean(field.label, field.value))
