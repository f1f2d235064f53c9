"""Leaves no byte of what was deleted in the file, nor in its journal.

`secure_delete` overwrites what a row held, but neither the words of FTS5's older segments nor what a page kept of
rows that moved; so the index is merged into one segment and the file written anew.
See https://www.sqlite.org/pragma.html#pragma_secure_delete and https://www.sqlite.org/lang_vacuum.html.
"""

import sqlite3

_NO_JOURNAL_LEFT = 0
_ANY_SIZE = -1


def scrub(connection: sqlite3.Connection) -> None:
    """Write the file anew; in exclusive mode the journal stays, so it is cut to nothing afterwards."""
    _limit_journal(connection, _NO_JOURNAL_LEFT)
    try:
        connection.execute("INSERT INTO contact_search (contact_search) VALUES ('optimize')")
        connection.execute("VACUUM")
    finally:
        _limit_journal(connection, _ANY_SIZE)


def _limit_journal(connection: sqlite3.Connection, size: int) -> None:
    connection.execute(f"PRAGMA journal_size_limit = {size}").fetchall()
