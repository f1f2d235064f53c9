"""Reading that would keep the window waiting, done portion by portion while it is idle."""

from collections.abc import Callable, Generator, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

Found = TypeVar("Found")
Row = TypeVar("Row")
Steps = Generator[None, None, Found]
"""Yields after every full portion, some 10 ms; its value is what was read."""


def portions(read: Callable[[int], Sequence[Row]], take: Callable[[Sequence[Row]], int], size: int) -> Steps[None]:
    """Read what follows a number, and give it to `take`, which tells the number of the last; `size` fill a portion."""
    rows = read(0)
    while rows:
        after = take(rows)
        if len(rows) < size:
            return
        yield
        rows = read(after)


class IdleReading(QObject):
    """Goes through the steps of one reading at a time."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._go_on: Callable[[], None] | None = None
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._idle.timeout.connect(self._next)

    @property
    def is_under_way(self) -> bool:
        """Something is still being read."""
        return self._go_on is not None

    def begin(self, steps: Steps[Found], on_done: Callable[[Found], None]) -> None:
        """Read the first portion now and the others when the window is idle; what was under way is given up."""

        def go_on() -> None:
            try:
                next(steps)
            except StopIteration as ended:
                self.stop()
                on_done(ended.value)
            else:
                self._idle.start()

        self._go_on = go_on
        go_on()

    def complete(self) -> None:
        """Read what is left now."""
        while self._go_on is not None:
            self._go_on()

    def stop(self) -> None:
        """Give up what is under way."""
        self._go_on = None
        self._idle.stop()

    def _next(self) -> None:
        if self._go_on is not None:
            self._go_on()
