"""The head of a page: its title in the serif, a line below it, its actions on the right."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.labels import elided_label


class PageHead(QWidget):
    """Title 30/36; the subtitle takes no room while it is empty."""

    def __init__(self, context: UiContext, title: str, subtitle: str = "", margin: int = 32) -> None:
        super().__init__()
        theme = context.theme
        self._title = elided_label(theme, title, "display")
        self._subtitle = elided_label(theme, subtitle, "body", "ink2")
        self._actions = QHBoxLayout()
        self._actions.setSpacing(theme.px(12))
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(margin), theme.px(18), theme.px(margin), theme.px(14))
        row.setSpacing(theme.px(16))
        row.addLayout(words, 1)
        row.addLayout(self._actions)
        self.show_title(title, subtitle)
        self.setMinimumHeight(theme.px(80))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def add_action(self, widget: QWidget) -> None:
        """Put a button or field at the right end."""
        self._actions.addWidget(widget)

    def show_title(self, title: str, subtitle: str = "") -> None:
        """Change the words of the head."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
