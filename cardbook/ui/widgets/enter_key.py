"""Enter presses a button, as the space bar does."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def pressed_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Click the button where the key is Enter; True then."""
    if event.key() not in _ENTER or event.isAutoRepeat():
        return False
    button.click()
    return True
