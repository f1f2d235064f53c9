"""What is decided for those on a list: card, gift, call; how near they are, how it is written, and when."""

import datetime
from collections.abc import Callable, Sequence

from cardbook.domain.actions import Action
from cardbook.domain.card_choice import Decision, Tier, WritingMode
from cardbook.services.writing import Write


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
        self._change(entry_ids, name, tier=tier.value)

    def set_writing_mode(self, entry_ids: Sequence[int], mode: WritingMode, name: str = "") -> None:
        """How much of their cards is written by hand."""
        self._change(entry_ids, name, writing_mode=mode.value)

    def set_days(
        self, entry_ids: Sequence[int], not_before: datetime.date | None, arrive_by: datetime.date | None,
        name: str = "",
    ) -> None:
        """When their cards are to arrive; None is as the season says."""
        days = {"not_before": not_before, "arrive_by": arrive_by}
        self._change(entry_ids, name, **{key: day.isoformat() if day else "" for key, day in days.items()})

    def set_next_year(self, entry_id: int, text: str, name: str = "") -> None:
        """What to think of for them next year."""
        self._change([entry_id], name, next_year=text)

    def mark_touch(
        self, entry_ids: Sequence[int], name: str = "", *, topic_noted: bool | None = None,
        signed_in_ink: bool | None = None,
    ) -> None:
        """What was personal about their cards; None leaves a mark as it is."""
        marks = {"topic_noted": topic_noted, "signed_in_ink": signed_in_ink}
        self._change(entry_ids, name, **{key: int(mark) for key, mark in marks.items() if mark is not None})

    def done(self, entry_ids: Sequence[int], name: str = "", *, is_done: bool = True) -> None:
        """The call is made, the e-card sent, today; or not yet after all."""
        day = self._today().isoformat() if is_done else ""
        self._change(entry_ids, name, done_on=day)

    def _change(self, entry_ids: Sequence[int], name: str, **values: str | int) -> None:
        with self._write(Action.EDIT_ENTRY, name=name) as unit:
            unit.count = len(entry_ids)
            for some in unit.slices(entry_ids):
                unit.seasons.set(some, **values)
