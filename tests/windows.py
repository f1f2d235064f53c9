"""Windows as a reader meets them: shown, in front, and done with all that they put off until they are painted."""

from PySide6.QtWidgets import QApplication, QWidget

_TURNS = 24
"""Of the event loop: the first paints, in the next ones all that was put off is done, one work in each."""


def show(window: QWidget) -> None:
    """Show a window, bring it to the front and let it settle."""
    window.show()
    window.activateWindow()
    settle()


def settle() -> None:
    """Let the windows that were just shown do what they put off until they were painted."""
    for _ in range(_TURNS):
        QApplication.processEvents()
