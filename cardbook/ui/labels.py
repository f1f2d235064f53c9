"""The one place where labels and tooltips are made, always as plain text.

Names and notes come from files of other people: as rich text they could load pictures or pretend to be
something else, so no widget makes a bare label.
"""

from functools import cached_property
from math import ceil
from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from cardbook.ui.looks import line_breaks
from cardbook.ui.looks.stylesheet import dress
from cardbook.ui.looks.theme import Theme

if TYPE_CHECKING:
    from cardbook.ui.looks.line_breaks import LineBreaks


def label(
    theme: Theme, text: str, style: str = "body", tone: str = "ink", weight: int | None = None
) -> QLabel:
    """A label of one line in a style of the type table; `tone` is a colour token of the text."""
    made = QLabel()
    _dress(made, theme, style, tone, weight)
    made.setText(text)
    return made


def paragraph(theme: Theme, text: str, style: str = "body", tone: str = "ink2") -> "Paragraph":
    """A label that breaks its text into lines as the width asks."""
    made = Paragraph(theme.line_height(style))
    _dress(made, theme, style, tone, None)
    made.setText(text)
    return made


def elided_label(
    theme: Theme, text: str, style: str = "body", tone: str = "ink", weight: int | None = None
) -> "ElidedLabel":
    """A label that ends in … where its text is longer than the place; the tooltip then tells all."""
    made = ElidedLabel()
    _dress(made, theme, style, tone, weight)
    made.setText(text)
    return made


def set_tone(made: QLabel, tone: str) -> None:
    """Give a label another colour token."""
    dress(made, "tone", tone)


def set_tooltip(widget: QWidget, text: str) -> None:
    """A tooltip whose text is never read as markup."""
    widget.setToolTip(plain_tooltip(text))


def plain_tooltip(text: str) -> str:
    """The text for Qt's tooltips (also of ToolTipRole), every sign shown as it is."""
    return QtGui.Qt.convertFromPlainText(text) if text else ""


def set_words(button: QAbstractButton, text: str) -> None:
    """A button's words: an & in a name is an &, and no key that presses the button."""
    QAbstractButton.setText(button, text)
    if "&" in text:
        button.setShortcut(QtGui.QKeySequence())


def _dress(made: QLabel, theme: Theme, style: str, tone: str, weight: int | None) -> None:
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(theme.font(style, weight))
    made.setProperty("tone", tone)


class ElidedLabel(QLabel):
    """Shows as much of its text as fits into one line."""

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 6, metrics.height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell_hidden_rest()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_hidden_rest()

    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell_hidden_rest()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment(), self._shown())

    def _shown(self) -> str:
        metrics = QFontMetricsF(self.font())
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())

    def _tell_hidden_rest(self) -> None:
        if self.isVisible():  # before it is shown its width means nothing
            set_tooltip(self, self.text() if self._shown() != self.text() else "")


class Paragraph(QLabel):
    """Text of several lines with the line height of the type table, in pixels."""

    def __init__(self, line_height: int) -> None:
        super().__init__()
        self._line_height = line_height
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setWordWrap(True)

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        inside = width - margins.left() - margins.right()
        return len(self._lines(inside)) * self._line_height + self._overhang() + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        widest = max(metrics.horizontalAdvance(part) for part in self.text().split("\n"))
        margins = self.contentsMargins()
        width = min(ceil(widest) + 1, self._line_height * 24) + margins.left() + margins.right()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0.0)
        return QSize(ceil(min(longest, self._line_height * 10)) + 1, self._line_height + self._overhang())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        area = QRectF(self.contentsRect())
        lines = self._lines(int(area.width()))
        across = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        top = area.center().y() - len(lines) * self._line_height / 2
        for place, line in enumerate(lines):
            row = QRectF(area.left(), top + place * self._line_height, area.width(), self._line_height)
            painter.drawText(row, across | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, line)

    @cached_property
    def _breaks(self) -> "LineBreaks":
        return line_breaks.LineBreaks()

    def _lines(self, width: int) -> list[str]:
        parts = self.text().split("\n")
        return [line for part in parts for line in self._breaks.lines(part, self.font(), width)]

    def _overhang(self) -> int:
        """What the letters of the first and last line need beyond a line height smaller than theirs."""
        return max(0, ceil(QFontMetricsF(self.font()).height()) - self._line_height)
