"""The query part of a key typed into the search field, Cardbook's beside the bare one, key by key in turns.

    python -m tests.bench.product.queries BOOK DATABASE NAMES

Cardbook asks as its list does: the ranks of all hits to be listed, then the rows of the first page.
"""

import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path

from cardbook.services.reading import BookReading
from cardbook.ui.people.models.line_list_model import MOST_HITS, PAGE
from tests.bench.contender import play_rounds
from tests.bench.floors.rank_table import BY_RANK, match
from tests.bench.people import typed_names


def run(path: str, database: str, count: str) -> None:
    """Milliseconds of work for every beginning of `count` names, in each round."""
    reading, connection = BookReading(Path(path), read_only=True), sqlite3.connect(database)
    typed = [name[:end] for name in typed_names(int(count)) for end in range(1, len(name) + 1)]

    def ours(text: str) -> None:
        ranks = reading.search.ranks(text, MOST_HITS + 1)
        reading.listing.rows_at(ranks[:PAGE])

    def bare(text: str) -> None:
        connection.execute(BY_RANK, (match(text),)).fetchall()

    def play() -> dict[str, object]:
        times = [(_work(ours, text), _work(bare, text)) for text in typed]
        return {"ours": [one for one, _ in times], "bare": [other for _, other in times]}

    play_rounds(play)


def _work(query: Callable[[str], None], text: str) -> float:
    began = time.process_time()
    query(text)
    return (time.process_time() - began) * 1000


if __name__ == "__main__":
    run(*sys.argv[1:])
