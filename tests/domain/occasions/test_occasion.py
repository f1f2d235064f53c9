"""Occasions and when they are."""

import csv
import datetime
import re

import pytest

from cardbook.domain.addresses.country import country_codes
from cardbook.domain.occasions.easter import Church, easter
from cardbook.domain.occasions.occasion import Occasion, OccasionKind, occasion_of, occasions, offered_occasions
from tests.outside import outside

NOVEMBER = datetime.date(2026, 11, 23)
_OTHERWISE_NAMED = {
    "hanukkah_first_evening": ("hanukkah", "", 0), "hanukkah_day1": ("hanukkah", "", 1),
    "lunar_new_year_cn": ("lunar_new_year", "CN", 0), "lunar_new_year_kr": ("lunar_new_year", "KR", 0),
    "lunar_new_year_vn": ("lunar_new_year", "VN", 0), "thanksgiving_us": ("thanksgiving", "US", 0),
    "thanksgiving_ca": ("thanksgiving", "CA", 0), "mothering_sunday": ("mothers_day", "GB", 0),
}
"""Id in the table of facts → ours, the country, and days after ours."""


def named(occasion_id: str) -> Occasion:
    """An occasion that is there."""
    found = occasion_of(occasion_id)
    assert found is not None
    return found


def day(occasion_id: str, year: int, country: str = "") -> str:
    """The one day of an occasion in a year."""
    (only,) = named(occasion_id).days_in(year, country)
    return only.isoformat()


@pytest.mark.parametrize(
    ("occasion_id", "day"),
    [
        ("christmas", datetime.date(2026, 12, 25)), ("new_year", datetime.date(2027, 1, 1)),
        ("easter", datetime.date(2027, 3, 28)), ("hanukkah", datetime.date(2026, 12, 4)),
        ("lunar_new_year", datetime.date(2027, 2, 6)), ("birthday", None),
    ],
)
def test_an_occasion_is_next_on_its_coming_day(occasion_id: str, day: datetime.date | None) -> None:
    assert named(occasion_id).next_day(NOVEMBER) == day


def test_an_occasion_today_is_the_next_one() -> None:
    christmas = occasions()[0]
    assert christmas.next_day(datetime.date(2026, 12, 25)) == datetime.date(2026, 12, 25)
    assert christmas.next_day(datetime.date(2026, 12, 26)) == datetime.date(2027, 12, 25)


@pytest.mark.parametrize(
    ("occasion_id", "year", "country", "expected"),
    [
        ("easter", 2038, "", "2038-04-25"), ("easter", 2285, "", "2285-03-22"),
        ("easter_orthodox", 2100, "", "2100-05-02"),
        ("christmas_julian", 2099, "", "2099-01-07"), ("christmas_julian", 2101, "", "2101-01-08"),
        ("advent_4", 2028, "", "2028-12-24"), ("advent_1", 2033, "", "2033-11-27"),
        ("passover", 2035, "", "2035-04-24"), ("hanukkah", 2043, "", "2043-12-26"),
        ("rosh_hashanah", 2043, "", "2043-10-05"),
        ("mothers_day", 2026, "", "2026-05-10"), ("mothers_day", 2026, "DE", "2026-05-10"),
        ("mothers_day", 2026, "GB", "2026-03-15"), ("mothers_day", 2026, "FR", "2026-05-31"),
        ("mothers_day", 2031, "FR", "2031-05-25"), ("mothers_day", 2042, "FR", "2042-06-01"),
        ("mothers_day", 2015, "FR", "2015-05-31"), ("mothers_day", 2026, "PL", "2026-05-26"),
        ("lunar_new_year", 2028, "KR", "2028-01-27"), ("lunar_new_year", 2028, "DE", "2028-01-26"),
        ("thanksgiving", 2027, "CA", "2027-10-11"),
    ],
)
def test_it_falls_on_the_day_its_rule_says_in_each_country(
    occasion_id: str, year: int, country: str, expected: str
) -> None:
    assert day(occasion_id, year, country) == expected


def test_a_short_year_can_begin_twice_in_one_of_ours() -> None:
    assert [each.isoformat() for each in named("ramadan").days_in(2030)] == ["2030-01-05", "2030-12-26"]


def test_where_nobody_keeps_it_and_after_the_last_reckoned_day_none_is_known() -> None:
    assert named("mothers_day").days_in(2026, "KE") == ()
    assert named("diwali").next_day(datetime.date(2060, 11, 1)) is None
    assert named("birthday").days_in(2026) == ()


@pytest.mark.parametrize(
    ("occasion_id", "country", "after_new_moon", "within"),
    [
        ("lunar_new_year", "CN", (-1, 2), ("01-21", "02-21")), ("lunar_new_year", "KR", (-1, 2), ("01-21", "02-21")),
        ("lunar_new_year", "VN", (-1, 2), ("01-21", "02-21")), ("diwali", "", (-2, 2), ("10-14", "11-16")),
        ("eid_al_fitr", "", (0, 3), ("01-01", "12-31")), ("ramadan", "", (0, 3), ("01-01", "12-31")),
        ("eid_al_adha", "", (9, 12), ("01-01", "12-31")),
    ],
)
def test_to_2060_a_feast_of_the_moon_follows_a_new_moon_in_its_season(
    occasion_id: str, country: str, after_new_moon: tuple[int, int], within: tuple[str, str]
) -> None:
    """Against the mean new moons of J. Meeus, Astronomical Algorithms, chapter 49, from which a new moon is never
    further away than 15 hours."""
    for year in range(2031, 2061):
        days = named(occasion_id).days_in(year, country)
        assert days
        for day in days:
            assert after_new_moon[0] <= _days_after_new_moon(day, after_new_moon[0]) <= after_new_moon[1]
            assert within[0] <= f"{day:%m-%d}" <= within[1]


def _days_after_new_moon(day: datetime.date, at_least: int) -> float:
    """From the last mean new moon that was so many days before a day's noon, or more, to that noon."""
    month, new_moon_of_2000 = 29.530588861, datetime.datetime(2000, 1, 6, 14, 20)
    noon = datetime.datetime.combine(day, datetime.time(12))
    since = (noon - new_moon_of_2000) / datetime.timedelta(days=1) - at_least
    return since % month + at_least


def test_a_day_that_hangs_on_the_moon_is_said_to_be_expected_once_it_is_not_sure() -> None:
    eid = named("eid_al_fitr")
    assert [eid.is_expected(eid.days_in(year)[0]) for year in (2026, 2027, 2060)] == [False, True, True]
    assert not named("easter").is_expected(datetime.date(2060, 4, 18))
    assert not named("birthday").is_expected(NOVEMBER)


def test_both_easters_are_sundays_in_spring_and_the_eastern_is_never_earlier() -> None:
    for year in range(1900, 2200):
        western, eastern = easter(year), easter(year, Church.ORTHODOX)
        assert western.weekday() == eastern.weekday() == 6
        assert datetime.date(year, 3, 22) <= western <= datetime.date(year, 4, 25)
        assert western <= eastern


def test_lists_are_offered_for_what_gets_cards_and_not_for_days_to_know() -> None:
    offered = {occasion.id for occasion in offered_occasions()}
    assert {"christmas", "birthday", "thank_you", "mothers_day"} <= offered
    assert "advent_1" not in offered
    assert named("advent_1").kind is OccasionKind.DAY


def test_every_occasion_has_a_name_and_an_id_of_its_own_and_countries_that_exist() -> None:
    for language in ("en", "de"):
        names = [occasion.name(language) for occasion in occasions()]
        assert len(set(names)) == len(names)
        assert all(names)
    assert len({occasion.id for occasion in occasions()}) == len(occasions())
    assert {code for each in occasions() for kept in each.kept for code in kept.countries} <= set(country_codes())
    assert all(occasion_of(occasion.instead) for occasion in occasions() if occasion.instead)


def test_a_language_nobody_wrote_reads_english() -> None:
    assert occasions()[0].name("fr") == "Christmas"


def test_every_day_of_the_collected_facts_comes_out() -> None:
    facts = outside("facts", "occasions.csv").read_text(encoding="utf-8")
    wrong = []
    for row in csv.DictReader(facts.splitlines()):
        for occasion_id, country, later in _places_of_fact(row["id"], row["scope"]):
            for year in range(2024, 2031):
                days = named(occasion_id).days_in(year, country)
                ours = {(each + datetime.timedelta(days=later)).isoformat() for each in days}
                if not ours or not ours <= set(row[f"y{year}"].split("|")):
                    wrong.append((row["id"], country, year, ours))
    assert not wrong


def _places_of_fact(fact_id: str, scope: str) -> list[tuple[str, str, int]]:
    """Our id, each country, and days after our day."""
    if fact_id in _OTHERWISE_NAMED:
        return [_OTHERWISE_NAMED[fact_id]]
    of_a_parent = re.match(r"(mothers|fathers|grandmothers)_day", fact_id)
    if of_a_parent:
        return [(of_a_parent[0], country, 0) for country in re.findall(r"\b[A-Z]{2}\b", scope)]
    return [(fact_id, "", 0)]
