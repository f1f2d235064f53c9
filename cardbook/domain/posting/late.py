"""What can still be done when it is late: it still arrives, faster post, a card for a later occasion, a call."""

import datetime
from enum import StrEnum
from typing import NamedTuple

from cardbook.domain.occasions.occasion import Occasion, occasion_of
from cardbook.domain.posting.destination import Destination
from cardbook.domain.posting.last_post import PostingDates
from cardbook.domain.posting.posting_table import PostService


class Way(StrEnum):
    """How a sign still gets there in time, the simplest first; the value is the key of its sentence."""

    POST = "post"
    EXPRESS = "express"
    INSTEAD = "instead"
    """As a card for the occasion that comes after: New Year for Christmas."""
    CALL = "call"


class WayThere(NamedTuple):
    """A way and the day that goes with it: by when to post, None for a call. `arrive_by` is the new aim of a card that
    is for the later occasion (`instead`, an id)."""

    way: Way
    post_by: datetime.date | None = None
    instead: str = ""
    arrive_by: datetime.date | None = None


def way_there(
    dates: PostingDates, destination: Destination, arrive_by: datetime.date, today: datetime.date,
    occasion: Occasion | None = None,
) -> WayThere:
    """The simplest way by which something posted today or later is there on a day."""
    for way, service in ((Way.POST, PostService.LETTER), (Way.EXPRESS, PostService.EXPRESS_LETTER)):
        last = dates.last_post(destination, arrive_by, service).day
        if last >= today:
            return WayThere(way, last)
    later = occasion_of(occasion.instead) if occasion is not None else None
    day = later.next_day(arrive_by, destination.country) if later is not None else None
    if later is not None and day is not None:
        welcome = day + datetime.timedelta(days=later.welcome_after)
        last = dates.last_post(destination, welcome).day
        if last >= today:
            return WayThere(Way.INSTEAD, last, later.id, welcome)
    return WayThere(Way.CALL)
