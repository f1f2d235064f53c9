"""A card of today on its way under the pointer to another day of the week."""

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt
from PySide6.QtGui import QDrag, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

_FORMAT = "application/x-cardbook-card"
_WIDTH = 280
"""Pixels of the picture under the pointer."""


class CardGrip(QObject):
    """Lets a widget be picked up as the card with this entry's id; a click on it stays a click."""

    def __init__(self, widget: QWidget, entry: int) -> None:
        super().__init__(widget)
        self._widget = widget
        self._entry = entry
        self._pressed: QPoint | None = None
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            place = event.position().toPoint()
            if event.type() is QEvent.Type.MouseButtonPress:
                self._pressed = place if event.button() is Qt.MouseButton.LeftButton else None
            elif event.type() is QEvent.Type.MouseMove and self._pressed is not None:
                if (place - self._pressed).manhattanLength() >= QApplication.startDragDistance():
                    self._pressed = None
                    self._pick_up()
                    return True
            elif event.type() is QEvent.Type.MouseButtonRelease:
                self._pressed = None
        return False

    def _pick_up(self) -> None:
        drag = QDrag(self._widget)
        drag.setMimeData(card_to_drag(self._entry))
        drag.setPixmap(self._widget.grab().scaledToWidth(_WIDTH, Qt.TransformationMode.SmoothTransformation))
        drag.exec(Qt.DropAction.MoveAction)


def card_to_drag(entry: int) -> QMimeData:
    """What a drag carries for the card of an entry."""
    dragged = QMimeData()
    dragged.setData(_FORMAT, str(entry).encode())
    return dragged


def dragged_card(event: QDropEvent) -> int | None:
    """The id of the entry whose card this program drags; None for anything else, also from another program."""
    if event.source() is None or not event.mimeData().hasFormat(_FORMAT):
        return None
    return int(bytes(event.mimeData().data(_FORMAT).data()))
