"""The left column: four numbered steps, the nudge, and the two buttons."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cardbook.domain.paper import PAPER_SIZES
from cardbook.services.print_people import Whom
from cardbook.ui.context import UiContext
from cardbook.ui.print_studio.envelope_step import EnvelopeStep
from cardbook.ui.print_studio.feed_step import FeedStep
from cardbook.ui.print_studio.fold_line import FoldLine
from cardbook.ui.print_studio.label_step import LabelStep
from cardbook.ui.print_studio.lettering_step import LetteringStep
from cardbook.ui.print_studio.nudge_step import NudgeStep
from cardbook.ui.print_studio.print_desk import PrintDesk
from cardbook.ui.print_studio.print_order import PrintKind
from cardbook.ui.print_studio.step import DoubtLine, Step
from cardbook.ui.print_studio.what_choice import WhatChoice
from cardbook.ui.print_studio.whom_words import whom_words
from cardbook.ui.widgets.button import Button, ButtonKind
from cardbook.ui.widgets.combo_field import ComboField
from cardbook.ui.widgets.hairline import hairline
from cardbook.ui.widgets.segmented_choice import SegmentedChoice
from cardbook.ui.widgets.tick_box import TickBox

_NARROWEST = 120
_LEFT, _RIGHT = 28, 20


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
        self.label = LabelStep(context, desk)
        papers = [(paper, texts(f"print.papers.{paper}")) for paper in PAPER_SIZES]
        self.papers = SegmentedChoice(context, texts("print.steps.paper"), papers)
        self.envelope = EnvelopeStep(context, desk.envelopes, home)
        self.feed = FeedStep(context)
        self.lettering = LetteringStep(context, options)
        self.nudge = NudgeStep(context)
        self.lately = FoldLine(context, texts("print.lately.open"), "history")
        self.lately.setCheckable(False)
        self.save = Button(context, texts("print.buttons.save_pdf"), ButtonKind.PLAIN, "file-down")
        self.print = Button(context, texts("print.buttons.print"), ButtonKind.PRIMARY, "printer")
        self.save_first = Button(context, texts("print.buttons.save_pdf"), ButtonKind.PRIMARY, "file-down")
        self._paper_step = Step(context, 3, texts("print.steps.paper"))
        self._is_list = False
        self._lines = hairline(), hairline(), hairline()
        for choice in (self.whom, self.envelope.picker):
            choice.setMinimumWidth(context.theme.px(_NARROWEST))
        self._build()

    def show_kind(self, kind: PrintKind) -> None:
        """The steps that a kind of printed matter needs."""
        self.kinds.choose(kind.value)
        self._is_list = kind is PrintKind.CHECKLIST
        addressed = kind is not PrintKind.CHECKLIST
        shown: tuple[tuple[bool, tuple[QWidget, ...]], ...] = (
            (addressed, (*self._lines[:2], self.lettering, self.nudge, self.lately)),
            (kind is PrintKind.ENVELOPES, (self.envelope, self._lines[2], self.feed)),
            (kind is PrintKind.LABELS, (self.label,)),
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
            (self.label, ()), (self.envelope, ()), (self._paper_step, (self.papers,)), (self._lines[0], ()),
            (self.lettering, ()), (self._lines[1], ()), (self.feed, ()), (self._lines[2], ()), (self.nudge, ()),
            (self.lately, ()),
        )
        for row, choices in rows:
            self._column.addWidget(row)
            if choices and isinstance(row, Step):
                for choice in choices:
                    row.body.addWidget(choice)
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
