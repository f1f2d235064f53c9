"""Calls and e-cards: what is to be done of them, and when."""

import datetime
from array import array
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from cardbook.domain.cards.arrival import goal_day
from cardbook.domain.cards.card_choice import WITHOUT_POST
from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.sign import Sign, SignsOfDay, is_time
from cardbook.services.cards.occasion_reading import occasion_named
from cardbook.services.reading import BookReading
from cardbook.storage.cards.sign_queries import SignQueries

_MOST = 12
"""More than that of one day are on their own list."""


class Signs:
    """Reads them."""

    def __init__(self, reading: BookReading) -> None:
        self._reading = reading
        self._queries = SignQueries(reading.file)

    def ids(self, season: Season) -> "array[int]":
        """The entries of a list, what is still to come first."""
        return self._queries.of_season(season.id or 0)

    def rows(self, season: Season, entry_ids: Sequence[int]) -> dict[int, Sign]:
        """These entries by id."""
        entries = self._reading.seasons.rows(entry_ids)
        ways = {
            sign: self._queries.ways([entry.key for entry in entries if entry.decision is sign], sign)
            for sign in WITHOUT_POST
        }
        return {
            entry.id: Sign(season, entry, ways[entry.decision].get(entry.key, ()))
            for entry in entries if entry.decision in ways
        }

    def of_day(self, today: datetime.date) -> SignsOfDay:
        """What is good to do today, and what was done today: planned for today or before, or in the weeks around the
        day of the list."""
        asked = self._queries.still_to_come(today.isoformat(), today.year - 1)
        seasons = {season.id: season for season in self._reading.seasons.all()}
        timely = {season_id: self._is_time(seasons[season_id], today) for season_id in {row[0] for row in asked}}
        due = [
            (season_id, entry) for season_id, entry, planned in asked
            if (planned <= today.isoformat() if planned else timely[season_id])
        ]
        signs = [
            sign for season_id, of_season in groupby(due[:_MOST], key=itemgetter(0))
            for sign in self.rows(seasons[season_id], [entry for _, entry in of_season]).values()
        ]
        return SignsOfDay(tuple(signs), max(0, len(due) - _MOST))

    def _is_time(self, season: Season, today: datetime.date) -> bool:
        occasion = occasion_named(self._reading, season.occasion)
        goal = goal_day(occasion, season.year, today, "", self._reading.home) if occasion and season.year else None
        return is_time(occasion, goal, today)
