"""The open label sheets in the drawer."""

from collections.abc import Iterable

from cardbook.domain.actions import Action
from cardbook.services.reading import BookReading
from cardbook.services.writing import Write


class Drawer:
    """Which labels are used is a fact about paper: it is kept, but undo does not change it."""

    def __init__(self, write: Write, reading: BookReading) -> None:
        self._write = write
        self._reading = reading

    def set_used(self, sheet: str, used: Iterable[int]) -> None:
        """Remember the used labels (numbers from 1) of the open sheet; none for a fresh one."""
        with self._write(Action.EDIT_BOOK) as unit:
            unit.open_sheets.set_used(sheet, used)

    def printed(self, sheet: str, labels: Iterable[int], per_sheet: int) -> None:
        """Remember labels (numbers from 1) of the last sheet of a run as used; a full sheet is thrown away."""
        used = self._reading.drawer.used_labels(sheet) | set(labels)
        self.set_used(sheet, () if len(used) >= per_sheet else used)
