"""Keeps the lines of the address book, and the search index over them, in step with the contacts.

Lines are derived: they follow every recorded change, undo included, and are recorded nowhere. A line's rank
is its place in name order with gaps of 2^32, so that a new name finds room between two others; it is also
the row id in the search index.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection

from cardbook.domain.addressee import NameForEnvelope, household_name, list_name
from cardbook.domain.contact import Contact, ContactKind, PersonName
from cardbook.domain.listing import LineKind
from cardbook.domain.name_text import index_words, initials, sort_key
from cardbook.storage.checksums import sum_expression
from cardbook.storage.id_list import ID_LIST, id_list
from cardbook.storage.schema import listing

_GAP = 1 << 32
_FEW = 2_000
"""Up to so many changed lines each finds its own place; more, and all are ranked anew."""

_COLUMNS = tuple(column.name for column in listing.columns if column.name != "row_sum")
_VALUES = ", ".join(f"?{number}" for number in range(1, len(_COLUMNS) + 1))
_INSERT = (
    f"INSERT INTO listing ({', '.join(_COLUMNS)}, row_sum) "
    f"VALUES ({_VALUES}, crc32(CAST(json_array({_VALUES}) AS BLOB)))"
)
_SEARCHED = "names, places, notes"

_UNIT = "CASE WHEN household_id IS NULL THEN 2 * contact.id ELSE 2 * household_id + 1 END"

_CHANGED_KEYS = """
SELECT 2 * row_id FROM temp.recorded WHERE table_name = 'contact'
UNION SELECT 2 * (image ->> 'household_id') + 1 FROM temp.recorded
    WHERE table_name = 'contact' AND image ->> 'household_id' IS NOT NULL
UNION SELECT 2 * household_id + 1 FROM contact WHERE household_id IS NOT NULL
    AND id IN (SELECT row_id FROM temp.recorded WHERE table_name = 'contact')
UNION SELECT 2 * row_id + 1 FROM temp.recorded WHERE table_name = 'household'
UNION SELECT 2 * (image ->> 'contact_id') FROM temp.recorded
    WHERE table_name = 'postal_address' AND image ->> 'contact_id' IS NOT NULL
UNION SELECT 2 * (image ->> 'household_id') + 1 FROM temp.recorded
    WHERE table_name = 'postal_address' AND image ->> 'household_id' IS NOT NULL
UNION SELECT CASE WHEN a.household_id IS NOT NULL THEN 2 * a.household_id + 1
                  WHEN c.household_id IS NOT NULL THEN 2 * c.household_id + 1 ELSE 2 * c.id END
    FROM postal_address AS a LEFT JOIN contact AS c ON c.id = a.contact_id
    WHERE a.id IN (SELECT row_id FROM temp.recorded WHERE table_name = 'postal_address')
"""
_MEMBERS = (
    f"SELECT {_UNIT} AS unit, contact.id, kind, prefix, given, additional, family, suffix, full_name, nickname, "
    "organization, note, coalesce(household.addressee_override, '') FROM contact "
    "LEFT JOIN household ON household.id = contact.household_id WHERE trashed_on = ''"
)
_PLACES = (
    "SELECT CASE WHEN a.household_id IS NOT NULL THEN 2 * a.household_id + 1 "
    "WHEN c.household_id IS NOT NULL THEN 2 * c.household_id + 1 ELSE 2 * c.id END AS unit, "
    "a.locality, a.country, a.street, a.extended, a.postcode, a.region, a.country_text FROM postal_address AS a "
    "LEFT JOIN contact AS c ON c.id = a.contact_id"
)
_PLACE_ORDER = "ORDER BY a.household_id IS NULL, a.preferred DESC, a.position"


def refresh(connection: Connection) -> None:
    """Bring the lines up to date that the recorded changes touch."""
    keys = [row[0] for row in connection.exec_driver_sql(_CHANGED_KEYS)]
    if not keys:
        return
    if len(keys) > _FEW:
        rebuild(connection)
        return
    _remove(connection, keys)
    wanted = id_list(keys)
    members = connection.exec_driver_sql(
        f"{_MEMBERS} AND unit IN {ID_LIST} ORDER BY household_position, contact.id", (wanted,)
    ).all()
    places = connection.exec_driver_sql(f"{_PLACES} WHERE unit IN {ID_LIST} {_PLACE_ORDER}", (wanted,)).all()
    for line in sorted(_lines(members, places), key=lambda line: (line[1], line[0])):
        _insert_in_place(connection, line)


def rebuild(connection: Connection) -> None:
    """Make all lines and the search index anew."""
    members = connection.exec_driver_sql(f"{_MEMBERS} ORDER BY household_position, contact.id").all()
    places = connection.exec_driver_sql(f"{_PLACES} {_PLACE_ORDER}").all()
    lines = sorted(_lines(members, places), key=lambda line: (line[1], line[0]))
    connection.exec_driver_sql("DELETE FROM listing")
    if lines:
        ranked = [(rank * _GAP, *line) for rank, line in enumerate(lines, start=1)]
        connection.exec_driver_sql(_INSERT, ranked)
    connection.exec_driver_sql("INSERT INTO contact_search (contact_search) VALUES ('rebuild')")


def _lines(members: Sequence[Sequence[Any]], places: Sequence[Sequence[Any]]) -> Iterable[tuple[Any, ...]]:
    """The columns of each line from `key` on; `sort_key` is the second."""
    by_unit: dict[int, list[Sequence[Any]]] = {}
    for row in members:
        by_unit.setdefault(row[0], []).append(row)
    places_of: dict[int, list[Sequence[Any]]] = {}
    for row in places:
        places_of.setdefault(row[0], []).append(row)
    for key, rows in by_unit.items():
        yield _line(key, rows, places_of.get(key, []))


def _line(key: int, members: Sequence[Sequence[Any]], places: Sequence[Sequence[Any]]) -> tuple[Any, ...]:
    contacts = [_contact(row) for row in members]
    given, family = _name_parts(contacts, override=members[0][-1])
    kind = LineKind.HOUSEHOLD if key % 2 else LineKind(contacts[0].kind.value)
    letters = initials(contacts[0].name if kind is LineKind.PERSON and given else family)
    town, country = (places[0][1], places[0][2]) if places else ("", "")
    spoken = " ".join(part for row in members for part in (*row[3:11], row[-1]) if part)
    where = " ".join(part for row in places for part in row[1:] if part)
    notes = " ".join(row[11] for row in members if row[11])
    return (
        key, sort_key(contacts[0]), kind.value, given, family, letters, town, country,
        index_words(spoken), index_words(where), index_words(notes),
    )


def _name_parts(contacts: Sequence[Contact], override: str) -> tuple[str, str]:
    if len(contacts) == 1 and not override:
        return list_name(contacts[0])
    return household_name([NameForEnvelope.of(contact) for contact in contacts], language="", override=override)


def _contact(row: Sequence[Any]) -> Contact:
    _, _, kind, prefix, given, additional, family, suffix, full_name, nickname, organization, *_ = row
    return Contact(
        PersonName(prefix, given, additional, family, suffix), ContactKind(kind or "person"), full_name, nickname,
        organization,
    )


def _remove(connection: Connection, keys: Sequence[int]) -> None:
    wanted = (id_list(keys),)
    connection.exec_driver_sql(
        f"INSERT INTO contact_search (contact_search, rowid, {_SEARCHED}) "
        f"SELECT 'delete', rank, {_SEARCHED} FROM listing WHERE key IN {ID_LIST}",
        wanted,
    )
    connection.exec_driver_sql(f"DELETE FROM listing WHERE key IN {ID_LIST}", wanted)


def _insert_in_place(connection: Connection, line: tuple[Any, ...]) -> None:
    rank = _free_rank(connection, line[1], line[0])
    if rank is None:
        _renumber(connection)
        rank = _free_rank(connection, line[1], line[0])
    connection.exec_driver_sql(_INSERT, (rank, *line))
    connection.exec_driver_sql(
        f"INSERT INTO contact_search (rowid, {_SEARCHED}) SELECT rank, {_SEARCHED} FROM listing WHERE key = ?",
        (line[0],),
    )


def _free_rank(connection: Connection, sorted_by: str, key: int) -> int | None:
    """A rank between the two neighbours in name order; None where there is no room."""
    neighbour = "SELECT rank FROM listing WHERE (sort_key, key) {} (?, ?) ORDER BY sort_key {}, key {} LIMIT 1"
    before = connection.exec_driver_sql(neighbour.format("<", "DESC", "DESC"), (sorted_by, key)).scalar()
    after = connection.exec_driver_sql(neighbour.format(">", "ASC", "ASC"), (sorted_by, key)).scalar()
    low = 0 if before is None else before
    high = low + 2 * _GAP if after is None else after
    middle = (low + high) // 2
    return middle if low < middle < high else None


def _renumber(connection: Connection) -> None:
    """Open the gaps again: ranks become multiples of the gap, the index follows."""
    listed = ", ".join(_COLUMNS[1:])
    connection.exec_driver_sql(
        f"CREATE TEMP TABLE ranked AS SELECT row_number() OVER (ORDER BY sort_key, key) * {_GAP} AS rank, {listed} "
        "FROM listing"
    )
    connection.exec_driver_sql("DELETE FROM listing")
    connection.exec_driver_sql(
        f"INSERT INTO listing ({', '.join(_COLUMNS)}, row_sum) SELECT {', '.join(_COLUMNS)}, "
        f"{sum_expression(_COLUMNS)} FROM temp.ranked"
    )
    connection.exec_driver_sql("DROP TABLE temp.ranked")
    connection.exec_driver_sql("INSERT INTO contact_search (contact_search) VALUES ('rebuild')")
