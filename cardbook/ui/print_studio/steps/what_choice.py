"""Step 1 of the print studio: what to print. The four that are printed most are tiles, the others a list below them."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from cardbook.domain.paper.piece_kind import PieceKind
from cardbook.ui.context import UiContext
from cardbook.ui.print_studio.print_order import PrintKind
from cardbook.ui.print_studio.steps.kind_tiles import KindTile, KindTiles
from cardbook.ui.widgets.fields.combo_field import ComboField

_TILES = {
    PrintKind.LABELS.value: "grid-3x3", PrintKind.ENVELOPES.value: "mail", PieceKind.CHECKLIST.value: "list-checks",
    PieceKind.BOOKLET.value: "book-open",
}
KIT = "kit"
_MORE = (KIT, *map(str, (PieceKind.GIFTS, PieceKind.YEAR, PieceKind.SLIPS, PieceKind.RULED)))
_NONE = ""
_NARROWEST = 120


class WhatChoice(QWidget):
    """`chosen(key)` tells what was chosen: a `PrintKind`, a `PieceKind`, or KIT for all that a season takes."""

    chosen = Signal(str)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        texts = context.texts
        tiles = [(key, texts(f"print.kinds.{key}"), icon) for key, icon in _TILES.items()]
        self._tiles = KindTiles(context, texts("print.steps.what"), tiles)
        more = [(key, texts(f"print.kinds.{key}")) for key in _MORE]
        self.more = ComboField(context, texts("print.kinds.more"), [(_NONE, texts("print.kinds.more")), *more])
        self.more.setMinimumWidth(context.theme.px(_NARROWEST))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(6))
        column.addWidget(self._tiles)
        column.addWidget(self.more)
        self._tiles.chosen.connect(self.chosen)
        self.more.activated.connect(self._take_more)

    def choose(self, key: str) -> None:
        """Show what is chosen, silently; the keyboard goes there where it is at this step."""
        self._tiles.choose(key)
        with QSignalBlocker(self.more):
            self.more.choose(_NONE if key in _TILES else key)
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            (self.tile(key) if key in _TILES else self.more).setFocus()

    def tile(self, key: str) -> KindTile:
        """One tile."""
        return self._tiles.tile(key)

    def _take_more(self) -> None:
        key = self.more.key()
        if key != _NONE:
            self.chosen.emit(key)
