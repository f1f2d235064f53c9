"""Names without end neither stop the window nor the book."""

import time
from pathlib import Path

import pytest

from cardbook.domain.people.contact import Contact, PersonName
from tests.books import an_open_book
from tests.hostile.payloads import LONG

SECONDS = 1.0


@pytest.mark.parametrize("name", [LONG, "ä" * 10_000, "O'" * 5_000, "東" * 10_000, "a e" * 3_000])
def test_a_name_of_10_000_signs_is_kept_and_found_within_a_second(tmp_path: Path, name: str) -> None:
    with an_open_book(tmp_path / "book.cardbook") as book:
        book.contacts.add(Contact(PersonName(given="Anna")))
        started = time.monotonic()
        book.contacts.add(Contact(PersonName(given=name, family=name), note=name))
        (row,) = book.reading.search.rows(name[:20], 5)
        detail = book.reading.detail(row.key)
        assert time.monotonic() - started < SECONDS
    assert detail is not None
    assert detail.members[0].name.given == name
