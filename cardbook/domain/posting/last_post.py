"""By which day a card has to be posted to arrive in time.

In the weeks before Christmas the posts announce last days. The date of that very year counts, one the user set or
mended before one we know. Where there is none yet, the most careful of the years before, counted back from Christmas
Eve. At other times, and where nothing is known of a post, what a letter usually takes and a margin.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple, TypeVar

from cardbook.domain.posting import transit
from cardbook.domain.posting.destination import Destination, Reach, part_of, places_of, reach_of
from cardbook.domain.posting.posting_table import PostService, posting_table
from cardbook.domain.posting.transit import Rush
from cardbook.domain.posting.working_days import collected_on_or_before, working_days_before

_Found = TypeVar("_Found")
_RUSH = datetime.timedelta(days=30)
"""So long before Christmas Eve the post takes longer, and the announced days say how much."""

_CHRISTMAS_DAYS = datetime.timedelta(days=2)


class Basis(StrEnum):
    """What a last posting day rests on, the surest first."""

    OWN = "own"
    """The user set it."""
    ANNOUNCED = "announced"
    """The post announced it for that year."""
    EARLIER_YEARS = "earlier_years"
    """The post announced it for years before; none is known for this one."""
    ESTIMATE = "estimate"
    """Reckoned from what a letter usually takes."""


_OF_THAT_YEAR = (Basis.OWN, Basis.ANNOUNCED)


class OwnDate(NamedTuple):
    """A last day before Christmas that the user set, for a place (`destination.places_of`) and a year; or how many
    days something takes there all that year, where `last_day` is None."""

    origin: str
    place: str
    service: PostService
    year: int
    last_day: datetime.date | None
    transit_days: int = 0


class LastPost(NamedTuple):
    """The last day on which to post. `place` is the line of the table it comes from, `year` the table's, where it
    comes from one."""

    day: datetime.date
    basis: Basis
    place: str = ""
    year: int | None = None


class _Ahead(NamedTuple):
    """How many days before Christmas Eve something must be in the post."""

    days: int
    basis: Basis
    place: str
    year: int


class PostingDates:
    """The last posting days for a sender in one country (ISO code), the user's own among them."""

    def __init__(self, origin: str, own: Iterable[OwnDate] = ()) -> None:
        self.origin = origin
        self._table = posting_table(origin)
        self._own = tuple(date for date in own if date.origin == origin)
        self._found: dict[tuple[tuple[str, ...], datetime.date, PostService], LastPost] = {}
        self._known_places: dict[tuple[str, str], tuple[str, ...]] = {}

    def last_post(
        self, destination: Destination, arrive_by: datetime.date, service: PostService = PostService.LETTER
    ) -> LastPost:
        """By when to post so that it is there on a day; never after what the post announced for that Christmas."""
        key = self._places(destination), arrive_by, service
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = self._reckoned(*key)
        return found

    def last_post_at(self, places: tuple[str, ...], arrive_by: datetime.date) -> LastPost:
        """The same for a letter to wherever only these places are known of, such as ("near", "world")."""
        return self._reckoned(places, arrive_by, PostService.LETTER)

    def first_post(self, destination: Destination, not_before: datetime.date) -> datetime.date:
        """The first day on which it can be posted without arriving before a day."""
        return not_before - datetime.timedelta(days=transit.fastest_days(self._places(destination)))

    def distance(self, destination: Destination) -> int:
        """How far it is, in days a letter takes before Christmas: the own country has the smallest number."""
        return transit.transit_days(self.origin, self._places(destination), PostService.LETTER, Rush.CHRISTMAS)

    def reach(self, destination: Destination) -> Reach:
        """How far it goes, as one speaks of it."""
        return reach_of(self._places(destination))

    def _places(self, destination: Destination) -> tuple[str, ...]:
        key = destination.country, part_of(destination.country or self.origin, destination.postcode)
        places = self._known_places.get(key)
        if places is None:
            places = self._known_places[key] = places_of(self.origin, destination, self._table.neighbours)
        return places

    def _reckoned(self, places: tuple[str, ...], arrive_by: datetime.date, service: PostService) -> LastPost:
        eve = datetime.date(arrive_by.year, 12, 24)
        if not eve - _RUSH <= arrive_by <= eve + _CHRISTMAS_DAYS:
            return self._estimate(places, arrive_by, service, Rush.EVERYDAY)
        goal = min(arrive_by, eve)
        ahead = self._ahead(places, eve.year, service) or self._scaled(places, eve.year, service)
        if ahead is None:
            return self._estimate(places, goal, service, Rush.CHRISTMAS)
        day = goal - datetime.timedelta(days=ahead.days)
        day = day if goal == eve and ahead.basis in _OF_THAT_YEAR else collected_on_or_before(day)
        return LastPost(day, ahead.basis, ahead.place, ahead.year)

    def _estimate(
        self, places: tuple[str, ...], goal: datetime.date, service: PostService, rush: Rush
    ) -> LastPost:
        own = _narrowest(
            {date.place: date for date in self._own
             if date.service is service and date.year == goal.year and date.transit_days}, places,
        )
        if own is not None:
            day = goal - datetime.timedelta(days=own.transit_days)
            return LastPost(collected_on_or_before(day), Basis.OWN, own.place, own.year)
        day = goal - datetime.timedelta(days=transit.transit_days(self.origin, places, service, rush))
        return LastPost(collected_on_or_before(working_days_before(day, transit.margin())), Basis.ESTIMATE)

    def _ahead(self, places: Sequence[str], year: int, service: PostService) -> _Ahead | None:
        """From the user's dates of that year, the announced ones, or the most careful of other years."""
        own = {
            date.place: _before_eve(date.last_day, Basis.OWN, date.place)
            for date in self._own if (date.service, date.year) == (service, year) and date.last_day is not None
        }
        announced = {
            place: _before_eve(day, Basis.ANNOUNCED, place)
            for dates in self._table.dates if (dates.service, dates.year) == (service, year)
            for place, day in dates.last_days.items()
        }
        known = _narrowest(own, places) or _narrowest(announced, places)
        return known or self._of_other_years(places, year, service)

    def _of_other_years(self, places: Sequence[str], year: int, service: PostService) -> _Ahead | None:
        found = (
            _narrowest({place: _before_eve(day, Basis.EARLIER_YEARS, place) for place, day in dates.last_days.items()},
                       places)
            for dates in self._table.dates if dates.service is service and dates.year != year
        )
        return max(filter(None, found), key=lambda ahead: ahead.days, default=None)

    def _scaled(self, places: Sequence[str], year: int, service: PostService) -> _Ahead | None:
        """For a service of which the post says nothing: a share of what it says of letters."""
        letter = self._ahead(places, year, PostService.LETTER)
        if letter is None:
            return None
        return letter._replace(days=transit.share_of(service, letter.days), basis=Basis.ESTIMATE)


def _before_eve(day: datetime.date, basis: Basis, place: str) -> _Ahead:
    return _Ahead((datetime.date(day.year, 12, 24) - day).days, basis, place, day.year)


def _narrowest(by_place: Mapping[str, _Found], places: Sequence[str]) -> _Found | None:
    return next((by_place[place] for place in places if place in by_place), None)
