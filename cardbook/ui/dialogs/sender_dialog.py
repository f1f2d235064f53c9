"""The sender's own lines, typed once and kept in the book."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from cardbook.services.paper.envelopes.envelope_options import Sender
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.widgets.button import plain_button, primary_button
from cardbook.ui.widgets.fields.field import Field, text_editor

_LINES = 6


class SenderDialog(PlainDialog):
    """`entered(text)` tells the lines as they were typed."""

    entered = Signal(str)

    def __init__(self, context: UiContext, parent: QWidget, sender: Sender) -> None:
        texts = context.texts
        super().__init__(context, parent, texts("print.sender.title"), texts("print.sender.sentence"))
        self.text = text_editor(context, _LINES)
        self.text.setPlaceholderText(texts("print.sender.example"))
        self.text.setPlainText("\n".join(sender.lines))
        self.body.addWidget(Field(context, texts("print.sender.name"), self.text))
        cancel = plain_button(context, texts("frame.prompt.cancel"))
        self.keep = primary_button(context, texts("print.sender.verb"))
        self.buttons.addStretch()
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(self.keep)
        cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self.accept)
        self.accepted.connect(lambda: self.entered.emit(self.text.toPlainText()))
        QShortcut(QKeySequence("Ctrl+Return"), self, self.accept)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.text.selectAll()
