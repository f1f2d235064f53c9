"""A whole letter was pasted: the lines around its address are read, the others are kept as they are."""

from collections.abc import Sequence

from cardbook.domain.pasted.block import Gap, Word
from cardbook.domain.pasted.piece import is_number

MOST_WORDS = 160
"""More words than any address with its names and labels has; a longer text is a letter."""

_LINES_ABOVE, _LINES_BELOW = 8, 4
_SHORT_LINE = 6
_CODE = range(4, 8)


def address_window(words: Sequence[Word]) -> tuple[Sequence[Word], tuple[str, ...]]:
    """The words to be read, and the lines that are left out, word for word; of a short text all is read."""
    if len(words) <= MOST_WORDS:
        return words, ()
    lines = _lines(words)
    middle = max(range(len(lines)), key=lambda at: _like_a_place(lines, at))
    first, last = max(0, middle - _LINES_ABOVE), middle + _LINES_BELOW + 1
    read = [word for line in lines[first:last] for word in line]
    left = [" ".join(word.text for word in line) for line in (*lines[:first], *lines[last:])]
    if len(read) > MOST_WORDS:
        left.append(" ".join(word.text for word in read[MOST_WORDS:]))
    return read[:MOST_WORDS], tuple(left)


def _lines(words: Sequence[Word]) -> list[list[Word]]:
    lines: list[list[Word]] = []
    for word in words:
        if word.gap >= Gap.LINE or not lines:
            lines.append([])
        lines[-1].append(word)
    return lines


def _like_a_place(lines: Sequence[Sequence[Word]], at: int) -> int:
    """How much a line looks like postcode and town below a street: short, with a code, a number in the line above."""
    line, above = lines[at], lines[at - 1] if at else ()
    digits = (sum(map(str.isdigit, word.text)) for word in line)
    score = 4 if any(count in _CODE for count in digits) else 0
    score += 2 if len(line) <= _SHORT_LINE else 0
    score += 1 if 0 < len(above) <= _SHORT_LINE else 0
    return score + (1 if any(is_number(word.text) for word in above) else 0)
