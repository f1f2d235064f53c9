"""What lies under a row of a list: the selection, the pointer, the keyboard."""

from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from cardbook.ui.looks.painting import draw_box
from cardbook.ui.looks.theme import Theme

_CORNER = 7


class RowState(NamedTuple):
    """How a row stands to the reader; `focused` is the row that has the keyboard."""

    selected: bool = False
    focused: bool = False
    hovered: bool = False


def paint_row_ground(painter: QPainter, theme: Theme, box: QRectF, state: RowState) -> None:
    """The selection's fill, the hover, and the ring of the row that has the keyboard."""
    if not any(state):
        return
    fill = theme.color("sel") if state.selected else theme.color("hover") if state.hovered else None
    ring = theme.color("focus") if state.focused else None
    draw_box(painter, box, theme.px(_CORNER), fill, ring, 2.0)
