"""Every constellation of the tables in `tests/data/naming` is named and greeted as its language does."""

import pytest

from tests.domain.naming.rows import TABLES, Row, rows

LANGUAGES = sorted(path.stem for path in TABLES.glob("*.txt"))
ROWS = [row for language in LANGUAGES for row in rows(language)]


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_a_household_is_named_and_greeted(row: Row) -> None:
    assert row.columns() == row.expected


@pytest.mark.parametrize(("language", "least"), [("de", 200), ("en", 200), *((each, 30) for each in LANGUAGES)])
def test_a_language_is_covered(language: str, least: int) -> None:
    assert len({row.text for row in rows(language)}) >= least
