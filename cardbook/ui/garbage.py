"""Collects Python's garbage on the window's thread only.

Widgets in reference cycles are freed by whichever thread the collector happens to run on, and a widget freed
beside the window's thread takes the process down with it.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1_000


class GarbageCollection(QObject):
    """Takes the collector's place for as long as it lives: the same generations, looked at once a second."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        clock = QTimer(self, interval=_EVERY_MS)
        clock.timeout.connect(self.collect)
        clock.start()

    def collect(self) -> None:
        """Collect the oldest generation that is full, and with it the younger ones."""
        full = [
            generation
            for generation, (count, limit) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if limit and count > limit
        ]
        if full:
            gc.collect(full[-1])
