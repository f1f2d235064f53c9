"""What comes up: a large day, its weekday, what it is and what it asks for."""

import datetime
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from cardbook.domain.cards.coming import Coming, ComingKind
from cardbook.texts import Texts
from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import RIGHT, TextRun, draw_line, draw_text
from cardbook.ui.people.date_words import day_words
from cardbook.ui.today.today_words import coming_note, coming_title
from cardbook.ui.widgets.row_list_view import RowDelegate, RowListView

Index = QModelIndex | QPersistentModelIndex
COMING = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
_ROW, _DAY = 55, 36
_CLOSE = 3
"""A last post so many days ahead stands in the colour of sealing wax."""


class ComingModel(QAbstractListModel):
    """The role COMING of a row is its `Coming`."""

    def __init__(self, texts: Texts, parent: QObject) -> None:
        super().__init__(parent)
        self._texts = texts
        self._coming: Sequence[Coming] = ()
        self.today = datetime.date.min

    def show(self, coming: Sequence[Coming], today: datetime.date) -> None:
        """Other days come up; they stand in the order of the days."""
        self.beginResetModel()
        self._coming, self.today = sorted(coming, key=lambda each: each.day), today
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._coming)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        coming = self._coming[index.row()]
        if role == COMING:
            return coming
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            day = day_words(self._texts, coming.day.isoformat())
            words = (coming_title(self._texts, coming), coming_note(self._texts, coming, self.today))
            return ", ".join(filter(None, (day, *words)))
        return None


class _ComingDelegate(RowDelegate):
    def __init__(self, context: UiContext, model: ComingModel, parent: QWidget) -> None:
        super().__init__(context, _ROW, ("group", "small"), parent=parent)
        self._coming = model

    def paint_row(self, painter: QPainter, place: QRectF, index: Index, selected: bool) -> None:
        theme, coming, texts = self.theme, index.data(COMING), self.context.texts
        if not selected:
            foot = place.bottom() - 0.5
            draw_line(painter, QPointF(place.left(), foot), QPointF(place.right(), foot), theme.color("rule"))
        is_close = coming.kind is ComingKind.LAST_POST and (coming.day - self._coming.today).days <= _CLOSE
        tone = "wax" if is_close else "ink"
        day, half = theme.px(_DAY), place.center().y()
        number = QRectF(place.left(), half - theme.line_height("title"), day, theme.line_height("title"))
        draw_text(painter, number, TextRun(str(coming.day.day), theme.font("title"), theme.color(tone)), RIGHT)
        name = QLocale(texts.language).standaloneDayName(coming.day.isoweekday(), QLocale.FormatType.ShortFormat)
        below = QRectF(place.left(), half, day, theme.line_height("small"))
        draw_text(painter, below, TextRun(name.rstrip("."), theme.font("small"), theme.color("ink2")), RIGHT)
        left = place.left() + day + theme.px(12)
        note = coming_note(texts, coming, self._coming.today)
        line = theme.line_height("body")
        top = half - line if note else half - line / 2
        title = TextRun(coming_title(texts, coming), theme.font("body", 500), theme.color(tone))
        draw_text(painter, QRectF(left, top, place.right() - left, line), title)
        if note:
            run = TextRun(note, theme.font("small"), theme.color("ink2"))
            draw_text(painter, QRectF(left, half, place.right() - left, theme.line_height("small")), run)


def coming_list(context: UiContext, model: ComingModel) -> RowListView:
    """The rows of what comes up."""
    rows = RowListView(context, context.texts("today.coming_up"), several=False)
    rows.setModel(model)
    rows.setItemDelegate(_ComingDelegate(context, model, rows))
    return rows
