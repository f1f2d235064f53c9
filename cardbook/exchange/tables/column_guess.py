"""Proposes a mapping for a table, from its headings and, where those tell nothing, from its cells."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from cardbook.domain.addresses.country import country_code
from cardbook.domain.pasted.vocabulary import given_names, word_key
from cardbook.domain.people.date_text import date_in
from cardbook.exchange.one_cell_address import is_whole_address
from cardbook.exchange.tables.card_columns import are_crosses, says_who_belongs
from cardbook.exchange.tables.column_headings import (
    is_line_number,
    is_numbered_place,
    is_secret,
    kind_of,
    says_nothing,
    target_of,
    words_of,
)
from cardbook.exchange.tables.column_settling import settled
from cardbook.exchange.tables.columns import (
    DATE_FIELDS,
    KEEP,
    SLASHED,
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
_WORDS = re.compile(r"[^\W\d][\w.'’-]*(?: [^\W\d][\w.'’-]*){0,4}")
_MONTH_FIRST_COUNTRIES = frozenset(("US", "PH"))
_MONTH_FIRST_WORDS = frozenset(("birthday", "birth", "anniversary", "born", "event", "column"))
_TELEPHONES = ("tel", "phon", "handy", "mobil", "fax", "pager", "cell", "gsm")


def _looks_like_date(cell: str) -> bool:
    return any(char.isdigit() for char in cell) and (
        SLASHED.fullmatch(cell) is not None or (len(cell) > 5 and date_in(cell) is not None)
    )


_LOOKS: tuple[tuple[Field, Callable[[str], object]], ...] = (
    (Field.EMAIL, _EMAIL.fullmatch),
    (Field.URL, _URL.fullmatch),
    (Field.BIRTH, _looks_like_date),
    (Field.POSTCODE, _POSTCODE.fullmatch),
    (Field.POSTCODE_LOCALITY, _POSTCODE_LOCALITY.fullmatch),
    (Field.PHONE, _PHONE.fullmatch),
    (Field.STREET, lambda cell: _STREET.fullmatch(cell) or is_whole_address(cell)),
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
            target = _by_look(cells) if _is_made_up(name) else _by_crosses(name, cells)
        elif not places and is_line_number(name, target):
            target = replace(target, number=0)
        elif not _fits(target, name, cells):
            target = _otherwise(name, target, cells)
        targets.append(target)
    return settled(names, columns, targets)


def _by_crosses(name: str, cells: list[str]) -> Target:
    return Target(Field.IN_CIRCLE) if says_who_belongs(words_of(name), cells) else KEEP


def _is_made_up(name: str) -> bool:
    return re.fullmatch(r"Column \d+", name) is not None


def _fits(target: Target, name: str, cells: list[str]) -> bool:
    """False where the cells speak against what the heading says."""
    if target.field is Field.PHONE and len(words_of(name)) == 1:
        return _names_telephone(name, cells)
    if target.field in (Field.CARD, Field.RECEIVED):
        return are_crosses(cells)
    return target.field is not Field.LEAVE_OUT or is_secret(name) or all(map(says_nothing, cells))


def _otherwise(name: str, target: Target, cells: list[str]) -> Target:
    """Where a column goes that does not hold what its heading says: `Privat` may be a telephone, `Büro` a room."""
    if target.field is Field.LEAVE_OUT and _by_look(cells).field is Field.PHONE:
        return Target(Field.PHONE, (kind_of(name),))
    return Target(Field.OWN) if target.field is Field.PHONE else KEEP


def _names_telephone(name: str, cells: list[str]) -> bool:
    """True where a heading of one word is about telephones, or else its cells are: `Büro` may be a room."""
    word = words_of(name)[0]
    return any(part in word for part in _TELEPHONES) or not cells or _some(cells, r"(?:\D*\d){5}.*")


def _some(cells: list[str], form: str) -> bool:
    return any(re.fullmatch(form, cell, re.S) for cell in cells)


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
    second = [row[texts[1]] for row in rows if len(row) > texts[1] and row[texts[1]]]
    return (Field.FAMILY, Field.GIVEN) if _given(second) > _given(first) else (Field.GIVEN, Field.FAMILY)


def _given(cells: list[str]) -> int:
    """How many begin with what is known as a given name."""
    return sum(word_key(cell.split()[0]) in given_names() for cell in cells if cell.strip())


def _month_first(targets: list[Target], columns: list[list[str]], names: tuple[str, ...]) -> frozenset[int]:
    """Columns with dates like 12/31/1999. One program writes all dates of a file alike: where a number over 12 stands
    tells for all of them. Where none tells, the countries do, and else the language of the heading.
    """
    slashed = {
        at: [match for match in map(SLASHED.fullmatch, columns[at]) if match]
        for at, target in enumerate(targets) if target.field in DATE_FIELDS
    }
    matches = [match for found in slashed.values() for match in found]
    if any(int(match[1]) > 12 for match in matches):
        return frozenset()
    over_second = any(int(match[2]) > 12 for match in matches)
    countries = {
        country_code(cell) for at, target in enumerate(targets) if target.field is Field.COUNTRY for cell in columns[at]
    } - {""}
    return frozenset(
        at for at, found in slashed.items() if found and (over_second or _is_american(names[at], countries))
    )


def _is_american(name: str, countries: set[str]) -> bool:
    """True where people write the month first, as far as the countries or, without any, the heading can tell."""
    if countries:
        return not countries.isdisjoint(_MONTH_FIRST_COUNTRIES)
    return not _MONTH_FIRST_WORDS.isdisjoint(words_of(name))
