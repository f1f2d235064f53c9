"""The dark bar at the foot of the content: what was done, and Undo, or another way back."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QEnterEvent

from cardbook.ui.announcing import announce
from cardbook.ui.context import UiContext
from cardbook.ui.labels import elided_label
from cardbook.ui.widgets.bars.ink_bar import InkBar
from cardbook.ui.widgets.button import Button, ButtonKind, icon_button
from cardbook.ui.widgets.icon_mark import IconMark

SHOWN_MS = 10_000


class WayBack(NamedTuple):
    """What takes back something that is no step of the book: the word on its button, and what that does."""

    word: str
    take: Callable[[], None]


class UndoBar(InkBar):
    """Stays ten seconds, longer while the mouse or the keyboard is on it. `undo_requested` = Undo pressed."""

    undo_requested = Signal()

    def __init__(self, context: UiContext, keys: str = "Ctrl Z") -> None:
        super().__init__(context)
        theme, texts = context.theme, context.texts
        self._sentence = elided_label(theme, "", "body", "paper")
        self.undo_button = Button(
            context, texts("frame.undo.button"), ButtonKind.ON_INK, "undo-2", keys, small=True
        )
        self.back_button = Button(context, texts("frame.undo.button"), ButtonKind.ON_INK, "undo-2", small=True)
        self.close_button = icon_button(
            context, "x", texts("frame.undo.close"), ButtonKind.ON_INK_QUIET, small=True
        )
        self._way_back: WayBack | None = None
        self._clock = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._clock.timeout.connect(self._time_is_up)
        self.row.addWidget(IconMark(context, 17, "check", "paper"))
        self.row.addWidget(self._sentence, 1)
        self.row.addWidget(self.undo_button)
        self.row.addWidget(self.back_button)
        self.row.addWidget(self.close_button)
        self.undo_button.clicked.connect(self._undo)
        self.back_button.clicked.connect(self._go_back)
        self.close_button.clicked.connect(self.hide)

    def offer(self, sentence: str, can_undo: bool = True) -> None:
        """Say what was done; the ten seconds begin."""
        self._way_back = None
        self.undo_button.setVisible(can_undo)
        self.back_button.hide()
        self._say(sentence)

    def offer_way_back(self, sentence: str, way_back: WayBack) -> None:
        """Say what was done that Undo does not take back, and offer what does."""
        self._way_back = way_back
        self.undo_button.hide()
        self.back_button.setText(way_back.word)
        self.back_button.show()
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
        self._clock.start()
        announce(self, sentence)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._clock.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._clock.start()
        super().leaveEvent(event)

    def _undo(self) -> None:
        self.hide()
        self.undo_requested.emit()

    def _go_back(self) -> None:
        self.hide()
        if self._way_back is not None:
            self._way_back.take()

    def _time_is_up(self) -> None:
        if any(button.hasFocus() for button in (self.undo_button, self.back_button, self.close_button)):
            self._clock.start()
            return
        self.hide()
