"""What to print, as tiles with an icon; one is chosen, arrows choose another."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QSizePolicy, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import TextRun, draw_box, draw_text
from cardbook.ui.widgets.enter_key import pressed_by_enter


class KindTile(QAbstractButton):
    """One kind of printed matter."""

    def __init__(self, context: UiContext, key: str, word: str, icon: str) -> None:
        super().__init__()
        self._context = context
        self.key = key
        self._icon_name = icon
        self.setText(word)
        self.setCheckable(True)
        self.setAccessibleName(word)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = self._context.theme
        words = QFontMetricsF(theme.font("small", 600)).horizontalAdvance(self.text())
        return QSize(round(words) + theme.px(37), theme.row_height(34, "small"))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._context.theme.px(80), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme, on = QPainter(self), self._context.theme, self.isChecked()
        token = "blue" if on else "ink" if self.isEnabled() else "ink3"
        ground = "blueS" if on else "hover" if self.underMouse() and self.isEnabled() else "sheet"
        edge = "blue" if on else "rule"
        box = QRectF(self.rect())
        draw_box(painter, box, theme.px(6), theme.color(ground), theme.color(edge), 2.0 if on else 1.0)
        side = theme.px(16)
        icon = QRectF(theme.px(9), (self.height() - side) / 2, side, side)
        self._context.icons.paint(painter, icon, self._icon_name, token)
        x = icon.right() + theme.px(7)
        room = QRectF(x, 0, self.width() - x - theme.px(3), self.height())
        bold = theme.font("small", 600)
        is_bold = on and QFontMetricsF(bold).horizontalAdvance(self.text()) <= room.width()
        font = bold if is_bold else theme.font("small", 500)
        draw_text(painter, room, TextRun(self.text(), font, theme.color(token)))


class KindTiles(QWidget):
    """`chosen(key)` tells the tile that was pressed."""

    chosen = Signal(str)

    def __init__(self, context: UiContext, name: str, kinds: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._tiles = {key: KindTile(context, key, word, icon) for key, word, icon in kinds}
        self._group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(context.theme.px(6))
        for place, tile in enumerate(self._tiles.values()):
            grid.addWidget(tile, place // 2, place % 2)
            self._group.addButton(tile)
            tile.toggled.connect(lambda on, key=tile.key: self.chosen.emit(key) if on else None)

    def choose(self, key: str) -> None:
        """Choose by key, silently; none for a key that has no tile."""
        self.blockSignals(True)
        self._group.setExclusive(False)
        for each, tile in self._tiles.items():
            tile.setChecked(each == key)
        self._group.setExclusive(True)
        self.blockSignals(False)

    def tile(self, key: str) -> KindTile:
        """One tile."""
        return self._tiles[key]
