"""The calls and e-cards of a list: who, how to reach them, what to speak of, and one tick."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.sign import Sign
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.cards.signs.sign_model import SIGN, SignModel
from cardbook.ui.cards.signs.sign_turning import sign_words, turn_signs
from cardbook.ui.cards.who_in_row import paint_who
from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import TextRun, draw_line, draw_text
from cardbook.ui.widgets.fields.pen_tick import TickState, paint_tick
from cardbook.ui.widgets.row_list_view import RowDelegate, RowListView

_ROW, _TICK, _DONE = 44, 21, 112
_WHO, _WAY = 0.34, 0.28
"""The shares of a row that say who it is, and what is to be done."""


class SignList(RowListView):
    """`person_wanted` tells a `Recipient.key`; `left` is Esc."""

    person_wanted = Signal(int)
    left = Signal()

    def __init__(self, context: UiContext, session: BookSession) -> None:
        super().__init__(context, context.texts("cards.signs.list"))
        self.clicked.disconnect(self.opened)  # a click chooses, as in the checklist
        self._session = session
        self._theme = context.theme
        self.signs = SignModel(session.reading, context.texts, self)
        self.setModel(self.signs)
        self.setItemDelegate(SignDelegate(context, self))
        self.ticked.connect(lambda _index: self.turn_selected())
        self.opened.connect(self._open)

    def show_season(self, season: Season) -> None:
        """Show the signs of a list, standing on the same one as before."""
        at = self.currentIndex().row()
        self.signs.show(season)
        if not self.currentIndex().isValid():
            self.go_to(max(0, min(at, self.signs.rowCount() - 1)))

    def turn_selected(self) -> None:
        """The selected ones are done, or not yet after all."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        turn_signs(self._session, [sign for row in rows if (sign := self.signs.sign(row)) is not None])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        sign = index.data(SIGN)
        is_plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        if is_plain and sign is not None and self._is_at_tick(event):
            turn_signs(self._session, [sign])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On the tick a second click is a click; elsewhere it opens the person."""
        if self._is_at_tick(event):
            self.mousePressEvent(event)
        else:
            self._open(self.indexAt(event.position().toPoint()))

    def _is_at_tick(self, event: QMouseEvent) -> bool:
        return event.position().x() >= self.viewport().width() - self._theme.px(_DONE)

    def _open(self, index: QModelIndex) -> None:
        sign = index.data(SIGN)
        if sign is not None:
            self.person_wanted.emit(sign.entry.key)


class SignDelegate(RowDelegate):
    """Paints a call or an e-card."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(context, _ROW, ("body",), parent=parent)

    def paint_row(
        self, painter: QPainter, place: QRectF, index: QModelIndex | QPersistentModelIndex, selected: bool
    ) -> None:
        theme, sign = self.theme, index.data(SIGN)
        if not isinstance(sign, Sign):
            return
        if not selected:
            foot = place.bottom() - 0.5
            draw_line(painter, QPointF(place.left(), foot), QPointF(place.right(), foot), theme.color("rule"))
        inner = place.adjusted(theme.px(12), 0, -theme.px(_DONE), 0)
        who, way = inner.width() * _WHO, inner.width() * _WAY
        paint_who(painter, theme, QRectF(inner.left(), inner.top(), who, inner.height()), sign.entry, selected)
        small, gap = theme.font("small"), theme.px(12)
        words = QRectF(inner.left() + who + gap, inner.top(), way - gap, inner.height())
        draw_text(painter, words, TextRun(sign_words(self.context.texts, sign), small, theme.color("ink")))
        about = QRectF(words.right() + gap, inner.top(), inner.right() - words.right() - 2 * gap, inner.height())
        draw_text(painter, about, TextRun(sign.entry.write_about, small, theme.color("ink2")))
        self._paint_tick(painter, QRectF(inner.right(), place.top(), theme.px(_DONE), place.height()), sign)

    def _paint_tick(self, painter: QPainter, place: QRectF, sign: Sign) -> None:
        theme, side, done = self.theme, self.theme.px(_TICK), bool(sign.entry.done_on)
        box = QRectF(place.left(), place.center().y() - side / 2, side, side)
        paint_tick(painter, theme, box, TickState.DONE if done else TickState.NEXT)
        word = self.context.texts(f"cards.signs.done.{sign.entry.decision}")
        run = TextRun(word, theme.font("small"), theme.color("ink2"))
        draw_text(painter, place.adjusted(side + theme.px(8), 0, 0, 0), run)
