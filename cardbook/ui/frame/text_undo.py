"""Undo belongs to the text field while it has something to take back, and to the book otherwise."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias, cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

_Standard = QKeySequence.StandardKey
_TEXT_FIELDS = ("QLineEdit", "QPlainTextEdit", "QTextEdit")
"""By their names, so that Qt's large editors are not made ready before there is one."""

TextField: TypeAlias = "QLineEdit | QPlainTextEdit | QTextEdit"


class TextUndo(QObject):
    """Decides for the field that has the cursor; text fields otherwise keep these keys for themselves."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._field: TextField | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
            self._focus_moved(None, app.focusWidget())

    def undo(self, of_book: Callable[[], None]) -> None:
        """Take back in the field, or else in the book."""
        if self._field is not None and isValid(self._field) and _can_undo(self._field):
            self._field.undo()
            return
        of_book()

    def redo(self, of_book: Callable[[], None]) -> None:
        """Do again in the field, or else in the book."""
        if self._field is not None and isValid(self._field) and _can_redo(self._field):
            self._field.redo()
            return
        of_book()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.ShortcutOverride or watched is not self._field:
            return False
        if not isinstance(event, QKeyEvent) or self._field is None:
            return False
        undo = event.matches(_Standard.Undo) and not _can_undo(self._field)
        redo = event.matches(_Standard.Redo) and not _can_redo(self._field)
        if undo or redo:
            event.ignore()
            return True
        return False

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._field is not None and isValid(self._field):
            self._field.removeEventFilter(self)
        self._field = cast("TextField", new) if new is not None and any(map(new.inherits, _TEXT_FIELDS)) else None
        if self._field is not None:
            self._field.installEventFilter(self)


def _can_undo(field: "TextField") -> bool:
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable()
    return field.document().isUndoAvailable()


def _can_redo(field: "TextField") -> bool:
    if isinstance(field, QLineEdit):
        return field.isRedoAvailable()
    return field.document().isRedoAvailable()
