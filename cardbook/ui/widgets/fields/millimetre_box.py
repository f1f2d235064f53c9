"""A field for a length on paper: typed in mm, told in µm."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QDoubleSpinBox

from cardbook.domain.paper.lengths import MICROMETRES_PER_MM, millimetres
from cardbook.ui.context import UiContext
from cardbook.ui.widgets.fields.number_field import leave_room, paint_arrows


class MillimetreBox(QDoubleSpinBox):
    """From `least` to `most` µm by `step`, with as many digits as a ruler shows: one, or two where a sheet is printed
    with its measures."""

    def __init__(self, context: UiContext, least: int, most: int, step: int = 100, digits: int = 1) -> None:
        super().__init__()
        self._context = context
        locale = QLocale(context.texts.language)
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator | QLocale.NumberOption.RejectGroupSeparator)
        self.setLocale(locale)
        self.setDecimals(digits)
        self.setSingleStep(millimetres(step))
        self.setRange(millimetres(least), millimetres(most))
        self.setSuffix(context.texts("print.nudge.millimetres"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        leave_room(self, context)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_arrows(self, self._context)

    @property
    def micrometres(self) -> int:
        """The length as it stands."""
        return round(self.value() * MICROMETRES_PER_MM)

    def show_micrometres(self, length: float) -> None:
        """Another length."""
        self.setValue(millimetres(length))
