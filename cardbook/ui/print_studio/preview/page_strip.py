"""The pages around the one that is shown, small and side by side: a look ahead through a run of envelopes."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cardbook.domain.paper.lengths import MICROMETRES_PER_INCH
from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import draw_box
from cardbook.ui.print_studio.print_work import PagePicture

MOST = 5
_WIDE, _HIGH, _GAP, _EDGE = 82, 60, 14, 12
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class PageStrip(QWidget):
    """`page_wanted(page)` asks for another page, counted from 1; arrows go through them."""

    page_wanted = Signal(int)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._page, self._pages = 1, 0
        self._pictures: dict[int, PagePicture] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(context.texts("print.preview.strip"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def sizeHint(self) -> QSize:
        px = self._context.theme.px
        return QSize(px(_WIDE), px(_HIGH + 2 * _EDGE))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @property
    def shown(self) -> range:
        """The pages that have a place: as many as fit, the one that is shown among them."""
        px = self._context.theme.px
        room = (self.width() - px(_EDGE)) // px(_WIDE + _GAP)
        count = max(1, min(MOST, room, self._pages))
        first = max(1, min(self._page - count // 2, self._pages - count + 1))
        return range(first, min(first + count, self._pages + 1))

    @property
    def missing(self) -> list[int]:
        """The pages that have a place and no picture yet."""
        return [page for page in self.shown if page not in self._pictures]

    def dpi(self, page_size: tuple[int, int]) -> float:
        """Device pixels to the inch for pages of this size in µm."""
        px, ratio = self._context.theme.px, self.devicePixelRatioF()
        sides = ((px(_WIDE), page_size[0]), (px(_HIGH), page_size[1]))
        return float(min(room * ratio * MICROMETRES_PER_INCH / side for room, side in sides))

    def show_page(self, page: int, pages: int, words: str) -> None:
        """Which page of how many is shown, and that in words. One page alone needs no strip."""
        self._page, self._pages = page, pages
        self.setVisible(pages > 1)
        self.setAccessibleDescription(words)
        self.update()

    def show_pictures(self, pictures: Sequence[PagePicture]) -> None:
        """More pages."""
        self._pictures |= {picture.page: picture for picture in pictures}
        self.update()

    def forget(self) -> None:
        """The pages are other ones now."""
        self._pictures.clear()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._context.theme
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page in self.shown:
            place = self.place(page)
            picture = self._pictures.get(page)
            if picture is not None:
                painter.drawImage(place, picture.image)
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.fillRect(place, theme.color("page"))
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            is_current = page == self._page
            token = "focus" if is_current and self.hasFocus() else "blue" if is_current else "edge"
            margin = 3 if is_current else 1
            box = place.adjusted(-margin, -margin, margin, margin)
            draw_box(painter, box, 0, None, theme.color(token), 2.0 if is_current else 1.0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        wanted = (page for page in self.shown if self.place(page).contains(event.position()))
        for page in wanted:
            self.page_wanted.emit(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif 1 <= self._page + step <= self._pages:
            self.page_wanted.emit(self._page + step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def place(self, page: int) -> QRectF:
        """Where a page is drawn, all of them in the middle of the strip."""
        px, shown = self._context.theme.px, self.shown
        all_of_them = len(shown) * px(_WIDE + _GAP) - px(_GAP)
        left = (self.width() - all_of_them) / 2 + (page - shown.start) * px(_WIDE + _GAP)
        cell = QRectF(left, px(_EDGE), px(_WIDE), px(_HIGH))
        picture = self._pictures.get(page) or next(iter(self._pictures.values()), None)
        if picture is None:
            return cell
        scale = min(cell.width() / picture.image.width(), cell.height() / picture.image.height())
        box = QRectF(0, 0, round(picture.image.width() * scale), round(picture.image.height() * scale))
        box.moveCenter(cell.center().toPoint())
        return box
