"""Who was deleted lately, and the way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardbook.domain.contact import Contact
from cardbook.services.reading import BookReading
from cardbook.ui.context import UiContext
from cardbook.ui.labels import elided_label, paragraph
from cardbook.ui.people.delegates.line_delegate import LineDelegate
from cardbook.ui.people.models.deleted_model import DeletedModel
from cardbook.ui.widgets.button import plain_button, primary_button
from cardbook.ui.widgets.row_list_view import RowListView


class DeletedPane(QWidget):
    """`restore_requested` carries the contacts that are to come back."""

    restore_requested = Signal(object)
    closed = Signal()

    def __init__(self, context: UiContext, reading: BookReading) -> None:
        super().__init__()
        texts, px = context.texts, context.theme.px
        self._context = context
        self.model = DeletedModel(reading, texts, self)
        self.view = RowListView(context, texts("people.deleted.title"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(LineDelegate(context, self.view))
        self._sentence = paragraph(context.theme, "", "body", "ink2")
        self.restore = primary_button(context, texts("people.deleted.restore"), "undo-2")
        close = plain_button(context, texts("people.deleted.close"))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(10))
        buttons.addWidget(self.restore)
        buttons.addWidget(close)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(32), px(20), px(32), px(16))
        column.setSpacing(px(12))
        column.addWidget(elided_label(context.theme, texts("people.deleted.title"), "display"))
        column.addWidget(self._sentence)
        column.addLayout(buttons)
        column.addWidget(self.view, 1)
        self.restore.clicked.connect(self._restore)
        self.view.opened.connect(lambda _index: self._tell())
        close.clicked.connect(self.closed)
        self.model.modelReset.connect(self._tell)
        self.view.selectionModel().selectionChanged.connect(lambda _new, _old: self._tell())

    def refresh(self) -> None:
        """Read the trash anew; the newest is marked."""
        self.model.refresh()
        self.view.go_to(0)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def chosen(self) -> list[Contact]:
        """The contacts that are selected."""
        rows = sorted(index.row() for index in self.view.selectedIndexes())
        return [self.model.contacts[row] for row in rows]

    def _restore(self) -> None:
        self.restore_requested.emit(self.chosen())

    def _tell(self) -> None:
        is_empty = self.model.rowCount() == 0
        texts = self._context.texts
        self._sentence.setText(texts("people.deleted.nobody") if is_empty else texts("people.deleted.sentence"))
        self.restore.setVisible(not is_empty)
        self.restore.setEnabled(bool(self.view.selectionModel().hasSelection()))
