"""Whoever was made one in whatever book: taken apart at once, the book is as it was."""

import random
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from cardbook.services.book import Book
from tests.books import an_open_book, everything_in
from tests.storage.random_life import merge
from tests.storage.test_undo import ACTIONS

_JUDGEMENTS = ("merge", "told_apart")


def _people_in(book: Book) -> list[tuple[object, ...]]:
    """Everything but what is remembered of merges, and of who was told apart."""
    return [row for row in everything_in(book) if row[0] not in _JUDGEMENTS]


@settings(max_examples=8, deadline=None)
@given(st.lists(st.integers(0, len(ACTIONS) - 1), min_size=4, max_size=20), st.integers(0, 1 << 30))
def test_a_merge_taken_apart_leaves_the_book_as_it_was(actions: list[int], seed: int) -> None:
    pick = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder, an_open_book(Path(folder) / "b.cardbook") as book:
        for number in (0, 0, *actions):
            ACTIONS[number](book, pick)
        before = _people_in(book)
        pair = merge(book, pick)
        if pair is not None:
            assert book.reading.contacts.contact(pair[1]) is None
            (latest, *_) = book.reading.matching.merges_of([pair[0]])
            assert book.merging.take_apart(latest.id) == ()
            assert _people_in(book) == before
