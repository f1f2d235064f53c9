"""The tables are the same wherever they are told: as models, as released text, by migrations."""

import sqlite3
from pathlib import Path

from sqlalchemy import create_engine
from sqlalchemy.schema import CreateIndex, CreateTable

from cardbook.storage.file.book_file import create_book
from cardbook.storage.file.migrate import upgrade
from cardbook.storage.file.released_schema import REVISION, VERSION, schema_statements
from cardbook.storage.file.schema import CONTACT_SEARCH, RECORDED, metadata


def _squeezed(sql: str) -> str:
    return " ".join(sql.split())


def _told_by_models() -> set[str]:
    engine = create_engine("sqlite://")
    told = {_squeezed(str(CreateTable(table).compile(engine))) for table in metadata.sorted_tables}
    told |= {
        _squeezed(str(CreateIndex(index).compile(engine)))
        for table in metadata.sorted_tables for index in table.indexes
    }
    return told | {CONTACT_SEARCH}


def _stored(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    rows = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*'"
    )
    return {(name, _squeezed(sql)) for name, sql in rows}


def test_the_newest_released_text_is_what_the_models_say() -> None:
    released = {_squeezed(statement) for statement in schema_statements(VERSION)}
    assert {text for text in released if "alembic_version" not in text} == _told_by_models()


def test_migrations_from_nothing_make_the_same_book_as_a_new_one(tmp_path: Path) -> None:
    create_book(tmp_path / "new.cardbook")
    new = sqlite3.connect(tmp_path / "new.cardbook")
    migrated = sqlite3.connect(":memory:", isolation_level=None)
    upgrade(migrated)
    assert _stored(migrated) == _stored(new)
    assert migrated.execute("SELECT version_num FROM alembic_version").fetchone() == (REVISION,)
    new.close()
    migrated.close()


def test_recorded_tables_hold_only_numbers_and_text_and_never_give_an_id_twice() -> None:
    for table in RECORDED:
        assert table.dialect_options["sqlite"]["autoincrement"], table.name
        assert {str(column.type) for column in table.columns} <= {"INTEGER", "TEXT"}, table.name


def test_every_table_carries_row_sums() -> None:
    assert {table.name for table in metadata.sorted_tables if "row_sum" not in table.columns} == set()
