"""Step 3 for labels: which sheet, which of the open ones lies in the tray, and what its labels are given to."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardbook.domain.paper.label_sheet import SheetStatus
from cardbook.domain.paper.open_sheet import FRESH, OpenSheet
from cardbook.services.paper.labels.label_options import MOST_COPIES, LabelOptions
from cardbook.ui.context import UiContext
from cardbook.ui.labels import label, paragraph
from cardbook.ui.print_studio.labels.sheet_list import sheet_doubt
from cardbook.ui.print_studio.labels.sheet_picker import SheetPicker
from cardbook.ui.print_studio.print_desk import PrintDesk
from cardbook.ui.print_studio.steps.fold_line import FoldLine
from cardbook.ui.print_studio.steps.step import INDENT, DoubtLine, Step
from cardbook.ui.widgets.button import link_button
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.fields.number_field import NumberField

_NOBODY = ""
_NARROWEST = 120


class LabelStep(Step):
    """`tray_chosen(number or None)` for an open sheet or a whole one, `put_away_wanted()`, `own_sheet_wanted()`,
    `copies_chosen(number)`, `fill_chosen(key)` for the rest of the sheet, "" for nobody. The picker tells of itself."""

    tray_chosen = Signal(object)
    put_away_wanted = Signal()
    own_sheet_wanted = Signal()
    copies_chosen = Signal(int)
    fill_chosen = Signal(str)

    def __init__(self, context: UiContext, desk: PrintDesk) -> None:
        self._context = context
        texts, theme = context.texts, context.theme
        super().__init__(context, 3, texts("print.steps.sheet"))
        self.picker = SheetPicker(context, desk.options.sheet, desk.sheets_to_choose)
        self.doubt = DoubtLine(context)
        self.tray = ComboField(context, texts("print.tray.name"), [])
        self.put_away = link_button(context, texts("print.tray.put_away"), small=True)
        self.first = paragraph(theme, "", "small", "ink2")
        self.own_sheet = link_button(context, texts("print.sheets.measure_own"), small=True)
        self.copies = NumberField(context, texts("print.copies.name"), 1, MOST_COPIES)
        self.fill = ComboField(context, texts("print.fill.name"), [])
        self.fold = FoldLine(context, texts("print.copies.fold"), "grid-3x3")
        self._more = QWidget()
        self._numbers: dict[str, int | None] = {}
        self._build()
        self.tray.activated.connect(lambda: self.tray_chosen.emit(self._numbers[self.tray.key()]))
        self.put_away.clicked.connect(self.put_away_wanted)
        self.own_sheet.clicked.connect(self.own_sheet_wanted)
        self.copies.valueChanged.connect(self.copies_chosen)
        self.fill.activated.connect(lambda: self.fill_chosen.emit(self.fill.key()))

    def show_options(self, options: LabelOptions, open_sheets: Sequence[OpenSheet], last_used: Sequence[str]) -> None:
        """The sheet, how well it is known, what lies in the tray, and where printing begins."""
        texts, sheet = self._context.texts, options.sheet
        self.picker.show_sheet(sheet, last_used)
        self.doubt.show_words(sheet_doubt(texts, sheet))
        is_own = sheet.status is SheetStatus.OWN
        self.own_sheet.setText(texts("print.sheets.change_own" if is_own else "print.sheets.measure_own"))
        self.first.setText(texts("print.sheets.first", label=options.first))
        self.first.setVisible(sheet.count > 1)
        self._show_tray(options, open_sheets)
        with QSignalBlocker(self.copies):
            self.copies.setValue(options.copies)

    def show_fill(self, lists: Sequence[tuple[str, str]], chosen: str) -> None:
        """Whom the rest of a sheet can be given to, as (key, words)."""
        self.fill.set_choices([(_NOBODY, self._context.texts("print.fill.nobody")), *lists])
        self.fill.choose(chosen)

    def _show_tray(self, options: LabelOptions, open_sheets: Sequence[OpenSheet]) -> None:
        texts, count = self._context.texts, options.sheet.count
        self._numbers = {str(each.number): each.number for each in (*open_sheets, FRESH)}
        words = [
            texts("print.tray.open", count=each.free(count), label=each.first_free(count)) for each in open_sheets
        ]
        self.tray.set_choices(list(zip(self._numbers, [*words, texts("print.tray.fresh")], strict=True)))
        self.tray.choose(str(options.number))
        self.tray.setVisible(bool(open_sheets))
        self.put_away.setVisible(options.number is not None)

    def _build(self) -> None:
        """The copies and the rest of the sheet are folded away until wanted: most runs need neither."""
        theme, spaces = self._context.theme, self.body.spacing()
        for widget in (self.picker, self.doubt, self.tray, self.first, self.put_away, self.own_sheet):
            self.body.addWidget(widget)
        for link in (self.put_away, self.own_sheet):
            self.body.setAlignment(link, Qt.AlignmentFlag.AlignLeft)
        for choice in (self.picker, self.tray, self.fill):
            choice.setMinimumWidth(theme.px(_NARROWEST))
        copies = QHBoxLayout()
        copies.addWidget(label(theme, self.copies.accessibleName(), "small", "ink2"), 1)
        copies.addWidget(self.copies)
        inside = QVBoxLayout(self._more)
        inside.setContentsMargins(theme.px(INDENT), 0, 0, 0)
        inside.setSpacing(spaces)
        inside.addLayout(copies)
        inside.addWidget(label(theme, self.fill.accessibleName(), "small", "ink2"))
        inside.addWidget(self.fill)
        self._more.hide()
        self.fold.toggled.connect(self._more.setVisible)
        self.column.addWidget(self.fold)
        self.column.addWidget(self._more)
