"""Several things to tick under one heading."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.labels import label
from cardbook.ui.widgets.fields.tick_box import TickBox


class TickList(QWidget):
    """Nothing is shown where there is nothing to tick; `changed` follows each tick."""

    changed = Signal()

    def __init__(self, context: UiContext, name: str) -> None:
        super().__init__()
        self._context = context
        self.boxes: dict[int, TickBox] = {}
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(label(context.theme, name, "small", "ink2"))
        self._column.addSpacing(context.theme.px(4))
        self.hide()

    def offer(self, choices: Iterable[tuple[int, str]], ticked: Iterable[int] = ()) -> None:
        """Other things to tick; what was ticked before stays so where it is still there."""
        chosen = {*ticked, *self.ticked()}
        for box in self.boxes.values():
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.boxes = {}
        for key, word in choices:
            box = TickBox(self._context, word, key in chosen)
            box.toggled.connect(lambda _on: self.changed.emit())
            self._column.addWidget(box)
            self.boxes[key] = box
        self.setVisible(bool(self.boxes))

    def ticked(self) -> list[int]:
        """The keys of all that is ticked, in order."""
        return [key for key, box in self.boxes.items() if box.isChecked()]
