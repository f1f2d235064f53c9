"""Files of addresses dropped on the window."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

_ADDRESS_FILES = frozenset({".vcf", ".csv", ".tsv", ".txt"})


class DroppedFiles(QObject):
    """`dropped(path)` tells of the first address file that was dropped; what else is dropped is refused."""

    dropped = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent):  # QDragEnterEvent is one, too
            path = _address_file(event.mimeData())
            if path is None:
                return False
            event.acceptProposedAction()
            if not isinstance(event, QDragEnterEvent):
                self.dropped.emit(path)
            return True
        return super().eventFilter(watched, event)


def _address_file(data: QMimeData) -> Path | None:
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return next((path for path in paths if path.suffix.lower() in _ADDRESS_FILES), None)
