"""The least that a card list costs in SQL alone: everybody in name order, a filter, a search, a tick on everybody.

    python -m tests.bench.floors.plain_list BOOK
"""

import sqlite3
import sys

from tests.bench.contender import play_rounds
from tests.bench.keystrokes import milliseconds

_LIST = "SELECT e.id FROM card_entry AS e JOIN listing AS l ON l.key = 2 * e.contact_id WHERE e.season_id = 1"
_TICK = "UPDATE card_entry SET written_on = ? WHERE season_id = 1"
_SEARCH = "l.rank IN (SELECT rowid FROM contact_search WHERE contact_search MATCH 'mar*')"


def run(book: str) -> None:
    """Milliseconds of each, with every byte of the tick on the disk."""
    connection = sqlite3.connect(book, isolation_level=None)
    connection.execute("PRAGMA synchronous = EXTRA")

    def asked(where: str = "") -> float:
        return milliseconds(lambda: connection.execute(f"{_LIST} {where} ORDER BY l.rank").fetchall())

    def tick(day: str) -> float:
        return milliseconds(lambda: connection.execute(_TICK, (day,)))

    play_rounds(lambda: {
        "open": asked(), "search": asked(f"AND +{_SEARCH}"), "everyone": asked(),
        "filter": asked("AND e.written_on = ''"), "tick": tick("2026-12-01"), "untick": tick(""),
    })


if __name__ == "__main__":
    run(*sys.argv[1:])
