"""The left column for paper to take along: what, for whom, and what that kind asks for."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from cardbook.domain.paper.piece_kind import PieceKind
from cardbook.services.paper.print_people import Whom
from cardbook.services.paper.take_along.piece_orders import OF_NOBODY, PieceOrder
from cardbook.ui.context import UiContext
from cardbook.ui.print_studio.people.whom_words import whom_words
from cardbook.ui.print_studio.steps.step import DoubtLine, Step
from cardbook.ui.print_studio.steps.steps_frame import StepsFrame
from cardbook.ui.print_studio.steps.what_choice import WhatChoice
from cardbook.ui.take_along.piece_desk import PieceDesk
from cardbook.ui.take_along.piece_steps import STEPS, PieceStep
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.hairline import hairline

_NARROWEST = 120


class PiecePanel(StepsFrame):
    """Shows what the desk has; the steps of a kind are made when it is first chosen."""

    def __init__(self, context: UiContext, desk: PieceDesk) -> None:
        super().__init__(context)
        texts = context.texts
        self._desk = desk
        self._offered: Sequence[Whom] = ()
        self._steps: dict[PieceKind, list[PieceStep]] = {}
        self._lines: dict[PieceKind, list[QWidget]] = {}
        self.kinds = WhatChoice(context)
        self.whom = ComboField(context, texts("print.steps.whom"), [])
        self.whom.setMinimumWidth(context.theme.px(_NARROWEST))
        self.missing = DoubtLine(context)
        what, self._whom_step = Step(context, 1, texts("print.steps.what")), Step(context, 2, texts("print.steps.whom"))
        self.add_step(what)
        what.body.addWidget(self.kinds)
        self._whom_line = hairline()
        self.add_step(self._whom_line)
        self.add_step(self._whom_step)
        for row in (self.whom, self.missing):
            self._whom_step.body.addWidget(row)
        self.whom.activated.connect(self._take_whom)

    def show_order(self, order: PieceOrder) -> None:
        """The steps of its kind, with what is chosen now."""
        self.kinds.choose(order.kind.value)
        self._offered = self._desk.offered()
        self.whom.set_choices([(whom.id, whom_words(self._context.texts, whom)) for whom in self._offered])
        self.whom.choose(order.whom.id)
        for row in (self._whom_line, self._whom_step):
            row.setVisible(order.kind not in OF_NOBODY)
        if order.kind not in self._steps:
            self._make_steps(order.kind)
        for kind, steps in self._steps.items():
            for widget in (*steps, *self._lines[kind]):
                widget.setVisible(kind is order.kind)
        for step in self._steps[order.kind]:
            step.show_order(order)

    def steps(self) -> list[PieceStep]:
        """The steps of the kind that is chosen."""
        return self._steps.get(self._desk.order.kind, [])

    def show_missing(self, characters: Sequence[str]) -> None:
        """Which characters no typeface has."""
        words = self._context.texts("print.pieces.missing", characters=" ".join(characters))
        self.missing.show_words(words if characters else "")

    def _make_steps(self, kind: PieceKind) -> None:
        first = 2 if kind in OF_NOBODY else 3
        self._lines[kind], self._steps[kind] = [], []
        for number, make in enumerate(STEPS[kind], start=first):
            line, step = hairline(), make(self._context, self._desk, number)
            self._lines[kind].append(line)
            self._steps[kind].append(step)
            self.add_step(line)
            self.add_step(step)

    def _take_whom(self) -> None:
        key = self.whom.key()
        self._desk.change(whom=next(whom for whom in self._offered if whom.id == key))
