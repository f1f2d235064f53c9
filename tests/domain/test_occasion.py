"""Occasions and when they are next."""

import datetime

import pytest

from cardbook.domain.occasion import occasions

NOVEMBER = datetime.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("occasion_id", "day"),
    [
        ("christmas", datetime.date(2026, 12, 25)), ("new_year", datetime.date(2027, 1, 1)),
        ("easter", datetime.date(2027, 3, 28)), ("hanukkah", datetime.date(2026, 12, 4)),
        ("lunar_new_year", datetime.date(2027, 2, 6)), ("birthday", None),
    ],
)
def test_an_occasion_is_next_on_its_coming_day(occasion_id: str, day: datetime.date | None) -> None:
    occasion = next(occasion for occasion in occasions() if occasion.id == occasion_id)
    assert occasion.next_day(NOVEMBER) == day


def test_an_occasion_today_is_the_next_one() -> None:
    christmas = occasions()[0]
    assert christmas.next_day(datetime.date(2026, 12, 25)) == datetime.date(2026, 12, 25)
    assert christmas.next_day(datetime.date(2026, 12, 26)) == datetime.date(2027, 12, 25)


def test_after_the_last_computed_day_none_is_known() -> None:
    easter = next(occasion for occasion in occasions() if occasion.id == "easter")
    assert easter.next_day(datetime.date(2030, 5, 1)) is None


def test_every_occasion_has_a_name_of_its_own_in_each_language() -> None:
    for language in ("en", "de"):
        names = [occasion.name(language) for occasion in occasions()]
        assert len(set(names)) == len(names)
        assert all(names)


def test_a_language_nobody_wrote_reads_english() -> None:
    assert occasions()[0].name("fr") == "Christmas"
