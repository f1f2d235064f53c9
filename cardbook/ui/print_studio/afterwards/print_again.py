"""Not quite: which labels or envelopes are to be printed again."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.labels import paragraph
from cardbook.ui.print_studio.people.piece_choice import PieceChoice
from cardbook.ui.print_studio.print_order import PrintKind
from cardbook.ui.widgets.button import plain_button, primary_button
from cardbook.ui.widgets.fields.segmented_choice import SegmentedChoice

_SPOILT, _BLANK = "spoilt", "blank"


class PrintAgainDialog(PlainDialog):
    """`chosen(places, are_blank)` tells the ticked pieces by their places in the run; the button waits until there is
    one. Of labels it is asked whether they are spoilt or blank still."""

    chosen = Signal(object, bool)

    def __init__(self, context: UiContext, parent: QWidget, kind: PrintKind, names: Sequence[str]) -> None:
        texts = context.texts
        super().__init__(context, parent, texts("print.again.title"), texts(f"print.run.{kind}.again"))
        self.pieces = PieceChoice(context, texts(f"print.run.{kind}.again_list"))
        states = [(state, texts(f"print.again.{state}")) for state in (_SPOILT, _BLANK)]
        self.state = SegmentedChoice(context, texts("print.again.state"), states)
        self.state.choose(_SPOILT)
        why = paragraph(context.theme, texts("print.again.why"), "small", "ink2")
        for widget in (self.pieces, self.state, why):
            self.body.addWidget(widget)
        for widget in (self.state, why):
            widget.setVisible(kind is PrintKind.LABELS)
        cancel = plain_button(context, texts("frame.prompt.cancel"))
        self.verb = primary_button(context, texts("print.again.verb"))
        self.buttons.addStretch()
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(self.verb)
        cancel.clicked.connect(self.reject)
        self.verb.clicked.connect(self.accept)
        self.pieces.changed.connect(lambda count: self.verb.setEnabled(count > 0))
        self.accepted.connect(lambda: self.chosen.emit(self.pieces.places(), self.state.key() == _BLANK))
        self.pieces.show_names(names)
        self.pieces.list.setFocus()
