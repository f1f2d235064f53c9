"""What would be good to do today."""

import datetime
from typing import NamedTuple

from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.coming import Coming
from cardbook.domain.cards.next_season import NextSeason
from cardbook.domain.cards.posting_run import PostingRun
from cardbook.domain.cards.season_plan import PlanDay
from cardbook.domain.cards.sign import SignsOfDay
from cardbook.domain.people.listing import EntryRow
from cardbook.domain.posting.destination import Reach
from cardbook.domain.posting.last_post import LastPost


class TodayCard(NamedTuple):
    """A card whose day is today, on the list of `season`. `since` is the first of the years that follow each other in
    which something went or came, None for fewer than two; `last_came` the ISO day of their last card, "" for none."""

    season: Season
    entry: EntryRow
    last_post: LastPost | None = None
    reach: Reach | None = None
    since: int | None = None
    last_came: str = ""


class SeasonNow(NamedTuple):
    """How far the season at hand is: its cards, those written, those in the post; the days of this week; how many cards
    wait from days that have gone by, how many have no day, and the last post of how many of these has gone by; which of
    those that are written can go to the post."""

    season: Season
    total: int
    written: int
    mailed: int
    week: tuple[PlanDay, ...]
    behind: int
    without_day: int
    late: int
    minutes_per_card: int
    to_post: PostingRun = PostingRun()


class TodaySheet(NamedTuple):
    """One day: its cards, its calls and e-cards, the season at hand (None where all is done), what comes up, and the
    lists that it is time to begin and to close."""

    today: datetime.date
    cards: tuple[TodayCard, ...]
    season: SeasonNow | None
    coming: tuple[Coming, ...]
    signs: SignsOfDay = SignsOfDay()
    to_begin: NextSeason | None = None
    to_close: Season | None = None
