"""The dark bar at the foot of the content: what was done, and Undo."""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QEnterEvent

from cardbook.ui.announcing import announce
from cardbook.ui.context import UiContext
from cardbook.ui.labels import elided_label
from cardbook.ui.widgets.bars.ink_bar import InkBar
from cardbook.ui.widgets.button import Button, ButtonKind, icon_button
from cardbook.ui.widgets.icon_mark import IconMark

SHOWN_MS = 10_000


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
        self.close_button = icon_button(
            context, "x", texts("frame.undo.close"), ButtonKind.ON_INK_QUIET, small=True
        )
        self._clock = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._clock.timeout.connect(self._time_is_up)
        self.row.addWidget(IconMark(context, 17, "check", "paper"))
        self.row.addWidget(self._sentence, 1)
        self.row.addWidget(self.undo_button)
        self.row.addWidget(self.close_button)
        self.undo_button.clicked.connect(self._undo)
        self.close_button.clicked.connect(self.hide)

    def offer(self, sentence: str, can_undo: bool = True) -> None:
        """Say what was done; the ten seconds begin."""
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.undo_button.setVisible(can_undo)
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

    def _time_is_up(self) -> None:
        if self.undo_button.hasFocus() or self.close_button.hasFocus():
            self._clock.start()
            return
        self.hide()
