"""Keeps the counts of the seasons up to date while the window is idle: long lists take a while to count."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cardbook.services.reading import BookReading
from cardbook.ui.background.idle_reading import IdleReading, Steps

if TYPE_CHECKING:
    from cardbook.domain.changes import ChangeSet

_COUNTED = ("season", "card_entry", "contact", "household")
"""The tables that say which cards count."""


class SeasonCounting(QObject):
    """`counted` follows each change of seasons or of their lists, once `SeasonQueries.known_summaries` are right."""

    counted = Signal()

    def __init__(self, reading: BookReading, parent: QObject) -> None:
        super().__init__(parent)
        self._reading = reading
        self._way = IdleReading(self)

    def count(self) -> None:
        """Count what is not counted yet, once the book was read through."""
        if self._reading.file.verified:
            self._way.begin(self._steps(), lambda _nothing: self.counted.emit())

    def follow(self, changes: "ChangeSet") -> None:
        """Count again what a change of the book has touched."""
        if changes.touches(*_COUNTED):
            self.count()

    def _steps(self) -> Steps[None]:
        yield from self._reading.seasons.counting()
