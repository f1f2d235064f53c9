"""All keys on one sheet, made of the table of commands (Ctrl+/)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cardbook.ui.commands import Command, Menu
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.key_names import key_words
from cardbook.ui.labels import label
from cardbook.ui.widgets.button import primary_button
from cardbook.ui.widgets.key_hint import KeyHint

_SIZE = (820, 600)
# Keys that belong to lists and are no commands: the key's text, then its meaning.
_LIST_KEYS = ("letters", "space", "stages", "touches", "way", "envelope", "enter", "delete", "escape", "tab")


class KeyboardMap(PlainDialog):
    """Two columns of groups, one where the screen is narrow; only commands that have a key."""

    def __init__(self, context: UiContext, parent: QWidget | None, commands: Sequence[Command]) -> None:
        super().__init__(context, parent, context.texts("keys.title"), context.texts("keys.sentence"))
        self.body.addWidget(self._sheet(commands), 1)
        close = primary_button(context, context.texts("keys.close"))
        close.clicked.connect(self.accept)
        self.buttons.addStretch()
        self.buttons.addWidget(close)
        self.resize(*map(context.theme.px, _SIZE))
        close.setFocus()

    def _sheet(self, commands: Sequence[Command]) -> QScrollArea:
        groups = [self._group(menu, commands) for menu in Menu]
        filled = [group for group in groups if group is not None]
        filled.append(self._list_keys())
        content = QWidget()
        content.setProperty("ground", "paper")
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, self.context.theme.px(12), 0)
        row.setSpacing(self.context.theme.px(36))
        is_narrow = self.screen().availableGeometry().width() < self.context.theme.px(_SIZE[0])
        half = len(filled) if is_narrow else (len(filled) + 1) // 2
        for part in (filled[:half], filled[half:]):
            column = QVBoxLayout()
            column.setSpacing(self.context.theme.px(16))
            for group in part:
                column.addWidget(group)
            column.addStretch()
            row.addLayout(column, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(content)
        area.setAccessibleName(self.context.texts("keys.title"))
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return area

    def _group(self, menu: Menu, commands: Sequence[Command]) -> QWidget | None:
        texts = self.context.texts
        lines = [
            (texts(command.text_key), [key_words(texts, sequence) for sequence in command.sequences()[:2]])
            for command in commands
            if command.menu is menu and command.sequences()
        ]
        return self._table(texts(f"frame.menus.{menu.value}").replace("&", ""), lines) if lines else None

    def _list_keys(self) -> QWidget:
        texts = self.context.texts
        lines = [(texts(f"keys.lists.{key}"), [texts(f"keys.list_keys.{key}")]) for key in _LIST_KEYS]
        return self._table(texts("keys.in_lists"), lines)

    def _table(self, title: str, lines: Sequence[tuple[str, Sequence[str]]]) -> QWidget:
        theme = self.context.theme
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(theme.px(3))
        grid.addWidget(label(theme, title, "group"), 0, 0, 1, 2)
        for row, (words, keys) in enumerate(lines, start=1):
            grid.addWidget(label(theme, words.rstrip(" …"), "body", "ink2"), row, 0)
            hints = QHBoxLayout()
            hints.setSpacing(theme.px(6))
            hints.addStretch()
            for key in dict.fromkeys(keys):
                hints.addWidget(KeyHint(self.context, key))
            grid.addLayout(hints, row, 1)
        grid.setColumnStretch(0, 1)
        return table
