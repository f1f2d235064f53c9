"""The start of Cardbook on a book, as the desktop starts it, until the first rows of people are painted.

    python -m tests.bench.product.start BOOK
"""

import sys

from cardbook.__main__ import main
from cardbook.deferred import prepare_app

prepare_app()  # as the app does before it imports anything of Qt

from PySide6.QtWidgets import QApplication  # noqa: E402

from tests.bench.first_paint import FirstPaint, tell_and_end  # noqa: E402

_LIST = "cardbook.ui.people.listing.line_list_view"
_turn = QApplication.exec


def _watched(_app: QApplication) -> int:
    """The event loop, with somebody who watches the list; found in a way that makes Qt load nothing for it."""
    FirstPaint(sys.modules[_LIST].LineListView, lambda view: view.model().rowCount() > 0, tell_and_end)
    return _turn()


if __name__ == "__main__":
    QApplication.exec = _watched
    sys.exit(main(sys.argv[1:2]))
