"""Where a text may be broken into lines."""

from PySide6.QtGui import QFont, QTextLayout, QTextOption


def broken_lines(text: str, font: QFont, width: int) -> list[str]:
    """The text in lines of at most `width` pixels, broken as the writing of its language allows."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    units = text.encode("utf-16-le", "surrogatepass")  # Qt counts in UTF-16, where some signs take two
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        start = 2 * line.textStart()
        lines.append(units[start : start + 2 * line.textLength()].decode("utf-16-le").strip())
    layout.endLayout()
    return lines or [""]


class LineBreaks:
    """How the texts of one widget were broken last: Qt asks for a height again and again while it lays out."""

    _MOST = 24

    def __init__(self) -> None:
        self._known: dict[tuple[str, str, int], list[str]] = {}

    def lines(self, text: str, font: QFont, width: int) -> list[str]:
        """As `broken_lines`."""
        asked = (text, font.key(), width)
        found = self._known.get(asked)
        if found is None:
            if len(self._known) >= self._MOST:
                self._known.clear()
            found = self._known[asked] = broken_lines(text, font, width)
        return found
