"""Step 4: typeface, size, where lines begin, and edges for a test page."""

from PySide6.QtCore import QSignalBlocker, Signal

from cardbook.services.paper.labels.label_options import TYPEFACE_NAMES, Align, LabelOptions
from cardbook.texts import Texts
from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph
from cardbook.ui.print_studio.steps.step import DoubtLine, Step
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.fields.segmented_choice import SegmentedChoice
from cardbook.ui.widgets.fields.tick_box import TickBox

_SIZES = (8, 9, 10, 10.5, 11, 12, 12.5, 13, 14, 15, 16, 18, 20)


class LetteringStep(Step):
    """`lettering_chosen(font, size in pt or None, Align)`, `outlines_chosen(bool)`."""

    lettering_chosen = Signal(str, object, object)
    outlines_chosen = Signal(bool)

    def __init__(self, context: UiContext, options: LabelOptions) -> None:
        texts = context.texts
        super().__init__(context, 4, texts("print.steps.lettering"))
        sizes = [("", texts("print.lettering.fitting")), *(_size_choice(texts, size) for size in _SIZES)]
        self.font_choice = ComboField(context, texts("print.lettering.typeface"), list(TYPEFACE_NAMES.items()))
        self.size_choice = ComboField(context, texts("print.lettering.size"), sizes)
        aligns = [(align.value, texts(f"print.lettering.{align.value}")) for align in Align]
        self.align_choice = SegmentedChoice(context, texts("print.lettering.align"), aligns, options.align.value)
        self.outlines = TickBox(context, texts("print.lettering.outlines"), options.outlines)
        self.doubt = DoubtLine(context)
        self.too_small = DoubtLine(context)
        self.note = paragraph(context.theme, "", "small", "ink2")
        self._texts = texts
        for widget in (
            self.font_choice, self.size_choice, self.note, self.too_small, self.align_choice, self.outlines, self.doubt,
        ):
            self.body.addWidget(widget)
        self.font_choice.choose(options.font)
        self.font_choice.currentIndexChanged.connect(self._tell)
        self.size_choice.currentIndexChanged.connect(self._tell)
        self.align_choice.chosen.connect(self._tell)
        self.outlines.toggled.connect(self.outlines_chosen)

    def show_lettering(self, font: str, size_pt: float | None, *, on_labels: bool) -> None:
        """What is chosen for this kind of printed matter; only labels have more than typeface and size."""
        for choice, key in ((self.font_choice, font), (self.size_choice, "" if size_pt is None else f"{size_pt:g}")):
            with QSignalBlocker(choice):
                choice.choose(key)
        for widget in (self.align_choice, self.outlines):
            widget.setVisible(on_labels)

    def show_size(self, size_pt: float, wanted: float, doubt: str) -> None:
        """Says so where all envelopes are set smaller than wanted, so that the longest address fits; and the doubt."""
        self.too_small.show_words(doubt)
        is_smaller = 0 < size_pt < wanted
        self.note.setText(self._texts("print.lettering.smaller", size=self._texts.decimal(size_pt)))
        self.note.setVisible(is_smaller)

    def _tell(self) -> None:
        size = self.size_choice.key()
        align = Align(self.align_choice.key())
        self.lettering_chosen.emit(self.font_choice.key(), float(size) if size else None, align)


def _size_choice(texts: Texts, size: float) -> tuple[str, str]:
    return f"{size:g}", texts("print.lettering.points", size=texts.decimal(size))
