"""Birthdays and other days of people's own."""

import datetime

import pytest

from cardbook.domain.occasions.occasion import OccasionKind, occasions
from cardbook.domain.occasions.personal_days import next_personal_day
from cardbook.domain.people.contact import DateKind
from cardbook.domain.people.partial_date import PartialDate

TODAY = datetime.date(2026, 12, 4)


@pytest.mark.parametrize(
    ("kind", "date", "day", "years", "is_round"),
    [
        (DateKind.BIRTH, "1976-12-24", "2026-12-24", 50, True),
        (DateKind.BIRTH, "1976-12-04", "2026-12-04", 50, True),
        (DateKind.BIRTH, "1976-12-03", "2027-12-03", 51, False),
        (DateKind.BIRTH, "--01-06", "2027-01-06", None, False),
        (DateKind.BIRTH, "~1950-01-06", "2027-01-06", None, False),
        (DateKind.BIRTH, "2000-02-29", "2027-03-01", 27, False),
        (DateKind.BIRTH, "--02-29", "2027-03-01", None, False),
        (DateKind.WEDDING, "2002-06-15", "2027-06-15", 25, True),
        (DateKind.NAME_DAY, "--04-23", "2027-04-23", None, False),
    ],
)
def test_a_day_comes_back_each_year_with_the_years_that_are_known(
    kind: DateKind, date: str, day: str, years: int | None, is_round: bool
) -> None:
    found = next_personal_day(kind, PartialDate.parse(date), TODAY)
    assert found is not None
    assert (found.day.isoformat(), found.years, found.is_round) == (day, years, is_round)


@pytest.mark.parametrize(
    ("kind", "date"),
    [
        (DateKind.BIRTH, "1961"), (DateKind.BIRTH, "1961-09"), (DateKind.DEATH, "2020-09-03"),
        (DateKind.OTHER, "2020-09-03"), (DateKind.WEDDING, "2027-06-15"),
    ],
)
def test_what_has_no_day_or_does_not_come_back_is_left_out(kind: DateKind, date: str) -> None:
    assert next_personal_day(kind, PartialDate.parse(date), TODAY) is None


def test_in_a_leap_year_a_29_february_is_itself() -> None:
    found = next_personal_day(DateKind.BIRTH, PartialDate(2000, 2, 29), datetime.date(2028, 1, 10))
    assert found is not None
    assert found.day == datetime.date(2028, 2, 29)
    assert found.years == 28


def test_every_personal_occasion_is_about_a_kind_of_date_people_have() -> None:
    kinds = {occasion.date_kind for occasion in occasions() if occasion.kind is OccasionKind.PERSONAL}
    assert kinds == {DateKind.BIRTH, DateKind.WEDDING, DateKind.NAME_DAY}
