"""Label sheets of the user's own measures: made by hand, or taken out of a template file."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import NamedTuple

from cardbook.domain.actions import Action
from cardbook.domain.errors import ErrorCode
from cardbook.domain.own_name import refuse_taken
from cardbook.domain.paper.own_sheet import OwnSheet
from cardbook.exchange.label_templates import LeftOut, templates_of
from cardbook.services.files.file_to_read import file_to_read
from cardbook.services.keeping.writing import Write
from cardbook.services.reading import BookReading

__all__ = ["LeftOut", "OwnSheets", "TakenIn"]


class TakenIn(NamedTuple):
    """What became of a template file: the sheets that are new, how many the book had already, what cannot be taken."""

    added: tuple[OwnSheet, ...]
    known: int
    left_out: tuple[LeftOut, ...]


class OwnSheets:
    """Each method is one undoable step. Measures that cannot be raise KnownError as `OwnSheet.check` does."""

    def __init__(self, write: Write, reading: BookReading) -> None:
        self._write = write
        self._kept = reading.own_sheets

    def add(self, sheet: OwnSheet) -> int:
        """Keep a sheet; its id. Raises OWN_SHEET_EXISTS for a name that is taken."""
        self._check(sheet)
        with self._write(Action.ADD_SHEET, name=sheet.name) as unit:
            return unit.own_sheets.add(sheet)

    def save(self, sheet: OwnSheet) -> None:
        """Make a kept sheet equal to this one. Raises OWN_SHEET_EXISTS for a name that is taken."""
        self._check(sheet)
        with self._write(Action.EDIT_SHEET, name=sheet.name) as unit:
            unit.own_sheets.replace(sheet)

    def delete(self, sheet: OwnSheet) -> None:
        """Remove a kept sheet; what was printed on it stays printed."""
        with self._write(Action.DELETE_SHEET, name=sheet.name) as unit:
            unit.own_sheets.delete(sheet)

    def take_in(self, path: Path) -> TakenIn:
        """Keep the sheets of a gLabels file, all in one step; those that the book has already are passed over.

        A name that another sheet has gets a number. Raises KnownError with the `path`: FILE_MISSING,
        FILE_UNREADABLE, FILE_TOO_LARGE, NO_TEMPLATES.
        """
        with file_to_read(path), path.open("rb") as file:
            found = templates_of(file)
        kept = self._kept.all()
        names = {sheet.name.casefold() for sheet in kept}
        known = defaultdict(set)
        for sheet in kept:
            known[_measures(sheet)].add(sheet.name.casefold())
        new: list[OwnSheet] = []
        for sheet in found.sheets:
            there = known[_measures(sheet)]
            if not any(name.startswith(sheet.name.casefold()) for name in there):
                new.append(replace(sheet, name=_free_name(sheet.name, names)))
                there.add(sheet.name.casefold())
                names.add(new[-1].name.casefold())
        if new:
            self._add_all(new, path)
        return TakenIn(tuple(new), len(found.sheets) - len(new), found.left_out)

    def _add_all(self, sheets: list[OwnSheet], path: Path) -> None:
        with self._write(Action.IMPORT_SHEETS, name=sheets[0].name, file=path.name) as unit:
            unit.count = len(sheets)
            for sheet in sheets:
                unit.own_sheets.add(sheet)

    def _check(self, sheet: OwnSheet) -> None:
        sheet.check()
        refuse_taken(sheet, self._kept.all(), ErrorCode.OWN_SHEET_EXISTS)


def _measures(sheet: OwnSheet) -> OwnSheet:
    return replace(sheet, name="", note="", id=None)


def _free_name(name: str, taken: Iterable[str]) -> str:
    numbered = (f"{name} ({number})" for number in count(2))
    return name if name.casefold() not in taken else next(each for each in numbered if each.casefold() not in taken)
