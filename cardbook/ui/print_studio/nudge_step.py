"""Nudge for my printer: where everything comes out a little beside its place, it is moved here."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.labels import label, paragraph
from cardbook.ui.print_studio.fold_line import FoldLine
from cardbook.ui.print_studio.nudge import MOST_STEPS, Nudge
from cardbook.ui.print_studio.print_order import PrintKind
from cardbook.ui.widgets.button import plain_button
from cardbook.ui.widgets.combo_field import ComboField

_STEPS_PER_MM = 10


class _Millimetres(QDoubleSpinBox):
    def __init__(self, context: UiContext, name: str) -> None:
        super().__init__()
        self.setDecimals(1)
        self.setSingleStep(1 / _STEPS_PER_MM)
        self.setRange(-MOST_STEPS / _STEPS_PER_MM, MOST_STEPS / _STEPS_PER_MM)
        self.setSuffix(context.texts("print.nudge.millimetres"))
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(False)

    @property
    def steps(self) -> int:
        """Tenths of a millimetre."""
        return round(self.value() * _STEPS_PER_MM)


class NudgeStep(QWidget):
    """Folded to one line until wanted. `nudged(Nudge)`, `printer_chosen(name)`, `test_page_wanted()` and
    `measure_wanted()`."""

    unfolded = Signal()
    nudged = Signal(object)
    printer_chosen = Signal(str)
    test_page_wanted = Signal()
    measure_wanted = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._why = paragraph(context.theme, "", "small", "ink2")
        texts, theme = context.texts, context.theme
        self.fold = FoldLine(context, texts("print.nudge.name"), "move")
        self.right = _Millimetres(context, texts("print.nudge.right"))
        self.down = _Millimetres(context, texts("print.nudge.down"))
        self.printers = ComboField(context, texts("print.nudge.printer"), [])
        self.test_page = plain_button(context, texts("print.nudge.test_page"), small=True)
        self.measure = plain_button(context, texts("print.measure.open"), small=True)
        self.inside = QWidget()
        self.inside.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(6), 0, theme.px(8))
        column.setSpacing(theme.px(4))
        column.addWidget(self.fold)
        column.addWidget(self.inside)
        self._fill()
        self.fold.toggled.connect(self._unfold)
        self.right.valueChanged.connect(self._tell)
        self.down.valueChanged.connect(self._tell)
        self.printers.activated.connect(lambda: self.printer_chosen.emit(self.printers.key()))
        self.test_page.clicked.connect(self.test_page_wanted)
        self.measure.clicked.connect(self.measure_wanted)

    def show_printers(self, names: Sequence[str], chosen: str) -> None:
        """The printers of this computer; one alone needs no choice."""
        self.printers.set_choices([(name, name) for name in names])
        self.printers.choose(chosen)
        self.printers.setVisible(len(names) > 1)

    def show_kind(self, kind: PrintKind) -> None:
        """What is moved."""
        self._why.setText(self._context.texts(f"print.run.{kind}.nudge"))

    def show_nudge(self, nudge: Nudge) -> None:
        """What is known of the chosen printer."""
        for box, steps in ((self.right, nudge.right), (self.down, nudge.down)):
            with QSignalBlocker(box):
                box.setValue(steps / _STEPS_PER_MM)

    def _fill(self) -> None:
        _texts, theme = self._context.texts, self._context.theme
        grid = QGridLayout(self.inside)
        grid.setContentsMargins(theme.px(32), 0, 0, 0)
        grid.setSpacing(theme.px(8))
        grid.addWidget(self._why, 0, 0, 1, 2)
        grid.addWidget(self.printers, 1, 0, 1, 2)
        for row, box in enumerate((self.right, self.down), start=2):
            grid.addWidget(label(theme, box.accessibleName(), "small", "ink2"), row, 0)
            grid.addWidget(box, row, 1)
        grid.addWidget(self.test_page, 4, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.measure, 5, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)

    def _unfold(self, is_open: bool) -> None:
        self.inside.setVisible(is_open)
        self.unfolded.emit()

    def _tell(self) -> None:
        self.nudged.emit(Nudge(self.right.steps, self.down.steps))
