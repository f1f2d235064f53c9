"""What a page shows before there is anything: a drawing, a question, one sentence, one thing to do."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.labels import Paragraph, paragraph
from cardbook.ui.looks.drawings import illustration
from cardbook.ui.widgets.button import link_button, primary_button
from cardbook.ui.widgets.content_area import ContentArea


class Drawing(QWidget):
    """A line drawing of `resources/illustrations` in the theme's colours."""

    def __init__(self, context: UiContext, name: str, width: int, height: int) -> None:
        super().__init__()
        self._theme = context.theme
        self._name = name
        self._size = QSize(context.theme.px(width), context.theme.px(height))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return self._size

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        illustration(self._theme, self._name).render(painter, QRectF(self.rect()))


class EmptyState(ContentArea):
    """`submitted` carries what stands in the field ("" where there is none); `link_chosen` a link's key.

    The drawing makes room for the words where the page is low, and what then is still too much scrolls.
    """

    submitted = Signal(str)
    link_chosen = Signal(str)

    def __init__(
        self,
        context: UiContext,
        question: str,
        sentence: str,
        button: str = "",
        placeholder: str = "",
        icon: str = "plus",
    ) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        self.field = QLineEdit()
        self.field.setPlaceholderText(placeholder)
        self.field.setAccessibleName(placeholder)
        self.field.setMinimumWidth(theme.px(160))
        self.field.setMaximumWidth(theme.px(300))
        self.button = primary_button(context, button, icon)
        self._links = QHBoxLayout()
        self._links.setSpacing(theme.px(22))
        self._question = paragraph(theme, question, "display", "ink")
        self._sentence = paragraph(theme, sentence, "lead", "ink2")
        self._sentence.setFont(theme.font("lead", 400))
        self._drawing = Drawing(context, "envelope", 176, 130)
        self._content = QWidget()
        self._build(self._question, self._sentence)
        self.show_content(self._content)
        if not placeholder:
            self.field.hide()
        if not button:
            self.button.hide()
        self.button.clicked.connect(self._submit)
        self.field.returnPressed.connect(self._submit)

    def show_words(self, question: str, sentence: str) -> None:
        """Ask something else."""
        self._question.setText(question)
        self._sentence.setText(sentence)

    def add_link(self, key: str, text: str, icon: str = "") -> None:
        """A second way, as a blue link below."""
        link = link_button(self._context, text, icon)
        link.clicked.connect(lambda: self.link_chosen.emit(key))
        self._links.addWidget(link)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._drawing.show()
        self._drawing.setHidden(self._content.heightForWidth(self.viewport().width()) > self.viewport().height())
        super().resizeEvent(event)

    def _build(self, question: Paragraph, sentence: Paragraph) -> None:
        px = self._context.theme.px
        action = QHBoxLayout()
        action.setSpacing(px(10))
        action.addWidget(self.field)
        action.addWidget(self.button)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(px(24), px(12), px(24), px(24))
        column.setSpacing(px(8))
        column.addStretch(3)
        column.addWidget(self._drawing, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(px(20))
        for words in (question, sentence):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addLayout(_centred(words))
        column.addSpacing(px(12))
        column.addLayout(_centred(action))
        column.addSpacing(px(14))
        column.addLayout(_centred(self._links))
        column.addStretch(4)

    def _submit(self) -> None:
        text = self.field.text().strip()
        if text or self.field.isHidden():
            self.submitted.emit(text)
            return
        self.field.setFocus()


def _centred(inside: QWidget | QLayout) -> QHBoxLayout:
    """In the middle of a row, which unlike an alignment knows how high a text is at its width."""
    row = QHBoxLayout()
    row.addStretch()
    if isinstance(inside, QLayout):
        row.addLayout(inside)
    else:
        row.addWidget(inside)
    row.addStretch()
    return row
