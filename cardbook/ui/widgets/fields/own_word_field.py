"""Choosing one of many words, or typing one of one's own."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from cardbook.ui.context import UiContext
from cardbook.ui.widgets.fields.combo_field import ComboField


class OwnWordField(ComboField):
    """What is typed and names no choice is a word of one's own, and stands for the choice before it.

    `changed` follows every choice and every letter.
    """

    changed = Signal()

    def __init__(self, context: UiContext, name: str, choices: Sequence[tuple[str, str]]) -> None:
        self._stored = ("", "")
        super().__init__(context, name, choices, completes=True)
        self.setAccessibleDescription(context.texts("frame.field.own_word"))
        self.currentTextChanged.connect(lambda _text: self.changed.emit())

    def show_word(self, key: str, own: str = "") -> None:
        """Show a choice as it is stored, under a word of one's own where there is one."""
        self.choose(key)
        self._stored = (self.key(), own)
        if own:
            self.setEditText(own)

    def own_word(self) -> str:
        """The word of one's own, "" where one of the choices stands in the field."""
        key, own = self._stored
        typed = " ".join(self.currentText().split())
        if own and key == self.key() and typed == " ".join(own.split()):
            return own
        return "" if self._row_of(typed) >= 0 else typed

    def _settle_on_a_word(self) -> None:
        typed = self.currentText().strip()
        row = self._row_of(typed)
        if row >= 0 and not self.own_word():
            self.setCurrentIndex(row)
        elif not typed:
            self.choose(self.key())

    def _row_of(self, typed: str) -> int:
        return self.findText(typed, Qt.MatchFlag.MatchFixedString) if typed else -1
