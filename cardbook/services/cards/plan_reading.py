"""The plan of a season as it stands: by when each card is posted, on which day it is written, what does not fit."""

import datetime
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from cardbook.domain.addresses.address_choice import address_on
from cardbook.domain.cards.arrival import arrival_day, goal_day
from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.finish_forecast import finish_forecast
from cardbook.domain.cards.season_plan import (
    USUAL_MINUTES,
    LastPostOfReach,
    PlanDay,
    PlannedCard,
    PlanOverview,
    SeasonPlan,
)
from cardbook.domain.cards.writing_pace import learned_minutes
from cardbook.domain.cards.writing_plan import CardToWrite, PlanProblem, WritingDays, plan, ways_out
from cardbook.domain.occasions.occasion import Occasion, OccasionKind
from cardbook.domain.occasions.personal_days import next_personal_day
from cardbook.domain.posting.destination import Destination
from cardbook.domain.posting.last_post import PostingDates
from cardbook.domain.posting.late import WayThere, way_there
from cardbook.services.cards.occasion_reading import occasion_named
from cardbook.services.reading import BookReading
from cardbook.storage.cards.plan_queries import CardRow, PlanQueries

_ONE = datetime.timedelta(days=1)


class _Goal(NamedTuple):
    """Where a card goes and when it is to be there."""

    destination: Destination
    arrive_by: datetime.date | None
    not_before: datetime.date | None


class PlanReading:
    """Reads plans; each answer is whole and holds plain values."""

    def __init__(self, reading: BookReading, today: Callable[[], datetime.date] = datetime.date.today) -> None:
        self._reading = reading
        self._today = today
        self._queries = PlanQueries(reading.file)

    def rules(self, season: Season) -> SeasonPlan:
        """What the user set for a season."""
        return self._queries.rules(season.id or 0)

    def occasion(self, season: Season) -> Occasion | None:
        """The occasion of a season, one of the user's own among them; None where it has none."""
        return occasion_named(self._reading, season.occasion)

    @property
    def home(self) -> str:
        """The sender's country (ISO code); where the book does not say it, that of most people in it."""
        return self._reading.home or self._queries.commonest_country()

    def posting_dates(self) -> PostingDates:
        """The last posting days for the sender of this book, the user's own among them."""
        return PostingDates(self.home, self._queries.own_dates(self.home))

    def minutes_per_card(self, rules: SeasonPlan) -> int:
        """As the user said, as the ticks tell, or what is usual."""
        return rules.minutes_per_card or learned_minutes(self._queries.ticks_of_writing()) or USUAL_MINUTES

    def state(self, season: Season, rules: SeasonPlan | None = None) -> "PlanState":
        """All that a plan is made of, with `rules` in place of those that are kept."""
        rows = self._queries.cards(season.id or 0)
        used = self.rules(season) if rules is None else rules
        return PlanState(rows, used, self._goals(season, used, rows), self.posting_dates(), self._today())

    def planned(self, season: Season) -> dict[int, PlannedCard]:
        """By entry: on which day each card of a list is written, and by when it has to be in the post."""
        return {card.entry: card for card in self.state(season).cards}

    def last_posts(self, season: Season, countries: Iterable[str]) -> dict[str, datetime.date]:
        """The last day for cards of a season to each country, where there is a day by which they are to be there."""
        rules, dates = self.rules(season), self.posting_dates()
        usual = self._day_by_country(self.occasion(season), season.year)
        goals = {country: rules.arrive_by or usual(country) for country in countries}
        return {
            country: dates.last_post(Destination(country), goal).day for country, goal in goals.items() if goal
        }

    def overview(self, season: Season) -> PlanOverview:
        """Everything about the plan of a season; some 100 ms for 3,000 cards."""
        state, today = self.state(season), self._today()
        cards = state.to_write()
        found = plan(cards, state.days, today, state.written[today])
        kept = {card.entry: card.planned_on for card in cards}
        problems = dict(found.problems)
        finish = finish_forecast(
            Counter(found.days.values()), state.days, today, state.written, len(found.without_day)
        )
        latest = max((card.last_post.day for card in state.cards if card.last_post), default=None)
        return PlanOverview(
            rules=state.rules, days=state.days,
            arrive_by=self._day_by_country(self.occasion(season), season.year)(self.home),
            cards={card.entry: card for card in state.cards}, problems=problems,
            ways_out=tuple(ways_out(cards, state.days, today, state.written[today])),
            calendar=state.calendar(kept.values()), last_posts=state.last_posts(), left=len(cards), finish=finish,
            slack=(latest - finish).days if latest and finish else None,
            minutes_per_card=self.minutes_per_card(state.rules), late=self._late(state, season, problems),
        )

    def _late(self, state: "PlanState", season: Season, problems: Mapping[int, PlanProblem]) -> dict[int, WayThere]:
        occasion = self.occasion(season)
        late = (entry for entry, problem in problems.items() if problem is PlanProblem.TOO_LATE)
        ways = {}
        for entry in late:
            goal = state.goals[entry]
            if goal.arrive_by is not None:
                ways[entry] = way_there(state.dates, goal.destination, goal.arrive_by, self._today(), occasion)
        return ways

    def _goals(self, season: Season, rules: SeasonPlan, rows: Sequence[CardRow]) -> dict[int, _Goal]:
        """Where each card goes, and when it is to be there: as its entry says, or the season, or the occasion."""
        occasion, today = self.occasion(season), self._today()
        destinations = self._destinations(rows, rules.arrive_by or arrival_day(season, today))
        own_days = self._personal_days(occasion, rows)
        usual = self._day_by_country(occasion, season.year)
        goals = {}
        for row in rows:
            destination = destinations.get(row.key, Destination())
            arrive_by = (
                _day(row.arrive_by) or rules.arrive_by or own_days.get(row.key) or usual(destination.country)
            )
            goals[row.entry] = _Goal(destination, arrive_by, _day(row.not_before) or rules.not_before)
        return goals

    def _day_by_country(
        self, occasion: Occasion | None, year: int | None
    ) -> Callable[[str], datetime.date | None]:
        """The day of the occasion in a country; None everywhere where it has none."""
        home, today = self.home, self._today()

        @cache
        def day(country: str) -> datetime.date | None:
            return goal_day(occasion, year, today, country, home) if occasion is not None and year else None

        return day

    def _destinations(self, rows: Sequence[CardRow], day: datetime.date) -> dict[int, Destination]:
        lines = self._reading.mail.lines([row.key for row in rows])
        chosen = {key: address_on(day, line.addresses).address for key, line in lines.items()}
        return {key: Destination(each.country, each.postcode) for key, each in chosen.items() if each is not None}

    def _personal_days(self, occasion: Occasion | None, rows: Sequence[CardRow]) -> dict[int, datetime.date]:
        """For a list of birthdays and the like: the next one on each line."""
        if occasion is None or occasion.kind is not OccasionKind.PERSONAL:
            return {}
        found: dict[int, datetime.date] = {}
        for date in self._queries.personal_dates_of([row.key for row in rows], occasion.date_kind):
            coming = next_personal_day(date.kind, date.date, self._today())
            if coming is not None:
                found[date.key] = min(coming.day, found.get(date.key, coming.day))
        return found


class PlanState:
    """What the plan of one season is made of, on one day."""

    def __init__(
        self, rows: Sequence[CardRow], rules: SeasonPlan, goals: Mapping[int, _Goal], dates: PostingDates,
        today: datetime.date,
    ) -> None:
        self.rules, self.goals, self.dates = rules, goals, dates
        self.cards = [_planned(row, goals[row.entry], dates) for row in rows]
        self.written = Counter(day for row in rows if (day := _full_day(row.written_on)) is not None)
        self._rows = rows
        self._today = today
        open_posts = [card.last_post.day for card in self.cards if card.last_post]
        self.days: WritingDays = rules.writing_days(len(rows), open_posts)

    @property
    def has_days(self) -> bool:
        """True where some card has a day."""
        return any(card.day is not None for card in self.cards)

    def to_write(self) -> list[CardToWrite]:
        """The cards that are still to be written, in name order."""
        return [
            CardToWrite(
                row.entry, card.last_post.day if card.last_post else None,
                self.dates.distance(self.goals[row.entry].destination), row.has_come, row.rank, card.day, row.is_pinned,
            )
            for row, card in zip(self._rows, self.cards, strict=True) if not row.written_on
        ]

    def calendar(self, planned: Iterable[datetime.date | None]) -> tuple[PlanDay, ...]:
        """Whole weeks with every day on which something is planned, written or posted last."""
        count = Counter(day for day in planned if day is not None)
        posts = [card.last_post.day for card in self.cards if card.last_post]
        all_days = [*count, *self.written, *posts, self._today]
        day = min(all_days) - datetime.timedelta(days=min(all_days).weekday())
        end = max(all_days) + datetime.timedelta(days=6 - max(all_days).weekday())
        weeks = []
        while day <= end:
            weeks.append(PlanDay(day, self.days.most_on(day), count[day], self.written[day]))
            day += _ONE
        return tuple(weeks)

    def last_posts(self) -> tuple[LastPostOfReach, ...]:
        """The earliest last post of each reach, the earliest first."""
        found: dict[str, LastPostOfReach] = {}
        for row, card in zip(self._rows, self.cards, strict=True):
            if card.last_post is None:
                continue
            reach = self.dates.reach(self.goals[row.entry].destination)
            before = found.get(reach, LastPostOfReach(reach, card.last_post, 0))
            earliest = min(before.last_post, card.last_post, key=lambda last: last.day)
            found[reach] = LastPostOfReach(reach, earliest, before.left + (not row.is_mailed), before.total + 1)
        return tuple(sorted(found.values(), key=lambda each: each.last_post.day))


def _planned(row: CardRow, goal: _Goal, dates: PostingDates) -> PlannedCard:
    last = dates.last_post(goal.destination, goal.arrive_by) if goal.arrive_by is not None else None
    first = dates.first_post(goal.destination, goal.not_before) if goal.not_before is not None else None
    day = _day(row.planned_on)
    return PlannedCard(row.entry, row.key, day, row.is_pinned, last, first, row.written_on, row.is_mailed)


def _day(text: str) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


def _full_day(text: str) -> datetime.date | None:
    """The day of a tick; None for the year alone, which old lists know."""
    return datetime.date.fromisoformat(text) if len(text) == len("2026-12-01") else None
