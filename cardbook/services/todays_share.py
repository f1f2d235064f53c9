"""What is to be written today, over all lists."""

import datetime
from collections.abc import Callable
from typing import NamedTuple

from cardbook.domain.card_list import Season
from cardbook.domain.season_plan import PlannedCard
from cardbook.domain.writing_plan import in_turn
from cardbook.services.plan_reading import PlanReading
from cardbook.services.reading import BookReading


class TodaysShare(NamedTuple):
    """The share of one list: its cards in the order in which they are to be written, those that were left behind on
    earlier days first (`left_behind` of them); how many were written today; and about how many minutes are left."""

    season: Season
    cards: tuple[PlannedCard, ...]
    left_behind: int
    written: int
    minutes: int


def todays_share(
    reading: BookReading, today: Callable[[], datetime.date] = datetime.date.today
) -> list[TodaysShare]:
    """The shares of all lists on which something is to be written or was written today, the newest list first."""
    plans, day = PlanReading(reading, today), today()
    shares = []
    for season in plans.open_seasons():
        state = plans.state(season)
        cards = {card.entry: card for card in state.cards}
        due = [card for card in state.to_write() if card.planned_on is not None and card.planned_on <= day]
        behind = [card for card in due if card.planned_on != day]
        if due or state.written[day]:
            in_order = [*in_turn(behind), *in_turn(card for card in due if card.planned_on == day)]
            minutes = len(due) * plans.minutes_per_card(state.rules)
            shares.append(TodaysShare(
                season, tuple(cards[card.entry] for card in in_order), len(behind), state.written[day], minutes
            ))
    return shares
