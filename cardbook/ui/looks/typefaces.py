"""The type table: which face, size and weight each kind of text has."""

from enum import Enum
from functools import cache
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontDatabase

from cardbook.resources import resource


class Face(Enum):
    """UI is the system's own font; the others are the bundled EB Garamond."""

    UI = "ui"
    SERIF = "EBGaramond_500Medium.ttf"
    SERIF_ITALIC = "EBGaramond_500Medium_Italic.ttf"


class TypeStyle(NamedTuple):
    """Size and line height in design pixels (14 px is the body text at text size 100 %)."""

    size: int
    line: int
    face: Face = Face.UI
    weight: int = 400


TYPE_STYLES = {
    "hero": TypeStyle(50, 58, Face.SERIF, 500),
    "display": TypeStyle(30, 36, Face.SERIF, 500),
    "title": TypeStyle(21, 28, Face.SERIF, 500),
    "group": TypeStyle(18, 22, Face.SERIF, 500),
    "quote": TypeStyle(18, 23, Face.SERIF_ITALIC, 500),
    "address": TypeStyle(17, 22, Face.SERIF, 500),
    "book": TypeStyle(19, 24, Face.SERIF, 500),
    "letter": TypeStyle(15, 20, Face.SERIF, 500),
    "lead": TypeStyle(16, 24, Face.UI, 600),
    "body": TypeStyle(14, 20),
    "small": TypeStyle(13, 18),
    "caption": TypeStyle(12, 16),
}


@cache
def family_of(face: Face) -> str:
    """The name under which Qt knows a face; the file of a serif is read when it is first asked for."""
    if face is Face.UI:
        return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    number = QFontDatabase.addApplicationFont(str(resource("fonts", face.value)))
    families = QFontDatabase.applicationFontFamilies(number)
    return families[0] if families else family_of(Face.UI)


def font_of(style: TypeStyle, pixel_size: int, weight: int | None = None) -> QFont:
    """The font of a style at `pixel_size` screen pixels; figures of the serif stand on the line."""
    font = QFont(family_of(style.face))
    font.setPixelSize(pixel_size)
    font.setWeight(QFont.Weight(weight or style.weight))
    if style.face is not Face.UI:
        font.setItalic(style.face is Face.SERIF_ITALIC)
        font.setFeature(QFont.Tag("lnum"), 1)
    return font
