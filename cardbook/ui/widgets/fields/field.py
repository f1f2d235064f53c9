"""A field of a form: its name above, the editor, and below it a hint or what seems wrong."""

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from cardbook.ui.announcing import announce
from cardbook.ui.context import UiContext
from cardbook.ui.labels import label, paragraph, set_tone
from cardbook.ui.looks.stylesheet import dress
from cardbook.ui.widgets.icon_mark import IconMark


class _Note(QWidget):
    """What stands below an editor: a mark and a sentence."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        theme = context.theme
        self.sentence = paragraph(theme, "", "small", "ink3")
        self._mark = IconMark(context, 15)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(7))
        self._row.addWidget(self._mark)
        self._row.addWidget(self.sentence, 1)

    def tell(self, sentence: str, tone: str, icon: str) -> None:
        """Say something, with what goes with it."""
        self.sentence.setText(sentence)
        set_tone(self.sentence, tone)
        self._mark.show_icon(icon, tone)
        self._mark.setVisible(bool(icon))
        self._take_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_room()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._take_room()

    def _take_room(self) -> None:
        """A field is no higher than it must be, and by itself does not know of a sentence that wraps."""
        self.setMinimumHeight(self._row.heightForWidth(self.width()))


class Field(QWidget):
    """Wraps any editor.

    The note below it is made when there is first something to say: most fields of a form never say anything.
    """

    def __init__(self, context: UiContext, name: str, editor: QWidget, hint: str = "") -> None:
        super().__init__()
        theme = context.theme
        self.editor = editor
        self._hint = hint
        self._name = label(theme, name, "small", "ink2")
        self._name.setBuddy(editor)
        self._context = context
        self._note: _Note | None = None
        editor.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        self._column.addWidget(self._name)
        self._column.addWidget(editor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.clear_note()

    def rename(self, name: str) -> None:
        """Give the field another name."""
        self._name.setText(name)
        self.editor.setAccessibleName(name)

    def show_wrong(self, sentence: str) -> None:
        """Say under the field what is wrong."""
        self._show_note(sentence, "wax", "circle-alert")
        dress(self.editor, "state", "wrong")

    def show_doubt(self, sentence: str) -> None:
        """Say under the field what is worth a look; saving is allowed all the same."""
        self._show_note(sentence, "honey", "triangle-alert")
        dress(self.editor, "state", "")

    def show_hint(self, sentence: str) -> None:
        """Say something quietly under the field, such as what was understood."""
        self._show_note(sentence, "ink3", "")
        dress(self.editor, "state", "")

    def clear_note(self) -> None:
        """Back to the hint."""
        self._show_note(self._hint, "ink3", "")
        dress(self.editor, "state", "")

    def note(self) -> str:
        """What stands under the field now."""
        return self._note.sentence.text() if self._note is not None else ""

    def _show_note(self, sentence: str, tone: str, icon: str) -> None:
        changed = sentence != self.note()
        if sentence and self._note is None:
            self._note = _Note(self._context)
            self._column.addWidget(self._note)
        if self._note is not None:
            self._note.tell(sentence, tone, icon)
            self._note.setVisible(bool(sentence))
        self.editor.setAccessibleDescription(sentence)
        if icon and changed:
            announce(self.editor, sentence)


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
