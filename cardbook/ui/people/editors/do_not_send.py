"""Whether nothing is to be sent, and why, which is asked where it is ticked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.widgets.fields.field import Field
from cardbook.ui.widgets.fields.tick_box import TickBox


class DoNotSend(QWidget):
    """The reason is kept while the tick is taken off and set again, and forgotten once that is saved."""

    changed = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        texts = context.texts
        self.box = TickBox(context, texts("about.marks.do_not_send"))
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(texts("household.about.reason_example"))
        self._why = Field(context, texts("household.about.reason"), self.reason)
        self._why.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(8))
        column.addWidget(self.box)
        column.addWidget(self._why)
        self.box.toggled.connect(self._why.setVisible)
        self.box.toggled.connect(lambda _is_on: self.changed.emit())
        self.reason.textEdited.connect(lambda _text: self.changed.emit())

    def show_wish(self, is_wished: bool, reason: str) -> None:
        """Show what is known."""
        self.box.setChecked(is_wished)
        self.reason.setText(reason)

    def is_wished(self) -> bool:
        """Nothing is to be sent."""
        return self.box.isChecked()

    def why(self) -> str:
        """The reason as typed; "" where it does not count."""
        return self.reason.text().strip() if self.is_wished() else ""
