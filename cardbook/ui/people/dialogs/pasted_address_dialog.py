"""Pasting an address: the text on the left, the fields it falls into on the right, while it is typed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from cardbook.domain.addresses.pasted_address import PastedAddress
from cardbook.domain.pasted.contacts import contacts_of
from cardbook.domain.pasted.reader import read_pasted
from cardbook.ui.announcing import announce
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.labels import label, paragraph, set_tone
from cardbook.ui.people.pasted_fields import PastedFields, filled_fields
from cardbook.ui.widgets.button import plain_button, primary_button
from cardbook.ui.widgets.fields.field import Field

_PAUSE_MS = 120
_WIDTH, _HEIGHT = 780, 600


class PastedAddressDialog(PlainDialog):
    """`on_use` gets what was read; `home` is the country of an address that names none.

    Nothing of the text is ever read as markup, and nothing is stored here.
    """

    def __init__(
        self, context: UiContext, parent: QWidget, home: str, on_use: Callable[[PastedAddress], None], text: str = ""
    ) -> None:
        texts = context.texts
        super().__init__(context, parent, texts("pasted.title"), texts("pasted.sentence"))
        self._home = home
        self.pasted = PastedAddress()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(texts("pasted.example"))
        self.fields = PastedFields(context)
        self.verdict = paragraph(context.theme, "", "small", "ink2")
        self.use = primary_button(context, texts("pasted.use"))
        self._build()
        self._pause.timeout.connect(self.read)
        self.text.textChanged.connect(self._pause.start)
        self.use.clicked.connect(self._use)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.use.click)
        self.accepted.connect(lambda: on_use(self.pasted))
        self.text.setPlainText(text)
        self.read()
        self.text.setFocus()
        self.text.selectAll()

    def read(self) -> None:
        """Read the text as it stands and show what it becomes."""
        self._pause.stop()
        texts = self.context.texts
        self.pasted = read_pasted(self.text.toPlainText(), origin=self._home)
        shown = filled_fields(texts, self.pasted)
        self.fields.show_fields(shown, self.pasted.rest)
        doubts = sum(bool(field.doubt) for field in shown)
        people = len(contacts_of(self.pasted))
        words = [texts("pasted.doubts", count=doubts) if doubts else texts("pasted.all_clear")]
        if people > 1:
            words.append(texts("pasted.household", count=people))
        is_something = bool(shown or self.pasted.rest)
        self.verdict.setText(" ".join(words) if is_something else "")
        set_tone(self.verdict, "honey" if doubts else "ink2")
        self.use.setEnabled(is_something)
        announce(self.fields, self.verdict.text())

    def _use(self) -> None:
        self.read()
        self.accept()

    def _build(self) -> None:
        context, px = self.context, self.context.theme.px
        text = Field(context, context.texts("pasted.text"), self.text)
        text.setSizePolicy(self.sizePolicy())
        result = QWidget()
        column = QVBoxLayout(result)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(label(context.theme, context.texts("pasted.result"), "small", "ink2"))
        column.addWidget(self.fields, 1)
        halves = QHBoxLayout()
        halves.setSpacing(px(16))
        halves.addWidget(text, 1)
        halves.addWidget(result, 1)
        self.body.addLayout(halves, 1)
        self.body.addWidget(self.verdict)
        cancel = plain_button(context, context.texts("frame.prompt.cancel"))
        cancel.clicked.connect(self.reject)
        self.buttons.addStretch()
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(self.use)
        room = self.screen().availableGeometry()
        self.resize(min(px(_WIDTH), room.width()), min(px(_HEIGHT), room.height()))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
