"""The head of a page: its title in the serif, a line below it, its actions on the right."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.labels import elided_label
from cardbook.ui.page_margin import settle_sides


class PageHead(QWidget):
    """Title 30/36; the subtitle takes no room while it is empty. `margin` (design pixels) is for a page of columns."""

    def __init__(self, context: UiContext, title: str, subtitle: str = "", margin: int | None = None) -> None:
        super().__init__()
        theme = self._theme = context.theme
        self._margin = margin
        self._title = elided_label(theme, title, "display")
        self._subtitle = elided_label(theme, subtitle, "body", "ink2")
        self._actions = QHBoxLayout()
        self._actions.setSpacing(theme.px(12))
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        row = self._row = QHBoxLayout(self)
        side = theme.px(margin or 0)
        row.setContentsMargins(side, theme.px(18), side, theme.px(14))
        row.setSpacing(theme.px(16))
        row.addLayout(words, 1)
        row.addLayout(self._actions)
        self.show_title(title, subtitle)
        self.setMinimumHeight(theme.px(80))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._margin is None:
            settle_sides(self._theme, self, self._row)
        self._keep_title()

    def add_action(self, widget: QWidget) -> None:
        """Put a button or field at the right end."""
        self._actions.addWidget(widget)

    def show_title(self, title: str, subtitle: str = "") -> None:
        """Change the words of the head."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        self._keep_title()

    def _keep_title(self) -> None:
        """A search field beside the title gives way before the title is cut."""
        sides = self._row.contentsMargins()
        taken = sides.left() + sides.right() + self._row.spacing() + self._actions.minimumSize().width()
        self._title.setMinimumWidth(max(0, min(self._title.sizeHint().width(), self.width() - taken)))
