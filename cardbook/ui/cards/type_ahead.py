"""Letters typed in a list one after the other, which together begin a name."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication


class TypeAhead(QObject):
    """Forgets what was typed after a while."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._typed = ""
        self._timer = QTimer(self, singleShot=True, interval=QApplication.keyboardInputInterval() * 2)

    def take(self, letters: str) -> tuple[str, bool]:
        """All that was typed up to now, and whether these letters begin it."""
        fresh = not self._timer.isActive()
        self._typed = letters if fresh else self._typed + letters
        self._timer.start()
        return self._typed, fresh
