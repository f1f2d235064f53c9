"""Days the user knows better than we: last posting days that were announced, and occasions of their own."""

import datetime
from collections.abc import Mapping
from typing import NamedTuple

from cardbook.domain.actions import Action
from cardbook.domain.errors import ErrorCode
from cardbook.domain.occasions.own_occasion import OwnOccasion
from cardbook.domain.own_name import refuse_taken
from cardbook.domain.posting.destination import HOME, NEAR, WORLD, Destination, Reach, places_of_reach
from cardbook.domain.posting.last_post import LastPost, OwnDate
from cardbook.domain.posting.posting_table import PostService
from cardbook.services.cards.plan_reading import PlanReading
from cardbook.services.keeping.writing import Write
from cardbook.services.reading import BookReading
from cardbook.storage.cards.plan_queries import PlanQueries


class PostingLine(NamedTuple):
    """One line of the table of last posting days before a Christmas: a letter to `place`, which is a `Reach` or a
    country (ISO code), and what is known of it."""

    place: str
    last_post: LastPost


_PLACE_OF: Mapping[str, str] = {Reach.HOME: HOME, Reach.NEAR: NEAR, Reach.FAR: WORLD}
"""The place (`posting.destination`) under which a day for a reach is kept."""


class OwnDays:
    """Each change is one undoable step."""

    def __init__(self, write: Write, reading: BookReading) -> None:
        self._write = write
        self._reading = reading
        self._queries = PlanQueries(reading.file)

    def posting_lines(self, year: int) -> list[PostingLine]:
        """The last days of a year from the book's home: one for each reach, then the countries the user added."""
        plans = PlanReading(self._reading)
        dates, eve = plans.posting_dates(), datetime.date(year, 12, 24)
        lines = [
            PostingLine(reach, dates.last_post_at(places_of_reach(plans.home, reach), eve)) for reach in Reach
        ]
        countries = {own.place for own in self._own(plans.home, year)} - set(_PLACE_OF.values())
        return [*lines, *(self.posting_line(country, year) for country in sorted(countries))]

    def posting_line(self, country: str, year: int) -> PostingLine:
        """What is known of letters to one country."""
        dates = PlanReading(self._reading).posting_dates()
        return PostingLine(country, dates.last_post(Destination(country), datetime.date(year, 12, 24)))

    def set_posting_days(self, year: int, days: Mapping[str, datetime.date | None]) -> None:
        """Keep these last days of letters by place (see `PostingLine`); None lets hold what is known without it."""
        home = PlanReading(self._reading).home
        with self._write(Action.EDIT_POSTING_DATE) as unit:
            for place, day in days.items():
                unit.plans.set_own_date(OwnDate(home, _PLACE_OF.get(place, place), PostService.LETTER, year, day))

    def _own(self, home: str, year: int) -> list[OwnDate]:
        return [own for own in self._queries.own_dates(home)
                if own.year == year and own.service is PostService.LETTER and own.last_day is not None]

    def occasions(self) -> list[OwnOccasion]:
        """The user's own occasions by name."""
        return self._queries.own_occasions()

    def add_occasion(self, occasion: OwnOccasion) -> int:
        """Keep a new occasion; its id. Raises KnownError(OCCASION_EXISTS)."""
        refuse_taken(occasion, self.occasions(), ErrorCode.OCCASION_EXISTS)
        with self._write(Action.ADD_OCCASION, name=occasion.name) as unit:
            return unit.own_occasions.add(occasion)

    def edit_occasion(self, occasion: OwnOccasion) -> None:
        """Keep an occasion as it is now. Raises KnownError(OCCASION_EXISTS)."""
        refuse_taken(occasion, self.occasions(), ErrorCode.OCCASION_EXISTS)
        with self._write(Action.EDIT_OCCASION, name=occasion.name) as unit:
            unit.own_occasions.replace(occasion)

    def delete_occasion(self, occasion: OwnOccasion) -> None:
        """Let an occasion go; the lists that were made for it stay."""
        with self._write(Action.DELETE_OCCASION, name=occasion.name) as unit:
            unit.own_occasions.delete(occasion)
