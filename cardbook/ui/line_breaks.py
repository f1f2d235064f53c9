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
