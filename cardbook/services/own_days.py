"""Days the user knows better than we: last posting days that were announced, and occasions of their own."""

import datetime
from typing import NamedTuple

from cardbook.domain.actions import Action
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.occasions.own_occasion import OwnOccasion
from cardbook.domain.posting.last_post import Basis, OwnDate
from cardbook.domain.posting.posting_table import PostService, posting_table
from cardbook.services.reading import BookReading
from cardbook.services.writing import Write
from cardbook.storage.plan_queries import PlanQueries


class PostingLine(NamedTuple):
    """One line of the table of last posting days of a year.

    `place` is a country, a zone or home (`posting.destination`), `called` the post's own name of the service;
    `last_day` is None where only the days under way are known.
    """

    place: str
    service: PostService
    called: str
    last_day: datetime.date | None
    transit_days: int
    basis: Basis


class OwnDays:
    """Each change is one undoable step."""

    def __init__(self, write: Write, reading: BookReading) -> None:
        self._write = write
        self._reading = reading
        self._queries = PlanQueries(reading.file)

    def posting_lines(self, year: int) -> list[PostingLine]:
        """What is announced for a year by the post of the book's home, with the user's own lines in their places."""
        lines = {
            (place, dates.service): PostingLine(place, dates.service, dates.called, day, 0, Basis.ANNOUNCED)
            for dates in posting_table(self._reading.home).dates if dates.year == year
            for place, day in dates.last_days.items()
        }
        for own in self._queries.own_dates(self._reading.home):
            if own.year == year:
                called = lines[own.place, own.service].called if (own.place, own.service) in lines else ""
                lines[own.place, own.service] = PostingLine(
                    own.place, own.service, called, own.last_day, own.transit_days, Basis.OWN
                )
        return list(lines.values())

    def set_posting_date(self, date: OwnDate) -> None:
        """Keep a last posting day or the days something takes; one that says neither lets the announced one hold."""
        with self._write(Action.EDIT_POSTING_DATE) as unit:
            unit.plans.set_own_date(date)

    def occasions(self) -> list[OwnOccasion]:
        """The user's own occasions by name."""
        return self._queries.own_occasions()

    def add_occasion(self, occasion: OwnOccasion) -> int:
        """Keep a new occasion; its id. Raises KnownError(OCCASION_EXISTS)."""
        self._refuse_taken(occasion)
        with self._write(Action.ADD_OCCASION, name=occasion.name) as unit:
            return unit.plans.add_own_occasion(occasion)

    def edit_occasion(self, occasion: OwnOccasion) -> None:
        """Keep an occasion as it is now. Raises KnownError(OCCASION_EXISTS)."""
        self._refuse_taken(occasion)
        with self._write(Action.EDIT_OCCASION, name=occasion.name) as unit:
            unit.plans.replace_own_occasion(occasion)

    def delete_occasion(self, occasion: OwnOccasion) -> None:
        """Let an occasion go; the lists that were made for it stay."""
        with self._write(Action.DELETE_OCCASION, name=occasion.name) as unit:
            unit.plans.delete_own_occasion(occasion.id or 0)

    def _refuse_taken(self, occasion: OwnOccasion) -> None:
        others = (each for each in self.occasions() if each.id != occasion.id)
        if any(each.name.casefold() == occasion.name.casefold() for each in others):
            raise KnownError(ErrorCode.OCCASION_EXISTS, name=occasion.name)
