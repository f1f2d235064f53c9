"""What becomes of paper: label sheets in the drawer, and what was printed on them and on envelopes.

All of it is a fact about paper: it is kept, but undo does not change it, as it does not take ink off a label. What
never came onto paper is taken back by `never_printed`, a sheet that is there after all by `take_back_sheet`.
"""

import datetime
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from cardbook.domain.actions import Action
from cardbook.domain.paper.label_sheet import LabelSheet
from cardbook.domain.paper.open_sheet import FRESH, OpenSheet
from cardbook.domain.paper.print_run import Outcome, Piece, PrintedMatter, PrintRun, on_sheets, sheets_after
from cardbook.services.keeping.writing import Write
from cardbook.services.paper.labels.sheets import sheet_by_id
from cardbook.services.reading import BookReading
from cardbook.storage.steps.unit_of_work import UnitOfWork


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


class Drawer:
    """Kinds of label sheets go by their id in the catalogue."""

    def __init__(self, write: Write, reading: BookReading, now: Callable[[], datetime.datetime] = _now) -> None:
        self._write = write
        self._reading = reading
        self._now = now

    def set_used(self, kind: str, used: Iterable[int]) -> None:
        """Say which labels (numbers from 1) of the sheet used last are gone, none where it is a whole one."""
        number = self._reading.drawer.open_sheet(kind).number
        sheet = OpenSheet(self._reading.drawer.unused_number(kind) if number is None else number, frozenset(used))
        with self._write(Action.EDIT_BOOK) as unit:
            unit.drawer.keep_sheet(kind, sheet)

    def put_away(self, kind: str, number: int) -> None:
        """Print no more on the open sheet of that number: it is gone."""
        with self._write(Action.EDIT_BOOK) as unit:
            unit.drawer.put_away(kind, number)

    def take_back_sheet(self, kind: str, number: int) -> None:
        """Put an open sheet that was put away back into the drawer: it was there after all."""
        with self._write(Action.EDIT_BOOK) as unit:
            unit.drawer.take_back_sheet(kind, number)

    def printed(self, run: PrintRun, lying: OpenSheet = FRESH) -> PrintRun:
        """Remember a run as it was put on paper, and which labels are gone; the run as it is kept.

        Its pieces come with their pages counted from 1; of labels the first page was the sheet that was `lying` in the
        tray, with the labels that were used before.
        """
        pieces, is_labels = run.pieces, run.matter is PrintedMatter.LABELS
        if is_labels:
            pieces = on_sheets(pieces, lying, self._reading.drawer.unused_number(run.format))
        kept = replace(run, pieces=pieces, printed_at=self._now().isoformat(timespec="seconds"))
        with self._write(Action.EDIT_BOOK) as unit:
            run_id = unit.drawer.add_run(kept)
            if is_labels:
                self._put_back(unit, run.format, sheets_after(pieces, lying))
        return replace(kept, id=run_id)

    def came_out(self, run: PrintRun, outcome: Outcome) -> None:
        """Remember how a run came out."""
        with self._write(Action.EDIT_BOOK) as unit:
            unit.drawer.say(run.id or 0, outcome)

    def never_printed(self, run: PrintRun, pieces: Collection[Piece]) -> None:
        """Take back pieces that never came onto paper: their labels are free again."""
        if not pieces:
            return
        with self._write(Action.EDIT_BOOK) as unit:
            unit.drawer.take_back(run.id or 0, pieces)
            if run.matter is PrintedMatter.LABELS:
                self._put_back(unit, run.format, self._freed(run.format, pieces))

    def _freed(self, kind: str, pieces: Collection[Piece]) -> list[OpenSheet]:
        """The sheets of pieces with these labels free. One that the book does not know any more was full: then nothing
        else of it is free."""
        sheet, labels = self._sheet(kind), defaultdict[int, set[int]](set)
        for piece in pieces:
            labels[piece.sheet].add(piece.place)
        drawer = self._reading.drawer
        there = {each.number: each for each in (*drawer.put_away(kind), *drawer.open_sheets(kind))}
        full = frozenset(range(1, sheet.count + 1)) if sheet else frozenset[int]()
        return [there.get(number, OpenSheet(number, full)).without(free) for number, free in labels.items()]

    def _put_back(self, unit: UnitOfWork, kind: str, sheets: Iterable[OpenSheet]) -> None:
        """Back into the drawer; what is full is thrown away, and what is whole again goes back into the pack."""
        kind_of_sheet = self._sheet(kind)
        for sheet in sheets:
            if sheet.used and (kind_of_sheet is None or sheet.free(kind_of_sheet.count)):
                unit.drawer.keep_sheet(kind, sheet)
            else:
                unit.drawer.throw_away(kind, sheet.number)

    def _sheet(self, kind: str) -> LabelSheet | None:
        return sheet_by_id(kind, self._reading.own_sheets.all())
