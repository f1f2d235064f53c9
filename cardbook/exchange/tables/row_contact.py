"""A row of a table as a contact."""

import datetime
import re
from collections.abc import Iterable
from dataclasses import replace

from cardbook.domain.people.contact import (
    Contact,
    ContactDate,
    ContactKind,
    ContactPoint,
    CustomField,
    DateKind,
    KeptProperty,
    Medium,
)
from cardbook.domain.people.date_text import date_in, dated, is_no_date, month_in
from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.people.relation import Relation, RelationKind
from cardbook.exchange.interface import IssueCode
from cardbook.exchange.limits import FIELD_CHARS, NOTE_CHARS, snippet
from cardbook.exchange.relation_words import relation_called
from cardbook.exchange.tables.card_columns import is_cross
from cardbook.exchange.tables.column_headings import is_no_answer, is_nothing, kind_of
from cardbook.exchange.tables.columns import KIND_FIELDS, SLASHED, ColumnMapping, Field, Target
from cardbook.exchange.tables.row_address import RowAddresses
from cardbook.exchange.tables.row_name import RowNames
from cardbook.exchange.whole_name import is_of_several

_MEDIUMS = {Field.PHONE: Medium.PHONE, Field.EMAIL: Medium.EMAIL, Field.URL: Medium.URL, Field.CHAT: Medium.CHAT}
_DATE_KINDS = {
    Field.BIRTH: DateKind.BIRTH, Field.WEDDING: DateKind.WEDDING, Field.DEATH: DateKind.DEATH,
    Field.NAME_DAY: DateKind.NAME_DAY,
}
_SECOND_PERSON = (Field.FULL_NAME, Field.PREFIX, Field.GIVEN, Field.FAMILY, Field.BIRTH)
"""Fields of which a column with the number 2 is about somebody else."""
_BIRTH_PARTS = (Field.BIRTH_YEAR, Field.BIRTH_MONTH, Field.BIRTH_DAY)
_TEXTS = (
    Field.NICKNAME, Field.PHONETIC_GIVEN, Field.PHONETIC_FAMILY,
    Field.ORGANIZATION, Field.DEPARTMENT, Field.JOB_TITLE, Field.ROLE, Field.LANGUAGE, Field.NOTE, Field.UID,
    Field.BIRTH_YEAR, Field.BIRTH_MONTH, Field.BIRTH_DAY,
)
_BETWEEN_NAMES = re.compile(r"\s*(?: ::: |[,;\n/&+]|\bund\b|\band\b|\bet\b)\s*")
_SEVERAL = " ::: "  # between the values of one cell in Google's exports
_SHORT_YEAR = re.compile(r"(\d{1,2})[. -] ?(\d{1,2}|[^\W\d]{3,})[. -] ?(\d{2})")
FORMULA_SIGNS = frozenset("=+-@\t\r\n＝＋－＠")
"""What begins a cell that a spreadsheet calculates."""

_LONG = 10  # letters that no word for nothing has
_OWN_GROUPS = frozenset(("mycontacts", "my contacts"))
Found = tuple[IssueCode, str, str]


def cell_text(cell: str) -> str:
    """A cell without outer spaces and without the apostrophe that spreadsheets put before `=`, `+`, `-`, `@`."""
    if cell[:1] == "'" and cell.lstrip("'")[:1] in FORMULA_SIGNS:
        cell = cell[1:]
    return cell.strip()


class RowContacts:
    """Makes contacts of a table's rows; works out once what each column means."""

    def __init__(self, mapping: ColumnMapping) -> None:
        self._headers = mapping.headers
        self._month_first = mapping.month_first
        self._addresses = RowAddresses(mapping)
        self._fields = [to.field for to in mapping.targets]
        columns = [(at, to) for at, to in enumerate(mapping.targets) if not _is_of_second(to)]
        self._texts = [(field, [at for at, to in columns if to.field is field]) for field in _TEXTS]
        self._texts = [(field, places) for field, places in self._texts if places]
        self._birth_parts = [at for at, to in columns if to.field in _BIRTH_PARTS]
        self.names = RowNames(self._headers, columns)
        self._whole = [at for at, to in columns if to.field is Field.GIVEN] or [
            at for at, to in columns if to.field is Field.FULL_NAME
        ]
        self._circles = [at for at, to in columns if to.field is Field.CIRCLES]
        self._crosses = [at for at, to in columns if to.field is Field.IN_CIRCLE]
        self._points = [(at, to) for at, to in columns if to.field in _MEDIUMS]
        self._dates = [(at, to) for at, to in columns if to.field in _DATE_KINDS or to.field is Field.EVENT]
        self._relations = [(at, to) for at, to in columns if to.field is Field.RELATION]
        self._own = [(at, to) for at, to in columns if to.field is Field.OWN]
        self._kept = [at for at, to in columns if to.field is Field.KEEP]
        self._kinds = {(to.field, to.number): at for at, to in columns if to.field in KIND_FIELDS.values()}

    def contact(self, cells: list[str], found: list[Found]) -> Contact:
        """The contact of a row of as many cells as there are columns; what is odd is put into `found`."""
        texts = {
            field: "\n".join(dict.fromkeys(filter(None, [cells[at] for at in places])))
            if len(places) > 1 else cells[places[0]]
            for field, places in self._texts
        }
        organization = texts.get(Field.ORGANIZATION, "")
        whole = next((cells[at] for at in self._whole if cells[at]), "")
        if " " in whole and whole != organization and is_of_several(whole):
            found.append((IssueCode.SEVERAL_PEOPLE, snippet(whole), ""))
        named = self.names.of(cells, organization)
        name, full_name = named.name, named.full_name
        if named.is_of_firm and not organization:
            organization, name, full_name = full_name or name.family, replace(name, family=""), ""
        is_alone = bool(organization) and not (name.given or name.family) and full_name in ("", organization)
        return Contact(
            name,
            ContactKind.ORGANIZATION if is_alone else ContactKind.PERSON,
            "" if is_alone else full_name,
            texts.get(Field.NICKNAME, ""),
            organization,
            texts.get(Field.JOB_TITLE, ""),
            texts.get(Field.ROLE, ""),
            texts.get(Field.LANGUAGE, ""),
            texts.get(Field.NOTE, ""),
            self._points_of(cells),
            self._addresses.of(cells, found),
            self._dates_of(cells, texts, found),
            self._circles_of(cells),
            (*named.kept, *self._kept_of(cells)),
            uid=texts.get(Field.UID, ""),
            department=texts.get(Field.DEPARTMENT, "").replace("\n", ", "),
            phonetic_given=texts.get(Field.PHONETIC_GIVEN, ""),
            phonetic_family=texts.get(Field.PHONETIC_FAMILY, ""),
            relations=self._relations_of(cells) if self._relations else (),
            fields=(*named.said, *self._own_of(cells)) if self._own or named.said else (),
        )

    def limited(self, cells: list[str], found: list[Found]) -> list[str]:
        """The cells with none longer than its field may be."""
        notes = {at for field, places in self._texts if field is Field.NOTE for at in places}
        for at, cell in enumerate(cells):
            limit = NOTE_CHARS if at in notes else FIELD_CHARS
            if len(cell) > limit:
                found.append((IssueCode.FIELD_CUT, str(limit), self._headers[at]))
                cells[at] = cell[:limit]
        return cells

    def _points_of(self, cells: list[str]) -> tuple[ContactPoint, ...]:
        points: dict[tuple[Medium, str], ContactPoint] = {}
        for at, to in self._points:
            cell = cells[at]
            if cell and not _is_no_point(cell, to.field):
                kinds, preferred = self._point_kinds(cells, to)
                medium = _MEDIUMS[to.field]
                for value in _values(cell, to.field):
                    points.setdefault((medium, value), ContactPoint(medium, value, kinds, "", preferred))
        return tuple(points.values())

    def _kept_of(self, cells: list[str]) -> list[KeptProperty]:
        """What has no field, and what is no value of the field its column goes to: `none` is nobody's address."""
        odd = [at for at, to in self._points if cells[at] and _is_no_point(cells[at], to.field)]
        filled = [at for at in self._kept if cells[at]]
        return [KeptProperty("csv", f"{self._headers[at]}: {cells[at]}") for at in (*filled, *odd)]

    def _point_kinds(self, cells: list[str], to: Target) -> tuple[tuple[str, ...], bool]:
        at = self._kinds.get((KIND_FIELDS[to.field], to.number))
        word = cells[at] if at is not None and to.number else ""
        kinds = [kind_of(part) for part in re.split(r"\s+", word.lstrip("* "))] if word else []
        return (*to.kinds, *(kind.lower() for kind in kinds if kind)), word.startswith("*")

    def _kind_cell(self, cells: list[str], field: Field, to: Target) -> str:
        """What the column says that names the kind of another one of the same number."""
        at = self._kinds.get((field, to.number))
        return cells[at].lstrip("* ") if at is not None else ""

    def _relations_of(self, cells: list[str]) -> tuple[Relation, ...]:
        """Relatives by name; several names in one cell are several relatives."""
        relations = []
        for at, to in self._relations:
            kind = to.kinds[0] if to.kinds else ""
            word = self._kind_cell(cells, Field.RELATION_KIND, to)
            names = cells[at].split(_SEVERAL) if to.number else _BETWEEN_NAMES.split(cells[at])
            for name in filter(None, map(str.strip, names)):
                if is_nothing(name):
                    continue
                is_known = kind in set(RelationKind)
                relations.append(Relation(RelationKind(kind), name=name) if is_known else relation_called(word, name))
        return tuple(relations)

    def _own_of(self, cells: list[str]) -> tuple[CustomField, ...]:
        fields = []
        for at, to in self._own:
            if cells[at] and not is_no_answer(cells[at]):
                label = self._kind_cell(cells, Field.OWN_KIND, to) or self._headers[at]
                fields.append(CustomField(label, cells[at]))
        return tuple(fields)

    def _circles_of(self, cells: list[str]) -> tuple[str, ...]:
        names = {self._headers[at] for at in self._crosses if is_cross(cells[at])}
        for at in self._circles:
            cell = cells[at]
            if not cell:
                continue
            mark = next((mark for mark in (":::", ";", "\n", "|", ",") if mark in cell), ",")
            names.update(part.strip().removeprefix("*").strip(' "') for part in cell.split(mark))
        return tuple(sorted(name for name in names if name and name.casefold() not in _OWN_GROUPS))

    def _dates_of(
        self, cells: list[str], texts: dict[Field, str], found: list[Found]
    ) -> tuple[ContactDate, ...]:
        dates = []
        for at, to in self._dates:
            cell = cells[at]
            if not cell or is_no_date(cell):
                continue
            unclear: list[Found] = []
            day = _date(cell, at in self._month_first, unclear)
            found.extend((code, text, self._headers[at]) for code, text, _ in unclear)
            if day is None:
                found.append((IssueCode.DATE_NOT_READ, snippet(cell), self._headers[at]))
            else:
                at_kind = self._kinds.get((Field.EVENT_KIND, to.number))
                word = cells[at_kind].lstrip("* ") if to.field is Field.EVENT and at_kind is not None else ""
                is_wedding = word.casefold() in ("anniversary", "jahrestag")
                kind = DateKind.WEDDING if is_wedding else _DATE_KINDS.get(to.field, DateKind.OTHER)
                dates.append(ContactDate(kind, day, word if kind is DateKind.OTHER else ""))
        birth = _birth_of_parts(texts) if self._birth_parts else None
        if birth is None and (parts := [cells[at] for at in self._birth_parts if cells[at]]):
            found.append((IssueCode.DATE_NOT_READ, snippet(" ".join(parts)), self._headers[self._birth_parts[0]]))
        return (*dates, ContactDate(DateKind.BIRTH, birth)) if birth else tuple(dates)

    def unread_dates(self, cells: list[str]) -> Iterable[KeptProperty]:
        """The cells of date columns that hold something else, or a date that is not clear, to be kept."""
        for at, _ in self._dates:
            doubts: list[Found] = []
            if cells[at] and not is_no_date(cells[at]) and (
                _date(cells[at], at in self._month_first, doubts) is None or doubts
            ):
                yield KeptProperty("csv", f"{self._headers[at]}: {cells[at]}")
        parts = {self._fields[at]: cells[at] for at in self._birth_parts if cells[at]}
        if parts and _birth_of_parts(parts) is None:
            odd = [at for at in self._birth_parts if cells[at]]
            yield from (KeptProperty("csv", f"{self._headers[at]}: {cells[at]}") for at in odd)


def _is_of_second(to: Target) -> bool:
    return to.field in _SECOND_PERSON and to.number == 2


def _is_no_point(cell: str, field: Field) -> bool:
    """True for what cannot be such a value: mail without `@`, `-` and `none`."""
    return (field is Field.EMAIL and "@" not in cell) or (len(cell) < _LONG and is_nothing(cell))


def _values(cell: str, field: Field) -> list[str]:
    """The values of a cell: several only where a mark between them can be nothing else."""
    if _SEVERAL in cell:
        return [part.strip() for part in cell.split(_SEVERAL) if part.strip()]
    if field is Field.EMAIL and cell.count("@") > 1:
        parts = [part for part in re.split(r"[,;/\s]+", cell) if part]
        if all("@" in part for part in parts):
            return parts
    return [cell]


def _date(cell: str, month_first: bool, found: list[Found]) -> PartialDate | None:
    slashed = SLASHED.fullmatch(cell)
    short = _SHORT_YEAR.fullmatch(cell)
    if slashed is not None:
        first, second = int(slashed[1]), int(slashed[2])
        number, day = (first, second) if month_first else (second, first)
        if slashed[3] is None or len(slashed[3]) == 4:
            return dated(int(slashed[3] or 0), number, day)
        return _of_short_year(int(slashed[3]), number, day, cell, found)
    if short is not None and (month := month_in(short[2])):
        return _of_short_year(int(short[3]), month, int(short[1]), cell, found)
    return date_in(cell)


def _of_short_year(year: int, month: int, day: int, cell: str, found: list[Found]) -> PartialDate | None:
    """A year of two digits that has not come yet in this century was in the last; any other may be either."""
    if year > datetime.date.today().year % 100:
        return dated(1900 + year, month, day)
    found.append((IssueCode.DATE_YEAR_UNCLEAR, snippet(cell), ""))
    return dated(None, month, day)


def _birth_of_parts(texts: dict[Field, str]) -> PartialDate | None:
    parts = [texts.get(field, "") for field in _BIRTH_PARTS]
    if not any(parts) or not all(part.isdecimal() or not part for part in parts):
        return None
    year, month, day = (int(part[:4]) if part else None for part in parts)
    return dated(year, month, day)
