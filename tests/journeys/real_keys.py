"""Keys as a keyboard sends them: through the X server to whichever window has the focus."""

import subprocess
from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot


class RealKeys:
    """`press` and `write` let the window catch up before the next key; each says what to wait for."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    def press(self, keys: str, until: Callable[[], bool]) -> None:
        """Press keys in xdotool's words (such as "ctrl+shift+s") and wait until what they lead to is there."""
        self._send("key", "--clearmodifiers", keys)
        self._qtbot.waitUntil(until)

    def write(self, text: str, until: Callable[[], bool]) -> None:
        """Type a text and wait until it has arrived."""
        self._send("type", "--delay", "8", text)
        self._qtbot.waitUntil(until)

    def _send(self, *words: str) -> None:
        with subprocess.Popen(["xdotool", *words]) as sending:
            self._qtbot.waitUntil(lambda: sending.poll() is not None)
        assert sending.returncode == 0


def focus_name() -> str:
    """What a screen reader would say has the keyboard."""
    focused: QWidget | None = QApplication.focusWidget()
    return focused.accessibleName() if focused is not None else ""
