"""Ticking gifts off: one, or several as one step."""

from collections.abc import Sequence

from cardbook.domain.cards.gift import STAGES_OF, Gift, GiftStage, next_step
from cardbook.ui.book.book_session import BookSession


class GiftTicking:
    """Decides which gifts a key is about, so that a step names only what it changes."""

    def __init__(self, session: BookSession) -> None:
        self._session = session

    def tick_next(self, gifts: Sequence[Gift]) -> None:
        """Tick the first step that any of the gifts still wants, on those whose next it is."""
        following = [(gift, next_step(gift.direction, gift.days)) for gift in gifts]
        stage = next((stage for stage in GiftStage if any(step is stage for _, step in following)), None)
        if stage is not None:
            self._tick([gift for gift, step in following if step is stage], stage)

    def take_back(self, gifts: Sequence[Gift]) -> None:
        """Open the furthest step again that any of the gifts has."""
        stage = next((stage for stage in reversed(GiftStage) if any(gift.stage is stage for gift in gifts)), None)
        if stage is not None:
            self._untick([gift for gift in gifts if gift.stage is stage], stage)

    def toggle(self, gifts: Sequence[Gift], stage: GiftStage) -> None:
        """Tick the step where it is open; where all have it, open it again."""
        meant = [gift for gift in gifts if stage in STAGES_OF[gift.direction]]
        still_open = [gift for gift in meant if not gift.days.get(stage)]
        if still_open:
            self._tick(still_open, stage)
        elif meant:
            self._untick(meant, stage)

    def _tick(self, gifts: Sequence[Gift], stage: GiftStage) -> None:
        self._session.perform(lambda: self._session.book.gifts.tick(gifts, stage))

    def _untick(self, gifts: Sequence[Gift], stage: GiftStage) -> None:
        self._session.perform(lambda: self._session.book.gifts.untick(gifts, stage))
