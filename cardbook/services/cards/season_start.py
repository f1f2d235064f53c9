"""Beginning a season in two clicks: who may be on the list and why, and one answer for each."""

import datetime
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace

from cardbook.domain.actions import Action
from cardbook.domain.addresses.postal_address import AddressDoubt
from cardbook.domain.cards.card_choice import Standing
from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.season_start import Answer, Answered, News, PastYear, Proposal, Start, Why
from cardbook.domain.people.life_event import LifeEventKind
from cardbook.domain.people.listing import LineFilter, ListingRow
from cardbook.services.keeping.writing import Write
from cardbook.services.people.household_life import HouseholdLife
from cardbook.services.reading import BookReading
from cardbook.storage.cards.season_start_queries import PastEntry, SeasonStartQueries
from cardbook.storage.steps.unit_of_work import UnitOfWork

_YEARS_BACK = 4
_WROTE_WITHIN = 2
_OFTEN = 3
_NEWS = (LifeEventKind.BORN, LifeEventKind.MARRIED, LifeEventKind.SEPARATED, LifeEventKind.LEFT,
         LifeEventKind.JOINED, LifeEventKind.MOVED, LifeEventKind.DIED)
_MAKES_A_LINE = (LifeEventKind.LEFT, LifeEventKind.MARRIED, LifeEventKind.SEPARATED, LifeEventKind.JOINED)
"""After which somebody has an envelope of their own, or one with others."""
_WORTH_A_THOUGHT = (Why.WROTE, Why.NEW, Why.OFTEN)
_AWAY = {Standing.PAUSED: Why.PAUSED, Standing.LET_GO: Why.LET_GO}


class SeasonStart:
    """Reads what earlier lists say, and begins the next one as one undoable step."""

    def __init__(
        self, write: Write, reading: BookReading, life: HouseholdLife, today: Callable[[], datetime.date]
    ) -> None:
        self._write = write
        self._reading = reading
        self._life = life
        self._today = today
        self._queries = SeasonStartQueries(reading.file)

    def proposals(self, occasion: str, year: int) -> list[Proposal]:
        """Everybody on the last list of an occasion before a year; who wrote to us in the last two seasons, is new
        since, or was on three of the last four lists; and who was paused or let go. In this order, by name in each.

        Empty where there was no season of that occasion before.
        """
        seasons = self._queries.earlier(occasion, year, _YEARS_BACK)
        if not seasons:
            return []
        before = _Before(seasons, self._queries, self._today().year)
        whys = before.whys()
        order = {why: place for place, why in enumerate(Why)}
        in_order = sorted(self._queries.keys_in_order(whys), key=lambda key: order[whys[key]])
        return [before.proposal(row, whys[row.key]) for row in self._reading.listing.rows(in_order)]

    def missing(self, season: Season) -> list[Proposal]:
        """Who is not on a list that is begun, and wrote to us lately, is new, or was often on it before."""
        on_list = frozenset(self._reading.listing.keys(LineFilter(season=season.id)))
        return [
            each for each in self.proposals(season.occasion, season.year or 0)
            if each.why in _WORTH_A_THOUGHT and each.row.key not in on_list
        ]

    def begin(self, season: Season, start: Start) -> int:
        """Begin the list as it was answered, as one step; the season's id. The name must not be taken.

        Who moved has an address in doubt until it is found out; who died gets no post from now on. Raises
        KnownError(UNKNOWN_CONTACT) where somebody who died is not in the book.
        """
        entries = start.entries()
        with self._write(Action.NEW_SEASON, season=season.name) as unit:
            unit.count = len(entries)
            for key, answered in start.answers.items():
                if answered.answer is Answer.MOVED:
                    self._doubt(unit, key, answered)
                for contact_id in answered.died:
                    self._life.let_die(unit, contact_id, None)
            season_id = unit.seasons.add(season)
            for some in unit.slices(entries):
                unit.seasons.add_decided(season_id, some)
            return season_id

    def _doubt(self, unit: UnitOfWork, key: int, answered: Answered) -> None:
        today = self._today()
        detail = self._reading.detail(key, today)
        address = detail.envelope.address if detail is not None else None
        if address is not None:
            unit.addresses.change(replace(
                address, doubt=AddressDoubt.SUSPECT, doubted_on=today.isoformat(), doubted_how=answered.reason
            ))


class _Before:
    """What the last seasons of an occasion (the latest first, at least one) say."""

    def __init__(self, seasons: list[Season], queries: SeasonStartQueries, this_year: int) -> None:
        self._seasons = seasons
        ids = [season.id or 0 for season in seasons]
        self._entries: dict[int, dict[int, PastEntry]] = defaultdict(dict)
        for entry in queries.entries(ids, this_year):
            self._entries[entry.key][entry.season] = entry
        self._received = queries.received(ids)
        self._last = ids[0]
        since = queries.last_tick(self._last) or f"{seasons[0].year}-12-31"
        self._added = queries.added_since(self._last)
        self._news: dict[int, list[News]] = defaultdict(list)
        for key, news in queries.news_since(since, _NEWS):
            self._news[key].append(news)

    def whys(self) -> dict[int, Why]:
        """Why each is proposed; of several reasons the first counts."""
        last = {key: of[self._last] for key, of in self._entries.items() if self._last in of}
        lately = {season.id for season in self._seasons[:_WROTE_WITHIN]}
        found: dict[int, Why] = {key: _AWAY.get(entry.standing, Why.LAST_LIST) for key, entry in last.items()}
        for key, season in self._received:
            if season in lately:
                found.setdefault(key, Why.WROTE)
        for key, news in self._news.items():
            if any(each.kind in _MAKES_A_LINE for each in news):
                found.setdefault(key, Why.NEW)
        for key in self._added:
            found.setdefault(key, Why.NEW)
        for key, of in self._entries.items():
            if sum(each.was_sent for each in of.values()) >= _OFTEN:
                found.setdefault(key, Why.OFTEN)
        return found

    def proposal(self, row: ListingRow, why: Why) -> Proposal:
        """All that is to be seen of one line."""
        of = self._entries.get(row.key, {})
        past = tuple(
            PastYear(season.year or 0, season.id in of and of[season.id].was_sent,
                     (row.key, season.id or 0) in self._received)
            for season in reversed(self._seasons)
        )
        shown = Proposal(row, why, past=past, news=tuple(self._news.get(row.key, ())))
        last = next((of[season.id] for season in self._seasons if season.id in of), None)
        if last is None:
            return shown
        return shown._replace(
            decision=last.decision, tier=last.tier, mode=last.mode, reason=last.reason, next_year=last.next_year
        )
