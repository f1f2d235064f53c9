"""A field of a form: its name above, the editor, and below it a hint or what seems wrong."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from cardbook.ui.announcing import announce
from cardbook.ui.context import UiContext
from cardbook.ui.labels import label, paragraph, set_tone
from cardbook.ui.widgets.button import link_button
from cardbook.ui.widgets.icon_mark import IconMark


class Field(QWidget):
    """Wraps any editor. `suggestion_taken` is emitted when "Use it" is pressed."""

    suggestion_taken = Signal()

    def __init__(self, context: UiContext, name: str, editor: QWidget, hint: str = "") -> None:
        super().__init__()
        theme = context.theme
        self.editor = editor
        self._hint = hint
        self._name = label(theme, name, "small", "ink2")
        self._name.setBuddy(editor)
        self._mark = IconMark(context, 15)
        self._note = paragraph(theme, hint, "small", "ink3")
        self._use = link_button(context, context.texts("frame.field.use_it"), small=True)
        editor.setAccessibleName(name)
        editor.setAccessibleDescription(hint)
        below = QHBoxLayout()
        below.setSpacing(theme.px(7))
        below.addWidget(self._mark)
        below.addWidget(self._note, 1)
        below.addWidget(self._use)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self._name)
        column.addWidget(editor)
        column.addLayout(below)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._use.clicked.connect(self.suggestion_taken)
        self.clear_note()

    def rename(self, name: str) -> None:
        """Give the field another name."""
        self._name.setText(name)
        self.editor.setAccessibleName(name)

    def show_wrong(self, sentence: str, offers_suggestion: bool = False) -> None:
        """Say under the field what is wrong; with a suggestion a link "Use it" follows."""
        self._show_note(sentence, "wax", "circle-alert", offers_suggestion)
        self._mark_editor("wrong")

    def show_doubt(self, sentence: str, offers_suggestion: bool = False) -> None:
        """Say under the field what is worth a look; saving is allowed all the same."""
        self._show_note(sentence, "honey", "triangle-alert", offers_suggestion)
        self._mark_editor("")

    def show_hint(self, sentence: str) -> None:
        """Say something quietly under the field, such as what was understood."""
        self._show_note(sentence, "ink3", "", False)
        self._mark_editor("")

    def clear_note(self) -> None:
        """Back to the hint."""
        self._show_note(self._hint, "ink3", "", False)
        self._mark_editor("")

    def note(self) -> str:
        """What stands under the field now."""
        return self._note.text()

    def _show_note(self, sentence: str, tone: str, icon: str, offers_suggestion: bool) -> None:
        changed = sentence != self._note.text()
        self._note.setText(sentence)
        self._note.setVisible(bool(sentence))
        set_tone(self._note, tone)
        self._mark.show_icon(icon, tone)
        self._mark.setVisible(bool(icon))
        self._use.setVisible(offers_suggestion)
        self.editor.setAccessibleDescription(sentence)
        if icon and changed:
            announce(self.editor, sentence)

    def _mark_editor(self, state: str) -> None:
        if self.editor.property("state") != state:
            self.editor.setProperty("state", state)
            self.editor.style().unpolish(self.editor)
            self.editor.style().polish(self.editor)


def line_editor(placeholder: str = "") -> QLineEdit:
    """An editor of one line."""
    editor = QLineEdit()
    editor.setPlaceholderText(placeholder)
    return editor


def text_editor(context: UiContext, lines: int = 3) -> QPlainTextEdit:
    """An editor of several lines; Tab leaves it."""
    editor = QPlainTextEdit()
    editor.setTabChangesFocus(True)
    editor.setFixedHeight(context.theme.line_height("body") * lines + context.theme.px(18))
    return editor
