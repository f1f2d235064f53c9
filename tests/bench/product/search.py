"""Cardbook's search in its window: each key from the event to the painted rows.

    python -m tests.bench.product.search BOOK NAMES
"""

import sys
from pathlib import Path

from cardbook.ui.people.listing.line_list_view import LineListView
from cardbook.ui.widgets.fields.search_field import SearchField
from tests.bench.contender import play_rounds
from tests.bench.keystrokes import Paints, type_names
from tests.bench.people import typed_names
from tests.bench.product.opened import opened


def run(path: str, count: str) -> None:
    """Type `count` names in each round."""
    _app, book = opened(Path(path))
    page = book.window.page("people")
    field, view = page.findChild(SearchField), page.findChild(LineListView)
    paints, names = Paints(view.viewport()), typed_names(int(count))
    play_rounds(lambda: {"keys": type_names(names, field, view.viewport(), paints)})


if __name__ == "__main__":
    run(*sys.argv[1:])
