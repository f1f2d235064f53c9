"""What seems wrong with a postcode, below the row of its field."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cardbook.ui.announcing import announce
from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph
from cardbook.ui.looks.stylesheet import dress
from cardbook.ui.widgets.button import link_button
from cardbook.ui.widgets.icon_mark import IconMark


class PostcodeNote(QWidget):
    """One sentence as wide as the form, and "Use it". Saving is allowed all the same."""

    suggestion_taken = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        theme = context.theme
        self._sentence = paragraph(theme, "", "small", "wax")
        self.use = link_button(context, context.texts("frame.field.use_it"), small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(7))
        row.addWidget(IconMark(context, 15, "circle-alert", "wax"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sentence, 1)
        row.addWidget(self.use)
        self.use.clicked.connect(self.suggestion_taken)
        self.hide()

    def tell(self, sentence: str, editor: QWidget, *, offers_suggestion: bool) -> None:
        """Say what is wrong and mark the editor."""
        if sentence != self._sentence.text():
            announce(editor, sentence)
        self._sentence.setText(sentence)
        self.use.setVisible(offers_suggestion)
        self.show()
        editor.setAccessibleDescription(sentence)
        dress(editor, "state", "wrong")

    def clear(self, editor: QWidget | None) -> None:
        """All is well."""
        self._sentence.setText("")
        self.hide()
        if editor is not None:
            editor.setAccessibleDescription("")
            dress(editor, "state", "")
