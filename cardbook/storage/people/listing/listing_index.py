"""Keeps the lines of the address book, and the search index over them, in step with the contacts.

Lines are derived: they follow every recorded change, undo included, and are recorded nowhere. A line's rank
is its place in name order with gaps of 2^32, so that a new name finds room between two others; it is also
the row id in the search index.
"""

import marshal
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby
from sqlite3 import Connection
from typing import Any

from cardbook.storage.file.book_file import Breathe
from cardbook.storage.file.checksums import sum_expression
from cardbook.storage.file.schema import listing
from cardbook.storage.people.listing.listing_changes import changed_keys
from cardbook.storage.people.listing.listing_line import MEMBER_COLUMNS, PLACE_COLUMNS, Line, lines_of
from cardbook.storage.rows.id_list import ID_LIST, id_list

_GAP = 1 << 32
_FEW = 100
"""Up to so many changed lines each finds its own place; more, and all that stand are looked through once."""
_PORTION = 250
"""Lines read or written between two breaths: some 20 ms."""
_GLANCE = 5_000
"""Places of standing lines read between two breaths."""

_COLUMNS = tuple(column.name for column in listing.columns if column.name != "row_sum")
_VALUES = ", ".join(f"?{number}" for number in range(1, len(_COLUMNS) + 1))
_INSERT = (
    f"INSERT INTO listing ({', '.join(_COLUMNS)}, row_sum) "
    f"VALUES ({_VALUES}, crc32(CAST(json_array({_VALUES}) AS BLOB)))"
)
_ROWS = f"SELECT {', '.join(_COLUMNS)} FROM listing WHERE key IN {ID_LIST}"
_SEARCHED = "names, places, notes"
_INDEXED = slice(_COLUMNS.index("names"), _COLUMNS.index("notes") + 1)
_INDEX = f"INSERT INTO contact_search (rowid, {_SEARCHED}) VALUES (?, ?, ?, ?)"
_UNINDEX = f"INSERT INTO contact_search (contact_search, rowid, {_SEARCHED}) VALUES ('delete', ?, ?, ?, ?)"
"""In the order of the ranks: FTS5 writes what it has gathered at each one that is lower than the last."""

_ALONE = "SELECT value / 2 FROM json_each(?1) WHERE value % 2 = 0"
_TOGETHER = "SELECT value / 2 FROM json_each(?1) WHERE value % 2 = 1"
_WANTED = "unit IN (SELECT value FROM json_each(?1))"
_MEMBERS = (
    "SELECT CASE WHEN household_id IS NULL THEN 2 * contact.id ELSE 2 * household_id + 1 END AS unit, "
    f"{MEMBER_COLUMNS} FROM contact LEFT JOIN household ON household.id = contact.household_id "
    f"WHERE contact.id IN ({_ALONE} UNION ALL SELECT id FROM contact WHERE household_id IN ({_TOGETHER})) "
    f"AND trashed_on = '' AND {_WANTED} ORDER BY household_position, contact.id"
)
_PLACES = (
    "SELECT CASE WHEN a.household_id IS NOT NULL THEN 2 * a.household_id + 1 "
    "WHEN c.household_id IS NOT NULL THEN 2 * c.household_id + 1 ELSE 2 * c.id END AS unit, "
    f"{PLACE_COLUMNS} FROM postal_address AS a LEFT JOIN contact AS c ON c.id = a.contact_id WHERE a.id IN ("
    f"SELECT id FROM postal_address WHERE household_id IN ({_TOGETHER}) UNION ALL "
    f"SELECT id FROM postal_address WHERE contact_id IN ({_ALONE} UNION ALL "
    f"SELECT id FROM contact WHERE household_id IN ({_TOGETHER}))) "
    f"AND {_WANTED} ORDER BY a.household_id IS NULL, a.valid_to <> '', a.doubt = 'returned', "
    "a.kind = 'work' AND a.preferred = 0, a.first_month <> 0, a.preferred DESC, a.position"
)
"""Addresses with the one first where they are at home for good: by it the line is told and sorted."""

_STANDING = "SELECT rank, sort_key, key FROM listing WHERE rank > ? ORDER BY rank LIMIT ?"


def refresh(connection: Connection, breathe: Breathe) -> frozenset[int] | None:
    """Bring the lines up to date that the recorded changes touch; their keys, some of them of nobody any more, or None
    where all lines got other ranks."""
    keys = changed_keys(connection, breathe)
    had_room = _mend(connection, keys) if len(keys) <= _FEW else _rewrite(connection, keys, breathe)
    return frozenset(keys) if had_room else None


def _mend(connection: Connection, keys: Sequence[int]) -> bool:
    """Few lines: those that look as before stay, and one that still stands between its neighbours keeps its rank.

    False where room had to be made, as for `_rewrite`.
    """
    if not keys:
        return True
    standing = {row[1]: row for row in connection.execute(_ROWS, (id_list(keys),))}
    fresh = {line[0]: line for line in _read(connection, keys)}
    stale = [row for key, row in standing.items() if row[1:] != fresh.get(key)]
    connection.executemany(_UNINDEX, [(row[0], *row[_INDEXED]) for row in stale])
    connection.executemany("DELETE FROM listing WHERE rank = ?", [row[:1] for row in stale])
    had_room = True
    for line in sorted(fresh.values(), key=_place):
        old = standing.get(line[0])
        if old is None or old[1:] != line:
            had_room &= _insert_in_place(connection, line, old[0] if old else 0)
    return had_room


def _rewrite(connection: Connection, keys: Sequence[int], breathe: Breathe) -> bool:
    for portion in _portions(keys, breathe):
        _remove(connection, portion)
    packed = [_packed(line) for portion in _portions(keys, breathe) for line in _read(connection, portion)]
    packed.sort()
    ranks = _free_ranks(connection, packed, breathe)
    had_room = ranks is not None
    if ranks is None:
        _renumber(connection)
        ranks = _free_ranks(connection, packed, breathe)
    each_rank = iter(ranks or ())
    for portion in _portions(packed, breathe):
        rows = [(rank, *_unpacked(line)) for line, rank in zip(portion, each_rank, strict=False)]
        connection.executemany(_INSERT, rows)
        connection.executemany(_INDEX, [(row[0], *row[_INDEXED]) for row in rows])
    return had_room


def _packed(line: Line) -> bytes:
    """A line of many, to be sorted: those of a large import would take a kilobyte each as they are."""
    return _packed_place(line[1], line[0]) + marshal.dumps(line[2:])


def _packed_place(sort_key: str, key: int) -> bytes:
    """What sorts as the two do; sort keys are plain ASCII."""
    return sort_key.encode() + b"\0" + key.to_bytes(8)


def _unpacked(packed: bytes) -> Line:
    sort_key, _, rest = packed.partition(b"\0")
    line: Line = (int.from_bytes(rest[:8]), sort_key.decode(), *marshal.loads(rest[8:]))
    return line


def _portions(rows: Sequence[Any], breathe: Breathe) -> Iterator[Sequence[Any]]:
    """The rows in portions, with a breath between them."""
    for start in range(0, len(rows), _PORTION):
        if start:
            breathe()
        yield rows[start:start + _PORTION]


def _place(line: Line) -> tuple[str, int]:
    return line[1], line[0]


def _read(connection: Connection, keys: Sequence[int]) -> Iterator[Line]:
    """The lines with these keys as they are now; those that nobody stands on any more are left out."""
    wanted = (id_list(keys),)
    members = connection.execute(_MEMBERS, wanted).fetchall()
    return lines_of(members, connection.execute(_PLACES, wanted).fetchall())


def _remove(connection: Connection, keys: Sequence[int]) -> None:
    wanted = (id_list(keys),)
    connection.execute(
        f"INSERT INTO contact_search (contact_search, rowid, {_SEARCHED}) "
        f"SELECT 'delete', rank, {_SEARCHED} FROM listing WHERE key IN {ID_LIST} ORDER BY rank",
        wanted,
    )
    connection.execute(f"DELETE FROM listing WHERE key IN {ID_LIST}", wanted)


def _free_ranks(connection: Connection, lines: Sequence[bytes], breathe: Breathe) -> "array[int] | None":
    """A rank for each of the sorted, packed lines, evenly between those that stand; None where there is no room."""
    ranks, standing = _standing(connection, breathe)
    free = array("q")
    for at, group in groupby(lines, key=lambda line: bisect_left(standing, line)):
        count = sum(1 for _ in group)
        low = ranks[at - 1] if at else 0
        step = _GAP if at == len(ranks) else (ranks[at] - low) // (count + 1)
        if not step:
            return None
        free.extend(range(low + step, low + step * (count + 1), step))
    return free


def _standing(connection: Connection, breathe: Breathe) -> tuple["array[int]", list[bytes]]:
    """The ranks of the lines that stand, and by what they are sorted."""
    ranks, places = array("q"), list[bytes]()
    while rows := connection.execute(_STANDING, (ranks[-1] if ranks else -1, _GLANCE)).fetchall():
        ranks.extend(row[0] for row in rows)
        places.extend(_packed_place(sort_key, key) for _, sort_key, key in rows)
        breathe()
    return ranks, places


def _insert_in_place(connection: Connection, line: Line, before: int) -> bool:
    """Write a line that had the rank `before`, 0 for none; False where room had to be made."""
    rank = _free_rank(connection, line[1], line[0], before)
    had_room = rank is not None
    if rank is None:
        _renumber(connection)
        rank = _free_rank(connection, line[1], line[0], before)
    row = (rank, *line)
    connection.execute(_INSERT, row)
    connection.execute(_INDEX, (rank, *row[_INDEXED]))
    return had_room


def _free_rank(connection: Connection, sorted_by: str, key: int, wanted: int) -> int | None:
    """The rank that is wanted where it lies between the two neighbours in name order, else one between them; None
    where there is no room."""
    neighbour = "SELECT rank FROM listing WHERE (sort_key, key) {} (?, ?) ORDER BY sort_key {}, key {} LIMIT 1"
    before = connection.execute(neighbour.format("<", "DESC", "DESC"), (sorted_by, key)).fetchone()
    after = connection.execute(neighbour.format(">", "ASC", "ASC"), (sorted_by, key)).fetchone()
    low = 0 if before is None else before[0]
    if low < wanted and (after is None or wanted < after[0]):
        return wanted
    high = low + 2 * _GAP if after is None else after[0]
    middle = (low + high) // 2
    return middle if low < middle < high else None


def _renumber(connection: Connection) -> None:
    """Open the gaps again: ranks become multiples of the gap, the index follows."""
    listed = ", ".join(_COLUMNS[1:])
    connection.execute(
        f"CREATE TEMP TABLE ranked AS SELECT row_number() OVER (ORDER BY sort_key, key) * {_GAP} AS rank, {listed} "
        "FROM listing"
    )
    connection.execute("DELETE FROM listing")
    connection.execute(
        f"INSERT INTO listing ({', '.join(_COLUMNS)}, row_sum) SELECT {', '.join(_COLUMNS)}, "
        f"{sum_expression(_COLUMNS)} FROM temp.ranked"
    )
    connection.execute("DROP TABLE temp.ranked")
    connection.execute("INSERT INTO contact_search (contact_search) VALUES ('rebuild')")
