"""A size of letters as it is typed after an option."""

_LARGEST_PT = 72.0


def type_size(text: str) -> float:
    """A size in points; argparse makes a sentence of the ValueError."""
    size = float(text)
    if not 1 <= size <= _LARGEST_PT:
        raise ValueError(text)
    return size
