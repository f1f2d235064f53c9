"""Examples of searches with conditions, each with what it means; one of them can be tried at once."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from cardbook.domain.search.search_query import parse_search
from cardbook.search_sentence import search_sentence
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.labels import paragraph
from cardbook.ui.widgets.button import Button, link_button, primary_button

EXAMPLES = ("town", "either", "without_card", "age", "birthday", "missing", "not", "phrase", "returned")


class SearchHelp(PlainDialog):
    """`on_chosen` gets the example that is pressed."""

    def __init__(self, context: UiContext, parent: QWidget, on_chosen: Callable[[str], None]) -> None:
        texts, theme = context.texts, context.theme
        super().__init__(context, parent, texts("search.help.title"), texts("search.help.sentence"))
        self._on_chosen = on_chosen
        self.examples: list[Button] = []
        rows = QGridLayout()
        rows.setHorizontalSpacing(theme.px(18))
        rows.setVerticalSpacing(theme.px(8))
        rows.setColumnStretch(1, 1)
        for row, example in enumerate(texts(f"search.examples.{name}") for name in EXAMPLES):
            button = link_button(context, example)
            button.clicked.connect(lambda _on=False, example=example: self._choose(example))
            self.examples.append(button)
            rows.addWidget(button, row, 0, Qt.AlignmentFlag.AlignLeft)
            rows.addWidget(paragraph(theme, search_sentence(parse_search(example), texts), "small", "ink2"), row, 1)
        self.body.addLayout(rows)
        self.body.addWidget(paragraph(theme, texts("search.help.signs"), "small", "ink2"))
        close = primary_button(context, texts("frame.prompt.ok"))
        close.clicked.connect(self.accept)
        self.buttons.addStretch()
        self.buttons.addWidget(close)
        self.setMinimumWidth(theme.px(640))
        close.setFocus()

    def _choose(self, example: str) -> None:
        self.accept()
        self._on_chosen(example)
