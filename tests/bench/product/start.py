"""The start of Cardbook on a book, as the desktop starts it, until the first rows of people are painted.

    python -m tests.bench.product.start BOOK
"""

import sys

from PySide6.QtWidgets import QApplication, QWidget

from cardbook.__main__ import main
from tests.bench.first_paint import FirstPaint, tell_and_end

_LIST = "LineListView"
_turn = QApplication.exec


def _watched(_app: QApplication) -> int:
    """The event loop, with somebody who watches the list; by its name, so that nothing is loaded for it."""
    people = next(widget for widget in QApplication.allWidgets() if widget.isVisible() and _is_list(widget))
    FirstPaint(people.viewport(), lambda: people.model().rowCount() > 0, tell_and_end)
    return _turn()


def _is_list(widget: QWidget) -> bool:
    return any(kind.__name__ == _LIST for kind in type(widget).__mro__)


if __name__ == "__main__":
    QApplication.exec = _watched
    sys.exit(main(sys.argv[1:2]))
