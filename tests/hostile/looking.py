"""Looks at everything that is on the screen: draws it, shows its tooltips, and notes the words."""

from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QLabel,
    QMenu,
    QToolTip,
    QWidget,
)
from shiboken6 import getCppPointer, isValid

_TIPS = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.StatusTipRole, Qt.ItemDataRole.WhatsThisRole)
_WORDS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_ROWS = 60


class Looking:
    """`look` at every new screen; `words`, `markup` and `letters` are what was found so far."""

    def __init__(self) -> None:
        self.words: set[str] = set()
        self.markup: set[str] = set()
        self.letters: set[str] = set()
        self._tips: set[str] = set()
        self._known: set[int] = set()

    def look(self, part: QWidget | None = None) -> None:
        """Draw every window that is open, with all its tooltips; of the window of a `part` that alone."""
        QApplication.processEvents()
        for window in QApplication.topLevelWidgets():
            if isValid(window) and window.isVisible():
                seen = part if part is not None and part.window() is window else window
                seen.grab()
                if not _is_of_qt(seen):
                    self._look_into(seen)
        QToolTip.hideText()

    def _look_into(self, widget: QWidget) -> None:
        """A widget and all within; what is hidden once only, as it is looked at again when it is shown."""
        address = getCppPointer(widget)[0]
        if address in self._known and not widget.isVisible():
            return
        self._known.add(address)
        self._look_at(widget)
        for part in widget.children():
            if isinstance(part, QWidget) and isValid(part) and not part.isWindow():
                self._look_into(part)

    def _look_at(self, widget: QWidget) -> None:
        self._show_tip(widget.toolTip(), widget)
        self.words |= {widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle()}
        if isinstance(widget, QLabel):
            self.words.add(widget.text())
            if widget.textFormat() is not Qt.TextFormat.PlainText:
                self.markup.add(widget.text())
        elif isinstance(widget, QAbstractButton):
            self.words.add(widget.text())
            if not widget.shortcut().isEmpty():
                self.letters.add(widget.text())
        elif isinstance(widget, QMenu):
            self.letters |= {action.text() for action in widget.actions() if _has_letter(action)}
            self.words |= {action.text().replace("&&", "&") for action in widget.actions()}
        elif isinstance(widget, QAbstractItemView):
            self._read(widget.model(), widget)

    def _read(self, model: QAbstractItemModel | None, view: QAbstractItemView) -> None:
        for row in range(min(_ROWS, model.rowCount() if model is not None else 0)):
            assert model is not None
            index = model.index(row, 0)
            self.words |= {str(index.data(role) or "") for role in _WORDS}
            for role in _TIPS:
                self._show_tip(str(index.data(role) or ""), view)

    def _show_tip(self, tip: str, widget: QWidget) -> None:
        if tip and tip not in self._tips:
            self._tips.add(tip)
            QToolTip.showText(QPoint(5, 5), tip, widget)


def _has_letter(action: QAction) -> bool:
    return not QKeySequence.mnemonic(action.text()).isEmpty()


def _is_of_qt(window: QWidget) -> bool:
    """The file dialog, which speaks Qt's own words, and the tip itself, whose text is escaped already."""
    return isinstance(window, QFileDialog) or window.inherits("QTipLabel")
