"""Chips, tags or buttons side by side, going on in the next line where the width ends."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowRow(QLayout):
    """Lays its items out like words, each in the middle of its line. `gap` is between items and between lines, in
    pixels.
    """

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._at_the_end = 0
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def push_to_the_end(self, count: int) -> None:
        """Let the last items stand at the right end while all fit into one line."""
        self._at_the_end = count

    def clear(self) -> None:
        """Take all widgets away."""
        while self._items:
            widget = self._items.pop().widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), moves=False)

    def sizeHint(self) -> QSize:
        """All in one line, which is also what the height is asked for first."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        wide = sum(hint.width() for hint in shown) + self._gap * max(0, len(shown) - 1)
        return QSize(wide, self.minimumSize().height())

    def minimumSize(self) -> QSize:
        """One line high and as narrow as need be: what is too wide for a line is cut by its own widget."""
        return QSize(0, max((item.sizeHint().height() for item in self._items), default=0))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, moves=True)
        self._push(rect)

    def _push(self, rect: QRect) -> None:
        if not self._at_the_end or not self._items:
            return
        free = rect.right() - self._items[-1].geometry().right()
        if len(self._lines(rect.width())) == 1 and free > 0:
            for item in self._items[-self._at_the_end :]:
                item.setGeometry(item.geometry().translated(free, 0))

    def _arrange(self, rect: QRect, *, moves: bool) -> int:
        """Go through the items; returns the height they take. Without `moves` nothing is placed."""
        y = rect.top()
        for line in self._lines(rect.width()):
            height, x = max(size.height() for _, size in line), rect.left()
            for item, size in line:
                if moves:
                    item.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
                x += size.width() + self._gap
            y += height + self._gap
        return max(0, y - self._gap - rect.top())

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """The items that stand in each line, with the size each gets."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        taken = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = _size_within(item, width)
            if not lines or taken + self._gap + size.width() > width:
                lines.append([])
                taken = -self._gap
            lines[-1].append((item, size))
            taken += self._gap + size.width()
        return lines


def _size_within(item: QLayoutItem, width: int) -> QSize:
    """What an item likes best, or as much of a whole line as there is: text is broken then."""
    hint = item.sizeHint()
    if hint.width() <= width:
        return hint
    return QSize(width, item.heightForWidth(width) if item.hasHeightForWidth() else hint.height())


class FlowBox(QWidget):
    """A widget around a `FlowRow`, always exactly as high as its lines."""

    def __init__(self, gap: int) -> None:
        super().__init__()
        self.row = FlowRow(gap, self)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._settle()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        inside = self.contentsRect()
        self.setFixedHeight(self.row.heightForWidth(inside.width()) + self.height() - inside.height())
