"""Which cards are selected while the rows are read anew."""

from typing import NamedTuple

from cardbook.ui.cards.checklist.checklist_view import ChecklistView
from cardbook.ui.cards.checklist.entry_model import EntryModel


class Selection(NamedTuple):
    """The selected cards, the one with the keyboard, and its row."""

    ids: tuple[int, ...] = ()
    current: int | None = None
    row: int = 0


class KeptSelection:
    """Remembers it before the model is reset, and selects the same cards again."""

    def __init__(self, view: ChecklistView, model: EntryModel) -> None:
        self._view = view
        self._model = model
        self._before = Selection()
        model.modelAboutToBeReset.connect(self._remember)

    def find_again(self, *, only_current: bool) -> None:
        """After the rows were read anew: the same cards are selected, or the one that stands there now."""
        before = self._before
        if before.current is None:
            return
        ids = (before.current,) if only_current else before.ids
        still = [entry_id for entry_id in ids if self._model.rows.row_of(entry_id) is not None]
        if still:
            self._view.select_ids(still, before.current)
        else:
            self._view.go_to_row(0 if only_current else before.row)

    def forget(self) -> None:
        """What was asked for is shown."""
        self._before = Selection()

    def _remember(self) -> None:
        view = self._view
        self._before = Selection(tuple(view.selected_ids()), view.current_id(), view.currentIndex().row())
