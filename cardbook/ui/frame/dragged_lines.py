"""Lines of the address book on their way under the pointer: known only within this program."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDropEvent

_FORMAT = "application/x-cardbook-lines"


def lines_to_drag(keys: Sequence[int]) -> QMimeData:
    """What a drag carries for the lines with these keys."""
    dragged = QMimeData()
    dragged.setData(_FORMAT, json.dumps(list(keys)).encode())
    return dragged


def dragged_lines(event: QDropEvent) -> list[int]:
    """The keys of the lines that this window drags; empty for anything else, also from another program."""
    if event.source() is None or not event.mimeData().hasFormat(_FORMAT):
        return []
    return list(json.loads(bytes(event.mimeData().data(_FORMAT).data())))
