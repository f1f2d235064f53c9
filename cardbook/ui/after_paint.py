"""Lets work wait until a widget stands on the screen: timers of 0 ms may come before the first paint."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


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
            QTimer.singleShot(0, self, self._go_on)
        return False

    def _go_on(self) -> None:
        work = self._works.popleft()
        if self._works:
            QTimer.singleShot(0, self, self._go_on)
        else:
            self.deleteLater()
        work()
