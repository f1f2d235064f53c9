"""A large card to begin with: an icon, what it does, one sentence, an arrow."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout

from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph
from cardbook.ui.looks.painting import draw_box
from cardbook.ui.widgets.enter_key import pressed_by_enter

_ICON_GROUND, _ICON = 42, 21


class StartCard(QAbstractButton):
    """A button as wide as its place; its sentence breaks into lines where it must."""

    def __init__(self, context: UiContext, title: str, sentence: str, icon: str, color: int) -> None:
        super().__init__()
        theme = context.theme
        self._context = context
        self._icon_name = icon
        self._color = color
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        for label in (paragraph(theme, title, "lead", "ink"), paragraph(theme, sentence, "body", "ink2")):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(label)
        words.addStretch()
        row = QHBoxLayout(self)
        left = theme.px(20 + _ICON_GROUND + 16)
        row.setContentsMargins(left, theme.px(14), theme.px(52), theme.px(14))
        row.addLayout(words)
        self.setMinimumHeight(theme.px(78))

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, icons = self._context.theme, self._context.icons
        area = QRectF(self.rect())
        ground = "hover" if self.underMouse() or self.isDown() else "sheet"
        draw_box(painter, area, theme.px(10), theme.color(ground), theme.color("rule"))
        middle = area.center().y()
        soft, letters = theme.avatar_pair(self._color)
        plate = QRectF(theme.px(20), middle - theme.px(21), theme.px(_ICON_GROUND), theme.px(_ICON_GROUND))
        draw_box(painter, plate, theme.px(9), soft)
        side = theme.px(_ICON)
        place = QRectF(0, 0, side, side)
        place.moveCenter(plate.center())
        icons.paint_in(painter, place, self._icon_name, letters)
        arrow = QRectF(area.right() - theme.px(38), middle - theme.px(9), theme.px(18), theme.px(18))
        icons.paint(painter, arrow, "chevron-right", "ink2")
