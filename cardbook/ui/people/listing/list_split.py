"""The list and what stands beside it: as wide as drawn until the reader moves the line between them.

Where the window is very narrow for its letters, a form stands there alone.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.people.listing.list_pane import NARROWEST, SMALLEST, USUAL
from cardbook.ui.people.side import Side

_PLACE = "people_split"
_SMALL, _VERY_SMALL = 900, 560


class ListSplit(QSplitter):
    """Remembers where the reader put the line."""

    def __init__(self, context: UiContext, left: QWidget, right: Side) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._context = context
        self._left = left
        self._right = right
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.addWidget(left)
        self.addWidget(right)
        self.setStretchFactor(1, 1)
        self._has_place = self.restoreState(context.settings.place_of(_PLACE))
        right.currentChanged.connect(lambda _place: self._settle())
        self.splitterMoved.connect(lambda _at, _place: self._remember())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()
        if not self._has_place:
            self._place_list()

    def _settle(self) -> None:
        theme = self._context.theme
        is_very_small = theme.design_width(self.width()) < _VERY_SMALL
        self._left.setMinimumWidth(theme.px(NARROWEST if is_very_small else SMALLEST))
        self._left.setVisible(not is_very_small or self._right.editor is None)

    def _place_list(self) -> None:
        """Narrower in a small window."""
        theme = self._context.theme
        is_small = theme.design_width(self.width()) < _SMALL
        width = self._left.minimumWidth() if is_small else theme.px(USUAL)
        self.setSizes([width, max(1, self.width() - width)])

    def _remember(self) -> None:
        self._has_place = True
        self._context.settings.remember_place(_PLACE, self.saveState())
