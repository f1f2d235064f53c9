"""Lets work wait: until a widget stands on the screen, as timers of 0 ms may come before the first paint, and for a
turn of its own.
"""

from collections import deque
from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


def after_paint(widget: QWidget, *works: Callable[[], None]) -> None:
    """Do each work once in a turn of its own, as soon as the widget has been painted."""
    _AfterPaint(widget, works)


def in_turns(owner: QObject, *works: Callable[[], None]) -> None:
    """Do each work in a turn of the event loop that has no other, while the owner lives.

    Between two works, whoever asked for them, keys and clicks are heard.
    """
    _turns().add(owner, works)


class _AfterPaint(QObject):
    """Lives with the widget until that is painted."""

    def __init__(self, widget: QWidget, works: tuple[Callable[[], None], ...]) -> None:
        super().__init__(widget)
        self._works = works
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            in_turns(watched, *self._works)
            self.deleteLater()
        return False


class _Turns(QTimer):
    """Where works wait: together they would be one long turn."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.instance(), interval=0)
        self._waiting: deque[tuple[QObject, Callable[[], None]]] = deque()
        self.timeout.connect(self._next)

    def add(self, owner: QObject, works: tuple[Callable[[], None], ...]) -> None:
        """At the end of those that wait."""
        self._waiting.extend((owner, work) for work in works)
        self.start()

    def _next(self) -> None:
        owner, work = self._waiting.popleft()
        if not self._waiting:
            self.stop()
        if isValid(owner):
            work()


@cache
def _turns() -> _Turns:
    return _Turns()
