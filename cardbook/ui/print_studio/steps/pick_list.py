"""What there is to choose from, as rows: a name, what it is in words, what is not quite sure, perhaps its shape."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import TextRun, draw_box, draw_line, draw_text
from cardbook.ui.widgets.row_list_view import RowDelegate

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
ROW_ROLE = int(_Role.UserRole)
_ROOT = QModelIndex()
_ROW = 50
_SIDE = 12
_SHAPE, _SHAPE_HIGH = 46, 32
_LARGEST_SHAPE = 250_000, 176_000
"""B5, in µm, fills the room for a shape; what is larger is drawn as large."""

_FLAP = 0.42
"""So far down reaches an envelope's flap, in parts of its height."""


class PickRow(NamedTuple):
    """One row; `also` are other names, `shape` is width and height in µm of an envelope drawn before the words."""

    title: str
    words: str
    also: str = ""
    doubt: str = ""
    shape: tuple[int, int] | None = None

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        words = f"{self.title}, {self.words}"
        return f"{words}. {self.doubt}" if self.doubt else words


class Choice(Protocol):
    """Something that can be chosen."""

    @property
    def id(self) -> str:
        """The same tomorrow."""


class PickModel(QAbstractListModel):
    """The choices that a search left; `describe` makes a row of one when it is looked at."""

    def __init__(self, describe: Callable[..., PickRow], parent: QObject) -> None:
        super().__init__(parent)
        self._describe = describe
        self._choices: Sequence[Choice] = ()

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Other rows."""
        self.beginResetModel()
        self._choices = choices
        self.endResetModel()

    def choice(self, row: int) -> Choice:
        """The choice of a row."""
        return self._choices[row]

    def row_of(self, choice: Choice) -> int:
        """The row of a choice, -1 where it is not shown."""
        return next((row for row, each in enumerate(self._choices) if each.id == choice.id), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._choices)

    def data(
        self,
        index: Index,
        role: int = int(_Role.DisplayRole),
        row_role: int = ROW_ROLE,
        text_role: int = int(_Role.DisplayRole),
        spoken_role: int = int(_Role.AccessibleTextRole),
    ) -> object:
        if role not in (row_role, text_role, spoken_role):
            return None
        row = self._describe(self._choices[index.row()])
        if role == row_role:
            return row
        return row.title if role == text_role else row.spoken


class PickDelegate(RowDelegate):
    """The name in bold, below it the words; a doubt stands in honey."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(context, _ROW, ("body", "small"), inset=4, parent=parent)

    def paint_row(self, painter: QPainter, place: QRectF, index: Index, _selected: bool) -> None:
        theme = self.theme
        row = index.data(ROW_ROLE)
        inner = place.adjusted(theme.px(_SIDE), theme.px(5), -theme.px(_SIDE), -theme.px(5))
        if row.shape is not None:
            self._paint_shape(painter, inner, row.shape)
            inner.adjust(theme.px(_SHAPE + _SIDE), 0, 0, 0)
        upper = QRectF(inner.left(), inner.top(), inner.width(), inner.height() / 2)
        taken = draw_text(painter, upper, TextRun(row.title, theme.font("body", 600), theme.color("ink")))
        also = upper.adjusted(taken + theme.px(10), 0, 0, 0)
        draw_text(painter, also, TextRun(row.also, theme.font("small"), theme.color("ink2")))
        lower = upper.translated(0, upper.height())
        taken = draw_text(painter, lower, TextRun(row.words, theme.font("small"), theme.color("ink2")))
        doubt = TextRun(row.doubt, theme.font("small"), theme.color("honey"))
        if doubt.text and QFontMetricsF(doubt.font).horizontalAdvance(doubt.text) < lower.width() - taken:
            draw_text(painter, lower.adjusted(taken + theme.px(8), 0, 0, 0), doubt)

    def _paint_shape(self, painter: QPainter, inner: QRectF, shape: tuple[int, int]) -> None:
        """The envelope from behind in its proportions, all rows to one scale."""
        theme = self.theme
        width, height = theme.px(_SHAPE), theme.px(_SHAPE_HIGH)
        largest = [max(side, most) for side, most in zip(shape, _LARGEST_SHAPE, strict=True)]
        scale = min(width / largest[0], height / largest[1])
        box = QRectF(0, 0, round(shape[0] * scale), round(shape[1] * scale))
        box.moveCenter(QRectF(inner.left(), inner.top(), width, inner.height()).center())
        draw_box(painter, box, 1, theme.color("sheet"), theme.color("edge"))
        flap = QPointF(box.center().x(), box.top() + box.height() * _FLAP)
        for corner in (box.topLeft(), box.topRight()):
            draw_line(painter, corner, flap, theme.color("edge"))
