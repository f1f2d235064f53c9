"""One small door of Advent."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from cardbook.domain.cards.advent_door import AdventDoor
from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import CENTER, TextRun, draw_text
from cardbook.ui.people.date_words import day_words
from cardbook.ui.widgets.avatar import avatar_shape, color_index, paint_avatar
from cardbook.ui.widgets.enter_key import pressed_by_enter

ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
WIDE, _HIGH, _AVATAR = 58, 64, 30


class Door(QAbstractButton):
    """Closed it shows its number; open, who stands behind it. One of a day to come stays closed."""

    def __init__(self, context: UiContext, door: AdventDoor, *, is_today: bool, may_open: bool) -> None:
        super().__init__()
        self._context = context
        self.door = door
        self._is_today = is_today
        self.may_open = may_open
        self.is_open = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if may_open:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name_it()

    def open_up(self) -> None:
        """Show who stands behind it."""
        self.is_open = True
        self._name_it()
        self.update()

    def stand_behind(self, door: AdventDoor) -> None:
        """Somebody else may stand behind it now."""
        self.door = door
        self._name_it()
        self.update()

    @property
    def who(self) -> str:
        """The name behind the door, "" for nobody."""
        entry, came = self.door.entry, self.door.came
        return entry.name if entry is not None else came.row.name if came is not None else ""

    def sizeHint(self) -> QSize:
        theme = self._context.theme
        return QSize(theme.px(WIDE), theme.px(_HIGH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ARROWS:
            event.ignore()  # for all doors together; a button alone would look for its neighbours by itself
        elif not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._context.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = 2.0 if self._is_today or self.hasFocus() else 1.0
        tone = "focus" if self.hasFocus() else "blue" if self._is_today else "edge" if self.may_open else "rule"
        ground = "paper" if self.is_open else "blueS" if self._is_today else "sheet" if self.may_open else "desk"
        painter.setPen(QPen(theme.color(tone), line))
        painter.setBrush(theme.color(ground if not self.underMouse() or not self.may_open else "hover"))
        painter.drawPath(self._frame(QRectF(self.rect()).adjusted(1, 1, -1, -1)))
        number = str(self.door.day.day)
        if self.is_open:
            self._paint_inside(painter, number)
            return
        font = QFont(theme.font("title"))
        tone = "blue" if self._is_today else "ink" if self.may_open else "ink3"
        draw_text(painter, QRectF(self.rect()), TextRun(number, font, theme.color(tone)), CENTER)
        painter.setPen(theme.color("edge"))
        painter.setBrush(theme.color("edge"))
        knob = theme.px(2)
        painter.drawEllipse(QPointF(self.width() - theme.px(9), self.height() / 2 + theme.px(8)), knob, knob)

    def _frame(self, box: QRectF) -> QPainterPath:
        """A door with a round top, as in an old wall."""
        path, radius = QPainterPath(), self._context.theme.px(5)
        arch = box.height() * 0.55
        path.moveTo(box.left(), box.bottom() - radius)
        path.lineTo(box.left(), box.top() + arch / 2)
        path.arcTo(QRectF(box.left(), box.top(), box.width(), arch), 180, -180)
        path.lineTo(box.right(), box.bottom() - radius)
        path.quadTo(box.right(), box.bottom(), box.right() - radius, box.bottom())
        path.lineTo(box.left() + radius, box.bottom())
        path.quadTo(box.left(), box.bottom(), box.left(), box.bottom() - radius)
        return path

    def _paint_inside(self, painter: QPainter, number: str) -> None:
        theme, entry, came = self._context.theme, self.door.entry, self.door.came
        row = entry or (came.row if came is not None else None)
        side = theme.px(_AVATAR)
        place = QRectF((self.width() - side) / 2, self.height() * 0.2, side, side)
        if row is not None:
            paint_avatar(painter, theme, place, row.initials, color_index(str(row.key)), avatar_shape(row.kind))
        else:
            self._context.icons.paint(painter, place.adjusted(side / 5, side / 5, -side / 5, -side / 5), "sun", "honey")
        foot = QRectF(0, place.bottom(), self.width(), self.height() - place.bottom())
        draw_text(painter, foot, TextRun(number, theme.font("caption"), theme.color("ink2")), CENTER)

    def _name_it(self) -> None:
        texts = self._context.texts
        day = day_words(texts, self.door.day.isoformat())
        if self.is_open:
            key, who = ("open", self.who) if self.who else ("nobody", "")
        else:
            key, who = ("closed" if self.may_open else "to_come"), ""
        self.setAccessibleName(texts(f"today.advent.spoken.{key}", day=day, who=who))
