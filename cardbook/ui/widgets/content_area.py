"""Rows that are made anew whenever what they show has changed, and scroll where they need more room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


class ContentArea(QScrollArea):
    """Shows one content after another: the reader stays at the same place, on the widget of the same name."""

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
        place, focused = self.verticalScrollBar().value(), self._focused_name()
        old = self._left = self.takeWidget()  # without another name it would go at the end of this method
        if old is not None:
            old.hide()
            old.deleteLater()
        content.setProperty("ground", "paper")
        self.setWidget(content)
        self.verticalScrollBar().setValue(0 if at_top else place)
        if focused and not at_top:
            self._focus(content, focused)

    def _focused_name(self) -> str:
        focused = self.window().focusWidget()
        return focused.accessibleName() if focused is not None and self.isAncestorOf(focused) else ""

    def _focus(self, content: QWidget, name: str) -> None:
        for widget in content.findChildren(QWidget):
            if widget.accessibleName() == name:
                widget.setFocus()
                return
