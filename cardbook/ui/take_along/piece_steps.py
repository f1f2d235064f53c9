"""What there is to choose about each kind of paper to take along; every step changes the desk and shows it."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cardbook.domain.paper.booklet_format import BOOKLET_FORMATS
from cardbook.domain.paper.paper import LETTER_PAPERS, PAPER_SIZES
from cardbook.domain.paper.piece_kind import PieceKind
from cardbook.domain.paper.ruled_sheet import LEAST_LINE, MOST_LINE, MOST_PAGES
from cardbook.services.paper.take_along.piece_orders import FIRST_YEAR, LAST_YEAR, PieceOrder
from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph
from cardbook.ui.print_studio.steps.step import Step
from cardbook.ui.take_along.piece_desk import PieceDesk
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.fields.millimetre_box import MillimetreBox
from cardbook.ui.widgets.fields.number_field import NumberField
from cardbook.ui.widgets.fields.segmented_choice import SegmentedChoice
from cardbook.ui.widgets.fields.tick_box import TickBox

_LINE_STEP = 500
_ALL = ""
_FIELD = 92


class _Beside(QWidget):
    """A small word before its field."""

    def __init__(self, context: UiContext, word: str, field: QWidget) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(paragraph(context.theme, word, "small", "ink2"), 1)
        row.addWidget(field)
        field.setFixedWidth(context.theme.px(_FIELD))


class PaperStep(Step):
    """On which paper."""

    def __init__(self, context: UiContext, desk: PieceDesk, number: int) -> None:
        super().__init__(context, number, context.texts("print.steps.paper"))
        papers = [(paper, context.texts(f"print.papers.{paper}")) for paper in PAPER_SIZES]
        self.papers = SegmentedChoice(context, context.texts("print.steps.paper"), papers)
        self.body.addWidget(self.papers)
        self.papers.chosen.connect(lambda key: desk.change(paper=PAPER_SIZES[key]))

    def show_order(self, order: PieceOrder) -> None:
        """What is chosen now."""
        self.papers.choose(order.paper.id)


class HelperStep(Step):
    """Whose part of the list; nothing to choose where nobody lends a hand."""

    def __init__(self, context: UiContext, desk: PieceDesk, number: int) -> None:
        texts = context.texts
        super().__init__(context, number, texts("print.pieces.whose"))
        self._texts = texts
        self._desk = desk
        self._ids: dict[str, int | None] = {}
        self.helpers = ComboField(context, texts("print.pieces.whose"), [])
        self.helpers.setMinimumWidth(context.theme.px(_FIELD))
        self.body.addWidget(self.helpers)
        self.helpers.activated.connect(self._take)

    def show_order(self, order: PieceOrder) -> None:
        """Everybody's, or that of one who lends a hand."""
        helpers = self._desk.helpers()
        self._ids = {str(helper.id): helper.id for helper in helpers}
        named = [(str(helper.id), helper.name) for helper in helpers]
        with QSignalBlocker(self.helpers):
            self.helpers.set_choices([(_ALL, self._texts("print.pieces.everybodys")), *named])
            self.helpers.choose(str(order.helper) if order.helper is not None else _ALL)
        self.helpers.setEnabled(bool(named))

    def _take(self) -> None:
        self._desk.change(helper=self._ids.get(self.helpers.key()))


class BookletStep(Step):
    """How large, and what is in it."""

    def __init__(self, context: UiContext, desk: PieceDesk, number: int) -> None:
        texts = context.texts
        super().__init__(context, number, texts("print.pieces.size"))
        sizes = [(size, texts(f"print.papers.{size}")) for size in BOOKLET_FORMATS]
        self.sizes = SegmentedChoice(context, texts("print.pieces.size"), sizes)
        self.ticks = {tick: TickBox(context, texts(f"print.pieces.{tick}"))
                      for tick in ("is_folded", "with_room", "only_addresses")}
        self.how = paragraph(context.theme, texts("print.pieces.how_to_fold"), "small", "ink2")
        self.body.addWidget(self.sizes)
        for tick, box in self.ticks.items():
            self.body.addWidget(box)
            box.toggled.connect(lambda on, tick=tick: desk.change(**{tick: on}))
            if tick == "is_folded":
                self.body.addWidget(self.how)
        self.sizes.chosen.connect(lambda key: desk.change(booklet=BOOKLET_FORMATS[key]))

    def show_order(self, order: PieceOrder) -> None:
        """What is chosen now."""
        self.sizes.choose(order.booklet.id)
        self.how.setVisible(order.is_folded)
        for tick, box in self.ticks.items():
            with QSignalBlocker(box):
                box.setChecked(getattr(order, tick))


class YearStep(Step):
    """Which year."""

    def __init__(self, context: UiContext, desk: PieceDesk, number: int) -> None:
        super().__init__(context, number, context.texts("print.pieces.which_year"))
        self.year = NumberField(context, context.texts("print.pieces.which_year"), FIRST_YEAR, LAST_YEAR)
        self.year.setFixedWidth(context.theme.px(_FIELD))
        self.body.addWidget(self.year)
        self.year.valueChanged.connect(lambda year: desk.change(year=year))

    def show_order(self, order: PieceOrder) -> None:
        """What is chosen now."""
        with QSignalBlocker(self.year):
            self.year.setValue(order.year)


class RuledStep(Step):
    """How many pages with which rules."""

    def __init__(self, context: UiContext, desk: PieceDesk, number: int) -> None:
        texts = context.texts
        super().__init__(context, number, texts("print.pieces.which_rules"))
        papers = [(paper, texts(f"print.papers.{paper}")) for paper in LETTER_PAPERS]
        self.papers = SegmentedChoice(context, texts("print.steps.paper"), papers)
        self.pages = NumberField(context, texts("print.pieces.pages"), 1, MOST_PAGES)
        self.line = MillimetreBox(context, LEAST_LINE, MOST_LINE, _LINE_STEP)
        self.line.setAccessibleName(texts("print.pieces.line"))
        self.line.setKeyboardTracking(False)
        self.under = TickBox(context, texts("print.pieces.to_lie_under"))
        rows = (self.papers, _Beside(context, texts("print.pieces.pages"), self.pages),
                _Beside(context, texts("print.pieces.line"), self.line), self.under)
        for row in rows:
            self.body.addWidget(row)
        self.papers.chosen.connect(lambda key: desk.change(letter_paper=LETTER_PAPERS[key]))
        self.pages.valueChanged.connect(lambda pages: desk.change(pages=pages))
        self.line.valueChanged.connect(lambda _mm: desk.change(line=self.line.micrometres))
        self.under.toggled.connect(lambda on: desk.change(to_lie_under=on))

    def show_order(self, order: PieceOrder) -> None:
        """What is chosen now."""
        self.papers.choose(order.letter_paper.id)
        for field in (self.pages, self.line, self.under):
            field.blockSignals(True)
        self.pages.setValue(order.pages)
        self.line.show_micrometres(order.line)
        self.under.setChecked(order.to_lie_under)
        for field in (self.pages, self.line, self.under):
            field.blockSignals(False)


PieceStep = PaperStep | HelperStep | BookletStep | YearStep | RuledStep

STEPS: Mapping[PieceKind, Sequence[Callable[[UiContext, PieceDesk, int], PieceStep]]] = {
    PieceKind.CHECKLIST: (HelperStep, PaperStep),
    PieceKind.BOOKLET: (BookletStep,),
    PieceKind.GIFTS: (PaperStep,),
    PieceKind.YEAR: (YearStep, PaperStep),
    PieceKind.SLIPS: (PaperStep,),
    PieceKind.RULED: (RuledStep,),
}
"""What follows on for whom a kind is, in its order."""
