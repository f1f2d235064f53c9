"""Brings a book of an older format up to date: on a verified copy, which then takes the book's place."""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import StaticPool, create_engine

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.storage.file.backup import copy_of, keep_on_disk
from cardbook.storage.file.book_file import opened
from cardbook.storage.file.checksums import register_crc32
from cardbook.storage.file.released_schema import VERSION

_MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(connection: sqlite3.Connection) -> None:
    """Run the revisions a database still lacks.

    The connection must be in autocommit with `foreign_keys = OFF`: a batch ALTER drops the old table, and with
    foreign keys on that would delete the rows that refer to it.
    """
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    with engine.connect() as adopted:
        config.attributes["connection"] = adopted
        command.upgrade(config, "head")
        adopted.commit()


def bring_up_to_date(path: Path) -> None:
    """Migrate an older book. The old file stays until the new one is whole.

    Raises KnownError as opening a book does, and FOLDER_READ_ONLY.
    """
    book = path.resolve()
    fresh = book.with_name(f".{book.name}.new")
    try:
        fresh.unlink(missing_ok=True)
        copy_of(book, fresh)
        _upgrade_copy(fresh)
        with opened(fresh):
            pass
        os.replace(fresh, book)
    except OSError as error:
        raise KnownError(ErrorCode.FOLDER_READ_ONLY, path=book) from error
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)


def _upgrade_copy(path: Path) -> None:
    """Thousands of small steps on a file that nobody needs before all are done: it comes to the disk in one go."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        register_crc32(connection)
        for pragma in ("foreign_keys = OFF", "synchronous = OFF", "journal_mode = MEMORY"):
            connection.execute(f"PRAGMA {pragma}")
        before = _contacts(connection)
        upgrade(connection)
        connection.execute(f"PRAGMA user_version = {VERSION}")
        broken = connection.execute("PRAGMA foreign_key_check").fetchone()
        if broken or _contacts(connection) != before:
            raise KnownError(ErrorCode.BOOK_DAMAGED, path=path, detail="migration")
    finally:
        connection.close()
    keep_on_disk(path)


def _contacts(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM contact").fetchone()[0])
