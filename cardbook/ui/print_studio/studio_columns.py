"""The three columns of the print studio; in small windows the people are a tab beside the options."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.widgets.hairline import upright_hairline
from cardbook.ui.widgets.page_tabs import PageTabs

_OPTIONS, _PEOPLE = "options", "people"
_BEFORE_THE_LAST = 2
OPTIONS_WIDTH, _PEOPLE_WIDTH = 312, 228


class StudioColumns(QWidget):
    """Options, preview, people."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._people = QWidget()
        self._is_narrow = False
        theme, texts = context.theme, context.texts
        tabs = [(_OPTIONS, texts("print.page.options")), (_PEOPLE, texts("print.people.name"))]
        self.tabs = PageTabs(context, texts("print.page.title"), tabs)
        self._tab_row = QWidget()
        row = QHBoxLayout(self._tab_row)
        row.setContentsMargins(theme.px(28), 0, theme.px(20), 0)
        row.addWidget(self.tabs)
        row.addStretch()
        self._tab_row.hide()
        self._stack = QStackedWidget()
        left = QWidget()
        left.setFixedWidth(theme.px(OPTIONS_WIDTH))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tab_row)
        column.addWidget(self._stack, 1)
        self._right = QWidget()
        self._right.setFixedWidth(theme.px(_PEOPLE_WIDTH))
        self._held = QHBoxLayout(self._right)
        self._held.setContentsMargins(0, 0, 0, 0)
        self._held.setSpacing(0)
        self._held.addWidget(upright_hairline())
        self._whole = QHBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        for widget in (left, upright_hairline(), self._right):
            self._whole.addWidget(widget)
        self.tabs.chosen.connect(self._show_tab)

    def fill(self, options: QWidget, preview: QWidget, people: QWidget) -> None:
        """Put the three in their places."""
        self._people = people
        self._stack.addWidget(options)
        self._whole.insertWidget(_BEFORE_THE_LAST, preview, 1)
        self._held.addWidget(people)

    @property
    def is_narrow(self) -> bool:
        """The people are a tab."""
        return self._is_narrow

    def set_narrow(self, narrow: bool) -> None:
        """Small windows have two columns."""
        if narrow is self._is_narrow:
            return
        self._is_narrow = narrow
        self._tab_row.setVisible(narrow)
        self._right.setVisible(not narrow)
        if narrow:
            self._stack.addWidget(self._people)
        else:
            self._stack.removeWidget(self._people)
            self._held.addWidget(self._people)
            self._people.show()
            self.tabs.choose(_OPTIONS)
        self._show_tab(self.tabs.key())

    def show_people(self, words: str) -> None:
        """How many people there are, in words."""
        self.tabs.setTabText(1, words or self._context.texts("print.people.name"))

    def _show_tab(self, key: str) -> None:
        if self._is_narrow:
            self._stack.setCurrentIndex(1 if key == _PEOPLE else 0)
