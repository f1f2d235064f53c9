"""A size of letters as it is typed after an option."""

from collections.abc import Callable

from cardbook.cli.console import Console
from cardbook.cli.options.number_between import measure

_LARGEST_PT = 72.0


def type_size(console: Console) -> Callable[[str], float]:
    """A size in points."""
    return measure(console, 1, _LARGEST_PT)
