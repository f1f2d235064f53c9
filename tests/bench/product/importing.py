"""A file of addresses into a new book, as a user brings it in: undoable, searchable, nobody twice.

    python -m tests.bench.product.importing FILE BOOK
"""

import gc
import sys
from pathlib import Path

from cardbook.services.files.import_contacts import Importing
from cardbook.services.keeping.new_book import new_book


def run(file: str, target: str) -> None:
    """Bring the file in; a book that lies at the target goes first."""
    path = Path(target)
    path.unlink(missing_ok=True)
    with new_book(path, home="US", language="en") as book:
        importing = Importing(book)
        outcome = importing.bring_in(importing.guess(Path(file)).source())
        assert outcome.added == outcome.read > 0


if __name__ == "__main__":
    gc.disable()  # as in the window and in a command, which look for circles at times of their own
    run(*sys.argv[1:])
