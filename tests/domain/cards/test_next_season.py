"""When the next list is thought of."""

import datetime

import pytest

from cardbook.domain.cards.next_season import is_over, next_season
from cardbook.domain.occasions.occasion import occasion_of


@pytest.mark.parametrize(("occasion", "years", "today", "asked"), [
    ("christmas", {2025}, (2026, 9, 24), None),
    ("christmas", {2025}, (2026, 10, 1), 2026),
    ("christmas", {2025, 2026}, (2026, 10, 1), None),
    ("christmas", {2024}, (2026, 12, 20), 2026),
    ("christmas", {2021}, (2026, 10, 1), None),
    ("christmas", set(), (2026, 10, 1), None),
    ("new_year", {2025}, (2026, 10, 10), 2026),
    ("new_year", {2026}, (2026, 10, 10), None),
    ("easter", {2025}, (2026, 2, 1), 2026),
    ("birthday", {2025}, (2026, 2, 1), None),
    ("thank_you", {2025}, (2026, 2, 1), None),
])
def test_a_quarter_of_a_year_before_where_there_was_one_lately_and_none_is_begun(
    occasion: str, years: set[int], today: tuple[int, int, int], asked: int | None
) -> None:
    known = occasion_of(occasion)
    assert known is not None
    found = next_season(known, years, datetime.date(*today), "DE")
    assert (found.year if found is not None else None) == asked


def test_a_season_is_over_some_weeks_after_its_day_and_asked_about_for_a_while() -> None:
    christmas = occasion_of("christmas")
    assert christmas is not None
    goal = datetime.date(2026, 12, 25) - datetime.timedelta(days=christmas.arrive_before)
    asked = [day for day in range(200) if is_over(christmas, goal, goal + datetime.timedelta(days=day))]
    first, last = (goal + datetime.timedelta(days=day) for day in (asked[0], asked[-1]))
    assert (first, last) == (datetime.date(2027, 1, 8), datetime.date(2027, 3, 12))
