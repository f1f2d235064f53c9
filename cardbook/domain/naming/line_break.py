"""Name lines that are well broken: few, none much longer than the others, and never in the middle of a name."""

from collections.abc import Sequence

from cardbook.domain.naming.pattern import MAY_BREAK, MUST_BREAK

NAME_LINES = 3
"""As many name lines an envelope should have at most."""


def broken(text: str, width: int) -> list[str]:
    """The lines of a text with marked breaks: one where it fits into `width` characters, else as few as hold it."""
    if len(text) <= width and MAY_BREAK not in text and MUST_BREAK not in text:
        return [text] if text else []
    return [line for part in text.split(MUST_BREAK) for line in _balanced(_chunks(part, width), width)]


def listed(names: Sequence[str], word: str) -> str:
    """ "Anna, Tom und Ida", with a break allowed before each name; the word stays with the last one."""
    if len(names) < 2:
        return "".join(names)
    *first, last = names
    return f",{MAY_BREAK}".join(first) + f"{MAY_BREAK}{word} {last}"


def _chunks(text: str, width: int) -> list[str]:
    """The pieces between marked breaks; one that is longer than a line at its spaces, but not behind "von"."""
    chunks: list[str] = []
    for piece in text.split(MAY_BREAK):
        if len(piece) <= width:
            chunks.append(piece)
            continue
        start = len(chunks)
        for word in piece.split(" "):
            if len(chunks) > start and chunks[-1].rpartition(" ")[2].islower():
                chunks[-1] = f"{chunks[-1]} {word}"
            else:
                chunks.append(word)
    return chunks


def _balanced(chunks: list[str], width: int) -> list[str]:
    lines = _greedy(chunks, width)
    if len(lines) < 2:
        return lines
    narrowest = width
    while narrowest > 1:
        tighter = _greedy(chunks, max(map(len, lines)) - 1)
        if len(tighter) > len(lines):
            break
        lines = tighter
        narrowest = max(map(len, lines))
        if narrowest == max(map(len, chunks)):
            break
    return lines


def _greedy(chunks: list[str], width: int) -> list[str]:
    lines: list[str] = []
    for chunk in chunks:
        if lines and len(lines[-1]) + 1 + len(chunk) <= width:
            lines[-1] = f"{lines[-1]} {chunk}"
        else:
            lines.append(chunk)
    return [line for line in lines if line]
