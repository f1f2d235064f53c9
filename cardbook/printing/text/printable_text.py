"""Text as it can stand on paper: composed, without marks that are drawn as nothing; and what no typeface draws."""

import re
import unicodedata
from collections.abc import Sequence

from cardbook.printing.scripts import shaped_line
from cardbook.printing.text.typefaces import typeface_for

MOST_CHARACTERS = 10_000
"""No line is read further than this: no name is that long, and a hostile file might be."""

_SPACES = re.compile("[\t\n\v\f\r\x85\u2028\u2029]")
_INVISIBLE = ("Cc", "Cf", "Cs")
_NO_CHARACTER = 0xFFFE
"""The last two code points of each plane are never characters (Unicode section 23.7)."""
_CHINESE = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_SQUARE = re.compile("[\u3200-\u33ff]")
"""Words in one square or circle, such as the company of a Japanese address: U+337F."""
_ANY_SELECTOR = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef\u3200-\u33ff]")
_VAIN_SELECTORS = re.compile(f"[\ufe00-\ufe0f]|(?<![{_CHINESE}])[\U000e0100-\U000e01ef]")
"""What chooses between drawings of one sign; in vain but for Chinese characters, as pictures have no colours here."""

_JOINERS = (
    "(?<=[\u0590-\u1dff\u2190-\u2bff\ua800-\uffff\U00010000-\U0010ffff])[\u200c\u200d]"
    "|(?<=\U0001f3f4)[\U000e0020-\U000e007f]+"
)
"""What joins or parts the letters of Arabic and Indic scripts and the pictures of emoji, where it follows one; and
the letters that say whose flag a flag is. Compiled when a text first holds something invisible."""


def printable_line(text: str) -> str:
    """One line of `text`: breaks and tabs are spaces; controls, soft hyphens and joiners that join nothing are gone.

    Letters and their marks are composed (Unicode NFC), so that a typeface can use its own drawing of both. A word in a
    square that no typeface draws is spelled out.
    """
    if len(text) > MOST_CHARACTERS:
        text = text[:MOST_CHARACTERS]
    if text.isascii() and text.isprintable():
        return text
    text = _VAIN_SELECTORS.sub("", _SPACES.sub(" ", unicodedata.normalize("NFC", text)))
    text = _SQUARE.sub(_spelled_out, text)
    if text.isprintable():
        return text
    joiners = {place for found in re.finditer(_JOINERS, text) for place in range(*found.span())}
    return "".join(
        character for place, character in enumerate(text) if place in joiners or not _is_invisible(character)
    )


def _spelled_out(square: re.Match[str]) -> str:
    return square[0] if shaped_line.can_draw(square[0]) else unicodedata.normalize("NFKC", square[0])


def _is_invisible(character: str) -> bool:
    return unicodedata.category(character) in _INVISIBLE or ord(character) & 0xFFFE == _NO_CHARACTER


def printable_lines(texts: Sequence[str]) -> Sequence[str]:
    """The `printable_line` of each text; most labels are found in one look to be printable as they are."""
    whole = "".join(texts)
    if len(whole) <= MOST_CHARACTERS and whole.isprintable() and (whole.isascii() or _is_composed(whole)):
        return texts
    return [printable_line(text) for text in texts]


def _is_composed(text: str) -> bool:
    return unicodedata.is_normalized("NFC", text) and not _ANY_SELECTOR.search(text)


def missing_characters(line: str, font: str) -> tuple[str, ...]:
    """The characters of a printable line that no typeface draws, each once."""
    strange = (character for character in dict.fromkeys(line) if typeface_for(character, font) is None)
    return tuple(character for character in strange if not shaped_line.can_draw(character))
