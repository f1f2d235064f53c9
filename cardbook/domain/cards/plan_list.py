"""The households of a season while it is planned: what each gets, and what went to and fro before."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from cardbook.domain.cards.card_choice import Decision, Tier
from cardbook.domain.cards.ledger import Mark
from cardbook.domain.people.listing import ListingRow


class PlanFilter(StrEnum):
    """Which households to show; the value is the key of its word."""

    EVERYONE = "everyone"
    OPEN = "open"
    GIFT = "gift"
    OTHERWISE = "otherwise"
    """Nothing by post: a call, an e-card, not this year."""


DECISIONS_OF = {
    PlanFilter.EVERYONE: tuple(Decision),
    PlanFilter.OPEN: (Decision.OPEN,),
    PlanFilter.GIFT: (Decision.GIFT, Decision.CARD_AND_GIFT),
    PlanFilter.OTHERWISE: (Decision.CALL, Decision.E_CARD, Decision.NOT_THIS_YEAR),
}


class PlanRow(NamedTuple):
    """One entry: `gifts` are the things planned for them, `past` the marks of the years asked for, in their order;
    `day` is the ISO day on which the card is to be written, "" for none."""

    entry: int
    row: ListingRow
    decision: Decision
    tier: Tier
    reason: str
    day: str
    is_written: bool
    gifts: Sequence[str]
    past: Sequence[Mark]


_CARD_NEXT = {
    Decision.CARD: Decision.NOT_THIS_YEAR, Decision.NOT_THIS_YEAR: Decision.OPEN, Decision.OPEN: Decision.CARD,
    Decision.CARD_AND_GIFT: Decision.GIFT, Decision.GIFT: Decision.CARD_AND_GIFT,
    Decision.CALL: Decision.CARD, Decision.E_CARD: Decision.CARD,
}
_GIFT_NEXT = {
    Decision.CARD: Decision.CARD_AND_GIFT, Decision.CARD_AND_GIFT: Decision.CARD, Decision.GIFT: Decision.NOT_THIS_YEAR,
    Decision.NOT_THIS_YEAR: Decision.GIFT, Decision.OPEN: Decision.GIFT, Decision.CALL: Decision.CARD_AND_GIFT,
    Decision.E_CARD: Decision.CARD_AND_GIFT,
}


def other_card(decision: Decision) -> Decision:
    """What Space makes of a decision: a card, none, undecided, and so on; a gift stays."""
    return _CARD_NEXT[decision]


def other_gift(decision: Decision) -> Decision:
    """What the key for a gift makes of it: with a gift, or without; a card stays."""
    return _GIFT_NEXT[decision]
