"""One page of the PDF on its mat, as large as wished; labels on it answer to mouse and keys."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea

from cardbook.domain.paper.label_sheet import Box
from cardbook.domain.paper.lengths import MICROMETRES_PER_INCH
from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import draw_box
from cardbook.ui.print_studio.preview.label_marks import LabelMarks, box_on_page, paint_marks
from cardbook.ui.print_studio.preview.zone_marks import ZoneMarks, paint_zones
from cardbook.ui.print_studio.print_work import PagePicture

WHOLE_PAGE = 0.0
_MARGIN = 20
_A4 = (210_000, 297_000)
_LARGEST_PICTURE = 60_000_000
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class PageView(QAbstractScrollArea):
    """`zoom` is WHOLE_PAGE, or 1.0 for the size it has on paper.

    `size_changed` asks for a picture in another size; `label_entered(label)` tells the label under the mouse
    or the cursor, 0 for none; `label_chosen(label)` a click or Enter; `turned(±1)` asks for another page;
    `zoomed(±1)` for another size.
    """

    size_changed = Signal()
    label_entered = Signal(int)
    label_chosen = Signal(int)
    turned = Signal(int)
    zoomed = Signal(int)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._page = _A4
        self._zoom = WHOLE_PAGE
        self._picture: PagePicture | None = None
        self._marks: LabelMarks | None = None
        self._zones: ZoneMarks | None = None
        self._cursor = 0
        self._spoken = ""
        self.setProperty("ground", "mat")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(context.texts("print.preview.name"))
        self.setMinimumWidth(context.theme.px(220))
        self.viewport().setMouseTracking(True)
        self.viewport().setProperty("ground", "mat")
        context.theme.changed.connect(self.viewport().update)

    @property
    def zoom(self) -> float:
        """WHOLE_PAGE, or how many times the size on paper."""
        return self._zoom

    @property
    def scale(self) -> float:
        """How many times the size on paper the page is shown now."""
        return float(self._pixels_per_inch() / self.logicalDpiX())

    @property
    def dpi(self) -> float:
        """Device pixels to the inch that a picture should have."""
        dpi = self._pixels_per_inch() * self.devicePixelRatioF()
        inches = self._page[0] * self._page[1] / MICROMETRES_PER_INCH**2
        return float(round(min(dpi, (_LARGEST_PICTURE / inches) ** 0.5), 2))

    @property
    def picture(self) -> PagePicture | None:
        """The picture that is shown."""
        return self._picture

    @property
    def marks(self) -> LabelMarks | None:
        """What is drawn over the page."""
        return self._marks

    def set_page_size(self, width: int, height: int) -> None:
        """The page's size in µm."""
        if (width, height) != self._page:
            self._page = (width, height)
            self._picture = None
            self._settle()

    def set_zoom(self, zoom: float) -> None:
        """WHOLE_PAGE or how many times the size on paper; the middle of the view stays where it is."""
        bars = (self.horizontalScrollBar(), self.verticalScrollBar())
        shares = [(bar.value() + bar.pageStep() / 2) / max(1, bar.maximum() + bar.pageStep()) for bar in bars]
        self._zoom = zoom
        self._settle()
        for bar, share in zip(bars, shares, strict=True):
            bar.setValue(round(share * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))
        self.size_changed.emit()

    def show_picture(self, picture: PagePicture | None) -> None:
        """Show the page; the one before stays until then."""
        self._picture = picture
        self.viewport().update()

    def show_marks(self, marks: LabelMarks | None, spoken: str = "") -> None:
        """Draw over the page; `spoken` says of it in words what a screen reader should tell."""
        if marks is None or self._marks is None or marks.sheet is not self._marks.sheet:
            self._cursor = 0
        self._marks = replace(marks, cursor=self._cursor) if marks is not None else None
        if spoken != self._spoken:
            self._spoken = spoken
            self.setAccessibleDescription(spoken)
        self.viewport().update()

    @property
    def zones(self) -> ZoneMarks | None:
        """The zones of an envelope that are drawn over it."""
        return self._zones

    def show_zones(self, zones: ZoneMarks | None) -> None:
        """Draw an envelope's zones over the page, or none."""
        if zones != self._zones:
            self._zones = zones
            self.viewport().update()

    def label_at(self, point: QPointF) -> int:
        """The label at a point of the viewport, 0 for none."""
        if self._marks is None:
            return 0
        sheet = self._marks.sheet
        labels = range(1, sheet.count + 1)
        return next((at for at in labels if self.place(box_on_page(sheet, at)).contains(point)), 0)

    def page_rect(self) -> QRectF:
        """The page in the viewport's coordinates."""
        width, height = round(self._pixels(self._page[0])), round(self._pixels(self._page[1]))
        view, margin = self.viewport().rect(), self._margin()
        x = max((view.width() - width) / 2, margin) - self.horizontalScrollBar().value()
        top = max((view.height() - height) / 2, margin)
        return QRectF(round(x), round(top - self.verticalScrollBar().value()), width, height)

    def place(self, box: Box) -> QRectF:
        """A box of the page in the viewport's coordinates."""
        page, factor = self.page_rect(), self._pixels(1)
        return QRectF(
            page.left() + box.x * factor, page.top() + box.y * factor, box.width * factor, box.height * factor
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        theme, page = self._context.theme, self.page_rect()
        painter.fillRect(self.viewport().rect(), theme.color("mat"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._picture is not None:
            painter.drawImage(self._target(page, self._picture), self._picture.image)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.fillRect(page, theme.color("page"))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        draw_box(painter, page.adjusted(-1, -1, 1, 1), 0, None, theme.color("edge"))
        if self._zones is not None:
            paint_zones(painter, theme, self._zones, self.place, self._context.texts)
        if self._marks is not None:
            paint_marks(painter, theme, self._marks, self.place, self._context.texts("print.preview.start_here"))
        if self.hasFocus():
            ring = QRectF(self.viewport().rect()).adjusted(2, 2, -2, -2)
            draw_box(painter, ring, theme.px(6), None, theme.color("focus"), 2.0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()
        self.size_changed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        label = self.label_at(event.position())
        self._enter(label)
        over = Qt.CursorShape.PointingHandCursor if label and self._can_start() else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(over)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        label = self.label_at(event.position())
        if label and event.button() is Qt.MouseButton.LeftButton:
            self.label_chosen.emit(label)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._enter(0)
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turned.emit(1 if key is Qt.Key.Key_PageDown else -1)
        elif key in _ARROWS and self._marks is not None:
            self._move_cursor(*_ARROWS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._cursor:
            self.label_chosen.emit(self._cursor)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._cursor = 0
        self.show_marks(self._marks, self._spoken)
        self._enter(0)
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()

    def _target(self, page: QRectF, picture: PagePicture) -> QRectF:
        """A picture made for this size is drawn dot by dot, another one is stretched until the new one is there."""
        if picture.dpi != self.dpi:
            return page
        ratio = self.devicePixelRatioF()
        return QRectF(page.left(), page.top(), picture.image.width() / ratio, picture.image.height() / ratio)

    def _move_cursor(self, right: int, down: int) -> None:
        marks = self._marks
        if marks is None:
            return
        sheet = marks.sheet
        row, column = divmod((self._cursor or marks.start or 1) - 1, sheet.columns)
        if self._cursor:
            row = max(0, min(sheet.rows - 1, row + down))
            column = max(0, min(sheet.columns - 1, column + right))
        label = row * sheet.columns + column + 1
        self._cursor = label
        self.show_marks(marks, self._spoken)
        self.label_entered.emit(label)
        self._bring_into_view(self.place(box_on_page(sheet, label)))

    def _bring_into_view(self, rect: QRectF) -> None:
        view = QRectF(self.viewport().rect())
        for bar, low, high in (
            (self.horizontalScrollBar(), rect.left() - view.left(), rect.right() - view.right()),
            (self.verticalScrollBar(), rect.top() - view.top(), rect.bottom() - view.bottom()),
        ):
            if low < 0:
                bar.setValue(bar.value() + int(low))
            elif high > 0:
                bar.setValue(bar.value() + int(high))

    def _can_start(self) -> bool:
        return self._marks is not None and self._marks.start > 0

    def _enter(self, label: int) -> None:
        if self._marks is not None:
            self.label_entered.emit(label)

    def _settle(self) -> None:
        view, margin = self.viewport().size(), self._margin()
        for bar, page, shown in (
            (self.horizontalScrollBar(), self._page[0], view.width()),
            (self.verticalScrollBar(), self._page[1], view.height()),
        ):
            needed = round(self._pixels(page)) + 2 * margin if self._zoom else 0
            bar.setPageStep(shown)
            bar.setSingleStep(self._context.theme.px(24))
            bar.setRange(0, max(0, needed - shown))
        self.viewport().update()

    def _margin(self) -> int:
        return self._context.theme.px(_MARGIN)

    def _pixels(self, micrometres: float) -> float:
        return micrometres * self._pixels_per_inch() / MICROMETRES_PER_INCH

    def _pixels_per_inch(self) -> float:
        """Widget pixels to the inch."""
        if self._zoom:
            return self._zoom * self.logicalDpiX()
        view, margin = self.viewport().size(), self._margin()
        fits = [
            max(1, side - 2 * margin) / (length / MICROMETRES_PER_INCH)
            for side, length in ((view.width(), self._page[0]), (view.height(), self._page[1]))
        ]
        return min(*fits, 2.0 * self.logicalDpiX())
