"""Which part of which list is on the screen, and what a change of the book means for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from cardbook.domain.card_list import EntryFilter, EntryGroup, Stage
from cardbook.domain.changes import ChangeSet
from cardbook.services.reading import BookReading
from cardbook.ui.cards.entry_model import EntryModel

_WHO = ("contact", "household", "postal_address")


@dataclass(frozen=True)
class Effect:
    """What a change did to the rows: they were read anew (`moved`), and these cards are new among them."""

    moved: bool = False
    added: Sequence[int] = ()


class ShownList:
    """A season's list with the filter, the search and the grouping that the reader has chosen.

    A card that is ticked while a filter hides such cards stays where it is until a filter is chosen again or
    the list is left: the row under the reader's hand must not vanish, Space may be pressed again, and undo
    must find it in its place.
    """

    def __init__(self, reading: BookReading, model: EntryModel) -> None:
        self._seasons = reading.seasons
        self._model = model
        self._kept: frozenset[int] = frozenset()
        self._grouping = EntryGroup.NONE
        self.season_id: int | None = None
        self.open_stage: Stage | None = None
        self.text = ""

    def open(self, season_id: int, grouping: EntryGroup) -> None:
        """Show everyone on a list."""
        self.season_id, self._grouping, self.open_stage, self.text = season_id, grouping, None, ""
        self._kept = frozenset()
        self._read_all()

    def choose(self, stage: Stage | None) -> None:
        """Show the cards that still want a stage, or everyone."""
        self.open_stage, self._kept = stage, frozenset()
        self._read_rows()

    def find(self, text: str) -> None:
        """Show the cards whose name or place matches what was typed."""
        self.text = text
        self._read_rows()

    def group_by(self, grouping: EntryGroup) -> None:
        """Divide the list."""
        self._grouping = grouping
        self._read_rows()

    def position_after(self, typed: str, current: int, include_current: bool) -> int | None:
        """The row of the next card whose name begins so, counted round from the row `current`."""
        found = self._seasons.named(self.season_id or 0, typed)
        rows = sorted(row for entry_id in found if (row := self._model.rows.row_of(entry_id)) is not None)
        first = current if include_current else current + 1
        return next((row for row in rows if row >= first), rows[0] if rows else None)

    def hear(self, changes: ChangeSet) -> Effect:
        """Follow a change of the book."""
        if self.season_id is None:
            return Effect()
        if changes.everything or changes.touches(*_WHO):
            self._keep(self._model.rows.ids)
            self._read_all()
            return Effect(moved=True)
        touched = changes.of("card_entry")
        if not touched:
            return Effect()
        tally = self._model.tally
        marks = self._seasons.marks(self.season_id, sorted(touched))
        added = [entry_id for entry_id in marks if entry_id not in tally]
        gone = [entry_id for entry_id in touched if entry_id in tally and entry_id not in marks]
        if added or gone:
            self._keep(self._model.rows.ids)
            self._read_all()
            return Effect(True, added)
        self._keep(marks)
        self._model.update(marks)
        return Effect()

    def _read_all(self) -> None:
        if self.season_id is not None:
            self._model.count(self.season_id)
            self._read_rows()

    def _read_rows(self) -> None:
        if self.season_id is not None:
            chosen = EntryFilter(self.open_stage, self.text, self._kept)
            self._model.show_list(self.season_id, chosen, self._grouping)

    def _keep(self, entry_ids: Sequence[int] | dict[int, int]) -> None:
        if self.open_stage is not None:
            shown = self._model.rows.position_of
            self._kept |= {entry_id for entry_id in entry_ids if shown(entry_id) is not None}
