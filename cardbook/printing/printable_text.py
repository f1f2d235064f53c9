"""Text as it can stand on paper: composed, without marks that are drawn as nothing; and what no typeface draws."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cardbook.printing.typefaces import typeface_for

MOST_CHARACTERS = 10_000
"""No line is read further than this: no name is that long, and a hostile file might be."""

_SPACES = re.compile("[\t\n\v\f\r\x85\u2028\u2029]")
_INVISIBLE = ("Cc", "Cf", "Cs")
_VARIATION_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")


@dataclass(frozen=True, slots=True)
class MissingGlyphs:
    """A text, and those of its characters that none of our typefaces draws, in the order they come."""

    text: str
    characters: tuple[str, ...]


def printable_line(text: str) -> str:
    """One line of `text`: breaks and tabs are spaces; controls, soft hyphens and joiners are gone.

    Letters and their marks are composed (Unicode NFC), so that a typeface can use its own drawing of both.
    """
    if len(text) > MOST_CHARACTERS:
        text = text[:MOST_CHARACTERS]
    if text.isascii() and text.isprintable():
        return text
    text = _VARIATION_SELECTORS.sub("", _SPACES.sub(" ", unicodedata.normalize("NFC", text)))
    if text.isprintable():
        return text
    return "".join(character for character in text if unicodedata.category(character) not in _INVISIBLE)


def printable_lines(texts: Sequence[str]) -> Sequence[str]:
    """The `printable_line` of each text; most labels are found in one look to be printable as they are."""
    whole = "".join(texts)
    if len(whole) <= MOST_CHARACTERS and whole.isprintable() and (whole.isascii() or _is_composed(whole)):
        return texts
    return [printable_line(text) for text in texts]


def _is_composed(text: str) -> bool:
    return unicodedata.is_normalized("NFC", text) and not _VARIATION_SELECTORS.search(text)


def missing_glyphs(texts: Iterable[str], font: str = "garamond") -> tuple[MissingGlyphs, ...]:
    """The texts that cannot be printed as they are, with the characters that have no glyph yet."""
    found = ((text, missing_characters(printable_line(text), font)) for text in texts)
    return tuple(MissingGlyphs(text, characters) for text, characters in found if characters)


def missing_characters(line: str, font: str) -> tuple[str, ...]:
    """The characters of a printable line that no typeface of the font's chain draws, each once."""
    return tuple(character for character in dict.fromkeys(line) if typeface_for(character, font) is None)
