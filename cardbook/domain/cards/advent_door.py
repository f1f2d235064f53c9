"""The 24 small doors of Advent: behind each is one household of that day's cards."""

import datetime
from typing import NamedTuple

from cardbook.domain.cards.received_card import ReceivedCard
from cardbook.domain.people.listing import EntryRow

DOORS = 24


class AdventDoor(NamedTuple):
    """The door of a day in December. Behind it stands a card that was or is to be written that day, and how many more
    there are; where there is none, a card that came then; or nobody."""

    day: datetime.date
    entry: EntryRow | None = None
    more: int = 0
    came: ReceivedCard | None = None


class AdventCalendar(NamedTuple):
    """The doors of a season (its id), none outside of Advent or where nothing is planned for it."""

    today: datetime.date = datetime.date.min
    season: int = 0
    doors: tuple[AdventDoor, ...] = ()


NO_DOORS = AdventCalendar()


def is_advent(day: datetime.date) -> bool:
    """True on the days that have a door."""
    return day.month == 12 and day.day <= DOORS
