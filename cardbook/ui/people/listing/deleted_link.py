"""The way to the trash below the list; hidden while it is empty."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.widgets.button import link_button

_PAUSE_MS = 250


class DeletedLink(QWidget):
    """`count` looks through all contacts, so it is asked a moment after the window is at rest, and again where it says
    None.
    """

    def __init__(self, context: UiContext, count: Callable[[], int | None]) -> None:
        super().__init__()
        self._context = context
        self._count = count
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._show_count)
        self.link = link_button(context, "", "trash-2", small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(context.theme.px(24), context.theme.px(6), context.theme.px(20), context.theme.px(8))
        row.addWidget(self.link)
        row.addStretch(1)
        self.hide()

    def count_soon(self) -> None:
        """Somebody may have come or gone."""
        self._pause.start()

    def stop(self) -> None:
        """Nobody looks any more."""
        self._pause.stop()

    def _show_count(self) -> None:
        count = self._count()
        if count is None:
            self.count_soon()
            return
        self.link.setText(self._context.texts("people.deleted.link", count=count))
        self.setVisible(count > 0)
