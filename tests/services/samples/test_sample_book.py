"""The plan of the invented book, on whatever day one looks around in it."""

import datetime
from pathlib import Path

import pytest

from cardbook.domain.cards.writing_plan import PlanProblem
from cardbook.opening import open_to_read
from cardbook.services.book import Book
from cardbook.services.cards.today import Today
from cardbook.services.samples.sample_book import fill_with_sample
from cardbook.storage.file.book_file import create_book

SATURDAY = datetime.date(2026, 11, 28)


@pytest.mark.parametrize("later", range(3))
def test_no_card_is_planned_on_a_closed_or_full_day_and_some_are_for_today(tmp_path: Path, later: int) -> None:
    today = SATURDAY + datetime.timedelta(days=later)
    create_book(tmp_path / "a.cardbook")
    with open_to_read(tmp_path / "a.cardbook") as reading:
        book = Book(reading, today=lambda: today)
        fill_with_sample(book, "en")
        plan = book.plans.reading.overview(reading.seasons.all()[0])
        assert not {PlanProblem.CLOSED_DAY, PlanProblem.FULL_DAY} & set(plan.problems.values())
        assert len(Today(reading, book.today).sheet().cards) == 3
