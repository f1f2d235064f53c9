"""Paints the rows of a checklist: who, what to write about, and four pen ticks."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from cardbook.domain.cards.card_choice import Touch
from cardbook.domain.cards.card_list import STAGES, Stage
from cardbook.ui.cards.checklist.checklist_columns import ChecklistColumns
from cardbook.ui.cards.checklist.entry_lines import EntryLine, HeadLine
from cardbook.ui.cards.checklist.entry_model import LINE
from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import RIGHT, TextRun, draw_line, draw_runs, draw_text
from cardbook.ui.widgets.avatar import paint_avatar
from cardbook.ui.widgets.fields.pen_tick import paint_tick
from cardbook.ui.widgets.typed_row_delegate import TypedRowDelegate

Index = QModelIndex | QPersistentModelIndex

ROW = 44
HEAD = 40
_AVATAR = 30
_TICK = 21
_GIFT, _TOUCH = 16, 14
_TOUCH_ICONS = {Touch.TOPIC_NOTED: "sticky-note", Touch.SIGNED_IN_INK: "feather"}


class EntryDelegate(TypedRowDelegate):
    """Cards and heads of groups; `columns` follow the width of the list."""

    def __init__(self, context: UiContext, about: str, parent: QWidget) -> None:
        super().__init__(context, ROW, ("body",), about, "small", parent)
        self.columns = ChecklistColumns.within(context.theme, parent.width())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if isinstance(index.data(LINE), HeadLine):
            self.paint_row(painter, QRectF(option.rect), index, False)
            return
        super().paint(painter, option, index)

    def paint_row(self, painter: QPainter, place: QRectF, index: Index, selected: bool) -> None:
        line = index.data(LINE)
        if not selected:
            rule = self.theme.color("rule")
            foot = place.bottom() - 0.5
            draw_line(painter, QPointF(place.left(), foot), QPointF(place.right(), foot), rule)
        if isinstance(line, HeadLine):
            self._paint_head(painter, place, line)
        elif isinstance(line, EntryLine):
            self._paint_card(painter, place, line, selected)

    def typing_place(self, row: QRectF) -> QRectF:
        return self.columns.part(self.columns.about, row)

    def _paint_head(self, painter: QPainter, place: QRectF, line: HeadLine) -> None:
        theme = self.theme
        inner = place.adjusted(theme.px(12), 0, -theme.px(12), 0)
        runs = [
            TextRun(line.title, theme.font("group"), theme.color("ink")),
            TextRun(line.progress, theme.font("small"), theme.color("ink2")),
        ]
        draw_runs(painter, inner.adjusted(0, 0, -self.print_width(line), 0), runs, theme.px(12))
        draw_text(painter, inner, TextRun(line.print_words, self._link(), theme.color("blue")), RIGHT)

    def print_width(self, line: HeadLine) -> float:
        """How much of the right end of a head prints its cards, in pixels."""
        wide = QFontMetricsF(self._link()).horizontalAdvance(line.print_words)
        return wide + self.theme.px(24) if line.print_words else 0.0

    def _link(self) -> QFont:
        return self.theme.font("small", 600)

    def _paint_card(self, painter: QPainter, place: QRectF, line: EntryLine, selected: bool) -> None:
        theme, columns = self.theme, self.columns
        who = columns.part(columns.name, place)
        side = theme.px(_AVATAR)
        box = QRectF(who.left(), place.center().y() - side / 2, side, side)
        paint_avatar(painter, theme, box, line.initials, line.color, line.shape, selected)
        who.setLeft(who.left() + side + theme.px(10))
        soft = theme.color("ink2")
        small = theme.font("small")
        runs = [
            TextRun(line.name, theme.font("body", 500), theme.color("ink")), TextRun(line.town, small, soft),
        ]
        draw_runs(painter, who, runs, theme.px(8))
        self._paint_about(painter, columns.part(columns.about, place), line)
        day = TextRun(line.day, theme.font("small", 600 if line.is_today else 400),
                      theme.color("blue") if line.is_today else soft)
        draw_text(painter, columns.part(columns.day, place), day)
        if line.has_gift:
            self._paint_gift(painter, columns.part(columns.gift, place))
        tick = theme.px(_TICK)
        for stage, state in zip(STAGES, line.ticks, strict=True):
            middle = columns.tick(stage, place).center()
            paint_tick(painter, theme, QRectF(middle.x() - tick / 2, middle.y() - tick / 2, tick, tick), state)
        if line.by_hand:
            self._paint_pen(painter, columns.tick(Stage.ADDRESSED, place))

    def _paint_about(self, painter: QPainter, place: QRectF, line: EntryLine) -> None:
        """What to write about, and how; the marks of its touches keep the end of the column."""
        theme, small, side = self.theme, self.theme.font("small"), self.theme.px(_TOUCH)
        for touch in reversed(line.touches):
            box = QRectF(place.right() - side, place.center().y() - side / 2, side, side)
            self.context.icons.paint(painter, box, _TOUCH_ICONS[touch], "blue")
            place.setRight(box.left() - theme.px(5))
        runs = [TextRun(line.objection, small, theme.color("honey")), TextRun(line.about, small, theme.color("ink2")),
                TextRun(line.mode, theme.font("caption"), theme.color("ink3"))]
        draw_runs(painter, place, runs, theme.px(8))

    def _paint_pen(self, painter: QPainter, place: QRectF) -> None:
        """Beside the tick: this envelope is addressed by hand."""
        middle, side = place.center(), self.theme.px(_TOUCH)
        left = middle.x() + self.theme.px(_TICK) / 2 + self.theme.px(5)
        self.context.icons.paint(painter, QRectF(left, middle.y() - side / 2, side, side), "pen-line", "blue")

    def _paint_gift(self, painter: QPainter, place: QRectF) -> None:
        side = self.theme.px(_GIFT)
        box = QRectF(place.center().x() - side / 2, place.center().y() - side / 2, side, side)
        self.context.icons.paint(painter, box, "gift", "plum")
