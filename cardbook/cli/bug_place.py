"""What a command says of a bug of ours."""

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

_OURS = Path(__file__).resolve().parent.parent


def place_of(error: BaseException) -> str:
    """The kind of a bug and the line it came from; its message may quote the book and stays out."""
    lines = list(_our_lines(error.__traceback__))
    return f"{type(error).__name__} {lines[-1]}" if lines else type(error).__name__


def _our_lines(trace: TracebackType | None) -> Iterator[str]:
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        if _OURS in file.parents:
            yield f"{file.relative_to(_OURS.parent).as_posix()}:{trace.tb_lineno}"
        trace = trace.tb_next
