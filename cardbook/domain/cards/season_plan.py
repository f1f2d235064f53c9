"""How the cards of a season are planned: when they are to arrive, and on which days how many are written."""

import datetime
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from cardbook.domain.cards.writing_plan import PlanProblem, WayOut, WayOutKind, WritingDays, WritingOrder
from cardbook.domain.posting.destination import Reach
from cardbook.domain.posting.last_post import LastPost
from cardbook.domain.posting.late import WayThere

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""Weekdays as they are stored and typed; their place is the number of `datetime.date.weekday`."""

NO_WEEKDAY = "none"
"""What is stored where cards are written on single days only."""

USUAL_WEEKDAYS = frozenset(range(6))
USUAL_MOST = 3
USUAL_MINUTES = 10
_LEAD = 30
_BEFORE_THE_FIRST = datetime.timedelta(days=7)
_SPARE = 7


@dataclass(frozen=True, slots=True)
class SeasonPlan:
    """What the user set for a season; None and 0 stand for what is usual.

    Cards are to arrive from `not_before` to `arrive_by`, and are written from `begins_on` on. `weekdays` are those on
    which cards are written (0 is Monday), `own_days` the days that are different with their own most, 0 for none.
    `order` is in which order cards get their days.
    """

    not_before: datetime.date | None = None
    arrive_by: datetime.date | None = None
    begins_on: datetime.date | None = None
    weekdays: frozenset[int] | None = None
    most_per_day: int = 0
    minutes_per_card: int = 0
    own_days: Mapping[datetime.date, int] = field(default_factory=dict)
    order: WritingOrder = WritingOrder.FAR_FIRST

    def writing_days(self, cards: int, last_posts: Collection[datetime.date]) -> WritingDays:
        """The days for so many cards with these last posts.

        Where the user set no begin, writing begins a month before the latest, a week before the earliest last post, or
        earlier where so many cards need it.
        """
        weekdays = USUAL_WEEKDAYS if self.weekdays is None else self.weekdays
        most = self.most_per_day or USUAL_MOST
        begin = self.begins_on or datetime.date.min
        if self.begins_on is None and last_posts:
            needed = cards * 7 // (most * max(1, len(weekdays))) + _SPARE
            lead = datetime.timedelta(days=max(_LEAD, needed))
            begin = min(max(last_posts) - lead, min(last_posts) - _BEFORE_THE_FIRST)
        return WritingDays(weekdays, most, self.own_days, begin, self.order)

    def after(self, way: WayOut) -> "SeasonPlan":
        """The plan with one of the ways out taken."""
        match way.kind:
            case WayOutKind.MORE_PER_DAY:
                return replace(self, most_per_day=way.days.most_per_day)
            case WayOutKind.ALSO_ON:
                return replace(self, weekdays=way.days.weekdays)
            case WayOutKind.BEGIN_TODAY:
                return replace(self, begins_on=way.days.begin)


class PlannedCard(NamedTuple):
    """One card of a season as it is planned: `last_post` is None where it is in no hurry, `post_from` the first day on
    which it does not arrive too early."""

    entry: int
    key: int
    day: datetime.date | None
    is_pinned: bool
    last_post: LastPost | None
    post_from: datetime.date | None = None
    written_on: str = ""
    is_mailed: bool = False


class PlanDay(NamedTuple):
    """One day of the plan: how many cards it takes, are planned and still open, and were written."""

    day: datetime.date
    most: int
    planned: int
    written: int


class LastPostOfReach(NamedTuple):
    """The earliest last post of all cards that go so far, how many of them are not in the post yet, written or not, and
    how many there are."""

    reach: Reach
    last_post: LastPost
    left: int
    total: int = 0


class PlanOverview(NamedTuple):
    """Everything about the plan of one season.

    `rules` is what the user set, `days` what follows from it; `arrive_by` is when cards are there where the user said
    nothing, None where the occasion has no day. `cards` are by entry. `calendar` has whole weeks, from
    the first day with something on it to the last. `finish` is the day on which all will be written as things go, and
    `slack` how many days that is before the last last post (negative: after it). `late` says what still can be done
    for cards whose last post has gone by.
    """

    rules: SeasonPlan
    days: WritingDays
    arrive_by: datetime.date | None
    cards: Mapping[int, PlannedCard]
    problems: Mapping[int, PlanProblem]
    ways_out: tuple[WayOut, ...]
    calendar: tuple[PlanDay, ...]
    last_posts: tuple[LastPostOfReach, ...]
    left: int
    finish: datetime.date | None
    slack: int | None
    minutes_per_card: int
    late: Mapping[int, WayThere]
