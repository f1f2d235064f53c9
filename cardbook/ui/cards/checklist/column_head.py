"""The heads of a checklist's columns, with the totals and thin bars of the four stages."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cardbook.domain.cards.card_list import STAGES, Stage
from cardbook.ui.cards.checklist.checklist_columns import ChecklistColumns
from cardbook.ui.cards.checklist.stage_icons import STAGE_ICONS
from cardbook.ui.cards.checklist.stage_tally import StageTally
from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import TextRun, draw_line, draw_runs, draw_text
from cardbook.ui.widgets.bars.thin_bar import paint_bar

_BAR, _BAR_SMALL, _ICON = 58, 50, 16
_WIDE_TICK = 84


class ColumnHead(QWidget):
    """Painted in one go; `columns` are those of the rows below. Where one of the words over the ticks has no room,
    icons stand for all.
    """

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._tally = StageTally()
        self.columns = ChecklistColumns.within(context.theme, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_tally(self, tally: StageTally) -> None:
        """Show how many cards are how far."""
        self._tally = tally
        counts = {stage.value: tally.ticked(stage) for stage in STAGES}
        self.setAccessibleName(self._context.texts("cards.columns.spoken", total=tally.total, **counts))
        self.update()

    def show_columns(self, columns: ChecklistColumns) -> None:
        """The rows have become wider or narrower."""
        self.columns = columns
        self.update()

    def widest_head(self) -> float:
        """What the widest words over a tick can need in pixels on this list, with air around them."""
        widest = max(_width(self._runs(stage, self._tally.total)) for stage in STAGES)
        return widest + self._context.theme.px(4 + 4)

    def sizeHint(self) -> QSize:
        theme = self._context.theme
        return QSize(theme.px(400), max(theme.px(42), theme.line_height("caption") + theme.px(24)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, texts, columns = self._context.theme, self._context.texts, self.columns
        row = QRectF(self.rect())
        words = row.adjusted(0, theme.px(14), 0, -theme.px(4))
        for name, edges in (("name", columns.name), ("about", columns.about), ("day", columns.day)):
            run = TextRun(texts(f"cards.columns.{name}"), theme.font("caption"), theme.color("ink2"))
            draw_text(painter, columns.part(edges, words), run)
        for stage in STAGES:
            self._paint_stage(painter, columns.tick(stage, row), stage)
        foot = row.bottom() - 0.5
        draw_line(painter, QPointF(row.left(), foot), QPointF(columns.width, foot), theme.color("edge"))

    def _paint_stage(self, painter: QPainter, place: QRectF, stage: Stage) -> None:
        theme = self._context.theme
        runs = self._runs(stage, self._tally.ticked(stage))
        gap, icon = theme.px(4), theme.px(_ICON)
        has_words = self.widest_head() <= place.width()
        wide = _width(runs) + gap if has_words else icon + gap + _width(runs[1:])
        height = theme.line_height("caption")
        bar_top = place.bottom() - theme.px(12)
        line = QRectF(place.center().x() - wide / 2, bar_top - theme.px(4) - height, wide + 1, height)
        if not has_words:
            box = QRectF(line.left(), line.center().y() - icon / 2, icon, icon)
            self._context.icons.paint(painter, box, STAGE_ICONS[stage], "ink2")
            line.setLeft(box.right() + gap)
        draw_runs(painter, line, runs if has_words else runs[1:], gap)
        bar = min(theme.px(_BAR if place.width() >= theme.px(_WIDE_TICK) else _BAR_SMALL), place.width() - gap)
        share = self._tally.ticked(stage) / self._tally.total if self._tally.total else 0.0
        paint_bar(painter, theme, QRectF(place.center().x() - bar / 2, bar_top, bar, theme.px(5)), share)

    def _runs(self, stage: Stage, count: int) -> list[TextRun]:
        theme, texts = self._context.theme, self._context.texts
        return [
            TextRun(texts(f"cards.stages.{stage.value}"), theme.font("caption"), theme.color("ink2")),
            TextRun(texts.number(count), theme.font("caption", 600), theme.color("ink")),
        ]


def _width(runs: list[TextRun]) -> float:
    return sum(QFontMetricsF(run.font).horizontalAdvance(run.text) for run in runs)
