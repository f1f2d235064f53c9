"""What can still be done when it is late."""

import datetime

import pytest

from cardbook.domain.occasions.occasion import occasion_of
from cardbook.domain.posting.destination import Destination
from cardbook.domain.posting.last_post import PostingDates
from cardbook.domain.posting.late import Way, way_there

EVE = datetime.date(2025, 12, 24)


@pytest.mark.parametrize(
    ("country", "today", "way", "post_by"),
    [
        ("DE", 20, Way.POST, "2025-12-20"),
        ("DE", 21, Way.EXPRESS, "2025-12-22"),
        ("DE", 23, Way.INSTEAD, "2025-12-30"),
        ("PL", 20, Way.INSTEAD, "2025-12-23"),
        ("JP", 20, Way.CALL, None),
    ],
)
def test_the_simplest_way_that_is_still_in_time(country: str, today: int, way: Way, post_by: str | None) -> None:
    found = way_there(
        PostingDates("DE"), Destination(country), EVE, datetime.date(2025, 12, today), occasion_of("christmas")
    )
    assert (found.way, found.post_by and found.post_by.isoformat()) == (way, post_by)


def test_a_card_for_the_new_year_has_a_new_aim() -> None:
    christmas = occasion_of("christmas")
    found = way_there(PostingDates("DE"), Destination("DE"), EVE, datetime.date(2025, 12, 23), christmas)
    assert (found.instead, found.arrive_by) == ("new_year", datetime.date(2026, 1, 7))


def test_an_occasion_without_another_after_it_leaves_the_call() -> None:
    dates, today = PostingDates("DE"), datetime.date(2027, 3, 27)
    easter = occasion_of("easter")
    assert way_there(dates, Destination("DE"), datetime.date(2027, 3, 28), today, easter).way is Way.CALL
