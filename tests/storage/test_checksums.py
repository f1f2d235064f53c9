"""Row sums: every row of a table is looked at, slice by slice."""

import sqlite3

from cardbook.storage.checksums import damaged_rows, register_crc32, sum_expression

_COLUMNS = ("id", "word", "row_sum")
_IDS = [-3, 0, *range(7, 20_007, 2)]


def test_each_damaged_row_of_a_large_table_is_found_once() -> None:
    connection = sqlite3.connect(":memory:")
    register_crc32(connection)
    connection.execute("CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT, row_sum INTEGER)")
    connection.executemany("INSERT INTO words (id, word) VALUES (?, ?)", ((id_, f"word {id_}") for id_ in _IDS))
    connection.execute(f"UPDATE words SET row_sum = {sum_expression(_COLUMNS)}")
    assert [row for damaged in damaged_rows(connection, "words", _COLUMNS) for row in damaged] == []
    changed = [_IDS[0], _IDS[4_999], _IDS[5_000], _IDS[-1]]
    connection.executemany("UPDATE words SET word = 'worn' WHERE id = ?", ((id_,) for id_ in changed))
    slices = list(damaged_rows(connection, "words", _COLUMNS))
    assert len(slices) > 1
    assert [row for damaged in slices for row in damaged] == changed
