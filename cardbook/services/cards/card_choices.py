"""What is decided for those on a list: card, gift, call; how it is written, how near they are, what to think of."""

import datetime
from collections.abc import Callable, Sequence

from cardbook.domain.actions import Action
from cardbook.domain.cards.card_choice import Decision, Tier, Touch, WritingMode
from cardbook.services.keeping.writing import Write


class CardChoices:
    """Each method is one undoable step about entries of one list. `name` is whose entry it is, where it is one."""

    def __init__(self, write: Write, today: Callable[[], datetime.date]) -> None:
        self._write = write
        self._today = today

    def decide(self, entry_ids: Sequence[int], decision: Decision, name: str = "", reason: str | None = None) -> None:
        """What they get; a `reason` is seen again next year, None leaves the one there is."""
        with self._write(Action.DECIDE, stage=decision.value, name=name) as unit:
            unit.count = len(entry_ids)
            why = {} if reason is None else {"reason": reason}
            for some in unit.slices(entry_ids):
                unit.seasons.set(some, decision=decision.value, **why)

    def set_tier(self, entry_ids: Sequence[int], tier: Tier, name: str = "") -> None:
        """How near they are."""
        self._change(Action.EDIT_ENTRY, entry_ids, name, tier=tier.value)

    def set_writing_mode(self, entry_ids: Sequence[int], mode: WritingMode, name: str = "") -> None:
        """How much of their cards is written by hand."""
        self._change(Action.WRITE_AS, entry_ids, name, mode.value or "usual", writing_mode=mode.value)

    def mark(self, entry_ids: Sequence[int], touch: Touch, name: str = "") -> None:
        """Note what was personal about their cards."""
        self._change(Action.TOUCH, entry_ids, name, touch.value, **{touch.value: 1})

    def unmark(self, entry_ids: Sequence[int], touch: Touch, name: str = "") -> None:
        """Take such a note back."""
        self._change(Action.UNTOUCH, entry_ids, name, touch.value, **{touch.value: 0})

    def sign_given(self, entry_ids: Sequence[int], sign: Decision, name: str = "") -> None:
        """The call was made, the e-card sent (`sign`), today."""
        self._change(Action.SIGN_GIVEN, entry_ids, name, sign.value, done_on=self._today().isoformat())

    def sign_open(self, entry_ids: Sequence[int], sign: Decision, name: str = "") -> None:
        """It is still to come after all."""
        self._change(Action.SIGN_OPEN, entry_ids, name, sign.value, done_on="")

    def set_next_year(self, entry_id: int, text: str, name: str = "") -> None:
        """What to think of for them next year."""
        self._change(Action.EDIT_ENTRY, [entry_id], name, next_year=text)

    def _change(
        self, action: Action, entry_ids: Sequence[int], name: str, stage: str = "", /, **values: str | int
    ) -> None:
        """One step about these entries; `stage` is which of the action's sentences tells it."""
        params = {"stage": stage} if stage else {}
        with self._write(action, name=name, **params) as unit:
            unit.count = len(entry_ids)
            for some in unit.slices(entry_ids):
                unit.seasons.set(some, **values)
