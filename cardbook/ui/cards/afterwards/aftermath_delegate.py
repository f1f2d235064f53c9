"""Paints a household afterwards: who, what they told, and when."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from cardbook.texts import Texts
from cardbook.ui.cards.afterwards.aftermath_model import LINE, AftermathLine
from cardbook.ui.cards.who_in_row import paint_who
from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import RIGHT, TextRun, draw_line, draw_runs, draw_text
from cardbook.ui.people.date_words import day_words
from cardbook.ui.widgets.row_list_view import RowDelegate

_ROW, _WHEN = 44, 112
_WHO = 0.45
"""The share of a row that says who it is."""


class AftermathDelegate(RowDelegate):
    """What they told is set in the serif, what we want to think of in the small hand of notes."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(context, _ROW, ("body",), parent=parent)

    def paint_row(
        self, painter: QPainter, place: QRectF, index: QModelIndex | QPersistentModelIndex, selected: bool
    ) -> None:
        theme, line = self.theme, index.data(LINE)
        if not isinstance(line, AftermathLine):
            return
        if not selected:
            foot = place.bottom() - 0.5
            draw_line(painter, QPointF(place.left(), foot), QPointF(place.right(), foot), theme.color("rule"))
        left, right, when = place.left() + theme.px(12), place.right() - theme.px(12), theme.px(_WHEN)
        middle = left + (right - left) * _WHO
        paint_who(painter, theme, QRectF(left, place.top(), middle - left, place.height()), line.row, selected)
        told = QRectF(middle + theme.px(12), place.top(), right - middle - when - theme.px(24), place.height())
        self._paint_told(painter, told, line)
        word = TextRun(when_word(line, self.context.texts), theme.font("small"), theme.color("ink2"))
        draw_text(painter, QRectF(right - when, place.top(), when, place.height()), word, RIGHT)

    def _paint_told(self, painter: QPainter, place: QRectF, line: AftermathLine) -> None:
        theme, card, entry = self.theme, line.what.card, line.what.entry
        runs = []
        if card is not None and card.news:
            runs.append(TextRun(card.news, theme.font("quote"), theme.color("ink")))
        if entry is not None and entry.next_year:
            runs.append(TextRun(entry.next_year, theme.font("small"), theme.color("ink2")))
        draw_runs(painter, place, runs, theme.px(12))


def when_word(line: AftermathLine, texts: Texts) -> str:
    """The day a card came or came back: "20 December"; the year alone where no more is known."""
    card, entry = line.what.card, line.what.entry
    day = card.received_on if card is not None else entry.returned_on if entry is not None else ""
    return day_words(texts, day) if "-" in day else day
