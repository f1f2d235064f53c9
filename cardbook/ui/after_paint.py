"""Lets work wait until a widget stands on the screen: timers of 0 ms may come before the first paint."""

from collections import deque
from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


def after_paint(widget: QWidget, *works: Callable[[], None]) -> None:
    """Do each work once, as soon as the widget has been painted; between two of them keys and clicks are heard."""
    _AfterPaint(widget, works)


class _AfterPaint(QObject):
    """Lives with the widget."""

    def __init__(self, widget: QWidget, works: tuple[Callable[[], None], ...]) -> None:
        super().__init__(widget)
        self._works = deque(works)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            _turns().wait(self)
        return False

    def go_on(self) -> None:
        """Do the next work, and wait for another turn where more are left."""
        work = self._works.popleft()
        if self._works:
            _turns().wait(self)
        else:
            self.deleteLater()
        work()


class _Turns(QTimer):
    """One work in a turn of the event loop, whichever widget it waited for: together they would be a long one."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.instance(), interval=0)
        self._waiting: deque[_AfterPaint] = deque()
        self.timeout.connect(self._next)

    def wait(self, one: _AfterPaint) -> None:
        """Let somebody go on in a turn of their own."""
        self._waiting.append(one)
        self.start()

    def _next(self) -> None:
        one = self._waiting.popleft()
        if not self._waiting:
            self.stop()
        if isValid(one):
            one.go_on()


@cache
def _turns() -> _Turns:
    return _Turns()
