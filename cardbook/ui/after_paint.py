"""Lets work wait until a widget stands on the screen: timers of 0 ms may come before the first paint."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


def after_paint(widget: QWidget, then: Callable[[], None]) -> None:
    """Call `then` once, as soon as the widget has been painted."""
    _AfterPaint(widget, then)


class _AfterPaint(QObject):
    """Lives with the widget."""

    def __init__(self, widget: QWidget, then: Callable[[], None]) -> None:
        super().__init__(widget)
        self._then = then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._go_on)
        return False

    def _go_on(self) -> None:
        self.deleteLater()
        self._then()
