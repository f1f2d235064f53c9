"""SQLAlchemy on top of the book's one connection."""

import sqlite3

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event

from cardbook.storage.file.book_file import BookFile


def engine_of(book_file: BookFile) -> Engine:
    """An engine that adopts the open connection instead of making its own."""
    engine = create_engine("sqlite://", creator=lambda: _connection_of(book_file), poolclass=StaticPool)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def sqlite_of(connection: Connection) -> sqlite3.Connection:
    """SQLite's own connection under one of SQLAlchemy's: what is said to it belongs to the same transaction."""
    own = connection.connection.driver_connection
    assert isinstance(own, sqlite3.Connection)
    return own


def _connection_of(book_file: BookFile) -> sqlite3.Connection:
    return book_file.connection
