"""What is decided for those on a list: card, gift, call; how near they are, what to think of next year."""

from collections.abc import Sequence

from cardbook.domain.actions import Action
from cardbook.domain.card_choice import Decision, Tier
from cardbook.services.writing import Write


class CardChoices:
    """Each method is one undoable step about entries of one list. `name` is whose entry it is, where it is one."""

    def __init__(self, write: Write) -> None:
        self._write = write

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

    def set_next_year(self, entry_id: int, text: str, name: str = "") -> None:
        """What to think of for them next year."""
        self._change([entry_id], name, next_year=text)

    def _change(self, entry_ids: Sequence[int], name: str, **values: str) -> None:
        with self._write(Action.EDIT_ENTRY, name=name) as unit:
            unit.count = len(entry_ids)
            for some in unit.slices(entry_ids):
                unit.seasons.set(some, **values)
