"""The event loop while a job goes on, and how long it is held up at most."""

import time
from collections.abc import Iterator

from PySide6.QtCore import QEventLoop, Qt, QTimer

_TURN = 4  # ms between two looks at the clock

Job = Iterator[object]
"""Takes one step per turn of the loop; it ends once nothing is under way."""


def longest_gap(job: Job) -> float:
    """Milliseconds between two turns; without a step the loop turns every 4 ms."""
    loop, timer = QEventLoop(), QTimer(interval=_TURN)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    last, gaps = time.perf_counter(), [0.0]

    def turn() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append((now - last) * 1000)
        last = now
        if next(job, loop) is loop:
            loop.quit()

    timer.timeout.connect(turn)
    timer.start()
    loop.exec()
    timer.stop()
    return max(gaps)
