"""A bare table of people for search as you type: an FTS5 index whose row id is the rank in name order, and plain rows.

Hits then stream in name order, so that the first fifty are there at once. `by_name` is the same people in a table
whose row id means nothing, as one would begin: there all hits are sorted before the first is known.
"""

import csv
import sqlite3
import unicodedata
from pathlib import Path

_COLUMNS = "name, organization, street, town, email, phone"
_FTS = "USING fts5({}, content='', prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')"
_ROW = f"people.id, {', '.join(f'people.{column}' for column in _COLUMNS.split(', '))}"

BY_RANK = (
    f"SELECT {_ROW} FROM found JOIN people ON people.id = found.rowid WHERE found MATCH ? "
    "ORDER BY found.rowid LIMIT 50"
)
BY_NAME = (
    f"SELECT {_ROW} FROM found JOIN people ON people.id = found.rowid WHERE found MATCH ? "
    "ORDER BY people.sort_key, people.id LIMIT 50"
)
FIRST = f"SELECT {_ROW} FROM people ORDER BY people.sort_key, people.id LIMIT 50"


def make(table: Path, target: Path, *, ranked: bool) -> Path:
    """The table of people as a database; `ranked` puts them in name order first."""
    target.unlink(missing_ok=True)
    with table.open(newline="", encoding="utf-8") as file:
        rows = [_row(person) for person in csv.DictReader(file)]
    if ranked:
        rows.sort()
    connection = sqlite3.connect(target)
    connection.execute(f"CREATE TABLE people (id INTEGER PRIMARY KEY, sort_key TEXT, {_COLUMNS})")
    connection.execute(f"CREATE VIRTUAL TABLE found {_FTS.format(_COLUMNS)}")
    connection.executemany("INSERT INTO people VALUES (?, ?, ?, ?, ?, ?, ?, ?)", _numbered(rows))
    connection.execute("CREATE INDEX people_sorted ON people (sort_key, id)")
    connection.execute(f"INSERT INTO found (rowid, {_COLUMNS}) SELECT id, {_COLUMNS} FROM people")
    connection.commit()
    connection.close()
    return target


def match(text: str) -> str:
    """The query for what was typed: each word begins a word."""
    return " ".join(f'"{word}"*' for word in text.replace('"', "").split())


def _row(person: dict[str, str]) -> tuple[str, ...]:
    name = " ".join(part for part in (person["prefix"], person["given"], person["family"]) if part)
    folded = unicodedata.normalize("NFD", f"{person['family']} {person['given']}".casefold())
    sort_key = "".join(sign for sign in folded if not unicodedata.combining(sign))
    town = " ".join(part for part in (person["postcode"], person["town"], person["country_name"]) if part)
    return sort_key, name, person["organization"], person["street"], town, person["email"], person["phone"]


def _numbered(rows: list[tuple[str, ...]]) -> list[tuple[object, ...]]:
    return [(number * 1000, *row) for number, row in enumerate(rows, 1)]
