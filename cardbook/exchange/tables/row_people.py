"""The people of a table's row: mostly one; two where a cell or a second pair of columns names a couple."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cardbook.domain.people.contact import Contact, ContactDate, ContactKind, CustomField, DateKind, PersonName
from cardbook.domain.people.date_text import date_in
from cardbook.exchange.couple_name import people_in
from cardbook.exchange.interface import IssueCode
from cardbook.exchange.limits import snippet
from cardbook.exchange.tables.card_columns import is_cross, is_no_cross
from cardbook.exchange.tables.columns import ColumnMapping, Field
from cardbook.exchange.tables.row_contact import Found, RowContacts
from cardbook.exchange.whole_name import is_nobodys, is_of_several, whole_name

_SECOND = 2
_NAMES = (Field.FULL_NAME, Field.PREFIX, Field.GIVEN, Field.FAMILY)
_BETWEEN_DAYS = re.compile(r"\s*(?:[/;&+,\n]|\bund\b|\band\b)\s*")


class RowPeople:
    """Makes contacts of a table's rows; works out once what each column means."""

    def __init__(self, mapping: ColumnMapping) -> None:
        self.contacts = RowContacts(mapping)
        columns = list(enumerate(mapping.targets))
        self._headers = mapping.headers
        self._given = [at for at, to in columns if to.field is Field.GIVEN and to.number < _SECOND]
        self._prefix = [at for at, to in columns if to.field is Field.PREFIX and to.number < _SECOND]
        self._family = [at for at, to in columns if to.field is Field.FAMILY and to.number < _SECOND]
        self._full = [at for at, to in columns if to.field is Field.FULL_NAME and to.number < _SECOND]
        self._births = [at for at, to in columns if to.field is Field.BIRTH and to.number < _SECOND]
        self._second = [(at, to.field) for at, to in columns if to.number == _SECOND and to.field in _NAMES]
        self._second_birth = [at for at, to in columns if to.number == _SECOND and to.field is Field.BIRTH]
        self._cards = [(at, to.number) for at, to in columns if to.field is Field.CARD]
        crossed = (Field.CARD, Field.RECEIVED, Field.IN_CIRCLE)
        self._crosses = [at for at, to in columns if to.field in crossed]
        self._received = [(at, to.number) for at, to in columns if to.field is Field.RECEIVED]

    def people(self, cells: list[str], found: list[Found]) -> list[Contact]:
        """The contacts of a row; the first carries the address and all else that nobody can divide."""
        names = self._names(cells)
        if not names:
            contact = self.contacts.contact(cells, found)
            if not any(cells[at] for at, _ in self._second):
                return [contact]
            second = self._second_person(cells, contact)
            return [contact, second] if second else [
                replace(contact, fields=(*contact.fields, *self._second_line(cells)))
            ]
        plain = list(cells)
        for at in (*self._given, *self._family, *self._full, *self._prefix):
            plain[at] = ""
        days = self._days(plain, len(names))
        contact = self.contacts.contact(plain, found)
        first, *others = (Contact(name, dates=dates) for name, dates in zip(names, days, strict=True))
        found.append((IssueCode.PEOPLE_PARTED, snippet(self._text(cells)), ""))
        kind = ContactKind.PERSON
        first = replace(contact, name=first.name, kind=kind, full_name="", dates=(*first.dates, *contact.dates))
        said = (*self.contacts.names.prefix_said(cells), *self._undivided(cells, days))
        return [replace(first, fields=(*contact.fields, *said)), *others]

    def cards(self, cells: Sequence[str]) -> tuple[int, ...]:
        """The years in which a card went to a row's people."""
        return tuple(year for at, year in self._cards if is_cross(cells[at]))

    def received(self, cells: Sequence[str]) -> tuple[int, ...]:
        """The years in which a card came from a row's people."""
        return tuple(year for at, year in self._received if is_cross(cells[at]))

    def said_of_crosses(self, cells: Sequence[str]) -> list[CustomField]:
        """Cells that say more than yes or no where crosses stand, as fields under their headings."""
        odd = [at for at in self._crosses if cells[at] and not is_cross(cells[at]) and not is_no_cross(cells[at])]
        return [CustomField(self._headers[at], cells[at]) for at in odd]

    def _text(self, cells: Sequence[str]) -> str:
        return " ".join(cells[at] for at in (*self._full, *self._given, *self._family) if cells[at])

    def _names(self, cells: Sequence[str]) -> list[PersonName]:
        """Several people named in one cell, [] for one."""
        given, family, full = (_said(cells, places) for places in (self._given, self._family, self._full))
        if given and family:
            return people_in(given, family)
        whole = given or full
        return people_in(whole) if is_of_several(whole) or "/" in whole else []

    def _days(self, cells: list[str], count: int) -> list[tuple[ContactDate, ...]]:
        """Each one's birthday, where a cell names as many days as there are people; such cells are emptied."""
        days: list[tuple[ContactDate, ...]] = [()] * count
        for at in self._births:
            read = [date_in(part) for part in _BETWEEN_DAYS.split(cells[at])] if cells[at] else []
            if len(read) == count and all(read):
                days = [(ContactDate(DateKind.BIRTH, day),) for day in read if day]
            cells[at] = ""
        return days

    def _undivided(self, cells: Sequence[str], days: Sequence[tuple[ContactDate, ...]]) -> list[CustomField]:
        """A birthday that may be either's stays a field under its heading."""
        if any(days):
            return []
        return [CustomField(self._headers[at], cells[at]) for at in self._births if cells[at]]

    def _second_person(self, cells: Sequence[str], first: Contact) -> Contact | None:
        """Who has columns of their own beside the first: `Vorname 2`, `Spouse First Name`."""
        texts = {field: cells[at] for at, field in self._second if cells[at]}
        if not texts.get(Field.GIVEN) and not texts.get(Field.FULL_NAME):
            return None
        name = PersonName(
            texts.get(Field.PREFIX, ""), texts.get(Field.GIVEN, ""), "", texts.get(Field.FAMILY, first.name.family)
        )
        if Field.FULL_NAME in texts:  # a line below the name of a firm is no second person
            if first.kind is not ContactKind.PERSON or is_nobodys(first.full_name or "x"):
                return None
            name = whole_name(texts[Field.FULL_NAME])
            if not name.family:
                return None
        return Contact(name, dates=self._second_days(cells))

    def _second_line(self, cells: Sequence[str]) -> list[CustomField]:
        """A second name that is nobody's, `Inh. Bert Klein`, `z. Hd. Frau Groß`."""
        return [CustomField(self._headers[at], cells[at]) for at, field in self._second
                if field is Field.FULL_NAME and cells[at]]

    def _second_days(self, cells: Sequence[str]) -> tuple[ContactDate, ...]:
        days = [date_in(cells[at]) for at in self._second_birth if cells[at]]
        return tuple(ContactDate(DateKind.BIRTH, day) for day in days if day)


def _said(cells: Sequence[str], places: Sequence[int]) -> str:
    return " ".join(cells[at] for at in places if cells[at])
