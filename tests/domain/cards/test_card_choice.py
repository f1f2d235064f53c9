"""What is decided for one who stood on a list twice."""

import pytest

from cardbook.domain.cards.card_choice import Decision, joined

_CARD, _GIFT, _BOTH, _CALL = Decision.CARD, Decision.GIFT, Decision.CARD_AND_GIFT, Decision.CALL


@pytest.mark.parametrize(
    ("kept", "gone", "together"),
    [
        (_CARD, _GIFT, _BOTH), (_GIFT, _CARD, _BOTH), (_GIFT, _BOTH, _BOTH), (_CARD, _CARD, _CARD),
        (Decision.OPEN, _GIFT, _GIFT), (Decision.NOT_THIS_YEAR, _CARD, _CARD), (_CALL, Decision.NOT_THIS_YEAR, _CALL),
        (Decision.OPEN, Decision.NOT_THIS_YEAR, Decision.NOT_THIS_YEAR), (_CALL, _CARD, _CALL), (_CARD, _CALL, _CARD),
    ],
)
def test_both_are_kept_where_they_go_together(kept: Decision, gone: Decision, together: Decision) -> None:
    assert joined(kept, gone) is together
