"""Those who lend a hand: their cards, and how far they are."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cardbook.domain.cards.card_list import EntryFilter, EntryGroup, Season, Stage
from cardbook.domain.cards.helper import Helper, HelperShare, HelperTask
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.services.book import Book
from cardbook.services.cards.helper_lists import HelperLists
from tests.books import a_person, an_open_book


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """Four people on the list of Christmas 2026."""
    with an_open_book(tmp_path / "family.cardbook") as opened:
        keys = [2 * opened.contacts.add(a_person(name)) for name in ("Anna Abel", "Bo Berg", "Cy Carl", "Di Dorn")]
        opened.seasons.new(Season("Christmas 2026", "christmas", 2026), keys)
        yield opened


def a_helper(book: Book, name: str) -> Helper:
    """Somebody who lends a hand."""
    helper = Helper(name, frozenset({HelperTask.WRITE}))
    return helper._replace(id=book.helpers.add(helper))


def test_cards_are_given_out_in_bulk_and_counted_until_they_are_done(book: Book) -> None:
    lena, max_ = a_helper(book, "Lena"), a_helper(book, "Max")
    entries = list(book.reading.seasons.entry_ids(1, EntryFilter(), EntryGroup.NONE))
    book.helpers.assign(entries[:3], HelperTask.WRITE, lena)
    book.helpers.assign(entries[2:], HelperTask.POST, max_)
    book.seasons.tick(entries[:1], Stage.WRITTEN)
    lists = HelperLists(book.reading)
    assert lists.shares(1) == [HelperShare(lena, 3, 2), HelperShare(max_, 2, 2)]
    assert list(book.reading.seasons.entry_ids(1, EntryFilter(helper=max_.id), EntryGroup.NONE)) == entries[2:]
    book.history.undo()
    book.history.undo()
    assert [share.total for share in lists.shares(1)] == [3, 0]
    book.helpers.delete(lena)
    assert [share.helper for share in lists.shares(1)] == [max_]


def test_two_helpers_do_not_share_a_name(book: Book) -> None:
    a_helper(book, "Lena")
    with pytest.raises(KnownError) as caught:
        book.helpers.add(Helper("LENA"))
    assert caught.value.code is ErrorCode.HELPER_EXISTS
