"""The calm answer to "what would be good today?"."""

import datetime
from collections.abc import Callable, Iterable

from cardbook.domain.cards.card_list import STAGES, Season, Stage
from cardbook.domain.cards.ledger import Mark, since
from cardbook.domain.cards.posting_run import posting_run
from cardbook.domain.cards.season_plan import PlanDay, PlannedCard
from cardbook.domain.cards.today_sheet import SeasonNow, TodayCard, TodaySheet
from cardbook.domain.people.listing import EntryRow, SeasonSummary
from cardbook.domain.posting.destination import Reach
from cardbook.services.cards.coming_up import coming_up
from cardbook.services.cards.ledger_reading import LedgerReading
from cardbook.services.cards.next_season import next_season_of, season_to_close
from cardbook.services.cards.plan_reading import PlanReading, PlanState
from cardbook.services.cards.signs import Signs
from cardbook.services.reading import BookReading

_WRITTEN, _MAILED = STAGES.index(Stage.WRITTEN), STAGES.index(Stage.MAILED)
_WEEK = 7


class Today:
    """Reads one day of a book; some 100 ms for 3,000 cards."""

    def __init__(self, reading: BookReading, today: Callable[[], datetime.date]) -> None:
        self._reading = reading
        self._today = today
        self._plans = PlanReading(reading, today)

    def sheet(self) -> TodaySheet:
        """Everything about today: cards in the order of their last posts, then by name."""
        open_lists = self._open_lists()
        plans = {each.season: self._plans.state(each.season) for each in open_lists}
        cards = [card for season, state in plans.items() for card in self._cards(season, state)]
        cards.sort(key=lambda card: card.last_post.day if card.last_post else datetime.date.max)
        at_hand = (each for each in open_lists if each.season.year is not None or plans[each.season].has_days)
        now = min(at_hand, key=lambda each: self._urgency(plans[each.season]), default=None)
        return TodaySheet(
            self._today(), tuple(cards), self._now(now, plans[now.season]) if now is not None else None,
            tuple(coming_up(self._reading, self._today(), plans)), Signs(self._reading).of_day(self._today()),
            next_season_of(self._reading, self._today()), season_to_close(self._reading, self._today()),
        )

    def _open_lists(self) -> list[SeasonSummary]:
        """The lists from last year on, and those of no year, that are not closed and have cards to be posted."""
        seasons, last_year = self._reading.seasons, self._today().year - 1
        return [
            each for each in seasons.summaries()
            if each.stages[self._last_stage(each.season)] < each.total
            and (each.season.year is None or each.season.year >= last_year)
            and not seasons.is_closed(each.season.id or 0)
        ]

    def _last_stage(self, season: Season) -> int:
        """Which stage says that a card has gone: few tick the last one on lists of a year gone by."""
        return _WRITTEN if season.year is not None and season.year < self._today().year else _MAILED

    def _urgency(self, state: PlanState) -> datetime.date:
        return min((last.last_post.day for last in state.last_posts() if last.left), default=datetime.date.max)

    def _cards(self, season: Season, state: PlanState) -> list[TodayCard]:
        """Those planned for today, written or not, but for those that are in the post."""
        today = self._today()
        planned = {card.entry: card for card in state.cards if card.day == today}
        rows = [row for row in self._reading.seasons.rows(list(planned)) if not row.days.mailed]
        years, came = self._years(season, rows), self._last_came(rows)
        return [
            TodayCard(season, row, planned[row.id].last_post, self._reach(state, planned[row.id]),
                      years.get(row.key), came.get(row.key, ""))
            for row in rows
        ]

    @staticmethod
    def _reach(state: PlanState, card: PlannedCard) -> Reach:
        return state.dates.reach(state.goals[card.entry].destination)

    def _years(self, season: Season, rows: Iterable[EntryRow]) -> dict[int, int | None]:
        """By line: since which year the two have been writing to each other."""
        year = season.year or self._today().year
        ledger = LedgerReading(self._reading).rows([row.key for row in rows], year)
        return {
            key: since(row.years(Mark.SENT, None) | row.years(Mark.RECEIVED, None), year)
            for key, row in ledger.items()
        }

    def _last_came(self, rows: Iterable[EntryRow]) -> dict[int, str]:
        latest = ((row.key, self._reading.received.of_line(row.key)[:1]) for row in rows)
        return {key: cards[0].received_on for key, cards in latest if cards}

    def _now(self, summary: SeasonSummary, state: PlanState) -> SeasonNow:
        today = self._today()
        to_write = state.to_write()
        behind = sum(card.planned_on is not None and card.planned_on < today for card in to_write)
        without = [card for card in to_write if card.planned_on is None]
        late = sum(card.post_by is not None and card.post_by < today for card in without)
        return SeasonNow(
            summary.season, summary.total, summary.stages[_WRITTEN], summary.stages[_MAILED], self._week(state),
            behind, len(without), late, self._plans.minutes_per_card(state.rules),
            posting_run(state.cards, today),
        )

    def _week(self, state: PlanState) -> tuple[PlanDay, ...]:
        monday = self._today() - datetime.timedelta(days=self._today().weekday())
        week = {monday + datetime.timedelta(days=number) for number in range(_WEEK)}
        days = {each.day: each for each in state.calendar(card.planned_on for card in state.to_write())}
        return tuple(days.get(day, PlanDay(day, state.days.most_on(day), 0, 0)) for day in sorted(week))
