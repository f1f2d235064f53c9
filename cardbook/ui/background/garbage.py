"""Collects Python's garbage on the window's thread only, and never so much at once that the window stands still.

Widgets in reference cycles are freed by whichever thread the collector happens to run on, and a widget freed
beside the window's thread takes the process down with it.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer

_BEGINS_MS = 10_000
"""Until then the app is made ready, which leaves a million objects and no garbage."""
_EVERY_MS = 1_000
_MANY = 50_000
"""So many new objects take some 10 ms to look through."""


class _Rest:
    depth = 0


class GarbageCollection(QObject):
    """Takes the collector's place for as long as it lives: the same generations, looked at once a second.

    What the app consists of once it is ready is left out of every look: to go through it takes 150 ms.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._clock = QTimer(self, interval=_BEGINS_MS)
        self._clock.timeout.connect(self.collect)
        self._clock.start()

    def collect(self) -> None:
        """Collect the oldest generation that is full, and with it the younger ones; nothing during long work."""
        if _Rest.depth:
            return
        if self._clock.interval() == _BEGINS_MS:
            self._clock.setInterval(_EVERY_MS)
            gc.freeze()
        full = [
            generation
            for generation, (count, limit) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if limit and count > limit
        ]
        if full:
            gc.collect(full[-1])


@contextmanager
def resting() -> Iterator[None]:
    """During long work on a thread nothing is collected. The very many objects it may leave, such as the people of
    a print run, are in no cycles: they are never looked through."""
    _Rest.depth += 1
    try:
        yield
    finally:
        _Rest.depth -= 1
        if gc.get_count()[0] > _MANY:
            gc.freeze()
