"""The frame of both editors: head, two columns that scroll, and Delete, Cancel and Save at the foot."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.key_names import key_words
from cardbook.ui.labels import elided_label, label
from cardbook.ui.people.photo_button import RING, PhotoButton
from cardbook.ui.widgets.avatar import Avatar, AvatarShape
from cardbook.ui.widgets.button import danger_button, plain_button, primary_button
from cardbook.ui.widgets.flow_row import FlowBox
from cardbook.ui.widgets.hairline import hairline

HEAD_AVATAR = 44
_ASIDE = 212
_STACKED_BELOW = 580
_WIDEST = 1000
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EditorFrame(QWidget):
    """`left` and `right` are the columns of the form, `photo` stands at its head, where there can be one.

    Enter goes to the next field, Esc asks to leave.
    """

    save_requested = Signal()
    cancel_requested = Signal()
    delete_requested = Signal()

    def __init__(self, context: UiContext, photo: PhotoButton | None = None) -> None:
        super().__init__()
        self.context = context
        texts, theme = context.texts, context.theme
        self._photo = photo
        self._avatar = photo.avatar if photo is not None else Avatar(context, HEAD_AVATAR)
        self._name = elided_label(theme, "", "display")
        self._unsaved = label(theme, texts("people.editor.unsaved"), "small", "ink2")
        self.delete = danger_button(context, texts("people.actions.delete"))
        self.cancel = plain_button(context, texts("people.editor.cancel"), keys=key_words(texts, "Esc"))
        self.save = primary_button(context, texts("people.editor.save"), keys=key_words(texts, "Ctrl+S"))
        self.left, self.right = QVBoxLayout(), QVBoxLayout()
        self._aside = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._names = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._area = QScrollArea()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(hairline())
        column.addWidget(self._form(), 1)
        column.addWidget(hairline())
        column.addWidget(self._foot())
        self.save.clicked.connect(self.save_requested)
        self.cancel.clicked.connect(self.cancel_requested)
        self.delete.clicked.connect(self.delete_requested)
        self._area.verticalScrollBar().installEventFilter(self)

    def show_head(self, name: str, letters: str, color: int, shape: AvatarShape) -> None:
        """Who is edited."""
        self._avatar.show_person(letters, color, shape)
        self._name.setText(name)

    def show_unsaved(self, is_unsaved: bool) -> None:
        """Tell whether there is something to save."""
        self._unsaved.setVisible(is_unsaved)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._bring_into_view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()
        QTimer.singleShot(0, self, self._bring_into_view)

    def _bring_into_view(self) -> None:
        """The field with the cursor, when the form has opened or has become lower."""
        field, content = self.focusWidget(), self._area.widget()
        if field is not None and content is not None and content.isAncestorOf(field):
            self._area.ensureWidgetVisible(field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancel_requested.emit()
        elif event.key() in _ENTER and isinstance(self.focusWidget(), QLineEdit):
            self.focusNextChild()
            self._bring_into_view()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._settle()
        return False

    def scroll_to_top(self) -> None:
        """Show the beginning of the form, and of each line in it."""
        for line in self.findChildren(QLineEdit):
            line.setCursorPosition(0)
        self._area.verticalScrollBar().setValue(0)

    def _head(self) -> QWidget:
        px = self.context.theme.px
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(px(32) - (RING if self._photo is not None else 0), px(20), px(32), px(12))
        row.setSpacing(px(14))
        row.addWidget(self._photo or self._avatar)
        self._names.addWidget(self._name, 1)
        self._names.addWidget(self._unsaved)
        row.addLayout(self._names, 1)
        head.setMinimumHeight(px(80))
        return head

    def _form(self) -> QScrollArea:
        px = self.context.theme.px
        content = QWidget()
        content.setProperty("ground", "paper")
        content.setMaximumWidth(px(_WIDEST))
        self._columns.setSpacing(px(28))
        self._columns.setContentsMargins(px(32), px(16), px(28), px(24))
        for column in (self.left, self.right):
            column.setSpacing(px(18))
        self.right.setContentsMargins(0, 0, 0, 0)
        self._aside.setLayout(self.right)
        self._columns.addLayout(self.left, 1)
        self._columns.addWidget(self._aside, 0)
        content.setLayout(self._columns)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(content)
        return self._area

    def _foot(self) -> QWidget:
        px = self.context.theme.px
        buttons = FlowBox(px(10))
        for button in (self.delete, self.cancel, self.save):
            buttons.row.addWidget(button)
        buttons.row.push_to_the_end(2)
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(px(32), px(12), px(32), px(12))
        column.addWidget(buttons)
        return foot

    def _settle(self) -> None:
        theme = self.context.theme
        stacked = theme.design_width(self._area.viewport().width()) < _STACKED_BELOW
        ways = QBoxLayout.Direction
        for layout in (self._columns, self._names):
            layout.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
        self._aside.setMinimumWidth(0 if stacked else theme.px(_ASIDE))
        self._aside.setMaximumWidth(theme.px(_WIDEST) if stacked else theme.px(_ASIDE))
