"""Files of addresses, and tables copied out of other programs, dropped on the window."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from cardbook.domain.address_files import is_address_file


class DroppedFiles(QObject):
    """`dropped(path)` tells of the first address file that was dropped, `dropped_table(text)` of the cells of a table;
    what else is dropped is refused.
    """

    dropped = Signal(object)
    dropped_table = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent):  # QDragEnterEvent is one, too
            path, table = address_file_in(event.mimeData()), table_in(event.mimeData())
            if path is None and not table:
                return False
            event.acceptProposedAction()
            if not isinstance(event, QDragEnterEvent):
                self.dropped_table.emit(table) if path is None else self.dropped.emit(path)
            return True
        return super().eventFilter(watched, event)


def address_file_in(dropped: QMimeData) -> Path | None:
    """The first list of addresses among dropped files, None where there is none."""
    paths = [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
    return next(filter(is_address_file, paths), None)


def table_in(dropped: QMimeData) -> str:
    """The cells of a table as a spreadsheet gives them, rows of texts parted by tabs; "" where there are none."""
    text = "" if dropped.hasUrls() else dropped.text()
    return text if "\t" in text and "\n" in text.strip() else ""
