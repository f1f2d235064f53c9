"""When the cards of a list arrive."""

import datetime

import pytest

from cardbook.domain.cards.arrival import arrival_day
from cardbook.domain.cards.card_list import Season

TODAY = datetime.date(2026, 11, 28)


@pytest.mark.parametrize(
    ("season", "day"),
    [
        (Season("Christmas 2026", "christmas", 2026), "2026-12-25"),
        (Season("Christmas 2027", "christmas", 2027), "2027-12-25"),
        (Season("Christmas 2025", "christmas", 2025), "2026-11-28"),
        (Season("New Year", "new_year", 2026), "2027-01-01"),
        (Season("New Year", "new_year", 2027), "2027-01-01"),
        (Season("Easter", "easter", 2027), "2027-03-28"),
        (Season("Thanks", "thank_you", 2026), "2026-11-28"),
        (Season("Our own", "", 2026), "2026-11-28"),
        (Season("Christmas", "christmas"), "2026-11-28"),
        (Season("Christmas", "christmas", 99_999), "2026-11-28"), (Season("Christmas", "christmas", -3), "2026-11-28"),
        (None, "2026-11-28"),
    ],
)
def test_cards_arrive_on_the_day_of_the_occasion_or_today(season: Season | None, day: str) -> None:
    assert arrival_day(season, TODAY).isoformat() == day


def test_a_list_that_is_late_arrives_as_soon_as_it_is_sent() -> None:
    after = datetime.date(2026, 12, 27)
    assert arrival_day(Season("Christmas 2026", "christmas", 2026), after) == after
