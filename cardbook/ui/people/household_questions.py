"""What is asked before people share an envelope: with whom, and whether that is really meant."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from cardbook.services.reading import BookReading
from cardbook.ui import prompts
from cardbook.ui.context import UiContext
from cardbook.ui.people.dialogs import line_picker

_MOST_NAMED = 6


class HouseholdQuestions:
    """Each question opens a small window over the page; `on_together` gets the keys of those who share."""

    def __init__(
        self, context: UiContext, reading: BookReading, page: QWidget, on_together: Callable[[list[int]], None]
    ) -> None:
        self._context = context
        self._reading = reading
        self._page = page
        self._on_together = on_together

    def form(self, keys: Sequence[int]) -> None:
        """Several lines share one envelope at once; of one line it is asked with whom."""
        if len(keys) > 1:
            self._together(keys)
        elif keys:
            texts = self._context.texts
            line_picker.LinePicker(
                self._context, self._page, self._reading, texts("people.household.pick_title"),
                texts("people.household.pick"), lambda others: self._together([*keys, *others]), several=True,
            ).open()

    def confirm(self, keys: Sequence[int]) -> None:
        """Ask whether these lines should share one envelope: they were dragged together, perhaps by mistake."""
        texts = self._context.texts
        *names, last = [row.name for row in self._reading.listing.rows(keys[:_MOST_NAMED])]
        sentence = texts("people.household.join_sentence", names=", ".join(names), last=last)
        if len(keys) > _MOST_NAMED:
            sentence = texts("people.household.join_many", count=len(keys))
        title, verb = texts("people.household.join_title"), texts("people.actions.form_household")
        prompts.confirm(self._context, self._page, title, sentence, verb, lambda: self._together(keys))

    def _together(self, keys: Sequence[int]) -> None:
        together = list(dict.fromkeys(keys))
        if len(together) > 1:
            self._on_together(together)
