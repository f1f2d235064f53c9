"""Choosing a label sheet by maker and number."""

from collections.abc import Callable, Sequence
from functools import partial

from cardbook.domain.paper.label_sheet import LabelSheet
from cardbook.ui.context import UiContext
from cardbook.ui.print_studio.labels.sheet_list import sheet_row
from cardbook.ui.print_studio.steps.list_picker import ListPicker, PickList


class SheetPicker(ListPicker):
    """`chosen(LabelSheet)`. `find` gives the sheets that have the words of a text, the last used first."""

    def __init__(
        self, context: UiContext, sheet: LabelSheet, find: Callable[[str, Sequence[str]], Sequence[LabelSheet]]
    ) -> None:
        texts = context.texts
        offer = PickList(
            texts("print.sheets.name"), texts("print.sheets.search"), texts("print.sheets.nothing"),
            find, partial(sheet_row, texts),
        )
        super().__init__(context, offer, sheet)
        self.show_sheet(sheet, ())

    def show_sheet(self, sheet: LabelSheet, last_used: Sequence[str]) -> None:
        """The chosen sheet, and the ids of those used last."""
        texts = self._context.texts
        words = texts("print.sheets.chosen", title=sheet.title, count=sheet.count)
        spoken = texts("print.sheets.spoken", title=sheet.title, count=sheet.count)
        self.show_choice(sheet, words, spoken, last_used)
