"""A row of the sidebar: a place, an occasion with its ring, a circle with its dot."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from cardbook.ui.context import UiContext
from cardbook.ui.frame.dragged_lines import dragged_lines
from cardbook.ui.labels import set_tooltip
from cardbook.ui.looks.focus_ring import no_focus_ring
from cardbook.ui.looks.painting import CENTER, RIGHT, TextRun, draw_box, draw_text
from cardbook.ui.widgets import season_ring
from cardbook.ui.widgets.enter_key import pressed_by_enter

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


@dataclass(frozen=True)
class SidebarItem:
    """What a row shows: an `icon`, or a ring filled to `share` (0 to 1), or a dot of an avatar colour, or a small
    icon, the `mark`.

    `key` is what the sidebar tells when the row is chosen, such as `occasion:12`.
    """

    key: str
    text: str
    icon: str = ""
    count: str = ""
    share: float | None = None
    dot: int | None = None
    asks: bool = False
    mark: str = ""

    @property
    def takes_people(self) -> bool:
        """People can be dragged onto an occasion and onto a circle."""
        return self.share is not None or self.dot is not None

    @property
    def is_place(self) -> bool:
        """Places have an icon and stay in the rail."""
        return bool(self.icon)


class SidebarRow(QAbstractButton):
    """Checked while its page is shown. `stepped` is an arrow key: 1 downwards, -1 upwards.

    `dropped` carries the keys of lines that were dragged here: an occasion and a circle take them.
    """

    stepped = Signal(int)
    dropped = Signal(object)

    def __init__(self, context: UiContext, item: SidebarItem) -> None:
        super().__init__()
        self._context = context
        self._item = item
        self._narrow = False
        self._is_around = False
        self._would_take = False
        self.setAcceptDrops(item.takes_people)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        no_focus_ring(self)
        self.show_item(item)

    @property
    def item(self) -> SidebarItem:
        """What the row shows."""
        return self._item

    def show_item(self, item: SidebarItem) -> None:
        """Show another count or name."""
        self._item = item
        texts = self._context.texts
        self.setAccessibleName(
            texts("frame.sidebar.spoken_count", name=item.text, number=item.count) if item.count else item.text
        )
        set_tooltip(self, item.text if self._narrow else "")
        self.update()

    def show_around(self, is_around: bool) -> None:
        """A place around what is shown is bold, though another row has the ground."""
        if is_around is not self._is_around:
            self._is_around = is_around
            self.update()

    def set_narrow(self, narrow: bool) -> None:
        """In the rail only the icon is left, and the name becomes the tooltip."""
        if narrow is self._narrow:
            return
        self._narrow = narrow
        self.setVisible(self._item.is_place or not narrow)
        self.show_item(self._item)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        theme = self._context.theme
        height = 38 if self._narrow else 34 if self._item.is_place else 30
        return QSize(theme.px(44 if self._narrow else 160), theme.row_height(height, "body"))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._context.theme.px(40), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged_lines(event):
            event.acceptProposedAction()
            self._show_would_take(True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._show_would_take(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_would_take(False)
        keys = dragged_lines(event)
        if keys:
            event.acceptProposedAction()
            self.dropped.emit(keys)

    def _show_would_take(self, would_take: bool) -> None:
        self._would_take = would_take
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._context.theme
        area = QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            draw_box(painter, area, theme.px(6), theme.color("navsel" if self.isChecked() else "press"))
        if self.hasFocus() or self._would_take:
            draw_box(painter, area, theme.px(6), None, theme.color("focus"), 2.0)
        self._paint_mark(painter, area)
        if not self._narrow:
            self._paint_words(painter, area)

    def _paint_mark(self, painter: QPainter, area: QRectF) -> None:
        theme, item = self._context.theme, self._item
        side = theme.px(18 if item.icon else 15)
        left = area.center().x() - side / 2 if self._narrow else theme.px(10)
        box = QRectF(left, area.center().y() - side / 2, side, side)
        if item.icon:
            self._context.icons.paint(painter, box, item.icon, "blue" if self._stands_out() else "ink2")
        elif item.share is not None:
            season_ring.paint_ring(painter, theme, box, item.share)
        elif item.mark:
            self._context.icons.paint(painter, box, item.mark, "ink2")
        elif item.dot is not None:
            dot = theme.px(9)
            place = QRectF(left + theme.px(4), area.center().y() - dot / 2, dot, dot)
            draw_box(painter, place, dot / 2, theme.avatar_pair(item.dot)[1])

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        theme, item = self._context.theme, self._item
        right = area.right() - theme.px(10)
        right -= self._paint_count(painter, area, right)
        left = theme.px(38 if item.icon else 35)
        style = "body" if item.icon else "small"
        font = theme.font(style, 600 if self._stands_out() else 400)
        words = QRectF(left, 0, right - left, area.height())
        draw_text(painter, words, TextRun(item.text, font, theme.color("ink")))

    def _stands_out(self) -> bool:
        return self.isChecked() or self._is_around

    def _paint_count(self, painter: QPainter, area: QRectF, right: float) -> float:
        """Draw the count at the right end; returns the width it took with its gap."""
        theme, item = self._context.theme, self._item
        if not item.count:
            return 0.0
        font = theme.font("caption", 600 if item.asks else 400)
        width = QFontMetricsF(font).horizontalAdvance(item.count)
        if item.asks:
            pill = max(width + theme.px(12), theme.px(21))
            height = theme.px(19)
            box = QRectF(right - pill, area.center().y() - height / 2, pill, height)
            draw_box(painter, box, height / 2, theme.color("blueS"))
            draw_text(painter, box, TextRun(item.count, font, theme.color("blue")), CENTER)
            return pill + theme.px(6)
        place = QRectF(right - width - 1, 0, width + 1, area.height())
        draw_text(painter, place, TextRun(item.count, font, theme.color("ink2")), RIGHT)
        return width + theme.px(6)
