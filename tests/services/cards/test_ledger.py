"""The ledger of a real book: what lists of all years say, noted cell by cell; who wrote, and who was silent."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from cardbook.domain.cards.card_list import Season, Stage
from cardbook.domain.cards.ledger import (
    LOOKED_BACK,
    LedgerCell,
    LedgerColumn,
    LedgerFilter,
    Mark,
    columns_of,
    following,
    since,
)
from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.people.recipient import Recipient
from cardbook.services.book import Book
from cardbook.services.cards.ledger_reading import LedgerReading
from tests.books import a_person, an_open_book, everything_in

XMAS, BOTH = "christmas", Mark.SENT | Mark.RECEIVED
NAMES = {LedgerColumn(XMAS, year): f"Christmas {year}" for year in range(2000, 2030)}
ANNA, JANA, OTTO, HOME = 2, 4, 6, 3


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """Anna, Jana and Otto; Lena and Max share household 1. Anna's card of Christmas 2026 is mailed, Jana's written."""
    with an_open_book(tmp_path / "family.cardbook") as opened:
        for name in ("Anna Abel", "Jana Berg", "Otto Carl", "Lena Dorn", "Max Dorn"):
            opened.contacts.add(a_person(name))
        opened.households.form([4, 5])
        season = opened.seasons.new(Season("Christmas 2026", XMAS, 2026), [ANNA, JANA])
        entries = list(opened.reading.seasons.entries_of(season, [ANNA, JANA]))
        opened.seasons.tick(entries[:1], Stage.MAILED)
        opened.seasons.tick(entries[1:], Stage.WRITTEN)
        yield opened


def mark(book: Book, key: int, year: int) -> Mark:
    """What stands in a cell."""
    return LedgerReading(book.reading).rows([key], 2026)[key].mark(LedgerColumn(XMAS, year))


def note(book: Book, what: Mark, *cells: tuple[int, int]) -> None:
    """Note (key, year) cells."""
    book.ledger.note([LedgerCell(key, LedgerColumn(XMAS, year)) for key, year in cells], what, NAMES, "Anna Abel")


def test_a_past_year_gets_its_list_with_the_first_mark_and_undo_takes_both(book: Book) -> None:
    before = everything_in(book)
    note(book, BOTH, (ANNA, 2019), (HOME, 2019), (ANNA, 2018))
    assert [mark(book, key, year) for key, year in ((ANNA, 2019), (HOME, 2019), (ANNA, 2018))] == [BOTH] * 3
    lists = {one.season.name: (one.total, one.done) for one in book.reading.seasons.summaries()}
    assert lists["Christmas 2019"] == (2, 2)
    assert book.reading.seasons.seasons_of(Recipient(contact=1))[-1][1].mailed == "2018"
    book.history.undo()
    assert everything_in(book) == before


def test_a_mark_taken_away_leaves_no_empty_entry_behind(book: Book) -> None:
    note(book, BOTH, (ANNA, 2019))
    note(book, Mark.RECEIVED, (ANNA, 2019))
    assert mark(book, ANNA, 2019) is Mark.RECEIVED
    assert {one.season.name: one.total for one in book.reading.seasons.summaries()}["Christmas 2019"] == 0
    note(book, Mark.NOTHING, (ANNA, 2019))
    assert mark(book, ANNA, 2019) is Mark.NOTHING


def test_a_mark_taken_away_leaves_the_entry_that_has_a_day(book: Book) -> None:
    (entry,) = book.reading.seasons.entries_of(1, [ANNA])
    book.plans.move([entry], datetime.date(2026, 12, 5))
    note(book, Mark.NOTHING, (ANNA, 2026))
    assert mark(book, ANNA, 2026) is Mark.NOTHING
    assert list(book.reading.seasons.entries_of(1, [ANNA])) == [entry]


def test_this_year_is_sent_when_mailed_and_a_card_from_one_is_from_the_household(book: Book) -> None:
    assert (mark(book, ANNA, 2026), mark(book, JANA, 2026)) == (Mark.SENT, Mark.NOTHING)
    book.afterwards.card_came(book.reading.seasons.summaries()[0].season, [8])
    assert mark(book, HOME, 2026) is Mark.RECEIVED
    note(book, Mark.NOTHING, (HOME, 2026))
    assert mark(book, HOME, 2026) is Mark.NOTHING


def test_who_died_since_can_still_be_noted(book: Book) -> None:
    book.life.died(3, PartialDate(2025))
    note(book, Mark.SENT, (OTTO, 2020))
    assert mark(book, OTTO, 2020) is Mark.SENT


def test_the_filters_tell_who_wrote_who_is_on_no_list_and_who_is_silent(book: Book) -> None:
    note(book, Mark.SENT, (ANNA, 2025), (ANNA, 2024), (ANNA, 2023), (HOME, 2020))
    note(book, Mark.RECEIVED, (JANA, 2025))
    note(book, BOTH, (OTTO, 2025), (OTTO, 2026), (OTTO, 2024))
    reading = LedgerReading(book.reading)
    found = {each: list(reading.keys(each, XMAS, 2026, years)) for each, years in LOOKED_BACK.items()}
    assert found == {
        LedgerFilter.GOT_NOTHING: [JANA], LedgerFilter.ON_NO_LIST: [HOME], LedgerFilter.SILENT: [ANNA],
    }
    assert not reading.keys(LedgerFilter.ON_NO_LIST, "easter", 2026, 3)
    assert list(reading.keys(LedgerFilter.ON_NO_LIST, XMAS, 2026, 5)) == []
    note(book, Mark.RECEIVED, (ANNA, 2026))
    assert ANNA not in reading.keys(LedgerFilter.SILENT, XMAS, 2026, 3)


def test_columns_reach_back_and_a_row_of_years_has_a_beginning() -> None:
    known = [LedgerColumn(XMAS, 1998), LedgerColumn("easter", 1990)]
    years = [column.year for column in columns_of(XMAS, known, 2026, 25)]
    assert (years[0], years[-1], len(years)) == (2026, 1998, 29)
    assert since({2026, 2025, 2024, 2020}, 2026) == 2024
    assert since({2025, 2024}, 2026) == 2024
    assert since({2026}, 2026) is None
    cycle = [Mark.NOTHING]
    while len(cycle) < 5:
        cycle.append(following(cycle[-1]))
    assert cycle == [Mark.NOTHING, Mark.SENT, BOTH, Mark.RECEIVED, Mark.NOTHING]
