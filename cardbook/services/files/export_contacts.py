"""Giving addresses out again, as files other programs read."""

import datetime
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import chain
from pathlib import Path

from cardbook.domain.people.contact import Contact
from cardbook.domain.people.household import Household
from cardbook.domain.progress import Progress
from cardbook.exchange.icalendar_writer import calendar_lines
from cardbook.exchange.json_cards.jscontact_card import jscontact_card
from cardbook.exchange.tables.csv_writer import csv_lines
from cardbook.exchange.tables.people_table import DATE_HEADINGS, TableShape
from cardbook.exchange.tables.xlsx_writer import xlsx_bytes
from cardbook.exchange.vcard.writer import FORM_3, FORM_4, written
from cardbook.services.files.calendar_days import CalendarWords, days_of_lists, personal_days
from cardbook.services.people.shared_address import with_shared_address
from cardbook.services.reading import BookReading

_PORTION = 1_000


class ExportFormat(StrEnum):
    """The kinds of file that people go out in."""

    VCARD4 = "vcard4"
    VCARD3 = "vcard3"
    CSV = "csv"
    XLSX = "xlsx"
    JSCONTACT = "jscontact"
    ICS = "ics"

    @classmethod
    def named(cls, path: Path) -> "ExportFormat":
        """The kind that a file's name ends as; vCard 4 where it ends otherwise."""
        return next((form for form in cls if form.ending == path.suffix.lower()), cls.VCARD4)

    @property
    def ending(self) -> str:
        """How the names of such files end."""
        return {"vcard4": ".vcf", "vcard3": ".vcf", "jscontact": ".json"}.get(self.value, f".{self.value}")


def vcards(reading: BookReading, contact_ids: Sequence[int]) -> Iterator[str]:
    """Each contact as a vCard 4.0 with its line ends; members of a household carry its address."""
    uids = reading.contacts.related_uids(contact_ids)
    return written(_addressed(reading, contact_ids), uids, reading.pictures.picture, FORM_4)


def vcards_3(reading: BookReading, contact_ids: Sequence[int]) -> Iterator[str]:
    """Each contact as a vCard 3.0, as Apple, Google and Outlook take it; relatives stand in it by name."""
    people = _with_names(reading, contact_ids)
    return written(people, photo_of=reading.pictures.picture, form=FORM_3)


def table_rows(reading: BookReading, contact_ids: Sequence[int]) -> Iterator[list[str]]:
    """The headings, then a row for each contact."""
    shape = TableShape()
    for contact in _with_names(reading, contact_ids):
        shape.take(contact)
    yield shape.headings()
    for contact in _with_names(reading, contact_ids):
        yield shape.row(contact)


def csv_table(reading: BookReading, contact_ids: Sequence[int]) -> Iterator[str]:
    """A table as text for spreadsheets."""
    return csv_lines(table_rows(reading, contact_ids))


def workbook(reading: BookReading, contact_ids: Sequence[int]) -> bytes:
    """A table as an Excel workbook."""
    rows = table_rows(reading, contact_ids)
    return xlsx_bytes(reading.name, next(rows), rows, DATE_HEADINGS)


def jscontact_cards(reading: BookReading, contact_ids: Sequence[int]) -> Iterator[str]:
    """A JSON array of JSContact cards (RFC 9553)."""
    uids = reading.contacts.related_uids(contact_ids)
    before = "[\n"
    for contact in _addressed(reading, contact_ids):
        yield before + json.dumps(jscontact_card(contact, uids), ensure_ascii=False)
        before = ",\n"
    yield "\n]\n" if before != "[\n" else "[]\n"


def calendar(
    reading: BookReading, contact_ids: Sequence[int], words: CalendarWords, now: datetime.datetime
) -> Iterator[str]:
    """Birthdays and wedding days, and from today on, where `now` (UTC) is here, the last posts and writing days of
    card lists.
    """
    today = now.astimezone().date()
    return calendar_lines(
        chain(personal_days(reading, contact_ids, words), days_of_lists(reading, words, today)), now
    )


def exported(
    reading: BookReading, contact_ids: Sequence[int], form: ExportFormat, words: CalendarWords, progress: Progress
) -> Iterator[bytes]:
    """The contacts as a file of some kind, piece by piece; raises KnownError(CANCELLED) out of `progress`."""
    if form is ExportFormat.XLSX:
        yield workbook(reading, contact_ids)
        return
    if form is ExportFormat.ICS:
        pieces = calendar(reading, contact_ids, words, datetime.datetime.now(datetime.UTC))
    else:
        pieces = _PIECES[form](reading, contact_ids)
    for number, text in enumerate(pieces):
        yield text.encode("utf-8", "replace")
        if number % _PORTION == 0:
            progress(min(number, len(contact_ids)), len(contact_ids))


def _addressed(reading: BookReading, contact_ids: Sequence[int]) -> Iterator[Contact]:
    """The contacts, those of a household with its address."""
    shared: dict[int, Household | None] = {}
    for contact in reading.contacts.contacts(contact_ids):
        yield with_shared_address(reading, contact, shared)


def _with_names(reading: BookReading, contact_ids: Sequence[int]) -> Iterator[Contact]:
    """As `_addressed`, with the names of those whom relations point to."""
    for start in range(0, len(contact_ids), _PORTION):
        portion = list(_addressed(reading, contact_ids[start : start + _PORTION]))
        others = sorted({one.contact for contact in portion for one in contact.relations if one.contact})
        known = reading.contacts.contacts(others) if others else ()
        names = {other.id: other.display_name() for other in known if other.id is not None}
        yield from (_named(contact, names) for contact in portion)


def _named(contact: Contact, names: Mapping[int, str]) -> Contact:
    relations = tuple(
        replace(one, contact=None, name=names[one.contact or 0]) if one.contact in names else one
        for one in contact.relations
    )
    return replace(contact, relations=relations)


_PIECES = {
    ExportFormat.VCARD4: vcards, ExportFormat.VCARD3: vcards_3, ExportFormat.CSV: csv_table,
    ExportFormat.JSCONTACT: jscontact_cards,
}
