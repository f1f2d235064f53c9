"""Rows that are made anew whenever what they show has changed, and scroll where they need more room."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QSpinBox, QWidget


class _Reader(NamedTuple):
    """Where the reader was: on the widget of this name, with the digits of a number that is not taken over yet."""

    name: str = ""
    typed: str | None = None
    cursor: int = 0


class ContentArea(QScrollArea):
    """Shows one content after another: the reader stays at the same place, on the widget of the same name, with the
    number that is being typed there.
    """

    def __init__(self) -> None:
        super().__init__()
        self._left: QWidget | None = None
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_content(self, content: QWidget, at_top: bool = False) -> None:
        """Show something else; the old content goes later, as a field of it may be asking for this.

        With `at_top` it is about something else than before: nobody stays anywhere.
        """
        place, reader = self.verticalScrollBar().value(), self._reader()
        old = self._left = self.takeWidget()  # without another name it would go at the end of this method
        if old is not None:
            old.hide()
            old.deleteLater()
        content.setProperty("ground", "paper")
        self.setWidget(content)
        self.verticalScrollBar().setValue(0 if at_top else place)
        if reader.name and not at_top:
            _lead_back(content, reader)

    def _reader(self) -> _Reader:
        focused = self.window().focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            return _Reader()
        if not isinstance(focused, QSpinBox) or focused.lineEdit().text() == focused.textFromValue(focused.value()):
            return _Reader(focused.accessibleName())
        return _Reader(focused.accessibleName(), focused.lineEdit().text(), focused.lineEdit().cursorPosition())


def _lead_back(content: QWidget, reader: _Reader) -> None:
    for widget in content.findChildren(QWidget):
        if widget.accessibleName() == reader.name:
            widget.setFocus()
            if isinstance(widget, QSpinBox) and reader.typed is not None:
                widget.lineEdit().setText(reader.typed)
                widget.lineEdit().setCursorPosition(reader.cursor)
            return
