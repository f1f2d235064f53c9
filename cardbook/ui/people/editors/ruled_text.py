"""A text that the rules make until somebody writes it by hand, with the way back to the rule."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.labels import label, paragraph
from cardbook.ui.widgets.button import link_button
from cardbook.ui.widgets.chip import Tag
from cardbook.ui.widgets.fields.field import text_editor


class RuledText(QWidget):
    """What was typed is tagged, and stays as it is when the rule makes something else; an empty field is the rule's.

    `hint` says where the rule's own text comes from, "" where that goes without saying.
    """

    changed = Signal()

    def __init__(self, context: UiContext, name: str, lines: int, hint: str = "") -> None:
        super().__init__()
        self._context = context
        self._ruled = ""
        self._is_by_hand = False
        self._hint = hint
        theme, texts = context.theme, context.texts
        self.editor = text_editor(context, lines)
        self.editor.setAccessibleName(name)
        self._tag = Tag(context, texts("household.naming.by_hand"), "honeyS")
        self._note = paragraph(theme, "", "small", "ink3")
        self.back = link_button(context, texts("household.naming.back"), "undo-2", small=True)
        self.back.setAccessibleName(texts("household.naming.back_for", what=name))
        title = label(theme, name, "small", "ink2")
        title.setBuddy(self.editor)
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(title)
        head.addWidget(self._tag)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(head)
        column.addWidget(self.editor)
        column.addWidget(self._note)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.editor.textChanged.connect(self._typed)
        self.back.clicked.connect(self._go_back)
        self._tell_whose()

    def show_text(self, override: str, ruled: str) -> None:
        """Show what was typed once, or what the rule makes where that is ""."""
        self._ruled, self._is_by_hand = ruled, bool(override)
        self._show(override or ruled)

    def follow_rule(self, ruled: str) -> None:
        """The rule makes something else now; what is written by hand stays."""
        if ruled != self._ruled:
            self._ruled = ruled
            self._show(self.editor.toPlainText() if self._is_by_hand else ruled)

    def override(self) -> str:
        """What was written by hand; "" where it is the rule's text."""
        return self.editor.toPlainText().strip() if self._is_by_hand else ""

    def _show(self, text: str) -> None:
        if text != self.editor.toPlainText():
            with QSignalBlocker(self.editor):
                self.editor.setPlainText(text)
        self._tell_whose()

    def _typed(self) -> None:
        self._is_by_hand = self.editor.toPlainText().strip() not in ("", self._ruled.strip())
        self._tell_whose()
        self.changed.emit()

    def _go_back(self) -> None:
        self._is_by_hand = False
        self._show(self._ruled)
        self.editor.setFocus()
        self.changed.emit()

    def _tell_whose(self) -> None:
        words = self._context.texts("people.household.by_hand") if self._is_by_hand else self._hint
        self._note.setText(words)
        self._note.setVisible(bool(words))
        self.editor.setPlaceholderText(self._ruled)
        self.editor.setAccessibleDescription(words)
        self._tag.setVisible(self._is_by_hand)
        self.back.setVisible(self._is_by_hand)
