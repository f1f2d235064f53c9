"""Measuring a label sheet of one's own: numbers from the sheet's left and top edge, and a drawing that follows."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from cardbook.domain.errors import KnownError
from cardbook.domain.paper.own_sheet import LARGEST_PAPER, OwnSheet, paper_of, pitch_between
from cardbook.sentences import error_sentence
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import SIDES, PlainDialog
from cardbook.ui.labels import label, paragraph
from cardbook.ui.print_studio.labels.own_sheet_drawing import OwnSheetDrawing
from cardbook.ui.widgets.button import link_button, plain_button, primary_button
from cardbook.ui.widgets.fields.millimetre_box import MillimetreBox
from cardbook.ui.widgets.fields.number_field import NumberField

_MOST_LABELS = 100
_NO_LIMIT = (1 << 24) - 1  # Qt's QWIDGETSIZE_MAX
_COUNTS = ("columns", "rows")
_ROWS = {
    "sheet": ("page_width", "page_height"),
    "count": _COUNTS,
    "label": ("width", "height"),
    "first": ("left", "top"),
    "last": ("last_left", "last_top"),
}
"""The rows of the form, each with what is measured across and what down; where the first and the last label begin."""


class OwnSheetDialog(PlainDialog):
    """`keep` is told the sheet as measured; it raises KnownError where that cannot be, and the dialog says why.

    `delete_wanted(OwnSheet)` is for one that was kept before.
    """

    delete_wanted = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget, sheet: OwnSheet, keep: Callable[[OwnSheet], None]) -> None:
        texts = context.texts
        super().__init__(context, parent, texts("print.own_sheet.title"), texts("print.own_sheet.how"))
        self._sheet = sheet
        self._keep = keep
        self.name = QLineEdit(sheet.name)
        self.name.setAccessibleName(texts("print.own_sheet.name"))
        self.fields = {key: self._field(key, value) for key, value in _values(sheet).items()}
        self._form = QWidget()
        self.drawing = OwnSheetDrawing(context, sheet)
        self.said = paragraph(context.theme, "", "body", "wax")
        self.keep_button = primary_button(context, texts("print.own_sheet.keep"))
        self._build()
        self.keep_button.clicked.connect(self._try_to_keep)

    def showEvent(self, event: QShowEvent) -> None:
        """No word of the form is cut off; where the screen is too narrow for that, the drawing gives way."""
        room = self.screen().availableGeometry().width()
        sides = 2 * self.context.theme.px(SIDES)
        wanted = self._form.sizeHint()
        self._form.setMinimumSize(min(wanted.width(), room - sides), wanted.height())
        if self.minimumSizeHint().width() > room:
            self.drawing.hide()
        self.setMinimumWidth(min(max(self.minimumWidth(), self.minimumSizeHint().width()), room))
        super().showEvent(event)

    def measured(self) -> OwnSheet:
        """The sheet as the numbers have it now."""
        numbers = {key: field.micrometres if isinstance(field, MillimetreBox) else field.value()
                   for key, field in self.fields.items()}
        return replace(
            self._sheet, name=self.name.text().strip(), page=paper_of(numbers["page_width"], numbers["page_height"]),
            columns=numbers["columns"], rows=numbers["rows"], width=numbers["width"], height=numbers["height"],
            left=numbers["left"], top=numbers["top"],
            pitch_x=pitch_between(numbers["left"], numbers["last_left"], numbers["columns"]),
            pitch_y=pitch_between(numbers["top"], numbers["last_top"], numbers["rows"]),
            corner=min(self._sheet.corner, numbers["width"] // 2, numbers["height"] // 2),
        )

    def _field(self, key: str, value: int) -> NumberField | MillimetreBox:
        field: NumberField | MillimetreBox
        if key in _COUNTS:
            field = NumberField(self.context, "", 1, _MOST_LABELS)
            field.setMaximumWidth(_NO_LIMIT)
            field.setKeyboardTracking(True)  # the drawing follows each digit
            field.setValue(value)
        else:
            field = MillimetreBox(self.context, 0, LARGEST_PAPER, 500, digits=2)
            field.show_micrometres(value)
        field.valueChanged.connect(self._follow)
        return field

    def _build(self) -> None:
        context, theme, texts = self.context, self.context.theme, self.context.texts
        grid = QGridLayout(self._form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(8))
        grid.addWidget(self._word("name"), 0, 0)
        grid.addWidget(self.name, 0, 1, 1, 2)
        for column, way in enumerate(("across", "down"), start=1):
            grid.addWidget(self._word(way), 1, column)
        for row, (name, keys) in enumerate(_ROWS.items(), start=2):
            grid.addWidget(self._word(name), row, 0)
            for column, (key, way) in enumerate(zip(keys, ("across", "down"), strict=True), start=1):
                words = (texts(f"print.own_sheet.{word}") for word in (name, way))
                self.fields[key].setAccessibleName(", ".join(words))
                grid.addWidget(self.fields[key], row, column)
        grid.setRowStretch(len(_ROWS) + 2, 1)
        both = QHBoxLayout()
        both.setSpacing(theme.px(20))
        both.addWidget(self._form, 1)
        both.addWidget(self.drawing, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(both)
        self.body.addWidget(self.said)
        self.said.hide()
        cancel = plain_button(context, texts("frame.prompt.cancel"))
        cancel.clicked.connect(self.reject)
        if self._sheet.id is not None:
            delete = link_button(context, texts("print.own_sheet.delete"), small=True)
            delete.clicked.connect(self._delete)
            self.buttons.addWidget(delete)
        self.buttons.addStretch()
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(self.keep_button)
        self.name.setFocus()

    def _word(self, key: str) -> QWidget:
        return label(self.context.theme, self.context.texts(f"print.own_sheet.{key}"), "small", "ink2")

    def _follow(self) -> None:
        self.drawing.show_sheet(self.measured())

    def _delete(self) -> None:
        self.delete_wanted.emit(self._sheet)
        self.reject()

    def _try_to_keep(self) -> None:
        try:
            self._keep(self.measured())
        except KnownError as error:
            self.said.setText(error_sentence(error, self.context.texts))
            self.said.show()
            self.adjustSize()
        else:
            self.accept()


def _values(sheet: OwnSheet) -> dict[str, int]:
    return {
        "columns": sheet.columns, "rows": sheet.rows,
        "page_width": sheet.page.width, "page_height": sheet.page.height, "width": sheet.width, "height": sheet.height,
        "left": sheet.left, "top": sheet.top, "last_left": sheet.right - sheet.width,
        "last_top": sheet.bottom - sheet.height,
    }
