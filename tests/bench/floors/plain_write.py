"""The least a safe change costs: one row and its entry in an FTS5 index, one transaction, every byte on the disk.

    python -m tests.bench.floors.plain_write DATABASE CHANGES
"""

import sqlite3
import sys

from tests.bench.contender import play_rounds
from tests.bench.wall_and_work import wall_and_work

_INDEXED = "name, organization, street, town, email, phone"


def run(database: str, count: str) -> None:
    """Give `count` people another name in each round."""
    connection = sqlite3.connect(database, isolation_level=None)
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("PRAGMA synchronous = EXTRA")
    ids = [row[0] for row in connection.execute("SELECT id FROM people")]
    turn = 0

    def change() -> None:
        chosen = (ids[turn * 97 % len(ids)],)
        connection.execute("BEGIN")
        indexed = f"SELECT id, {_INDEXED} FROM people WHERE id = ?"
        connection.execute(f"INSERT INTO found (found, rowid, {_INDEXED}) SELECT 'delete', * FROM ({indexed})", chosen)
        connection.execute("UPDATE people SET name = name || 'a' WHERE id = ?", chosen)
        connection.execute(f"INSERT INTO found (rowid, {_INDEXED}) {indexed}", chosen)
        connection.execute("COMMIT")

    def play() -> dict[str, list[tuple[float, float]]]:
        nonlocal turn
        times = []
        for _ in range(int(count)):
            turn += 1
            times.append(wall_and_work(change))
        return {"change": times}

    play_rounds(play)


if __name__ == "__main__":
    run(*sys.argv[1:])
