"""The list and what stands beside it: as wide as drawn until the reader moves the line between them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.people.list_pane import SMALLEST, USUAL

_PLACE = "people_split"
_SMALL = 900


class ListSplit(QSplitter):
    """Remembers where the reader put the line."""

    def __init__(self, context: UiContext, left: QWidget, right: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._context = context
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.addWidget(left)
        self.addWidget(right)
        self.setStretchFactor(1, 1)
        self._has_place = self.restoreState(context.settings.place_of(_PLACE))
        self.splitterMoved.connect(lambda _at, _place: self._remember())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._has_place:
            self._place_list()

    def _place_list(self) -> None:
        """Narrower in a small window."""
        theme = self._context.theme
        is_small = theme.design_width(self.width()) < _SMALL
        width = theme.px(SMALLEST if is_small else USUAL)
        self.setSizes([width, max(1, self.width() - width)])

    def _remember(self) -> None:
        self._has_place = True
        self._context.settings.remember_place(_PLACE, self.saveState())
