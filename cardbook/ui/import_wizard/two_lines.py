"""A sentence in at most two lines, the second ending in … where there is more."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption


def two_lines(text: str, font: QFont, width: float) -> list[str]:
    """The sentence broken at a space, or anywhere in a longer word."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(max(1.0, width))
    layout.endLayout()
    units = text.encode("utf-16-le", "surrogatepass")  # Qt counts in UTF-16, where some signs take two
    end = 2 * line.textLength()
    first, rest = (part.decode("utf-16-le", "surrogatepass").strip() for part in (units[:end], units[end:]))
    elided = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, max(1.0, width))
    return [first, elided] if rest else [first]
