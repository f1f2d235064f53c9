"""The tables of every released book format, word for word as SQLite keeps them.

A book is compared with the text of its own version before anything in it is believed: a foreign trigger, view
or generated column is not ours. `tests/storage/test_schema.py` holds the newest text against `schema`.
"""

from functools import cache
from pathlib import Path

APPLICATION_ID = 0x43424B31
"""`CBK1` in the SQLite header; also what file(1) and the MIME type go by."""

MAJOR, MINOR = 1, 5
VERSION = MAJOR << 16 | MINOR
"""`user_version`: a newer major is refused, a newer minor is opened."""

REVISION = "0006"
"""The Alembic revision of VERSION."""

_FOLDER = Path(__file__).parent / "released_schemas"


@cache
def schema_statements(version: int) -> tuple[str, ...]:
    """The CREATE statements of a released version (major << 16 | minor)."""
    text = (_FOLDER / f"{version >> 16}_{version & 0xFFFF}.sql").read_text("utf-8")
    return tuple(statement.strip() for statement in text.split(";\n") if statement.strip())
