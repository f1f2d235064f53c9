"""The rows of the overview: each occasion with its ring and how far its cards are."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from cardbook.domain.cards.card_list import STAGES
from cardbook.domain.people.listing import SeasonSummary
from cardbook.texts import Texts
from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import RIGHT, TextRun, draw_line, draw_text
from cardbook.ui.widgets.row_list_view import RowDelegate
from cardbook.ui.widgets.season_ring import paint_ring

Index = QModelIndex | QPersistentModelIndex
SUMMARY = Qt.ItemDataRole.UserRole + 1
PROGRESS = Qt.ItemDataRole.UserRole + 2
_NOWHERE = QModelIndex()


class SeasonModel(QAbstractListModel):
    """The seasons of the book, the newest first."""

    def __init__(self, texts: Texts, parent: QObject) -> None:
        super().__init__(parent)
        self._texts = texts
        self._summaries: list[SeasonSummary] = []

    def show(self, summaries: Sequence[SeasonSummary]) -> None:
        """Show these seasons; where only their counts have changed, the rows stay."""
        same = [old.season.id for old in self._summaries] == [new.season.id for new in summaries]
        if not same:
            self.beginResetModel()
        self._summaries = list(summaries)
        if not same:
            self.endResetModel()
        elif summaries:
            self.dataChanged.emit(self.index(0), self.index(len(summaries) - 1))

    def summary(self, row: int) -> SeasonSummary | None:
        """The season in a row; None where there is no such row."""
        return self._summaries[row] if 0 <= row < len(self._summaries) else None

    def row_of(self, season_id: int) -> int | None:
        """The row of a season; None where it is gone."""
        ids = [summary.season.id for summary in self._summaries]
        return ids.index(season_id) if season_id in ids else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._summaries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        summary = self.summary(index.row())
        if summary is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return summary.season.name
            case role if role == SUMMARY:
                return summary
            case role if role == PROGRESS:
                return self._progress(summary)
            case Qt.ItemDataRole.AccessibleTextRole:
                name, progress = summary.season.name, self._progress(summary)
                return self._texts("cards.overview.spoken", name=name, progress=progress)
        return None

    def _progress(self, summary: SeasonSummary) -> str:
        if not summary.total:
            return self._texts("cards.overview.nobody")
        if summary.done == summary.total:
            return self._texts("cards.overview.all_done", count=summary.total)
        counts = {stage.value: ticked for stage, ticked in zip(STAGES, summary.stages, strict=True)}
        return self._texts("cards.overview.progress", count=summary.total, **counts)


class SeasonDelegate(RowDelegate):
    """Ring, name in the serif, counts below; on the right how many are in the post."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(context, 64, ("group", "small"), parent=parent)

    def paint_row(self, painter: QPainter, place: QRectF, index: Index, selected: bool) -> None:
        theme, summary = self.theme, index.data(SUMMARY)
        if not selected:
            foot = place.bottom() - 0.5
            draw_line(painter, QPointF(place.left(), foot), QPointF(place.right(), foot), theme.color("rule"))
        inner = place.adjusted(theme.px(12), 0, -theme.px(12), 0)
        side = theme.px(32)
        ring = QRectF(inner.left(), inner.center().y() - side / 2, side, side)
        paint_ring(painter, theme, ring, summary.done / summary.total if summary.total else 0.0)
        inner.setLeft(ring.right() + theme.px(16))
        inner.setRight(inner.right() - self._paint_share(painter, inner, summary) - theme.px(16))
        name, small = theme.px(24), theme.line_height("small")
        top = inner.center().y() - (name + small) / 2
        title = QRectF(inner.left(), top, inner.width(), name)
        draw_text(painter, title, TextRun(summary.season.name, theme.font("group"), theme.color("ink")))
        below = QRectF(inner.left(), title.bottom(), inner.width(), small)
        draw_text(painter, below, TextRun(index.data(PROGRESS), theme.font("small"), theme.color("ink2")))

    def _paint_share(self, painter: QPainter, inner: QRectF, summary: SeasonSummary) -> float:
        texts, theme = self.context.texts, self.theme
        if not summary.total:
            return 0.0
        words = f"{texts.number(summary.done)}/{texts.number(summary.total)}"
        if summary.done == summary.total:
            words = texts("cards.overview.all_mailed")
        run = TextRun(words, theme.font("body", 600), theme.color("ink2"))
        return draw_text(painter, inner, run, RIGHT)
