"""Lines of letters and signatures that are no part of an address: greetings, register numbers, opening hours."""

import re

from cardbook.domain.pasted.block import Gap
from cardbook.domain.pasted.piece import Piece, begins_with
from cardbook.domain.pasted.vocabulary import phrases

_REGISTERED = re.compile(
    r"(?i)\b(?:HR[AB]\s?\d+|(?:DE|ATU|CHE-?|GB|FR|NL|BE0?)\d{8,}\w*|[A-Z]{2}\d{2}(?: ?\w{4}){3,}|VR\s?\d{3,})\b"
)
_SENTENCE = re.compile(r"[^\s].{20,}[a-zäöüßéèà][.!?…]$", re.S)


_WORDS_AFTER_A_SHORT_ONE = 3
"""So many words a line may have that begins with an abbreviation such as "LG" (liebe Grüße)."""


def _is_apart(piece: Piece) -> bool:
    """True where a comma or more stands on both sides: a greeting may stand in one line with the address."""
    return piece.words[0].gap >= Gap.COMMA and piece.next_gap >= Gap.COMMA and not piece.commas


def is_closing(piece: Piece) -> bool:
    """True for a greeting, or a whole line that says nothing of where somebody lives."""
    if begins_with(piece.keys, phrases("closings", "greetings")) and _is_apart(piece) and len(piece.keys[0]) > 2:
        return True
    if not (piece.begins_line and piece.ends_line):
        return False
    known = begins_with(piece.keys, phrases("closings", "first") | phrases("closings", "greetings"))
    if known and (len("".join(piece.keys[:known])) > 2 or len(piece.keys) <= _WORDS_AFTER_A_SHORT_ONE):
        return True
    if len(piece.words) > 2 and _REGISTERED.search(piece.text):
        return True
    return len(piece.words) > 7 and _SENTENCE.fullmatch(piece.text) is not None and piece.commas < 2
