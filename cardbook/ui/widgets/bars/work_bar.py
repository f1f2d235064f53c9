"""The dark bar at the foot of the content while many rows are changed: how far that is, and Stop."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from cardbook.ui.announcing import announce
from cardbook.ui.context import UiContext
from cardbook.ui.labels import elided_label
from cardbook.ui.widgets.bars.ink_bar import InkBar
from cardbook.ui.widgets.bars.thin_bar import ThinBar
from cardbook.ui.widgets.button import Button, ButtonKind

if TYPE_CHECKING:
    from cardbook.ui.background.tasks import Task

PATIENCE_MS = 400
_BAR = 160


class WorkBar(InkBar):
    """Shows itself once work has taken longer than a moment, and goes with its end."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        theme, texts = context.theme, context.texts
        self._tasks: list[Task] = []
        self._left = 0
        self._sentence = elided_label(theme, texts("frame.work.under_way"), "body", "paper")
        self._share = ThinBar(context, "ink2")
        self._share.setFixedWidth(theme.px(_BAR))
        self.stop_button = Button(context, texts("frame.work.stop"), ButtonKind.ON_INK, "x", small=True)
        self.stop_button.clicked.connect(self.stop)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._appear)
        self.row.addWidget(self._sentence, 1)
        self.row.addWidget(self._share)
        self.row.addWidget(self.stop_button)

    def begin(self, task: "Task") -> None:
        """Something is being changed, or waits for what is."""
        self._tasks.append(task)
        self._left += 1
        if self._left == 1:
            self._tell(0, 0)
            self._patience.start()

    def go_on(self, done: int, total: int) -> None:
        """So many rows of so many are changed."""
        self._tell(done, total)

    def end(self) -> None:
        """One of them is over."""
        self._left -= 1
        if not self._left:
            self._tasks.clear()
            self._patience.stop()
            self.hide()

    def stop(self) -> None:
        """Leave the book as it was before all that is under way."""
        for task in self._tasks:
            task.cancel()
        self._sentence.setText(self._context.texts("frame.work.stopping"))
        self.stop_button.setEnabled(False)

    def _tell(self, done: int, total: int) -> None:
        texts = self._context.texts
        if not done:
            self.stop_button.setEnabled(True)
        if self.stop_button.isEnabled():
            words = (
                texts("frame.work.far", done=texts.number(done), total=texts.number(total)) if done
                else texts("frame.work.under_way")
            )
            self._sentence.setText(words)
            self._share.show_share(done / total if total else 0.0, words, "paper")

    def _appear(self) -> None:
        self.show()
        announce(self, self._sentence.text())
