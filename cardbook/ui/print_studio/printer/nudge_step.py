"""Nudge for my printer: where everything comes out a little beside its place, it is moved here."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.labels import label, paragraph
from cardbook.ui.print_studio.print_order import PrintKind
from cardbook.ui.print_studio.printer.nudge import MOST_STEPS, STEP_MICROMETRES, Nudge
from cardbook.ui.print_studio.steps.fold_line import FoldLine
from cardbook.ui.widgets.button import plain_button
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.fields.millimetre_box import MillimetreBox

_MOST = MOST_STEPS * STEP_MICROMETRES


class NudgeStep(QWidget):
    """Folded to one line until wanted. `nudged(Nudge)`, `printer_chosen(name)`, `tray_chosen(name or "")`,
    `test_page_wanted()` and `measure_wanted()`."""

    unfolded = Signal()
    nudged = Signal(object)
    printer_chosen = Signal(str)
    tray_chosen = Signal(str)
    test_page_wanted = Signal()
    measure_wanted = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._why = paragraph(context.theme, "", "small", "ink2")
        texts, theme = context.texts, context.theme
        self.fold = FoldLine(context, texts("print.nudge.name"), "move")
        self.right, self.down = (MillimetreBox(context, -_MOST, _MOST, STEP_MICROMETRES) for _ in range(2))
        for box, way in ((self.right, "right"), (self.down, "down")):
            box.setAccessibleName(texts(f"print.nudge.{way}"))
            box.setKeyboardTracking(False)
        self.printers = ComboField(context, texts("print.nudge.printer"), [])
        self.trays = ComboField(context, texts("print.nudge.tray"), [])
        self.trays.hide()
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
        self.trays.activated.connect(lambda: self.tray_chosen.emit(self.trays.key()))
        self.test_page.clicked.connect(self.test_page_wanted)
        self.measure.clicked.connect(self.measure_wanted)

    def show_printers(self, names: Sequence[str], chosen: str) -> None:
        """The printers of this computer; one alone needs no choice."""
        self.printers.set_choices([(name, name) for name in names])
        self.printers.choose(chosen)
        self.printers.setVisible(len(names) > 1)

    def show_trays(self, names: Sequence[str], chosen: str) -> None:
        """Where the printer takes paper from, as it calls that; one alone needs no choice."""
        self.trays.set_choices([("", self._context.texts("print.nudge.any_tray")), *((name, name) for name in names)])
        self.trays.choose(chosen if chosen in names else "")
        self.trays.setVisible(len(names) > 1)

    def show_kind(self, kind: PrintKind) -> None:
        """What is moved."""
        self._why.setText(self._context.texts(f"print.run.{kind}.nudge"))

    def show_nudge(self, nudge: Nudge) -> None:
        """What is known of the chosen printer."""
        for box, steps in ((self.right, nudge.right), (self.down, nudge.down)):
            with QSignalBlocker(box):
                box.show_micrometres(steps * STEP_MICROMETRES)

    def _fill(self) -> None:
        theme = self._context.theme
        grid = QGridLayout(self.inside)
        grid.setContentsMargins(theme.px(32), 0, 0, 0)
        grid.setSpacing(theme.px(8))
        grid.addWidget(self._why, 0, 0, 1, 2)
        grid.addWidget(self.printers, 1, 0, 1, 2)
        grid.addWidget(self.trays, 2, 0, 1, 2)
        for row, box in enumerate((self.right, self.down), start=3):
            grid.addWidget(label(theme, box.accessibleName(), "small", "ink2"), row, 0)
            grid.addWidget(box, row, 1)
        grid.addWidget(self.test_page, 5, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.measure, 6, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)

    def _unfold(self, is_open: bool) -> None:
        self.inside.setVisible(is_open)
        self.unfolded.emit()

    def _tell(self) -> None:
        right, down = (round(box.micrometres / STEP_MICROMETRES) for box in (self.right, self.down))
        self.nudged.emit(Nudge(right, down))
