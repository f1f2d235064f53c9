"""The thin lines that part one thing from the next; the stylesheet gives them their colour."""

from PySide6.QtWidgets import QFrame


def hairline() -> QFrame:
    """A line across, between what stands above and below it."""
    return _line("horizontal")


def upright_hairline() -> QFrame:
    """A line between what stands left and right of it."""
    return _line("vertical")


def _line(direction: str) -> QFrame:
    line = QFrame()
    line.setProperty("line", direction)
    return line
