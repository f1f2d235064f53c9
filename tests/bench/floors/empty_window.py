"""The start of a window with nothing in it: Python, Qt, one word, painted.

    python -m tests.bench.floors.empty_window
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from tests.bench.first_paint import FirstPaint, tell_and_end


class _Word(QLabel):
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)


def start() -> None:
    """Show it, and end with the first paint."""
    app = QApplication(["empty"])
    window = QMainWindow()
    window.resize(1280, 800)
    label = _Word("empty")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    window.setCentralWidget(label)
    FirstPaint(_Word, lambda _word: True, tell_and_end)
    window.show()
    app.exec()


if __name__ == "__main__":
    start()
