"""What is decided for a household says whether its card is on the checklist and in a print run."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cardbook.domain.cards.card_choice import Decision
from cardbook.domain.cards.card_list import EntryFilter, EntryGroup, Season, Stage
from cardbook.domain.people.listing import LineFilter
from cardbook.services.book import Book
from cardbook.services.paper.mail_merge import MailMerge, Who
from tests.books import a_person, an_open_book

_WITHOUT = (Decision.OPEN, Decision.GIFT, Decision.CALL, Decision.E_CARD, Decision.NOT_THIS_YEAR)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with an_open_book(tmp_path / "b.cardbook") as opened:
        for name in ("Anna Abel", "Bea Brandt", "Carl Cordes"):
            opened.contacts.add(a_person(name, "Köln", "DE"))
        opened.seasons.new(Season("Christmas 2026", "christmas", 2026), list(opened.reading.listing.keys(LineFilter())))
        yield opened


def _season(book: Book) -> Season:
    season = book.reading.seasons.by_name("Christmas 2026")
    assert season is not None
    return season


def _first(book: Book) -> int:
    return book.reading.seasons.everybody(_season(book).id or 0)[0]


def _on_checklist(book: Book) -> list[str]:
    ids = book.reading.seasons.entry_ids(_season(book).id or 0, EntryFilter(), EntryGroup.NONE)
    (summary,) = book.reading.seasons.summaries()
    assert summary.total == len(ids)
    return [row.name.split()[0] for row in book.reading.seasons.rows(ids)]


@pytest.mark.parametrize("decision", _WITHOUT)
def test_who_gets_no_card_is_on_no_checklist_and_in_no_print_run(book: Book, decision: Decision) -> None:
    book.card_choices.decide([_first(book)], decision, "Anna Abel")
    assert _on_checklist(book) == ["Bea", "Carl"]
    merge = MailMerge(book.reading)
    names = [each.name for each in merge.recipients(merge.keys_to_print(Who(season="Christmas 2026")))]
    assert names == ["Bea Brandt", "Carl Cordes"]
    assert len(book.reading.seasons.everybody(_season(book).id or 0)) == 3, "nobody is dropped from the list"


def test_a_card_that_is_in_the_post_counts_whatever_is_decided_later(book: Book) -> None:
    book.seasons.tick([_first(book)], Stage.MAILED)
    book.card_choices.decide([_first(book)], Decision.NOT_THIS_YEAR)
    assert _on_checklist(book) == ["Anna", "Bea", "Carl"]


@pytest.mark.parametrize(("before", "after"), [
    (Decision.NOT_THIS_YEAR, Decision.CARD), (Decision.GIFT, Decision.CARD_AND_GIFT), (Decision.CALL, Decision.CARD),
])
def test_who_is_put_on_the_list_once_more_gets_a_card(book: Book, before: Decision, after: Decision) -> None:
    book.card_choices.decide([_first(book)], before)
    book.seasons.add(_season(book), list(book.reading.listing.keys(LineFilter()))[:1])
    assert book.reading.seasons.rows([_first(book)])[0].decision is after
    assert _on_checklist(book) == ["Anna", "Bea", "Carl"]
