"""Which part of which list is on the screen, and what a change of the book means for it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from cardbook.domain.cards.card_list import EntryFilter, EntryGroup, Season, Stage
from cardbook.domain.changes import ChangeSet
from cardbook.domain.people.listing import SeasonSummary
from cardbook.services.reading import BookReading
from cardbook.ui.background.idle_reading import IdleReading, Steps
from cardbook.ui.cards.checklist.entry_model import EntryModel
from cardbook.ui.cards.checklist.grouped_rows import GroupedRows
from cardbook.ui.cards.checklist.list_reading import Shown, everybody, shown_rows
from cardbook.ui.cards.checklist.whole_list import WholeList

_FIRST_SCREEN = 64
_MOST_MENDED = 50
"""More cards that come, go or move, and reading all again is quicker."""


@dataclass(frozen=True)
class Effect:
    """What became of the rows: they were read anew (`moved`), others were asked for (`chosen`), and these cards are
    new among them."""

    moved: bool = False
    chosen: bool = False
    added: Sequence[int] = ()


class ShownList(QObject):
    """A season's list with the filter, the search and the grouping that the reader has chosen.

    A long list is read in portions while the window is idle: what was shown stays until then, and of a list that
    is opened the first screen is shown at once. `settled(Effect)` follows whatever was asked for.

    A card that is ticked while a filter hides such cards stays where it is until a filter is chosen again or
    the list is left: the row under the reader's hand must not vanish, Space may be pressed again, and undo
    must find it in its place.
    """

    settled = Signal(object)

    def __init__(self, reading: BookReading, model: EntryModel, parent: QObject) -> None:
        super().__init__(parent)
        self._reading = reading
        self._model = model
        self._kept: frozenset[int] = frozenset()
        self._grouping = EntryGroup.NONE
        self._whole: WholeList | None = None
        self._way = IdleReading(self)
        self.season_id: int | None = None
        self.open_stage: Stage | None = None
        self.text = ""
        self.helper: int | None = None
        self.gift: bool | None = None

    @property
    def is_reading(self) -> bool:
        """What is shown is not yet what was asked for."""
        return self._way.is_under_way

    @property
    def is_part(self) -> bool:
        """Only the cards of somebody who lends a hand are asked for, or those with a gift."""
        return self.helper is not None or self.gift is not None

    def open(self, season_id: int, grouping: EntryGroup) -> None:
        """Show everyone on a list."""
        self.season_id, self._grouping, self.open_stage, self.text = season_id, grouping, None, ""
        self._kept, self._whole, self.helper, self.gift = frozenset(), None, None, None
        self._read_all(season_id, Effect(moved=True))
        if self.is_reading:
            self._show_first_screen(season_id)

    def leave(self) -> None:
        """No list is shown any more."""
        self._way.stop()
        self.season_id = None

    def complete(self) -> None:
        """Read all that was asked for, now."""
        self._way.complete()

    def choose(self, stage: Stage | None, gift: bool | None = None) -> None:
        """Show the cards that still want a stage, those with a gift, or everyone."""
        self.open_stage, self.gift, self._kept = stage, gift, frozenset()
        self._show_again(Effect(moved=True, chosen=True))

    def choose_helper(self, helper: int | None) -> None:
        """Show the cards that somebody lends a hand with, by their id, or all."""
        if helper == self.helper:
            return
        self.helper, self._kept = helper, frozenset()
        self._show_again(Effect(moved=True, chosen=True))

    def find(self, text: str) -> None:
        """Show the cards whose name or place matches what was typed."""
        self.text = text
        self._show_again(Effect(moved=True, chosen=True))

    def group_by(self, grouping: EntryGroup) -> None:
        """Divide the list."""
        self._grouping = grouping
        self._show_again(Effect(moved=True))

    def position_after(self, typed: str, current: int, include_current: bool) -> int | None:
        """The row of the next card whose name begins so, counted round from the row `current`."""
        if self._whole is None:
            return None
        found = self._whole.ids_at(frozenset(self._reading.search.ranks_of_names(typed)))
        rows = sorted(row for entry_id in found if (row := self._model.rows.row_of(entry_id)) is not None)
        first = current if include_current else current + 1
        return next((row for row in rows if row >= first), rows[0] if rows else None)

    def hear(self, changes: ChangeSet) -> None:
        """Follow a change of the book."""
        if self.season_id is None:
            return
        if changes.everything or self._whole is None:
            self._keep(self._model.rows.ids)
            self._read_all(self.season_id, Effect(moved=True))
            self._model.repaint()
            return
        of_lines = self._reading.seasons.entries_of(self.season_id, changes.lines) if changes.lines else ()
        touched = changes.of("card_entry").union(of_lines)
        if self._grouping is EntryGroup.CIRCLE and changes.touches("circle", "circle_member"):
            self._read_rows(self.season_id, self._whole, Effect(moved=True))
        if touched:
            self._follow(self.season_id, self._whole, touched, bool(of_lines))

    def _follow(self, season_id: int, whole: WholeList, touched: Collection[int], is_renamed: bool) -> None:
        """These cards look different, may have come or gone, and where somebody has another name moved."""
        places, tally = self._reading.seasons.places_of(season_id, touched), self._model.tally
        there = {place[0]: place for place in places}
        gone = [entry_id for entry_id in touched if entry_id in tally and entry_id not in there]
        added = [entry_id for entry_id in there if entry_id not in tally]
        moved = [place[0] for place in places if place[0] in tally and not whole.stands(place)]
        if len(gone) + len(added) + len(moved) > _MOST_MENDED:
            self._model.update({entry_id: there[entry_id][2] for entry_id in there if entry_id in tally})
            self._keep(self._model.rows.ids)
            self._read_all(season_id, Effect(moved=True, added=added))
            return
        whole.mend([*gone, *moved], [there[entry_id] for entry_id in (*added, *moved)])
        tally.come_and_go({entry_id: there[entry_id][2] for entry_id in added}, gone)
        marks = {entry_id: mark for entry_id, _, mark in places}
        self._keep(self._model.rows.ids if added or gone else marks)
        self._model.update(marks)
        if gone or added or moved or is_renamed:
            self._read_rows(season_id, whole, Effect(moved=True, added=added))
        else:
            self.settled.emit(Effect())

    def _show_again(self, effect: Effect) -> None:
        if self.season_id is None:
            return
        if self._whole is None:
            self._read_all(self.season_id, effect)
        else:
            self._read_rows(self.season_id, self._whole, effect)

    def _read_all(self, season_id: int, effect: Effect) -> None:
        """Read everybody, then who is shown."""
        self._whole = None

        def steps() -> Steps[GroupedRows]:
            whole, marks = yield from everybody(self._reading, season_id)
            self._model.tally.begin(marks)
            rows = yield from shown_rows(self._reading, season_id, whole, self._model.tally, self._shown())
            self._whole = whole
            return rows

        self._begin(steps(), effect)

    def _read_rows(self, season_id: int, whole: WholeList, effect: Effect) -> None:
        self._begin(shown_rows(self._reading, season_id, whole, self._model.tally, self._shown()), effect)

    def _begin(self, steps: Steps[GroupedRows], effect: Effect) -> None:
        def done(rows: GroupedRows) -> None:
            self._model.show(rows, self._grouping)
            self.settled.emit(effect)

        self._way.begin(steps, done)

    def _shown(self) -> Shown:
        chosen = EntryFilter(self.open_stage, self.text, helper=self.helper, gift=self.gift)
        grouping = self._grouping
        return Shown(chosen, self._kept, grouping, self._model.share_of(grouping), self._model.order_of(grouping))

    def _show_first_screen(self, season_id: int) -> None:
        """What can be told of a long list before it is read."""
        seasons = self._reading.seasons
        ids = seasons.first_ids(season_id, _FIRST_SCREEN)
        marks = {entry_id: mark for entry_id, _, mark in seasons.places_of(season_id, ids)}
        known = {summary.season.id: summary for summary in seasons.known_summaries()}
        self._model.tally.foresee(known.get(season_id, SeasonSummary(Season(""), 0, (0, 0, 0, 0))), marks)
        self._model.show(GroupedRows(ids if self._grouping is EntryGroup.NONE else ids[:0]), EntryGroup.NONE)

    def _keep(self, entry_ids: Collection[int]) -> None:
        if (self.open_stage, self.helper, self.gift) != (None, None, None):
            shown = self._model.rows.position_of
            self._kept |= {entry_id for entry_id in entry_ids if shown(entry_id) is not None}
