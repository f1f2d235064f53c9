"""What comes up in the next weeks, early enough to write: birthdays, last posts, Advent Sundays."""

import datetime
from collections.abc import Iterator, Mapping

from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.coming import Coming, ComingKind
from cardbook.domain.occasions.occasion import OccasionKind, occasions
from cardbook.domain.occasions.personal_days import next_personal_day
from cardbook.domain.people.contact import DateKind
from cardbook.domain.posting.destination import Destination
from cardbook.services.cards.occasion_reading import own_occasions
from cardbook.services.cards.plan_reading import PlanReading, PlanState
from cardbook.services.reading import BookReading
from cardbook.storage.cards.plan_queries import PlanQueries

AHEAD = datetime.timedelta(days=28)
"""How far one looks ahead; a card that takes longer is told of by its last post."""

_FARTHEST = datetime.timedelta(days=42)
"""So long before a birthday a card to the other end of the world must be in the post."""

_PERSONAL = (DateKind.BIRTH, DateKind.WEDDING, DateKind.NAME_DAY)


def coming_up(
    reading: BookReading, today: datetime.date, plans: Mapping[Season, PlanState], count: int = 5
) -> list[Coming]:
    """The next days on which something is to be done or kept, the soonest first; `plans` are those of the open lists.

    A personal day comes up when its card has to be in the post within four weeks; where it is too late for that, the
    day itself stands. A last post comes up while cards of its list are not in the post, written or not.
    """
    found = [*_personal_days(reading, today, count), *_last_posts(plans, today), *_days_of_the_year(reading, today)]
    soon = (each for each in found if each.act_by <= today + AHEAD)
    return sorted(soon, key=lambda each: (each.act_by, each.day, each.name, each.occasion))[:count]


def _personal_days(reading: BookReading, today: datetime.date, count: int) -> Iterator[Coming]:
    until = today + AHEAD + _FARTHEST
    posts = PlanReading(reading, lambda: today).posting_dates()
    for date, country in PlanQueries(reading.file).personal_dates(_PERSONAL, today, until, count):
        day = next_personal_day(date.kind, date.date, today)
        if day is None or day.day > until:
            continue
        last = posts.last_post(Destination(country), day.day)
        in_time = last.day >= today
        yield Coming(
            ComingKind.PERSONAL, day.day, last.day if in_time else day.day, day.occasion, date.name, date.key,
            date.contact, day.years, day.is_round, basis=last.basis if in_time else None,
        )


def _last_posts(plans: Mapping[Season, PlanState], today: datetime.date) -> Iterator[Coming]:
    for season, state in plans.items():
        for last in state.last_posts():
            if last.left and last.last_post.day >= today:
                day = last.last_post.day
                yield Coming(
                    ComingKind.LAST_POST, day, day, season.occasion, season.name, season=season.id, reach=last.reach,
                    left=last.left, basis=last.last_post.basis,
                )


def _days_of_the_year(reading: BookReading, today: datetime.date) -> Iterator[Coming]:
    """Days that are good to know, the occasions of this book's lists, and those of the user's own (with their name)."""
    kept = {season.occasion for season in reading.seasons.all()}
    known = (each for each in occasions() if each.kind is OccasionKind.DAY or each.id in kept)
    own = own_occasions(reading)
    for occasion in (*known, *own):
        day = occasion.next_day(today, reading.home) or occasion.next_day(today)
        if day is not None:
            name = occasion.name(reading.language) if occasion in own else ""
            is_expected = occasion.is_expected(day, reading.home)
            yield Coming(ComingKind.OCCASION, day, day, occasion.id, name, is_expected=is_expected)
