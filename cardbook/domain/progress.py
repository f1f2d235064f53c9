"""How long work tells how far it is, and hears that it should stop."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with (done, total), total 0 where unknown; raises KnownError(CANCELLED) when asked to stop."""


def no_progress(done: int, total: int) -> None:
    """For work that nobody watches."""
