"""The days of a book that a calendar shows: birthdays and wedding days, last posts, and the days for writing."""

import datetime
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cardbook.domain.cards.card_list import Season
from cardbook.domain.people.contact import DateKind
from cardbook.domain.posting.destination import Reach
from cardbook.exchange.icalendar_writer import OneDay, YearlyDay
from cardbook.services.cards.plan_reading import PlanReading, PlanState
from cardbook.services.reading import BookReading


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """What a calendar says: sentences with a `{name}` for each kind of a person's days, of a list's last post to a
    reach, and of so many cards of a list to be written.
    """

    personal: Mapping[DateKind, str]
    last_post: Callable[[Reach, str], str]
    writing: Callable[[int, str], str]


def personal_days(reading: BookReading, contact_ids: Sequence[int], words: CalendarWords) -> Iterator[YearlyDay]:
    """The days of the living of which at least month and day are known."""
    for contact in reading.contacts.contacts(contact_ids):
        for date in contact.dates if contact.is_living else ():
            if date.kind in words.personal and date.date.month and date.date.day:
                text = words.personal[date.kind].replace("{name}", contact.display_name())
                yield YearlyDay(f"{contact.uid or contact.id} {date.kind}", text, date.date)


def days_of_lists(reading: BookReading, words: CalendarWords, today: datetime.date) -> Iterator[OneDay]:
    """From today on, of every list that is not closed: the last posts of cards still to be written, and the days on
    which some are planned.
    """
    plans = PlanReading(reading, lambda: today)
    for season in reading.seasons.all():
        if season.id is not None and not reading.seasons.is_closed(season.id):
            yield from _days_of_list(season, plans.state(season), words, today)


def _days_of_list(season: Season, state: PlanState, words: CalendarWords, today: datetime.date) -> Iterator[OneDay]:
    for last in state.last_posts():
        if last.left and last.last_post.day >= today:
            key = f"season {season.id} last post {last.reach}"
            yield OneDay(key, words.last_post(last.reach, season.name), last.last_post.day)
    planned = Counter(card.planned_on for card in state.to_write() if card.planned_on is not None)
    for day, count in sorted(planned.items()):
        if day >= today:
            yield OneDay(f"season {season.id} writing {day}", words.writing(count, season.name), day)
