"""Row sums: every row of a table is looked at."""

import sqlite3

from cardbook.storage.file.checksums import damaged_rows, register_crc32, sum_expression

_COLUMNS = ("id", "word", "row_sum")
_IDS = [-3, 0, *range(7, 207, 2)]


def test_damaged_rows_of_a_table_are_named_the_first_of_them_first() -> None:
    connection = sqlite3.connect(":memory:")
    register_crc32(connection)
    connection.execute("CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT, row_sum INTEGER)")
    connection.executemany("INSERT INTO words (id, word) VALUES (?, ?)", ((id_, f"word {id_}") for id_ in _IDS))
    connection.execute(f"UPDATE words SET row_sum = {sum_expression(_COLUMNS)}")
    assert damaged_rows(connection, "words", _COLUMNS) == []
    for changed in ([_IDS[-1]], [_IDS[0], _IDS[50], _IDS[-1]]):
        connection.executemany("UPDATE words SET word = 'worn' WHERE id = ?", ((id_,) for id_ in changed))
        assert damaged_rows(connection, "words", _COLUMNS) == changed
