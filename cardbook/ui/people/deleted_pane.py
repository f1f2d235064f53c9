"""Who was deleted lately: the way back, and the way out for good."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardbook.domain.people.contact import Contact
from cardbook.services.reading import BookReading
from cardbook.ui.context import UiContext
from cardbook.ui.labels import elided_label, paragraph
from cardbook.ui.people.delegates.line_delegate import LineDelegate
from cardbook.ui.people.listing.line_painter import ROW_HEIGHT
from cardbook.ui.people.models.deleted_model import DeletedModel
from cardbook.ui.people.photos import Photos
from cardbook.ui.widgets.button import ButtonKind, danger_button, icon_button, primary_button, quiet_button
from cardbook.ui.widgets.flow_row import FlowBox
from cardbook.ui.widgets.row_list_view import RowListView


class DeletedPane(QWidget):
    """`restore_requested` carries the contacts that are to come back, `forget_requested` those to be forgotten."""

    restore_requested = Signal(object)
    forget_requested = Signal(object)
    closed = Signal()

    def __init__(self, context: UiContext, reading: BookReading) -> None:
        super().__init__()
        texts, px = context.texts, context.theme.px
        self._context = context
        self.model = DeletedModel(reading, texts, self)
        self.view = RowListView(context, texts("people.deleted.title"))
        self.view.setModel(self.model)
        self.view.setMinimumHeight(context.theme.row_height(ROW_HEIGHT, "body", "small"))
        self._photos = Photos(reading, self)
        self._photos.arrived.connect(self.view.viewport().update)
        self.view.setItemDelegate(LineDelegate(context, self._photos.of_line, self.view))
        self._sentence = paragraph(context.theme, "", "body", "ink2")
        self.restore = primary_button(context, texts("people.deleted.restore"), "undo-2")
        self.forget = danger_button(context, texts("people.deleted.forget"))
        self.empty = quiet_button(context, texts("people.deleted.empty"))
        close = icon_button(context, "x", texts("people.deleted.close"), ButtonKind.QUIET)
        head = QHBoxLayout()
        head.addWidget(elided_label(context.theme, texts("people.deleted.title"), "display"), 1)
        head.addWidget(close)
        buttons = FlowBox(px(10))
        for button in (self.restore, self.forget, self.empty):
            buttons.row.addWidget(button)
        buttons.row.push_to_the_end(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(32), px(20), px(32), px(16))
        column.setSpacing(px(12))
        column.addLayout(head)
        column.addWidget(self._sentence)
        column.addWidget(buttons)
        column.addWidget(self.view, 1)
        self.restore.clicked.connect(self._restore)
        self.forget.clicked.connect(lambda: self.forget_requested.emit(self.chosen()))
        self.empty.clicked.connect(lambda: self.forget_requested.emit(list(self.model.contacts)))
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
        has_selection = bool(self.view.selectionModel().hasSelection())
        for button in (self.restore, self.forget):
            button.setVisible(not is_empty)
            button.setEnabled(has_selection)
        self.empty.setVisible(self.model.rowCount() > 1)
