"""One field of two people: the same in both, kept of both, or one of two to lead."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from cardbook.domain.people.merging import Side
from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph
from cardbook.ui.look_alikes.field_pairs import FieldPair, PairKind
from cardbook.ui.looks.line_breaks import broken_lines
from cardbook.ui.looks.painting import TextRun, draw_line, draw_runs
from cardbook.ui.widgets.enter_key import pressed_by_enter

CAPTION = 92
_LEFT, _RIGHT, _AIR, _MARK = 40, 10, 14, 17
_LONGEST = 600
_ACROSS = {Qt.Key.Key_Left: Side.KEPT, Qt.Key.Key_Right: Side.GONE}
_ALONG = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class _Cell(QAbstractButton):
    """What one of the two says: lines behind a mark. A choice can be pressed; of the rest only the words stand."""

    moved = Signal(int)
    turned = Signal(object)

    def __init__(self, context: UiContext, caption: str, words: str, kind: PairKind, note: str = "") -> None:
        super().__init__()
        self._context = context
        self._kind = kind
        self._words = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
        self._note = note
        self.setCheckable(kind is PairKind.CHOICE)
        self.setAccessibleName(f"{caption}: {', '.join(filter(None, (*words.splitlines(), note)))}")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEnabled(kind is PairKind.CHOICE)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def take(self, is_chosen: bool) -> None:
        """Be the side that leads, or not; Tab comes to the one that does."""
        self.setChecked(is_chosen)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_chosen else Qt.FocusPolicy.ClickFocus)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._context.theme.px(200), self.heightForWidth(self._context.theme.px(200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._context.theme.px(110), self._context.theme.row_height(48, "body"))

    def heightForWidth(self, width: int) -> int:
        theme = self._context.theme
        return max(theme.px(48), len(self._lines(width)) * theme.line_height("body") + 2 * theme.px(_AIR))

    def nextCheckState(self) -> None:
        """Pressing chooses; pressing again changes nothing."""
        self.setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ACROSS:
            self.turned.emit(_ACROSS[key])
        elif key in _ALONG:
            self.moved.emit(_ALONG[key])
        elif not (event.modifiers() & Qt.KeyboardModifier.ControlModifier) and not pressed_by_enter(self, event):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._context.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            painter.fillRect(self.rect(), theme.color("sel"))
        elif self.isEnabled() and self.underMouse():
            painter.fillRect(self.rect(), theme.color("hover"))
        if self._words:
            self._paint_mark(painter)
        step, leads = theme.line_height("body"), self.isChecked() or self._kind is not PairKind.CHOICE
        words = theme.color("ink" if leads else "ink2")
        lines = self._lines(self.width())
        top = (self.height() - step * len(lines)) / 2
        for place, line in enumerate(lines):
            row = QRectF(theme.px(_LEFT), top + place * step, self.width() - theme.px(_LEFT + _RIGHT), step)
            runs = [TextRun(line, theme.font("body"), words)]
            if self._note and place == len(lines) - 1:
                note = TextRun(self._note, theme.font("small"), theme.color("ink2"))
                runs = [note] if len(lines) > 1 else [*runs, note]
            draw_runs(painter, row, runs, theme.px(10))

    def _lines(self, width: int) -> list[str]:
        """The words in lines; the note stands behind a single one, and else in a line of its own."""
        theme = self._context.theme
        room = max(1, width - theme.px(_LEFT + _RIGHT))
        words = self._words or "–"
        lines = [line for part in words.split("\n") for line in broken_lines(part, theme.font("body"), room)]
        if not self._note or (len(lines) == 1 and self._fits_beside(lines[0], room)):
            return lines
        return [*lines, self._note]

    def _fits_beside(self, line: str, room: int) -> bool:
        theme = self._context.theme
        taken = (QFontMetricsF(theme.font(style)).horizontalAdvance(text)
                 for style, text in (("body", line), ("small", self._note)))
        return sum(taken) + theme.px(10) <= room

    def _paint_mark(self, painter: QPainter) -> None:
        theme, side = self._context.theme, self._context.theme.px(_MARK)
        box = QRectF(theme.px(14), (self.height() - side) / 2, side, side)
        if self._kind is PairKind.SAME:
            self._context.icons.paint(painter, box, "equal", "fir")
        elif self._kind is PairKind.BOTH:
            self._context.icons.paint(painter, box, "check", "fir")
        else:
            _paint_choice(painter, self._context, box, self.isChecked())


def _paint_choice(painter: QPainter, context: UiContext, box: QRectF, is_chosen: bool) -> None:
    theme = context.theme
    inside = box.adjusted(1, 1, -1, -1)
    painter.setBrush(theme.color("sheet"))
    painter.setPen(QPen(theme.color("blue" if is_chosen else "edge"), 2.0 if is_chosen else 1.2))
    painter.drawEllipse(inside)
    if is_chosen:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("blue"))
        dot = box.width() * 0.26
        painter.drawEllipse(inside.center(), dot, dot)


class FieldRow(QWidget):
    """Arrows left and right choose a side (`chosen`), up and down go to another row (`moved`)."""

    chosen = Signal(object)
    moved = Signal(int)

    def __init__(self, context: UiContext, pair: FieldPair, side: Side) -> None:
        super().__init__()
        self._theme = context.theme
        self.pair = pair
        caption = paragraph(context.theme, pair.caption, "small", "ink2")
        caption.setFixedWidth(context.theme.px(CAPTION))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 1)
        row.setSpacing(0)
        row.addWidget(caption)
        self.cells: dict[Side, _Cell] = {}
        if pair.kind is PairKind.SAME:
            note = context.texts("look_alikes.same_in_both")
            row.addWidget(_Cell(context, pair.caption, pair.left, pair.kind, note), 1)
            return
        for whose, words in ((Side.KEPT, pair.left), (Side.GONE, pair.right)):
            cell = _Cell(context, pair.caption, words, pair.kind)
            row.addWidget(cell, 1)
            if pair.kind is PairKind.CHOICE:
                self.cells[whose] = cell
                cell.clicked.connect(self._chooser(whose))
                cell.turned.connect(self.choose)
                cell.moved.connect(self.moved)
        self._show(side)

    def choose(self, side: Side) -> None:
        """Let a side lead, and give it the keyboard."""
        self._show(side)
        self.cells[side].setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(side)

    def take_focus(self) -> None:
        """The keyboard goes to the side that leads."""
        next(cell for cell in self.cells.values() if cell.isChecked()).setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        bottom = self.height() - 0.5
        draw_line(QPainter(self), QPointF(0, bottom), QPointF(self.width(), bottom), self._theme.color("rule"))

    def _show(self, side: Side) -> None:
        for whose, cell in self.cells.items():
            cell.take(whose is side)

    def _chooser(self, side: Side) -> Callable[[], None]:
        return lambda: self.choose(side)
