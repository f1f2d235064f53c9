"""The kinds of what is worth a look, each with its number."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from cardbook.domain.people.finding import FindingKind
from cardbook.texts import Texts
from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import RIGHT, TextRun, draw_text
from cardbook.ui.widgets.row_list_view import Index, RowDelegate

_ENTRY = Qt.ItemDataRole.UserRole + 1
_NO_PARENT = QModelIndex()
_ROW = 40
Entry = tuple[FindingKind, int]


class KindModel(QAbstractListModel):
    """(kind, number) in the order in which they matter."""

    def __init__(self, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        self.entries: Sequence[Entry] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        """Show these kinds; where they are the same as before only the numbers change."""
        if [kind for kind, _ in entries] == [kind for kind, _ in self.entries]:
            self.entries = entries
            if entries:
                self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
            return
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def row_of(self, kind: FindingKind | None) -> int:
        """The row of a kind, -1 where there is none."""
        return next((row for row, (other, _) in enumerate(self.entries) if other is kind), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self.entries):
            return None
        kind, count = self.entries[index.row()]
        name = self._texts(f"care.kinds.{kind.value}")
        if role == _ENTRY:
            return name, self._texts.number(count)
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        spoken = role == Qt.ItemDataRole.AccessibleTextRole
        return self._texts("care.spoken_kind", kind=name, count=count) if spoken else None


class KindDelegate(RowDelegate):
    """The name of the kind, its number on the right."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(context, _ROW, ("body",), 12, parent)

    def paint_row(self, painter: QPainter, place: QRectF, index: Index, selected: bool) -> None:
        entry = index.data(_ENTRY)
        if not isinstance(entry, tuple):
            return
        theme = self.theme
        name, count = entry
        area = place.adjusted(theme.px(24), 0, -theme.px(24), 0)
        number = TextRun(count, theme.font("caption", 600 if selected else 400), theme.color("ink2"))
        width = draw_text(painter, area, number, RIGHT)
        words = area.adjusted(0, 0, -width - theme.px(10), 0)
        draw_text(painter, words, TextRun(name, theme.font("body", 600 if selected else 400), theme.color("ink")))
