"""Last posting days in words."""

import datetime

from cardbook.domain.addresses.country import country_name
from cardbook.domain.posting.destination import Reach, zones_of
from cardbook.texts import Texts
from cardbook.ui.people.date_words import day_words

_EUROPE = "europe"
_TURN = datetime.timedelta(days=7)


def year_of_post(today: datetime.date) -> int:
    """The Christmas whose last posting days are of interest: the next one, once this one is over."""
    return (today + _TURN).year


def place_words(texts: Texts, place: str, home: str) -> str:
    """Where a line of the last posting days leads to: "overseas", "France"."""
    if place not in set(Reach):
        return country_name(place, texts.language)
    in_europe = place == Reach.NEAR and _EUROPE in zones_of(home)
    return texts(f"posting.places.{_EUROPE if in_europe else place}")


def post_words(texts: Texts, place: str, day: datetime.date, home: str) -> str:
    """One last posting day in a line: "Europe: 12 December"."""
    return texts("posting.line", place=place_words(texts, place, home), day=day_words(texts, day.isoformat()))
