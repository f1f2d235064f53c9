"""Tells when a window has been painted for the first time, ours and the empty one alike."""

import json
import os
import sys
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication


class FirstPaint(QObject):
    """Calls back after the first paint of a widget that is `ready`, before any other event is looked at."""

    def __init__(self, kind: Any, ready: Callable[[Any], bool], on_painted: Callable[[], None]) -> None:
        """Watches all widgets of a class, whose `paintEvent` is one of Python's."""
        super().__init__(QApplication.instance())
        self._on_painted = on_painted
        self._paint = kind.paintEvent

        def paint(widget: Any, event: QEvent) -> None:
            self._paint(widget, event)
            if ready(widget):
                kind.paintEvent = self._paint
                QApplication.instance().installEventFilter(self)

        kind.paintEvent = paint

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is not QEvent.Type.Paint:
            QApplication.instance().removeEventFilter(self)
            self._on_painted()
        return False


def tell_and_end() -> None:
    """Say when that was (seconds of the system's clock) and how much work it took, and end at once."""
    used = time.process_time()
    sys.stdout.write(json.dumps({"at": time.monotonic(), "cpu": used}) + "\n")
    sys.stdout.flush()
    os._exit(0)
