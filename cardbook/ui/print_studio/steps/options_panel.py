"""The left column: four numbered steps, the nudge, and the two buttons."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from cardbook.services.paper.print_people import Whom
from cardbook.ui.context import UiContext
from cardbook.ui.print_studio.envelopes.envelope_step import EnvelopeStep
from cardbook.ui.print_studio.envelopes.feed_step import FeedStep
from cardbook.ui.print_studio.labels.label_step import LabelStep
from cardbook.ui.print_studio.people.whom_words import whom_words
from cardbook.ui.print_studio.print_desk import PrintDesk
from cardbook.ui.print_studio.print_order import PrintKind
from cardbook.ui.print_studio.printer.nudge_step import NudgeStep
from cardbook.ui.print_studio.steps.fold_line import FoldLine
from cardbook.ui.print_studio.steps.lettering_step import LetteringStep
from cardbook.ui.print_studio.steps.step import DoubtLine, Step
from cardbook.ui.print_studio.steps.steps_frame import StepsFrame
from cardbook.ui.print_studio.steps.what_choice import WhatChoice
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.fields.tick_box import TickBox
from cardbook.ui.widgets.hairline import hairline

_NARROWEST = 120


class OptionsPanel(StepsFrame):
    """Holds the choices; whoever owns it listens to each."""

    def __init__(self, context: UiContext, desk: PrintDesk, home: str) -> None:
        super().__init__(context)
        options = desk.options
        texts = context.texts
        self.kinds = WhatChoice(context)
        self.whom = ComboField(context, texts("print.steps.whom"), [])
        self.whom_doubt = DoubtLine(context)
        self.as_list = TickBox(context, texts("print.whom.as_list"), desk.as_list)
        self.label = LabelStep(context, desk)
        self.envelope = EnvelopeStep(context, desk.envelopes, home)
        self.feed = FeedStep(context)
        self.lettering = LetteringStep(context, options)
        self.nudge = NudgeStep(context)
        self.lately = FoldLine(context, texts("print.lately.open"), "history")
        self.lately.setCheckable(False)
        self._feed_line = hairline()
        for choice in (self.whom, self.envelope.picker):
            choice.setMinimumWidth(context.theme.px(_NARROWEST))
        self._build()

    def show_kind(self, kind: PrintKind) -> None:
        """The steps that a kind of printed matter needs."""
        self.kinds.choose(kind.value)
        shown: tuple[tuple[bool, tuple[QWidget, ...]], ...] = (
            (kind is PrintKind.ENVELOPES, (self.envelope, self._feed_line, self.feed)),
            (kind is PrintKind.LABELS, (self.label,)),
        )
        for is_shown, steps in shown:
            for step in steps:
                step.setVisible(is_shown)
        self.nudge.show_kind(kind)

    def show_answers(self, answers: Sequence[Whom], chosen: Whom) -> None:
        """The choices of people, one of them chosen."""
        self.whom.set_choices([(whom.id, whom_words(self._context.texts, whom)) for whom in answers])
        self.whom.choose(chosen.id)
        self.as_list.setVisible(chosen.season is not None)

    def show_lettering(self, desk: PrintDesk) -> None:
        """Typeface and size of the kind that is chosen."""
        on_labels = desk.kind is PrintKind.LABELS
        chosen = desk.options if on_labels else desk.envelopes.options
        self.lettering.show_lettering(chosen.font, chosen.size_pt, on_labels=on_labels)

    def _build(self) -> None:
        """From the outside in: whatever is put into something else is dressed anew with all that it holds."""
        texts = self._context.texts
        what, whom = (
            Step(self._context, number, texts(f"print.steps.{name}")) for number, name in ((1, "what"), (2, "whom"))
        )
        rows: tuple[tuple[QWidget, tuple[QWidget, ...]], ...] = (
            (what, (self.kinds,)), (hairline(), ()),
            (whom, (self.whom, self.whom_doubt, self.as_list)), (hairline(), ()),
            (self.label, ()), (self.envelope, ()), (hairline(), ()),
            (self.lettering, ()), (hairline(), ()), (self.feed, ()), (self._feed_line, ()), (self.nudge, ()),
            (self.lately, ()),
        )
        for row, choices in rows:
            self.add_step(row)
            if choices and isinstance(row, Step):
                for choice in choices:
                    row.body.addWidget(choice)
        self.nudge.unfolded.connect(lambda: QTimer.singleShot(0, self._show_nudge))

    def _show_nudge(self) -> None:
        self.area.ensureWidgetVisible(self.nudge.test_page)
