"""The next way to the post box: which written cards go along, which have to, and which would be there too early."""

import datetime
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cardbook.domain.cards.season_plan import PlannedCard


class PostingRun(NamedTuple):
    """Entries whose cards are written and not in the post: those that may go today, those among them whose last post is
    today or has gone by, and those that wait, as they would arrive before they are to; these may go from `next_day` on,
    the first of them."""

    ready: Sequence[int] = ()
    urgent: Sequence[int] = ()
    waiting: Sequence[int] = ()
    next_day: datetime.date | None = None


def posting_run(cards: Iterable[PlannedCard], today: datetime.date) -> PostingRun:
    """What of the cards of a season can be posted today. A card that is late waits for nothing."""
    written = [card for card in cards if card.written_on and not card.is_mailed]
    urgent = [card.entry for card in written if card.last_post is not None and card.last_post.day <= today]
    late = set(urgent)
    early = {
        card.entry: card.post_from for card in written
        if card.post_from is not None and card.post_from > today and card.entry not in late
    }
    ready = [card.entry for card in written if card.entry not in early]
    return PostingRun(ready, urgent, list(early), min(early.values(), default=None))
