"""Keys in the reader's language: Ctrl N or Strg N."""

from typing import TYPE_CHECKING

from cardbook.texts import Texts

if TYPE_CHECKING:
    from PySide6.QtGui import QKeySequence

_NAMED = {
    "Ctrl": "ctrl",
    "Shift": "shift",
    "Alt": "alt",
    "Meta": "meta",
    "Del": "delete",
    "Return": "enter",
    "Enter": "enter",
    "Space": "space",
    "Esc": "escape",
    "Ins": "insert",
    "PgUp": "page_up",
    "PgDown": "page_down",
}


def key_words(texts: Texts, sequence: "QKeySequence | str", joint: str = " ") -> str:
    """The words on the keys of a sequence, joined by `joint`; empty for an empty one. A text is as Qt writes it."""
    portable = sequence if isinstance(sequence, str) else sequence.toString()
    if not portable:
        return ""
    ends_in_plus = portable.endswith("+")
    parts = portable.removesuffix("+").removesuffix("+").split("+") if ends_in_plus else portable.split("+")
    words = [texts(f"keys.names.{_NAMED[part]}") if part in _NAMED else part for part in parts if part]
    return joint.join([*words, "+"] if ends_in_plus else words)
