"""What is decided for one recipient of a season's list."""

from enum import StrEnum


class Decision(StrEnum):
    """What a recipient gets; the value is stored, and is the key of its word."""

    OPEN = "open"
    CARD = "card"
    GIFT = "gift"
    CARD_AND_GIFT = "card_and_gift"
    CALL = "call"
    E_CARD = "e_card"
    NOT_THIS_YEAR = "not_this_year"

    @property
    def is_card(self) -> bool:
        """True where something with an address goes by post: what is written, addressed, stamped and mailed."""
        return self in WITH_CARD

    @property
    def is_gift(self) -> bool:
        """True where a gift is to be found."""
        return self in (Decision.GIFT, Decision.CARD_AND_GIFT)


WITH_CARD = (Decision.CARD, Decision.CARD_AND_GIFT)
WITHOUT_POST = (Decision.CALL, Decision.E_CARD)
"""A sign that needs no envelope: it is made or sent on one day, and that is all."""


def joined(kept: Decision, gone: Decision) -> Decision:
    """What is decided for one who was two on a list: both, where a card and a gift go together; what was decided
    before what was not, and something before nothing. Of two that cannot be both it is that of the entry that stays.
    """
    for less in (Decision.OPEN, Decision.NOT_THIS_YEAR):
        if less in (kept, gone):
            return gone if kept is less else kept
    has_card, has_gift = kept.is_card or gone.is_card, kept.is_gift or gone.is_gift
    together = {kept, gone} <= {Decision.CARD, Decision.GIFT, Decision.CARD_AND_GIFT}
    return Decision.CARD_AND_GIFT if together and has_card and has_gift else kept


class Tier(StrEnum):
    """How near somebody is, so that a cut is chosen and not accidental; NONE where the user did not say."""

    NONE = ""
    A = "a"
    B = "b"
    C = "c"


class WritingMode(StrEnum):
    """How much is written by hand; NONE is the season's usual way."""

    NONE = ""
    BY_HAND = "by_hand"
    PRINTED_AND_NOTE = "printed_and_note"
    SIGNATURE = "signature"


class Touch(StrEnum):
    """What makes a card a personal one; the value is the column it is noted in. A mark for oneself, never a duty."""

    TOPIC_NOTED = "topic_noted"
    SIGNED_IN_INK = "signed_in_ink"


TOUCHES = tuple(Touch)


class Standing(StrEnum):
    """How somebody came onto a list, compared with the one before; NONE on lists that were not begun from one."""

    NONE = ""
    RETURNING = "returning"
    NEW = "new"
    PERHAPS = "perhaps"
    PAUSED = "paused"
    CAME_BACK = "came_back"
    LET_GO = "let_go"
