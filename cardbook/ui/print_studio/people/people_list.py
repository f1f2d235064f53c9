"""The list of people beside the preview: a tick each, and for doubtful ones what is wrong and a way to mend it."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import CENTER, TextRun, draw_box, draw_text
from cardbook.ui.print_studio.people.people_model import LIT_ROLE, ROW_ROLE, PeopleModel, PersonRow
from cardbook.ui.widgets.fields.pen_tick import TickState, paint_tick
from cardbook.ui.widgets.row_list_view import RowDelegate, RowListView

Index = QModelIndex | QPersistentModelIndex
_SIDE = 16
_TICK = 21
_PEN = 14
_ROW = 34
_DOUBTFUL_ROW = 80
_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class PersonDelegate(RowDelegate):
    """A tick and a name on one line, and a pen where the envelope is addressed by hand."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(context, _ROW, ("body",), parent=parent)

    def paint_row(self, painter: QPainter, place: QRectF, index: Index, selected: bool) -> None:
        theme, row = self.theme, index.data(ROW_ROLE)
        if index.data(LIT_ROLE) and not selected:
            painter.fillRect(place, theme.color("sel"))
        tick = _tick_box(self.context, place)
        paint_tick(painter, theme, tick, TickState.DONE if row.on else TickState.OPEN)
        x = tick.right() + theme.px(8)
        right = place.right() - theme.px(8)
        if row.by_hand:
            side = theme.px(_PEN)
            right -= side + theme.px(6)
            box = QRectF(right, place.center().y() - side / 2, side, side)
            self.context.icons.paint(painter, box, "pen-line", "blue")
            right -= theme.px(6)
        run = TextRun(row.name, theme.font("body"), theme.color("ink" if row.on else "ink2"))
        draw_text(painter, QRectF(x, place.top(), right - x, place.height()), run)


class DoubtfulDelegate(RowDelegate):
    """On honey: the tick, the name, what is wrong on up to three lines, and the button that mends it."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(context, _DOUBTFUL_ROW, ("body", "small", "small", "small"), parent=parent)

    def fix_box(self, place: QRectF) -> QRectF:
        """Where the button of a row is."""
        theme = self.theme
        words = QFontMetricsF(theme.font("small", 500)).horizontalAdvance(self._fix())
        width, height = words + theme.px(20), theme.row_height(28, "small")
        return QRectF(place.right() - theme.px(14) - width, place.bottom() - theme.px(7) - height, width, height)

    def paint_row(self, painter: QPainter, place: QRectF, index: Index, selected: bool) -> None:
        theme, row = self.theme, index.data(ROW_ROLE)
        if not selected:
            painter.fillRect(place, theme.color("honeyS"))
        if index.data(LIT_ROLE):
            painter.fillRect(QRectF(place.left(), place.top(), theme.px(3), place.height()), theme.color("honey"))
        tick = _tick_box(self.context, place)
        paint_tick(painter, theme, tick, TickState.DONE if row.on else TickState.OPEN)
        self._paint_words(painter, place, tick.right() + theme.px(8), row)
        fix = self.fix_box(place)
        draw_box(painter, fix, theme.px(6), theme.color("sheet"), theme.color("edge"))
        draw_text(painter, fix, TextRun(self._fix(), theme.font("small", 500), theme.color("ink")), CENTER)

    def _paint_words(self, painter: QPainter, place: QRectF, x: float, row: PersonRow) -> None:
        theme = self.theme
        right = place.right() - theme.px(10)
        beside = self.fix_box(place).left() - theme.px(8)
        line = QFontMetricsF(theme.font("body", 600)).height()
        wrap = _TOP | Qt.TextFlag.TextWordWrap
        room = QRectF(x, 0, beside - x, place.height() - line)
        words = QFontMetricsF(theme.font("small")).boundingRect(room, wrap, row.problem)
        top = place.center().y() - (line + min(words.height(), room.height())) / 2
        name = TextRun(row.name, theme.font("body", 600), theme.color("ink"))
        draw_text(painter, QRectF(x, top, right - x, line), name)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("ink"))
        painter.drawText(room.translated(0, top + line), wrap, row.problem)

    def _fix(self) -> str:
        return self.context.texts("print.people.fix")


class PeopleList(RowListView):
    """`flipped(key)` wants somebody in or out of the run, `fix_wanted(key)` their address mended,
    `entered_person(key)` tells who is under the mouse (0 for nobody), `went_to(key)` whom the keys reached."""

    flipped = Signal(object)
    fix_wanted = Signal(object)
    entered_person = Signal(object)
    went_to = Signal(object)

    def __init__(self, context: UiContext, name: str, model: PeopleModel, doubtful: bool) -> None:
        super().__init__(context, name, several=False)
        self._people = model
        self._clicked_fix = False
        self._doubtful = DoubtfulDelegate(context, self) if doubtful else None
        self.setItemDelegate(self._doubtful or PersonDelegate(context, self))
        self.setModel(model)
        self.ticked.connect(lambda index: self.flipped.emit(model.person(index.row()).key))
        self.opened.connect(self._opened)
        self.entered.connect(lambda index: self.entered_person.emit(model.person(index.row()).key))
        self.selectionModel().currentChanged.connect(self._current_changed)

    def row_height(self) -> int:
        """The height of one row in pixels."""
        return self.sizeHintForRow(0) if self._people.rowCount() else 0

    def fix_place(self, row: int) -> QRectF:
        """Where the button of a doubtful row is, in the viewport."""
        place = QRectF(self.visualRect(self._people.index(row, 0)))
        return self._doubtful.fix_box(place) if self._doubtful else QRectF()

    def show_key(self, key: int) -> None:
        """Light a person's row and bring it into view; 0 for nobody."""
        self._people.light(key)
        row = self._people.row_of(key)
        if row >= 0:
            self.scrollTo(self._people.index(row, 0))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._clicked_fix = self._fix_under(event)
        super().mouseReleaseEvent(event)
        self._clicked_fix = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._clicked_fix = self._doubtful is not None
        super().keyPressEvent(event)
        self._clicked_fix = False

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.entered_person.emit(0)
        return super().viewportEvent(event)

    def _opened(self, index: QModelIndex) -> None:
        key = self._people.person(index.row()).key
        (self.fix_wanted if self._clicked_fix else self.flipped).emit(key)

    def _fix_under(self, event: QMouseEvent) -> bool:
        index = self.indexAt(event.position().toPoint())
        return index.isValid() and self.fix_place(index.row()).contains(event.position())

    def _current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid() and self.hasFocus():
            self.went_to.emit(self._people.person(now.row()).key)


def _tick_box(context: UiContext, place: QRectF) -> QRectF:
    side = context.theme.px(_TICK)
    return QRectF(place.left() + context.theme.px(_SIDE), place.center().y() - side / 2, side, side)
