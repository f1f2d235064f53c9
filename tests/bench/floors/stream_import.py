"""The least an import costs: the file in a stream, sixteen fields of each person, one transaction, two indexes and an
FTS5 index filled at the end. No undo, nobody known again, nothing kept.

    python -m tests.bench.floors.stream_import FILE DATABASE
"""

import csv
import re
import sqlite3
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

_FIELDS = (
    "uid", "family", "given", "prefix", "organization", "street", "extended", "postcode", "town", "region", "country",
    "email", "phone", "birthday", "circles", "note",
)
_INDEXED = "family, given, organization, town, street, note"
_FTS = f"USING fts5({_INDEXED}, content='', prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')"
_PORTION = 2_000
_BLOCK = 1 << 20
_SEMICOLON, _COMMA, _ESCAPED = re.compile(r"(?<!\\);"), re.compile(r"(?<!\\),"), re.compile(r"\\(.)")
Row = tuple[str, ...]


def run(file: str, database: str) -> None:
    """Everybody of a vCard file or a table into a database that is new."""
    Path(database).unlink(missing_ok=True)
    connection = sqlite3.connect(database, isolation_level=None)
    connection.execute("PRAGMA synchronous = EXTRA")
    connection.execute("BEGIN")
    connection.execute(f"CREATE TABLE people (id INTEGER PRIMARY KEY, sort_key TEXT, {', '.join(_FIELDS)})")
    connection.execute(f"CREATE VIRTUAL TABLE found {_FTS}")
    rows = _of_table(file) if file.endswith(".csv") else map(_row, _cards(file))
    marks = ", ".join("?" * (len(_FIELDS) + 2))
    while portion := list(islice(rows, _PORTION)):
        keyed = ((None, _sort_key(row), *row) for row in portion)
        connection.executemany(f"INSERT INTO people VALUES ({marks})", keyed)
    connection.execute("CREATE INDEX people_sorted ON people (sort_key, id)")
    connection.execute("CREATE INDEX people_uid ON people (uid)")
    connection.execute(f"INSERT INTO found (rowid, {_INDEXED}) SELECT id, {_INDEXED} FROM people")
    connection.execute("COMMIT")


def _sort_key(row: Row) -> str:
    folded = unicodedata.normalize("NFD", f"{row[1]} {row[2]}".casefold())
    return "".join(sign for sign in folded if not unicodedata.combining(sign))


def _of_table(file: str) -> Iterator[Row]:
    with open(file, newline="", encoding="utf-8") as table:
        for person in csv.DictReader(table):
            yield tuple(person.get(field) or "" for field in _FIELDS)


def _cards(file: str) -> Iterator[dict[str, str]]:
    rest = ""
    with open(file, encoding="utf-8", newline="") as text:
        while block := text.read(_BLOCK):
            *cards, rest = (rest + block).split("END:VCARD")
            yield from map(_properties, cards)


def _properties(card: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in card.replace("\r\n ", "").split("\r\n"):
        head, _, value = line.partition(":")
        found.setdefault(head.partition(";")[0].rpartition(".")[2].upper(), value)
    return found


def _row(card: dict[str, str]) -> Row:
    def one(name: str) -> str:
        return _plain(card.get(name, ""))

    name, place = _parts(card.get("N", ""), 5), _parts(card.get("ADR", ""), 7)
    circles = "|".join(map(_plain, _COMMA.split(card.get("CATEGORIES", ""))))
    return (
        one("UID"), name[0], name[1], name[3], one("ORG"), place[2], place[1], place[5], place[3], place[4], place[6],
        one("EMAIL"), one("TEL"), one("BDAY"), circles, one("NOTE"),
    )


def _parts(value: str, count: int) -> list[str]:
    parts: Iterable[str] = _SEMICOLON.split(value) if "\\" in value else value.split(";")
    return [*map(_plain, parts), *[""] * count][:count]


def _plain(value: str) -> str:
    return _ESCAPED.sub(r"\1", value) if "\\" in value else value


if __name__ == "__main__":
    run(*sys.argv[1:])
