"""A page that scrolls from its head to its foot where large text or a low window leave no room for all of it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from cardbook.ui.widgets.content_area import ContentArea


class WholePage(ContentArea):
    """Lays the parts of a page one below the other; the last takes the room that is left.

    What has the keyboard stays in view when the window gets lower, else `kept`, which is what one is here for.
    """

    def __init__(self, page: QWidget, parts: Sequence[QWidget | QLayout], kept: QWidget) -> None:
        super().__init__()
        self._kept = kept
        self._content = _Parts()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in parts:
            if isinstance(part, QLayout):
                column.addLayout(part)
            else:
                column.addWidget(part)
        column.setStretch(len(parts) - 1, 1)
        self.show_content(self._content)
        whole = QVBoxLayout(page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self)
        self.verticalScrollBar().rangeChanged.connect(self._keep_in_view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_in_view()

    def _keep_in_view(self) -> None:
        focused = self.window().focusWidget()
        kept = focused if focused is not None and self._content.isAncestorOf(focused) else self._kept
        bar, top = self.verticalScrollBar(), kept.mapTo(self._content, QPoint(0, 0)).y()
        bar.setValue(min(top, max(bar.value(), top + kept.height() - self.viewport().height())))


class _Parts(QWidget):
    """Asks for what its parts need, where Qt would give them what they like and scroll although there is room."""

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.minimumHeightForWidth(width) if layout is not None else -1
