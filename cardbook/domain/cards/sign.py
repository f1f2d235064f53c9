"""A sign without an envelope: a call to make or an e-card to send."""

import datetime
from typing import NamedTuple

from cardbook.domain.cards.card_list import Season
from cardbook.domain.occasions.occasion import Occasion
from cardbook.domain.people.listing import EntryRow

AHEAD = datetime.timedelta(days=14)
"""So long before the day a call is a good one, and at least so long after it."""


class Sign(NamedTuple):
    """One recipient of a season's list who gets a call or an e-card (`entry.decision`). `ways` are the telephone
    numbers, or the e-mail addresses, of the people of the line."""

    season: Season
    entry: EntryRow
    ways: tuple[str, ...] = ()


class SignsOfDay(NamedTuple):
    """What is good to do on a day: the first of it, what is still to come before what is done; and how many more."""

    signs: tuple[Sign, ...] = ()
    more: int = 0


def is_time(occasion: Occasion | None, goal: datetime.date | None, today: datetime.date) -> bool:
    """True while a call or an e-card for a season's day is timely: from two weeks before it until it is no longer
    welcome; always where nobody knows the day. `goal` is when cards are best there."""
    if occasion is None or goal is None:
        return True
    day = goal + datetime.timedelta(days=occasion.arrive_before)
    return goal - AHEAD <= today <= day + max(AHEAD, datetime.timedelta(days=occasion.welcome_after))
