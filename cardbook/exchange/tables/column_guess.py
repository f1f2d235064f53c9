"""Proposes a mapping for a table, from its headings and, where those tell nothing, from its cells."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from cardbook.domain.people.date_text import date_in
from cardbook.exchange.tables.card_columns import are_crosses
from cardbook.exchange.tables.column_headings import is_line_number, is_numbered_place, is_secret, target_of, words_of
from cardbook.exchange.tables.columns import (
    DATE_FIELDS,
    KEEP,
    KIND_FIELDS,
    ColumnMapping,
    Field,
    Target,
    numbered_headers,
)

SAMPLE_ROWS = 200
_ENOUGH = 0.6  # of a column's filled cells must look like what it is taken for
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_URL = re.compile(r"(?:https?://|www\.)\S+", re.I)
_PHONE = re.compile(r"[+(0][\d\s()/.\-–]{5,}\d")
_POSTCODE = re.compile(r"(?:[A-Z]{1,2}-)?\d{4,5}(?:-\d{4})?")
_POSTCODE_LOCALITY = re.compile(r"(?:[A-Z]{1,3}-)?\d{4,5} +[^\W\d].*")
_STREET = re.compile(r"[^\d,]{3,}\.? ?\d+ ?[a-zA-Z]?(?:[-/]\d+)?|\d+[a-z]? [^\W\d][\w.' -]+")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(?:\d{4}|\d{2}))?(?: .*)?")
_WORDS = re.compile(r"[^\W\d][\w.'’-]*(?: [^\W\d][\w.'’-]*){0,4}")
_TELEPHONES = ("tel", "phon", "handy", "mobil", "fax", "pager", "cell", "gsm")
_DEFAULTS_TEXT = "normal false true falsch aus off smtp ex no nein 0 1 low none work home other mobile *"
_DEFAULTS = frozenset(_DEFAULTS_TEXT.split())
_TITLES = frozenset(
    ("mr", "mrs", "ms", "miss", "dr", "prof", "herr", "frau", "sir", "madam", "mme", "sr", "sra", "fraulein", "drs")
)


def _looks_like_date(cell: str) -> bool:
    return any(char.isdigit() for char in cell) and (
        _SLASHED.fullmatch(cell) is not None or (len(cell) > 5 and date_in(cell) is not None)
    )


_LOOKS: tuple[tuple[Field, Callable[[str], object]], ...] = (
    (Field.EMAIL, _EMAIL.fullmatch),
    (Field.URL, _URL.fullmatch),
    (Field.BIRTH, _looks_like_date),
    (Field.POSTCODE, _POSTCODE.fullmatch),
    (Field.POSTCODE_LOCALITY, _POSTCODE_LOCALITY.fullmatch),
    (Field.PHONE, _PHONE.fullmatch),
    (Field.STREET, _STREET.fullmatch),
)


def guess_mapping(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> ColumnMapping:
    """A mapping for a table with these headings ([] for none) and first rows; everything unknown is kept."""
    width = len(headers) or max((len(row) for row in rows), default=0)
    columns = [[row[at].strip() for row in rows if at < len(row) and row[at].strip()] for at in range(width)]
    names = numbered_headers(headers, width)
    targets = _by_heading(names, columns) if headers else _without_headings(columns, rows)
    return ColumnMapping(names, tuple(targets), _month_first(targets, columns, names))


def _by_heading(names: tuple[str, ...], columns: list[list[str]]) -> list[Target]:
    found = [target_of(name) for name in names]
    places = any(target and is_numbered_place(name, target) for name, target in zip(names, found, strict=True))
    targets = []
    for name, target, cells in zip(names, found, columns, strict=True):
        if target is None:
            target = _by_look(cells) if _is_made_up(name) else KEEP
        elif not places and is_line_number(name, target):
            target = replace(target, number=0)
        elif not _fits(target, name, cells):
            target = KEEP
        targets.append(target)
    said = {(target.field, target.number) for target in targets}
    targets = [KEEP if _names_nothing(target, said) else target for target in targets]
    return _names_settled(targets, names, columns)


def _names_nothing(target: Target, said: set[tuple[Field, int]]) -> bool:
    """True for a column of kinds where the column of what they would be the kinds of is missing."""
    of = next((field for field, kind in KIND_FIELDS.items() if kind is target.field), None)
    return of is not None and (of, target.number) not in said


def _is_made_up(name: str) -> bool:
    return re.fullmatch(r"Column \d+", name) is not None


def _fits(target: Target, name: str, cells: list[str]) -> bool:
    """False where the cells speak against what the heading says."""
    if target.field is Field.PHONE and len(words_of(name)) == 1:
        return _names_telephone(name, cells)
    if target.field is Field.CARD:
        return are_crosses(cells)
    return target.field is not Field.LEAVE_OUT or is_secret(name) or all(map(_says_nothing, cells))


def _names_telephone(name: str, cells: list[str]) -> bool:
    """True where a heading of one word is about telephones, or else its cells are: `Büro` may be a room."""
    word = words_of(name)[0]
    return any(part in word for part in _TELEPHONES) or not cells or _some(cells, r"(?:\D*\d){5}.*")


def _says_nothing(cell: str) -> bool:
    """True for what a program writes into a column of its own that nobody has filled."""
    return cell.casefold() in _DEFAULTS or "@" in cell or "http" in cell


def _some(cells: list[str], form: str) -> bool:
    return any(re.fullmatch(form, cell, re.S) for cell in cells)


def _names_settled(targets: list[Target], names: tuple[str, ...], columns: list[list[str]]) -> list[Target]:
    """`Title` is Dr. beside a job title and a job title beside a prefix; `Name` beside `Vorname` is the family's."""
    fields = {target.field for target in targets}
    prefixes = [at for at, target in enumerate(targets) if target.field is Field.PREFIX]
    for at in prefixes:
        is_title = words_of(names[at]) in (["title"], ["titel"], ["titre"])
        if is_title and not _are_titles(columns[at]) and Field.JOB_TITLE not in fields:
            targets[at] = Target(Field.JOB_TITLE)
    for at, target in enumerate(targets):
        is_day = all(cell.isdecimal() and len(cell) < 3 for cell in columns[at])
        if target.field is Field.BIRTH and Field.BIRTH_YEAR in fields and is_day:
            targets[at] = Target(Field.BIRTH_DAY)
    full = [at for at, target in enumerate(targets) if target.field is Field.FULL_NAME]
    if full and Field.GIVEN in fields and Field.FAMILY not in fields:
        targets[full[0]] = Target(Field.FAMILY)
    return targets


def _are_titles(cells: list[str]) -> bool:
    """True where most of a column's cells hold words such as Mr. and Dr., or there is nothing to judge by."""
    return 2 * sum(bool(set(words_of(cell)) & _TITLES) for cell in cells) >= len(cells)


def _by_look(cells: list[str]) -> Target:
    if not cells:
        return KEEP
    enough = max(1.0, _ENOUGH * len(cells))
    for field, looks_right in _LOOKS:
        if sum(1 for cell in cells if looks_right(cell)) >= enough:
            return Target(field)
    return KEEP


def _without_headings(columns: list[list[str]], rows: Sequence[Sequence[str]]) -> list[Target]:
    """Cells alone: the place is beside its postcode, names come first."""
    targets = [_by_look(cells) for cells in columns]
    texts = [
        at for at, target in enumerate(targets)
        if target is KEEP and columns[at] and sum(map(bool, map(_WORDS.fullmatch, columns[at]))) >= len(columns[at]) / 2
    ]
    for at in list(texts):
        beside = [targets[near].field for near in (at - 1, at + 1) if 0 <= near < len(targets)]
        if Field.POSTCODE in beside and Field.LOCALITY not in {target.field for target in targets}:
            targets[at] = Target(Field.LOCALITY)
            texts.remove(at)
    for at, field in zip(texts, _name_fields(texts, rows), strict=False):
        targets[at] = Target(field)
    return targets


def _name_fields(texts: list[int], rows: Sequence[Sequence[str]]) -> tuple[Field, ...]:
    """The fields of the first text columns: `John Doe, John, Doe`, or a first and a last name, or a whole name."""
    whole = [row for row in rows if len(texts) > 2 and len(row) > texts[2]]
    if whole and all(row[texts[0]] == f"{row[texts[1]]} {row[texts[2]]}" for row in whole):
        return (Field.FULL_NAME, Field.GIVEN, Field.FAMILY)
    first = [row[texts[0]] for row in rows if texts and len(row) > texts[0] and row[texts[0]]]
    if len(texts) < 2 or sum(" " in cell for cell in first) * 2 > len(first):
        return (Field.FULL_NAME,)
    return (Field.GIVEN, Field.FAMILY)


def _month_first(targets: list[Target], columns: list[list[str]], names: tuple[str, ...]) -> frozenset[int]:
    """Columns with dates like 12/31/1999: some second number is over 12, or the heading is English."""
    found = set()
    for at, target in enumerate(targets):
        if target.field not in DATE_FIELDS:
            continue
        slashed = [match for match in map(_SLASHED.fullmatch, columns[at]) if match]
        over_first = any(int(match[1]) > 12 for match in slashed)
        over_second = any(int(match[2]) > 12 for match in slashed)
        english = bool(set(words_of(names[at])) & {"birthday", "birth", "anniversary", "born", "event", "column"})
        if slashed and not over_first and (over_second or english):
            found.add(at)
    return frozenset(found)
