"""Step 4: typeface, size, where lines begin, and edges for a test page."""

from PySide6.QtCore import Signal

from cardbook.services.label_options import TYPEFACE_NAMES, Align, LabelOptions
from cardbook.texts import Texts
from cardbook.ui.context import UiContext
from cardbook.ui.print_studio.step import DoubtLine, Step
from cardbook.ui.widgets.combo_field import ComboField
from cardbook.ui.widgets.segmented_choice import SegmentedChoice
from cardbook.ui.widgets.tick_box import TickBox

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
        for widget in (self.font_choice, self.size_choice, self.align_choice, self.outlines, self.doubt):
            self.body.addWidget(widget)
        self.font_choice.choose(options.font)
        self.font_choice.currentIndexChanged.connect(self._tell)
        self.size_choice.currentIndexChanged.connect(self._tell)
        self.align_choice.chosen.connect(self._tell)
        self.outlines.toggled.connect(self.outlines_chosen)

    def _tell(self) -> None:
        size = self.size_choice.key()
        align = Align(self.align_choice.key())
        self.lettering_chosen.emit(self.font_choice.key(), float(size) if size else None, align)


def _size_choice(texts: Texts, size: float) -> tuple[str, str]:
    key = f"{size:g}"
    said = key.replace(".", ",") if texts.language == "de" else key
    return key, texts("print.lettering.points", size=said)
