"""The last step while it runs: how far it is, in a bar and in words."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.labels import elided_label, label
from cardbook.ui.widgets.bars.thin_bar import ThinBar

_WIDEST = 560


class WorkStep(QWidget):
    """Fills the page while people are brought in."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._texts = context.texts
        theme = context.theme
        self._title = elided_label(theme, "", "title")
        self.bar = ThinBar(context)
        self.bar.setMaximumWidth(theme.px(_WIDEST))
        self._lines = label(theme, "", "body", "ink2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(24), 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self._title)
        column.addWidget(self.bar)
        column.addWidget(self._lines)
        column.addStretch()

    def begin(self, file: str) -> None:
        """Nothing is done yet."""
        self._title.setText(self._texts("import.work.title", file=file))
        self._lines.setText("")
        self.bar.show_share(0.0, self._texts("import.work.name"))

    def show_progress(self, done: int, total: int) -> None:
        """So many of the file's lines are done."""
        words = self._texts("import.work.lines", done=self._texts.number(done), count=total)
        self._lines.setText(words)
        self.bar.show_share(done / total if total else 0.0, words)
