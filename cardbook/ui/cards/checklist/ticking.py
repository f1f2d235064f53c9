"""Ticking cards off: one, or several as one step."""

from collections.abc import Callable, Sequence

from cardbook.domain.cards.card_list import STAGES, Stage
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.cards.checklist.stage_tally import StageTally, last_ticked, next_open


class Ticking:
    """Decides from the tally which cards a key is about, so that a step names only what it changes."""

    def __init__(self, session: BookSession, tally: StageTally, name_of: Callable[[int], str]) -> None:
        self._session = session
        self._tally = tally
        self._name_of = name_of

    def tick_next(self, entry_ids: Sequence[int]) -> None:
        """Tick the first stage that any of the cards still wants, on those that want it."""
        following = {next_open(self._tally.mark(entry_id)) for entry_id in entry_ids}
        stage = next((stage for stage in STAGES if stage in following), None)
        if stage is not None:
            self.tick(entry_ids, stage)

    def take_back(self, entry_ids: Sequence[int]) -> None:
        """Open the last stage again that any of the cards has."""
        last = {last_ticked(self._tally.mark(entry_id)) for entry_id in entry_ids}
        stage = next((stage for stage in reversed(STAGES) if stage in last), None)
        if stage is not None:
            self.untick(entry_ids, stage)

    def toggle(self, entry_ids: Sequence[int], stage: Stage) -> None:
        """Tick the stage where it is open; where all have it, open it again."""
        if self._tally.open_among(entry_ids, stage):
            self.tick(entry_ids, stage)
        else:
            self.untick(entry_ids, stage)

    def tick(self, entry_ids: Sequence[int], stage: Stage) -> None:
        """Tick the stage on the cards that want it; Mailed ticks all four."""
        wanted = self._tally.open_among(entry_ids, stage)
        if wanted:
            name = self._name(wanted)
            self._session.perform_many(len(wanted), lambda: self._session.book.seasons.tick(wanted, stage, name))

    def untick(self, entry_ids: Sequence[int], stage: Stage) -> None:
        """Open the stage again on the cards that have it."""
        ticked = self._tally.ticked_among(entry_ids, stage)
        if ticked:
            name = self._name(ticked)
            self._session.perform_many(len(ticked), lambda: self._session.book.seasons.untick(ticked, stage, name))

    def _name(self, entry_ids: Sequence[int]) -> str:
        return self._name_of(entry_ids[0]) if len(entry_ids) == 1 else ""
