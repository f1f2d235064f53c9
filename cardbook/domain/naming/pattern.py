"""Sentences with blanks, as the tables hold them: "Frau {titles} {name}".

A line feed in a pattern or a text is where a line may break, a form feed where it must.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

MAY_BREAK = "\n"
MUST_BREAK = "\f"
_BLANK = re.compile(r"\{(\w+)\}")
_GAPS = re.compile(" {2,}")
_EDGES = " \n\f"


@lru_cache(maxsize=4096)
def _pieces(pattern: str) -> tuple[str, ...]:
    """Text and names of blanks in turn, text first."""
    return tuple(_BLANK.split(pattern.replace(" | ", MAY_BREAK)))


def fill(pattern: str, parts: Mapping[str, str]) -> str:
    """The sentence with its blanks filled; an empty or unknown one leaves no gap. Parts are never read as patterns."""
    pieces = _pieces(pattern)
    if len(pieces) == 1:
        return pattern
    texts = [parts.get(piece, "") if at % 2 else piece for at, piece in enumerate(pieces)]
    text = "".join(texts)
    if MUST_BREAK in text:
        text = text.replace(f"{MUST_BREAK} ", MUST_BREAK)
    return _GAPS.sub(" ", text).strip(_EDGES) if "" in texts or "  " in text else text


def clean(text: str) -> str:
    """A part of a name as it is set into a pattern: its words with one space between."""
    return " ".join(text.split()) if text else ""


def in_one_line(text: str) -> str:
    """The text without its breaks."""
    return text.replace(MAY_BREAK, " ").replace(MUST_BREAK, " ")
