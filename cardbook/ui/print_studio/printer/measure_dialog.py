"""Measuring a printer: print the ruler page, type where its three crosses came out."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from cardbook.domain.errors import KnownError
from cardbook.domain.paper.calibration import Place, PrinterError, crosses
from cardbook.domain.paper.paper import PaperSize
from cardbook.sentences import error_sentence
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.labels import label, paragraph
from cardbook.ui.widgets.button import plain_button, primary_button
from cardbook.ui.widgets.fields.millimetre_box import MillimetreBox

_MOST = 400_000


class MeasureDialog(PlainDialog):
    """`page_wanted` asks for the ruler page. `measure` is told the three readings and says what was found; it raises
    KnownError(BAD_READING) where they cannot be right, and then nothing is changed."""

    page_wanted = Signal()

    def __init__(
        self, context: UiContext, parent: QWidget, printer: str, paper: PaperSize,
        measure: Callable[[Sequence[Place]], PrinterError],
    ) -> None:
        texts = context.texts
        super().__init__(context, parent, texts("print.measure.title"), texts("print.measure.why", printer=printer))
        self._measure = measure
        self.page_button = plain_button(context, texts("print.measure.page"), "printer")
        self.fields = [self._field(number, place) for number, place in enumerate(crosses(paper), start=1)]
        self.said = paragraph(context.theme, "", "body", "ink2")
        self.keep_button = primary_button(context, texts("print.measure.keep"))
        self._build()
        self.page_button.clicked.connect(self.page_wanted)
        self.keep_button.clicked.connect(self._keep)

    def _field(self, number: int, place: Place) -> tuple[MillimetreBox, MillimetreBox]:
        texts = self.context.texts
        made = []
        for edge, length in zip(("from_left", "from_top"), place, strict=True):
            box = MillimetreBox(self.context, 0, _MOST)
            box.show_micrometres(length)
            box.setAccessibleName(texts("print.measure.field", number=str(number), edge=texts(f"print.ruler.{edge}")))
            made.append(box)
        left, top = made
        return left, top

    def _build(self) -> None:
        context, theme, texts = self.context, self.context.theme, self.context.texts
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(8))
        for column, edge in enumerate(("from_left", "from_top"), start=1):
            grid.addWidget(label(theme, texts(f"print.ruler.{edge}"), "small", "ink2"), 0, column)
        for row, boxes in enumerate(self.fields, start=1):
            grid.addWidget(label(theme, texts("print.measure.cross", number=str(row)), "body"), row, 0)
            for column, box in enumerate(boxes, start=1):
                grid.addWidget(box, row, column)
        self.body.addWidget(self.page_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(paragraph(theme, texts("print.measure.how"), "small", "ink2"))
        self.body.addLayout(grid)
        self.body.addWidget(self.said)
        self.said.hide()
        cancel = plain_button(context, texts("frame.prompt.cancel"))
        cancel.clicked.connect(self.reject)
        self.buttons.addStretch()
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(self.keep_button)

    def _keep(self) -> None:
        readings = [(left.micrometres, top.micrometres) for left, top in self.fields]
        texts = self.context.texts
        try:
            finding = self._measure(readings).finding()
        except KnownError as error:
            self._say(error_sentence(error, texts))
            return
        if finding is None:
            self.accept()
        else:
            self._say(texts(f"print.measure.{finding}"))

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.show()
        self.adjustSize()
