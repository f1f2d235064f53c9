"""The rows of quick open: headings and items, with what was typed in bold."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.frame.quick_values import QuickGroup, QuickItem
from cardbook.ui.looks.painting import TextRun, draw_key_hint, draw_runs, draw_text, key_hint_width
from cardbook.ui.widgets.avatar import paint_avatar
from cardbook.ui.widgets.row_ground import RowState
from cardbook.ui.widgets.row_list_view import Index, RowDelegate, RowListView

_NO_INDEX = QModelIndex()
_Role = Qt.ItemDataRole


class QuickRows(QAbstractListModel):
    """A flat list: each group is a heading (a str) followed by its items."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[str | QuickItem] = []

    def show_groups(self, groups: Sequence[QuickGroup]) -> None:
        """Replace everything."""
        self.beginResetModel()
        self._rows = []
        for group in groups:
            self._rows += [group.title, *group.items]
        self.endResetModel()

    def item(self, row: int) -> QuickItem | None:
        """The item of a row; None for a heading or no row."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, QuickItem) else None

    def next_item(self, row: int, step: int) -> int:
        """The row of the item `step` items further on, at most the first or last; -1 where there is none."""
        items = [place for place, value in enumerate(self._rows) if isinstance(value, QuickItem)]
        if not items:
            return -1
        here = items.index(row) if row in items else -1
        return items[max(0, min(len(items) - 1, here + step))]

    def spoken(self, row: int) -> str:
        """A row as one sentence for screen readers."""
        item = self.item(row)
        return ", ".join(part for part in (item.title, item.detail, item.keys) if part) if item else ""

    def height(self, view: RowListView) -> int:
        """The height of all rows together in pixels."""
        return sum(view.sizeHintForRow(row) for row in range(len(self._rows)))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        value = self._rows[index.row()]
        if role == _Role.UserRole:
            return value
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return value if isinstance(value, str) else self.spoken(index.row())
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag
        is_item = self.item(index.row()) is not None
        return flags.ItemIsEnabled | flags.ItemIsSelectable if is_item else flags.NoItemFlags


class QuickDelegate(RowDelegate):
    """Headings of 26, commands of 38 and people of 48 design pixels."""

    def __init__(self, context: UiContext, parent: QWidget, typed: Callable[[], str]) -> None:
        super().__init__(context, 48, ("body", "small"), inset=8, parent=parent)
        self._typed = typed
        self._heading = context.theme.row_height(30, "caption")
        self._single = context.theme.row_height(38, "body")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        value = index.data(_Role.UserRole)
        if isinstance(value, str):
            return QSize(0, self._heading)
        return super().sizeHint(option, index) if value.detail else QSize(0, self._single)

    def paint_row(self, painter: QPainter, place: QRectF, index: Index, selected: bool) -> None:
        value = index.data(_Role.UserRole)
        theme = self.theme
        if isinstance(value, str):
            words = place.adjusted(theme.px(18), theme.px(6), -theme.px(18), 0)
            draw_text(painter, words, TextRun(value, theme.font("caption", 500), theme.color("ink3")))
            return
        self.paint_ground(painter, place, RowState(selected, focused=selected))
        self._paint_mark(painter, place, value, selected)
        right = self._paint_keys(painter, place, value, selected)
        words = QRectF(theme.px(62), place.top(), right - theme.px(62), place.height())
        if not value.detail:
            draw_runs(painter, words, self._marked(value.title, "body", "ink"))
            return
        half = place.height() / 2
        upper = QRectF(words.left(), place.top() + theme.px(5), words.width(), half - theme.px(5))
        lower = QRectF(words.left(), place.top() + half, words.width(), half - theme.px(5))
        draw_runs(painter, upper, self._marked(value.title, "body", "ink"))
        draw_runs(painter, lower, self._marked(value.detail, "small", "ink2"))

    def _paint_mark(self, painter: QPainter, place: QRectF, item: QuickItem, selected: bool) -> None:
        side = self.theme.px(32 if item.avatar else 18)
        left = place.left() + self.theme.px(18) + (self.theme.px(32) - side) / 2
        box = QRectF(left, place.center().y() - side / 2, side, side)
        if item.avatar:
            who = item.avatar
            paint_avatar(painter, self.theme, box, who.letters, who.index, who.shape, selected)
        elif item.icon:
            self.context.icons.paint(painter, box, item.icon, "ink2")

    def _paint_keys(self, painter: QPainter, place: QRectF, item: QuickItem, selected: bool) -> float:
        """Draw the item's own key, or what Enter and Ctrl+P would do; returns where the words must end."""
        texts = self.context.texts
        pairs = [(item.keys, "")] if item.keys else []
        if selected and item.avatar:
            control = texts("keys.names.ctrl")
            pairs = [(f"{control} P", texts("frame.quick.envelope"))]
            pairs.append((texts("keys.names.enter"), texts("frame.quick.open")))
        right = place.right() - self.theme.px(18)
        for keys, meaning in pairs:
            right = self._paint_key(painter, place, right, keys, meaning)
        return right

    def _paint_key(self, painter: QPainter, place: QRectF, right: float, keys: str, meaning: str) -> float:
        theme = self.theme
        if meaning:
            run = TextRun(meaning, theme.font("small"), theme.color("ink2"))
            words = QFontMetricsF(run.font).horizontalAdvance(meaning) + 1
            right -= words
            draw_text(painter, QRectF(right, place.top(), words, place.height()), run)
            right -= theme.px(10)
        width = key_hint_width(theme, keys)
        hint = QRectF(right - width, place.top(), width, place.height())
        draw_key_hint(painter, theme, hint, keys, ("hover", "rule", "ink2"))
        return right - width - theme.px(16)

    def _marked(self, words: str, style: str, token: str) -> list[TextRun]:
        """The words with what was typed in bold."""
        theme = self.theme
        plain, bold = theme.font(style), theme.font(style, 700)
        color = theme.color(token)
        typed = self._typed().strip()
        start = words.casefold().find(typed.casefold()) if typed else -1
        if start < 0:
            return [TextRun(words, plain, color)]
        end = start + len(typed)
        return [
            TextRun(words[:start], plain, color),
            TextRun(words[start:end], bold, color),
            TextRun(words[end:], plain, color),
        ]
