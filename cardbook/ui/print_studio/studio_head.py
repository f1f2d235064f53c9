"""The head of the print studio: how it stands, and a way to stop what takes long."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.labels import elided_label
from cardbook.ui.widgets.bars.loading_bar import PATIENCE_MS, LoadingBar
from cardbook.ui.widgets.button import plain_button
from cardbook.ui.widgets.hairline import hairline
from cardbook.ui.widgets.page_head import PageHead

_MARGIN = 28


class StudioHead(QWidget):
    """`stop_wanted()` when Cancel is pressed."""

    stop_wanted = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        texts = context.texts
        self._ready = ""
        self._waiting = ""
        self._status = elided_label(context.theme, "", "small", "ink2")
        self._status.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.cancel = plain_button(context, texts("print.buttons.cancel"), "x", small=True)
        self.bar = LoadingBar(context)
        head = PageHead(context, texts("print.page.title"), margin=_MARGIN)
        head.add_action(self._status)
        head.add_action(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.bar)
        column.addWidget(hairline())
        self.cancel.hide()
        self.cancel.clicked.connect(self.stop_wanted)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._offer_stop)

    @property
    def status(self) -> str:
        """The sentence on the right."""
        return self._status.text()

    def show_ready(self, sentence: str) -> None:
        """How it stands while nothing is on its way."""
        self._ready = sentence
        self._show(sentence)

    def begin(self, sentence: str) -> None:
        """Something is on its way; what takes longer than a moment can be stopped."""
        if not self._patience.isActive() and self.cancel.isHidden():
            self._waiting = sentence
            self._patience.start()
            self.bar.begin()

    def show_progress(self, done: int, total: int) -> None:
        """How far it is."""
        if total:
            self.bar.show_share(done / total)

    def finish(self) -> None:
        """Nothing is on its way any more."""
        self._patience.stop()
        self.bar.finish()
        self.cancel.hide()
        self._show(self._ready)

    def _offer_stop(self) -> None:
        self.cancel.show()
        if self._waiting:
            self._show(self._waiting)

    def _show(self, sentence: str) -> None:
        self._status.setText(sentence)
        self._status.setMinimumWidth(min(self._status.sizeHint().width(), self.width() // 2))
