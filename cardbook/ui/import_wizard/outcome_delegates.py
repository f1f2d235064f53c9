"""Paints the lines of a preview: people with their decision, issues with their sentence."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.import_wizard.outcome_lines import LINE, IssueLine, PersonLine
from cardbook.ui.import_wizard.two_lines import two_lines
from cardbook.ui.looks.painting import RIGHT, TextRun, draw_line, draw_text
from cardbook.ui.widgets.avatar import paint_avatar
from cardbook.ui.widgets.row_list_view import Index, RowDelegate

_SIDE, _GAP, _AVATAR = 14, 10, 32


class PersonDelegate(RowDelegate):
    """50 high: avatar, name over place, the decision at the right end."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(context, 50, ("body", "small"), 4, parent)

    def paint_row(self, painter: QPainter, place: QRectF, index: Index, selected: bool) -> None:
        line = index.data(LINE)
        if not isinstance(line, PersonLine):
            return
        theme = self.theme
        side = theme.px(_AVATAR)
        box = QRectF(place.left() + theme.px(_SIDE), place.center().y() - side / 2, side, side)
        paint_avatar(painter, theme, box, line.letters, line.color, line.shape, selected)
        decision = TextRun(line.decision, theme.font("small", 500), theme.color(_tone(line.tone, selected)))
        right = place.right() - theme.px(_SIDE)
        width = QFontMetricsF(decision.font).horizontalAdvance(decision.text) + 1
        draw_text(painter, QRectF(right - width, place.top(), width, place.height()), decision, RIGHT)
        left = box.right() + theme.px(_GAP)
        above, below = theme.line_height("body"), theme.line_height("small") if line.place else 0
        words = QRectF(left, place.center().y() - (above + below) / 2, right - width - theme.px(_GAP) - left, above)
        draw_text(painter, words, TextRun(line.name, theme.font("body", 500), theme.color("ink")))
        if line.place:
            run = TextRun(line.place, theme.font("small"), theme.color("ink2"))
            draw_text(painter, QRectF(left, words.bottom(), words.width(), below), run)


class IssueDelegate(RowDelegate):
    """Icon and line number over a sentence of at most two lines."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(context, 68, ("caption", "small", "small"), 4, parent)

    def paint_row(self, painter: QPainter, place: QRectF, index: Index, selected: bool) -> None:
        line = index.data(LINE)
        if not isinstance(line, IssueLine):
            return
        theme = self.theme
        head, body = theme.line_height("caption"), theme.line_height("small")
        left = place.left() + theme.px(_SIDE + 26)
        width = place.right() - theme.px(_SIDE) - left
        sentences = two_lines(line.sentence, theme.font("small"), width)
        top = place.center().y() - (head + body * len(sentences)) / 2
        icon = QRectF(place.left() + theme.px(_SIDE), top, theme.px(16), theme.px(16))
        self.context.icons.paint(painter, icon, line.icon, _tone(line.tone, selected))
        run = TextRun(line.head, theme.font("caption", 600), theme.color("ink2"))
        draw_text(painter, QRectF(left, top, width, head), run)
        for number, sentence in enumerate(sentences):
            row = QRectF(left, top + head + number * body, width, body)
            draw_text(painter, row, TextRun(sentence, theme.font("small"), theme.color("ink")))
        foot = place.bottom() - 0.5
        draw_line(painter, QPointF(left, foot), QPointF(place.right(), foot), theme.color("rule"))


def _tone(tone: str, selected: bool) -> str:
    """The quietest letters are too pale on the ground of a selection."""
    return "ink2" if selected and tone == "ink3" else tone
