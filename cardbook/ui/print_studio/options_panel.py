"""The left column: four numbered steps, the nudge, and the two buttons."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cardbook.domain.label_sheet import SheetStatus
from cardbook.domain.paper import PAPER_SIZES
from cardbook.services.label_options import LabelOptions
from cardbook.services.print_people import Whom, WhomKind
from cardbook.texts import Texts
from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph
from cardbook.ui.print_studio.envelope_step import EnvelopeStep
from cardbook.ui.print_studio.feed_step import FeedStep
from cardbook.ui.print_studio.lettering_step import LetteringStep
from cardbook.ui.print_studio.nudge_step import NudgeStep
from cardbook.ui.print_studio.print_desk import PrintDesk
from cardbook.ui.print_studio.print_order import PrintKind
from cardbook.ui.print_studio.sheet_list import sheet_doubt
from cardbook.ui.print_studio.sheet_picker import SheetPicker
from cardbook.ui.print_studio.step import DoubtLine, Step
from cardbook.ui.print_studio.what_choice import WhatChoice
from cardbook.ui.widgets.button import Button, ButtonKind, link_button
from cardbook.ui.widgets.combo_field import ComboField
from cardbook.ui.widgets.hairline import hairline
from cardbook.ui.widgets.segmented_choice import SegmentedChoice
from cardbook.ui.widgets.tick_box import TickBox

_NARROWEST = 120
_LEFT, _RIGHT = 28, 20


def whom_words(texts: Texts, whom: Whom) -> str:
    """A choice of people in words."""
    season = whom.season.name if whom.season else ""
    if whom.kind is WhomKind.SELECTION:
        return texts("print.whom.selection", count=len(whom.keys))
    circle = whom.circle.name if whom.circle else ""
    search = whom.search.name if whom.search else ""
    return texts(f"print.whom.{whom.kind.value}", season=season, circle=circle, search=search)


class OptionsPanel(QWidget):
    """Holds the choices; whoever owns it listens to each."""

    def __init__(self, context: UiContext, desk: PrintDesk, home: str) -> None:
        super().__init__()
        options = desk.options
        self._context = context
        texts = context.texts
        self.setProperty("ground", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.kinds = WhatChoice(context)
        self.whom = ComboField(context, texts("print.steps.whom"), [])
        self.whom_doubt = DoubtLine(context)
        self.as_list = TickBox(context, texts("print.whom.as_list"), desk.as_list)
        self.sheet = SheetPicker(context, options.sheet, desk.sheets_to_choose)
        self.sheet_doubt = DoubtLine(context)
        self.first = paragraph(context.theme, "", "small", "ink2")
        self.fresh = link_button(context, texts("print.sheets.fresh"), small=True)
        self.own_sheet = link_button(context, texts("print.sheets.measure_own"), small=True)
        papers = [(paper, texts(f"print.papers.{paper}")) for paper in PAPER_SIZES]
        self.papers = SegmentedChoice(context, texts("print.steps.paper"), papers)
        self.envelope = EnvelopeStep(context, desk.envelopes, home)
        self.feed = FeedStep(context)
        self.lettering = LetteringStep(context, options)
        self.nudge = NudgeStep(context)
        self.save = Button(context, texts("print.buttons.save_pdf"), ButtonKind.PLAIN, "file-down")
        self.print = Button(context, texts("print.buttons.print"), ButtonKind.PRIMARY, "printer")
        self.save_first = Button(context, texts("print.buttons.save_pdf"), ButtonKind.PRIMARY, "file-down")
        self._sheet_step = Step(context, 3, texts("print.steps.sheet"))
        self._paper_step = Step(context, 3, texts("print.steps.paper"))
        self._is_list = False
        self._lines = hairline(), hairline(), hairline()
        for choice in (self.whom, self.sheet, self.envelope.picker):
            choice.setMinimumWidth(context.theme.px(_NARROWEST))
        self._build()

    def show_kind(self, kind: PrintKind) -> None:
        """The steps that a kind of printed matter needs."""
        self.kinds.choose(kind.value)
        self._is_list = kind is PrintKind.CHECKLIST
        addressed = kind is not PrintKind.CHECKLIST
        shown: tuple[tuple[bool, tuple[QWidget, ...]], ...] = (
            (addressed, (*self._lines[:2], self.lettering, self.nudge)),
            (kind is PrintKind.ENVELOPES, (self.envelope, self._lines[2], self.feed)),
            (kind is PrintKind.LABELS, (self._sheet_step,)),
            (not addressed, (self._paper_step,)),
        )
        for is_shown, steps in shown:
            for step in steps:
                step.setVisible(is_shown)
        if addressed:
            self.nudge.show_kind(kind)

    def show_answers(self, answers: Sequence[Whom], chosen: Whom) -> None:
        """The choices of people, one of them chosen."""
        self.whom.set_choices([(whom.id, whom_words(self._context.texts, whom)) for whom in answers])
        self.whom.choose(chosen.id)
        self.as_list.setVisible(chosen.season is not None and not self._is_list)

    def show_options(self, options: LabelOptions, last_used: Sequence[str]) -> None:
        """The sheet, its first free label and how well it is known."""
        texts, sheet = self._context.texts, options.sheet
        self.sheet.show_sheet(sheet, last_used)
        self.sheet_doubt.show_words(sheet_doubt(texts, sheet))
        is_own = sheet.status is SheetStatus.OWN
        self.own_sheet.setText(texts("print.sheets.change_own" if is_own else "print.sheets.measure_own"))
        self.first.setText(texts("print.sheets.first", label=options.first))
        self.first.setVisible(sheet.count > 1)
        self.fresh.setVisible(options.first > 1 or bool(options.used))

    def show_lettering(self, desk: PrintDesk) -> None:
        """Typeface and size of the kind that is chosen."""
        on_labels = desk.kind is PrintKind.LABELS
        chosen = desk.options if on_labels else desk.envelopes.options
        self.lettering.show_lettering(chosen.font, chosen.size_pt, on_labels=on_labels)

    def show_printer(self, is_there: bool) -> None:
        """Without a printer the PDF is the way."""
        self.print.setVisible(is_there)
        self.save.setVisible(is_there)
        self.save_first.setVisible(not is_there)

    def set_ready(self, is_ready: bool) -> None:
        """Whether there is anything to print."""
        for button in (self.print, self.save, self.save_first):
            button.setEnabled(is_ready)

    def _build(self) -> None:
        """From the outside in: whatever is put into something else is dressed anew with all that it holds."""
        texts = self._context.texts
        self._frame()
        what, whom = (
            Step(self._context, number, texts(f"print.steps.{name}")) for number, name in ((1, "what"), (2, "whom"))
        )
        rows: tuple[tuple[QWidget, tuple[QWidget, ...]], ...] = (
            (what, (self.kinds,)), (hairline(), ()),
            (whom, (self.whom, self.whom_doubt, self.as_list)), (hairline(), ()),
            (self._sheet_step, (self.sheet, self.sheet_doubt, self.first, self.fresh, self.own_sheet)),
            (self.envelope, ()), (self._paper_step, (self.papers,)), (self._lines[0], ()), (self.lettering, ()),
            (self._lines[1], ()), (self.feed, ()), (self._lines[2], ()), (self.nudge, ()),
        )
        for row, choices in rows:
            self._column.addWidget(row)
            if choices and isinstance(row, Step):
                for choice in choices:
                    row.body.addWidget(choice)
        for link in (self.fresh, self.own_sheet):
            self._sheet_step.body.setAlignment(link, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch()

    def _show_nudge(self) -> None:
        self._area.ensureWidgetVisible(self.nudge.test_page)

    def _make_room_for_scroll_bar(self) -> None:
        """The bar stands in the margin, so that the choices stay as wide as the buttons below them."""
        bar, px = self._area.verticalScrollBar(), self._context.theme.px
        needed = bar.sizeHint().width() if bar.maximum() > bar.minimum() else 0
        self._column.setContentsMargins(px(_LEFT), px(2), max(0, px(_RIGHT) - needed), px(8))

    def _frame(self) -> None:
        """The steps between the edges, which scroll, and the buttons below them."""
        theme = self._context.theme
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        steps = QWidget()
        steps.setProperty("ground", "paper")
        self._column = QVBoxLayout(steps)
        self._column.setContentsMargins(theme.px(_LEFT), theme.px(2), theme.px(_RIGHT), theme.px(8))
        self._column.setSpacing(0)
        self._area.setWidget(steps)
        self._area.verticalScrollBar().rangeChanged.connect(self._make_room_for_scroll_bar)
        self.nudge.unfolded.connect(lambda: QTimer.singleShot(0, self._show_nudge))
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.px(_LEFT), theme.px(12), theme.px(_RIGHT), theme.px(16))
        foot.setSpacing(theme.px(8))
        for button in (self.save, self.print, self.save_first):
            foot.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._area, 1)
        column.addWidget(hairline())
        column.addLayout(foot)
