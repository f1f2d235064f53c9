"""Paints the rows of a season that is begun: who, what is new, four years of to and fro, and the answer."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

from cardbook.domain.cards.season_start import Answer
from cardbook.ui.cards.start.start_lines import StartHead, StartLine
from cardbook.ui.cards.start.start_model import LINE
from cardbook.ui.cards.to_and_fro import paint_to_and_fro
from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import CENTER, TextRun, draw_line, draw_runs, draw_text
from cardbook.ui.looks.theme import Theme
from cardbook.ui.widgets.avatar import paint_avatar
from cardbook.ui.widgets.typed_row_delegate import TypedRowDelegate

Index = QModelIndex | QPersistentModelIndex

_ROW = 44
_AVATAR = 30
_YEAR = 44
_NAME, _NAME_LEAST = 300, 170
_GAP = 12
_WORDS = (*(f"answers.{answer}" for answer in Answer), "still.open", "still.paused", "still.let_go")
_TONE = {Answer.KEEP: "fir", Answer.PAUSE: "honey", Answer.MOVED: "honey", Answer.DIED: "ink2", Answer.LET_GO: "ink2"}


class StartColumns(NamedTuple):
    """Edges in pixels from the left of a row; of the years the last `years` are shown."""

    name: tuple[float, float]
    note: tuple[float, float]
    years_from: float
    year_width: float
    years: int
    answer: tuple[float, float]

    @classmethod
    def within(cls, theme: Theme, width: float, years: int, answer: float) -> "StartColumns":
        """The columns of rows of this width, with `answer` pixels for the answers.

        What is new gives way first, then the names, then the years that are longest gone.
        """
        gap, year = theme.px(_GAP), theme.px(_YEAR)
        answer_from = width - gap - answer
        most = int((answer_from - 3 * gap - theme.px(_NAME_LEAST)) // year)
        shown = max(0, min(years, most))
        years_from = answer_from - gap - shown * year
        name_to = max(gap + theme.px(_NAME_LEAST), min(gap + theme.px(_NAME), (years_from - gap) * 0.6))
        return cls((gap, name_to), (name_to + gap, max(name_to + gap, years_from - gap)), years_from, year, shown,
                   (answer_from, width - gap))


class StartDelegate(TypedRowDelegate):
    """`years` is how many past years the rows have."""

    def __init__(self, context: UiContext, reason: str, parent: QWidget) -> None:
        super().__init__(context, _ROW, ("body",), reason, "small", parent)
        self.years = 0
        words = (context.texts(f"cards.start.{key}") for key in _WORDS)
        metrics = QFontMetricsF(context.theme.font("small", 600))
        self._answer = max(map(metrics.horizontalAdvance, words)) + context.theme.px(_GAP)

    def columns(self, place: QRectF) -> StartColumns:
        """The columns of a row."""
        return StartColumns.within(self.theme, place.width(), self.years, self._answer)

    def paint_row(self, painter: QPainter, place: QRectF, index: Index, selected: bool) -> None:
        theme, line = self.theme, index.data(LINE)
        if not selected:
            foot = place.bottom() - 0.5
            draw_line(painter, QPointF(place.left(), foot), QPointF(place.right(), foot), theme.color("rule"))
        if isinstance(line, StartHead):
            inner = place.adjusted(theme.px(_GAP), 0, -theme.px(_GAP), 0)
            runs = [TextRun(line.title, theme.font("group"), theme.color("ink")),
                    TextRun(line.size, theme.font("small"), theme.color("ink2"))]
            draw_runs(painter, inner, runs, theme.px(10))
        elif isinstance(line, StartLine):
            self._paint_line(painter, place, line, selected)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, QLineEdit):
            editor.setPlaceholderText(editor.accessibleName())
        return editor

    def typing_place(self, row: QRectF) -> QRectF:
        left, right = self.columns(row).note
        return row.adjusted(left, 0, right - row.width(), 0)

    def _paint_line(self, painter: QPainter, place: QRectF, line: StartLine, selected: bool) -> None:
        theme, columns = self.theme, self.columns(place)
        left, side = place.left() + columns.name[0], theme.px(_AVATAR)
        paint_avatar(painter, theme, QRectF(left, place.center().y() - side / 2, side, side), line.initials,
                     line.color, line.shape, selected)
        left += side + theme.px(10)
        runs = [TextRun(line.name, theme.font("body", 500), theme.color("ink")),
                TextRun(line.town, theme.font("small"), theme.color("ink2"))]
        draw_runs(painter, _part(place, left - place.left(), columns.name[1]), runs, theme.px(8))
        note = TextRun(line.note, theme.font("small"), theme.color("ink2"))
        draw_text(painter, _part(place, *columns.note), note)
        for number, year in enumerate(line.past[len(line.past) - columns.years :]):
            at = columns.years_from + number * columns.year_width
            box = _part(place, at, at + columns.year_width)
            paint_to_and_fro(painter, self.context, box, year.was_sent, year.came)
        self._paint_answer(painter, _part(place, *columns.answer), line)

    def _paint_answer(self, painter: QPainter, place: QRectF, line: StartLine) -> None:
        theme = self.theme
        tone = _TONE.get(line.answer, "ink3") if line.answer is not None else "ink3"
        weight = 600 if line.answer is not None else 400
        draw_text(painter, place, TextRun(line.word, theme.font("small", weight), theme.color(tone)), CENTER)


def _part(place: QRectF, left: float, right: float) -> QRectF:
    return QRectF(place.left() + left, place.top(), max(0.0, right - left), place.height())
