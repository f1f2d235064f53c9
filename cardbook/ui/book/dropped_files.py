"""Files of addresses, tables copied out of other programs and blocks of text, dropped on the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from cardbook.domain.addresses.address_files import is_address_file

LONGEST_BLOCK = 20_000
"""Signs of a text that is looked at; who has copied a book did not mean an address."""


class DroppedFiles(QObject):
    """`dropped(path)` tells of the first address file that was dropped, `dropped_table(text)` of the cells of a table,
    `dropped_block(text)` of lines that may be an address; what else is dropped is refused.
    """

    dropped = Signal(object)
    dropped_table = Signal(str)
    dropped_block = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent):  # QDragEnterEvent is one, too
            tell = self._told_by(event.mimeData())
            if tell is None:
                return False
            event.acceptProposedAction()
            if not isinstance(event, QDragEnterEvent):
                tell()
            return True
        return super().eventFilter(watched, event)

    def _told_by(self, dropped: QMimeData) -> Callable[[], None] | None:
        """What tells of what was dropped; None for what is refused."""
        path, table, block = address_file_in(dropped), table_in(dropped), block_in(dropped)
        if path is not None:
            return lambda: self.dropped.emit(path)
        if table:
            return lambda: self.dropped_table.emit(table)
        return (lambda: self.dropped_block.emit(block)) if block else None


def address_file_in(dropped: QMimeData) -> Path | None:
    """The first list of addresses among dropped files, None where there is none."""
    paths = [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
    return next(filter(is_address_file, paths), None)


def table_in(dropped: QMimeData) -> str:
    """The cells of a table as a spreadsheet gives them, rows of texts parted by tabs; "" where there are none."""
    text = "" if dropped.hasUrls() else dropped.text()
    return text if "\t" in text and "\n" in text.strip() else ""


def block_in(dropped: QMimeData) -> str:
    """Some lines of text with a figure among them, as an address in a letter or a mail has it; "" where there are none.
    """
    text = "" if dropped.hasUrls() else dropped.text().strip()
    return text if "\n" in text and len(text) <= LONGEST_BLOCK and any(map(str.isdigit, text)) else ""
