"""By when a card must be posted."""

import csv
import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardbook.domain.addresses.country import country_codes
from cardbook.domain.posting.destination import Destination, places_of, zones_of
from cardbook.domain.posting.last_post import Basis, OwnDate, PostingDates
from cardbook.domain.posting.posting_table import PostService, posting_origins, posting_table
from cardbook.domain.posting.working_days import is_collected
from tests.outside import outside

EVE = datetime.date(2024, 12, 24)
LETTER, EXPRESS = PostService.LETTER, PostService.EXPRESS_LETTER


@pytest.mark.parametrize(
    ("origin", "destination", "arrive_by", "service", "day", "basis"),
    [
        ("DE", Destination("DE"), "2025-12-24", LETTER, "2025-12-20", Basis.ANNOUNCED),
        ("DE", Destination(), "2025-12-25", LETTER, "2025-12-20", Basis.ANNOUNCED),
        ("DE", Destination("PL"), "2024-12-24", LETTER, "2024-12-13", Basis.ANNOUNCED),
        ("DE", Destination("JP"), "2024-12-24", LETTER, "2024-12-06", Basis.ANNOUNCED),
        ("DE", Destination("PL"), "2025-12-24", LETTER, "2025-12-13", Basis.EARLIER_YEARS),
        ("DE", Destination("PL"), "2026-12-24", LETTER, "2026-12-12", Basis.EARLIER_YEARS),
        ("DE", Destination("JP"), "2026-12-24", LETTER, "2026-12-05", Basis.EARLIER_YEARS),
        ("DE", Destination("DE"), "2025-12-20", LETTER, "2025-12-16", Basis.ANNOUNCED),
        ("US", Destination("US", "99501"), "2020-12-25", LETTER, "2020-12-18", Basis.ANNOUNCED),
        ("US", Destination("US", "96813"), "2020-12-25", LETTER, "2020-12-15", Basis.ANNOUNCED),
        ("US", Destination("US", "09012"), "2025-12-25", LETTER, "2025-12-09", Basis.ANNOUNCED),
        ("US", Destination("NG"), "2020-12-25", LETTER, "2020-11-30", Basis.ANNOUNCED),
        ("GB", Destination("GB"), "2024-12-24", PostService.ECONOMY_LETTER, "2024-12-18", Basis.ANNOUNCED),
        ("GB", Destination("SI"), "2020-12-24", LETTER, "2020-12-11", Basis.ANNOUNCED),
        ("GB", Destination("PL"), "2020-12-24", LETTER, "2020-12-12", Basis.ANNOUNCED),
        ("IE", Destination("GB", "BT1 5GS"), "2022-12-24", LETTER, "2022-12-20", Basis.ANNOUNCED),
        ("IE", Destination("GB", "SW1A 1AA"), "2022-12-24", LETTER, "2022-12-19", Basis.ANNOUNCED),
        ("CH", Destination("DE"), "2023-12-24", LETTER, "2023-12-11", Basis.ANNOUNCED),
        ("FR", Destination("FR"), "2026-12-24", LETTER, "2026-12-15", Basis.ESTIMATE),
        ("FR", Destination("ZA"), "2026-12-24", LETTER, "2026-11-17", Basis.ESTIMATE),
        ("DE", Destination("DE"), "2026-05-09", LETTER, "2026-04-30", Basis.ESTIMATE),
        ("DE", Destination("DE"), "2027-01-01", LETTER, "2026-12-23", Basis.ESTIMATE),
        ("", Destination(), "2026-12-24", LETTER, "2026-12-15", Basis.ESTIMATE),
    ],
)
def test_a_card_is_posted_by_what_is_known_best(
    origin: str, destination: Destination, arrive_by: str, service: PostService, day: str, basis: Basis
) -> None:
    found = PostingDates(origin).last_post(destination, datetime.date.fromisoformat(arrive_by), service)
    assert (found.day.isoformat(), found.basis) == (day, basis)


def test_a_date_of_the_users_own_goes_before_the_announced_one_for_its_place_and_year_alone() -> None:
    own = OwnDate("DE", "europe", LETTER, 2024, datetime.date(2024, 12, 10))
    dates = PostingDates("DE", [own])
    assert dates.last_post(Destination("FR"), EVE)[:2] == (datetime.date(2024, 12, 10), Basis.OWN)
    assert dates.last_post(Destination("DE"), EVE).basis is Basis.ANNOUNCED
    assert dates.last_post(Destination("FR"), EVE.replace(year=2025)).basis is Basis.EARLIER_YEARS


def test_days_under_way_of_the_users_own_count_all_that_year() -> None:
    dates = PostingDates("DE", [OwnDate("DE", "home", LETTER, 2026, None, 3)])
    found = dates.last_post(Destination("DE"), datetime.date(2026, 5, 9))
    assert found[:2] == (datetime.date(2026, 5, 6), Basis.OWN)


def test_a_card_is_posted_no_sooner_than_lets_it_arrive_too_early() -> None:
    dates = PostingDates("DE")
    december = datetime.date(2026, 12, 1)
    assert dates.first_post(Destination("DE"), december) == datetime.date(2026, 11, 30)
    assert dates.first_post(Destination("JP"), december) == datetime.date(2026, 11, 25)


def test_far_is_farther_than_near() -> None:
    dates = PostingDates("DE")
    home, near, far = (dates.distance(Destination(code)) for code in ("DE", "FR", "ZA"))
    assert home < near < far


_ORIGINS = st.sampled_from(["DE", "GB", "US", "AU", "CA", "CH", "AT", "IE", "FI", "FR", "JP", ""])
_DAYS = st.dates(datetime.date(2023, 1, 1), datetime.date(2030, 12, 31))


@given(_ORIGINS, st.sampled_from(country_codes()), _DAYS, st.sampled_from(PostService))
def test_a_last_day_lies_before_the_arrival_and_the_post_is_collected_on_it(
    origin: str, country: str, arrive_by: datetime.date, service: PostService
) -> None:
    found = PostingDates(origin).last_post(Destination(country), arrive_by, service)
    assert found.day < arrive_by
    assert is_collected(found.day)


@given(_ORIGINS, st.sampled_from(country_codes()), _DAYS)
def test_the_express_may_be_posted_as_late_as_the_letter_or_later(
    origin: str, country: str, arrive_by: datetime.date
) -> None:
    dates = PostingDates(origin)
    letter = dates.last_post(Destination(country), arrive_by, LETTER)
    express = dates.last_post(Destination(country), arrive_by, EXPRESS)
    assert express.day >= letter.day


def test_every_country_lies_in_one_zone_and_is_found_from_the_narrow_to_the_wide() -> None:
    assert not [code for code in country_codes() if not zones_of(code)]
    assert places_of("DE", Destination("PL"), ["PL"]) == (
        "PL", "neighbours", "eastern_europe", "europe", "near", "world",
    )
    assert places_of("US", Destination("US", "99501")) == ("US-AK", "home")


def test_every_place_of_the_tables_can_be_found_and_no_day_is_a_sunday() -> None:
    for origin in posting_origins():
        found = set().union(*(places_of(origin, Destination(code), [code]) for code in country_codes()))
        for dates in posting_table(origin).dates:
            assert {place for place in dates.last_days if "-" not in place} <= found
            assert all(day.weekday() != 6 for day in dates.last_days.values())


_SERVICES = {
    LETTER: ("First-Class Mail", "First-Class Mail International", "1st Class", "International Standard",
             "Brief/Postkarte", "Lettermail (cards)", "Lettermail / Letter-post (cards)", "Letters/cards", "A-Post",
             "Priority", "Brief", "PRIO-Brief", "Standard", "Domestic stamp"),
    PostService.ECONOMY_LETTER: ("2nd Class", "International Economy", "B-Post", "Economy", "ECO-Brief",
                                 "Christmas stamp"),
    EXPRESS: ("Priority Mail Express", "Special Delivery Guaranteed", "Premium-Brief"),
    PostService.PARCEL: ("USPS Ground Advantage", "Paket/Paeckchen"),
}
_SERVICE_OF = {called: service for service, names in _SERVICES.items() for called in names}
_SOMEWHERE_IN = {
    "domestic": Destination(), "contiguous-48": Destination("US", "10001"), "hawaii": Destination("US", "96813"),
    "alaska": Destination("US", "99501"), "alaska-hawaii": Destination("US", "99501"), "national": Destination(),
    "interstate": Destination(), "europe": Destination("HR"), "neighbours+europe": Destination("HR"),
    "neighbouring-countries": Destination("FR"), "other-europe": Destination("HR"), "outside-europe": Destination("JP"),
    "world": Destination("JP"), "rest-of-world": Destination("JP"), "africa": Destination("KE"),
    "asia-pacific": Destination("JP"), "western-europe": Destination("AD"), "caribbean": Destination("JM"),
    "central-south-america": Destination("BR"), "mexico": Destination("MX"), "canada": Destination("CA"),
    "middle-east": Destination("IL"), "northern-ireland": Destination("GB", "BT1 5GS"), "US": Destination("US"),
    "great-britain": Destination("GB", "SW1A 1AA"),
}


def test_the_collected_dates_come_out_as_they_were_announced() -> None:
    facts = csv.DictReader(outside("facts", "posting_dates.csv").read_text(encoding="utf-8").splitlines())
    wrong, tried = [], 0
    for row in facts:
        place, service = row["dest_zone"], _SERVICE_OF.get(row["service"])
        places = place.split(",") if re.fullmatch(r"[A-Z]{2}(,[A-Z]{2})*", place) else [place]
        for each in places if service is not None else ():
            destination = _SOMEWHERE_IN.get(each, Destination(each))
            if each not in _SOMEWHERE_IN and len(each) != 2:
                continue
            tried += 1
            target = datetime.date.fromisoformat(row["target_date"])
            found = PostingDates(row["origin"]).last_post(destination, target, service)
            if (found.day.isoformat(), found.basis) != (row["last_date"], Basis.ANNOUNCED):
                wrong.append((row["origin"], row["year"], row["service"], each, row["last_date"], found))
    assert not wrong
    assert tried > 150
