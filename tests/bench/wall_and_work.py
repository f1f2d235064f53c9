"""The two clocks: what somebody waits, and what the processor works."""

import time
from collections.abc import Callable


def wall_and_work(job: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds by the clock, and milliseconds of work."""
    began, worked = time.perf_counter(), time.process_time()
    job()
    return (time.perf_counter() - began) * 1000, (time.process_time() - worked) * 1000
