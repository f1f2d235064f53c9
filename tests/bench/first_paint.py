"""Tells when a window has been painted for the first time, ours and the empty one alike."""

import json
import os
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget


class FirstPaint(QObject):
    """Calls back after the first paint of a widget that is `ready`, before any other event is looked at."""

    def __init__(self, painted: QWidget, ready: Callable[[], bool], on_painted: Callable[[], None]) -> None:
        super().__init__(painted)
        self._painted, self._ready, self._on_painted = painted, ready, on_painted
        self._seen = False
        painted.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        is_paint = event.type() is QEvent.Type.Paint
        if self._seen and not is_paint:
            self._seen = False
            QApplication.instance().removeEventFilter(self)
            self._on_painted()
        elif not self._seen and is_paint and watched is self._painted and self._ready():
            self._seen = True
            self._painted.removeEventFilter(self)
            QApplication.instance().installEventFilter(self)
        return False


def tell_and_end() -> None:
    """Say when that was (seconds of the system's clock) and how much work it took, and end at once."""
    used = time.process_time()
    sys.stdout.write(json.dumps({"at": time.monotonic(), "cpu": used}) + "\n")
    sys.stdout.flush()
    os._exit(0)
