"""The pairs that look alike: two avatars, the name, and why."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from cardbook.domain.people.name_text import query_words
from cardbook.look_alike_words import for_words
from cardbook.services.people.look_alikes import LookAlike
from cardbook.services.reading import BookReading
from cardbook.texts import Texts
from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import TextRun, draw_text
from cardbook.ui.widgets.avatar import color_index, paint_avatar
from cardbook.ui.widgets.row_list_view import Index, RowDelegate

_ENTRY = Qt.ItemDataRole.UserRole + 1
_NO_PARENT = QModelIndex()
_ROW, _AVATAR, _REASONS = 54, 28, 2
_PAGE = 100
Entry = tuple[str, str, tuple[tuple[str, int], tuple[str, int]]]
"""Name, reasons, and of both the initials and the number of the colour."""


class PairModel(QAbstractListModel):
    """The surest pair first; names are read a page at a time."""

    def __init__(self, reading: BookReading, texts: Texts) -> None:
        super().__init__()
        self._reading = reading
        self._texts = texts
        self._names: dict[int, tuple[str, str]] = {}
        self.pairs: Sequence[LookAlike] = ()

    def show(self, pairs: Sequence[LookAlike]) -> None:
        """Show these pairs."""
        self.beginResetModel()
        self.pairs = pairs
        self._names = {}
        self.endResetModel()

    def row_of(self, pair: LookAlike | None) -> int:
        """The row of a pair, -1 where it is gone."""
        wanted = (pair.first, pair.second) if pair is not None else None
        return next((row for row, each in enumerate(self.pairs) if (each.first, each.second) == wanted), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.pairs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self.pairs):
            return None
        if role == _ENTRY:
            return self._entry(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._entry(index.row())[0]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            name, reasons, _ = self._entry(index.row())
            return self._texts("look_alikes.spoken_pair", name=name, reasons=reasons)
        return None

    def _entry(self, row: int) -> Entry:
        pair = self.pairs[row]
        (one, letters), (other, others) = self._name(row, pair.first), self._name(row, pair.second)
        name = _common(one, other) or self._texts("look_alikes.both_names", one=one, other=other)
        reasons = ", ".join(for_words(pair, self._texts)[:_REASONS])
        return name, reasons[:1].upper() + reasons[1:], (
            (letters, color_index(str(2 * pair.first))), (others, color_index(str(2 * pair.second))),
        )

    def _name(self, row: int, contact_id: int) -> tuple[str, str]:
        """The name and the letters of somebody in a row."""
        if contact_id not in self._names:
            start = row - row % _PAGE
            page = self.pairs[start:start + _PAGE]
            self._names |= self._reading.matching.names_of(
                [each for pair in page for each in (pair.first, pair.second)]
            )
        name, letters = self._names.get(contact_id, ("", ""))
        return name or self._texts("people.list.nameless"), letters


class PairDelegate(RowDelegate):
    """Two avatars, the name, and below it why."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(context, _ROW, ("body", "small"), 12, parent)

    def paint_row(self, painter: QPainter, place: QRectF, index: Index, selected: bool) -> None:
        entry = index.data(_ENTRY)
        if not isinstance(entry, tuple):
            return
        theme = self.theme
        name, reasons, both = entry
        side, left = theme.px(_AVATAR), place.left() + theme.px(24)
        for letters, color in both:
            box = QRectF(left, place.center().y() - side / 2, side, side)
            paint_avatar(painter, theme, box, letters, color, selected=selected)
            left += side + theme.px(2)
        words = QRectF(left + theme.px(8), place.top(), place.right() - theme.px(24) - left - theme.px(8), 0)
        above, below = theme.line_height("body"), theme.line_height("small")
        words.setTop(place.center().y() - (above + below) / 2)
        words.setHeight(above)
        draw_text(painter, words, TextRun(name, theme.font("body", 600), theme.color("ink")))
        words.translate(0, above)
        words.setHeight(below)
        draw_text(painter, words, TextRun(reasons, theme.font("small"), theme.color("ink2")))


def _common(one: str, other: str) -> str:
    """The shorter of two names where it says nothing that the longer does not say; "" for two names."""
    shorter, longer = sorted((one, other), key=lambda name: len(name.split()))
    return shorter if set(query_words(shorter)) <= set(query_words(longer)) else ""
