"""What is known of the household at hand: what they told, a picture of their card, what to think of next year."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from cardbook.ui.cards.afterwards.aftermath_model import AftermathLine
from cardbook.ui.cards.afterwards.card_picture import CardPicture
from cardbook.ui.context import UiContext
from cardbook.ui.labels import elided_label
from cardbook.ui.widgets.button import plain_button, quiet_button
from cardbook.ui.widgets.fields.field import Field, text_editor

WIDTH = 300
_ENDINGS = "*.jpg *.jpeg *.png *.webp *.gif *.bmp *.tif *.tiff"


class AftermathPanel(QWidget):
    """What is typed is told with the household it was typed for when the editor is left: `news_typed` and
    `next_year_typed(AftermathLine, str)`; `picture_chosen(Path)`, `came_wanted`, `not_came_wanted`,
    `back_wanted(bool)`, `opened`."""

    news_typed = Signal(object, str)
    next_year_typed = Signal(object, str)
    picture_chosen = Signal(Path)
    came_wanted = Signal()
    not_came_wanted = Signal()
    back_wanted = Signal(bool)
    opened = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        texts, theme = context.texts, context.theme
        self._context = context
        self._line: AftermathLine | None = None
        self.name = elided_label(theme, "", "title")
        self.open_button = quiet_button(context, texts("cards.afterwards.open"), "arrow-right")
        self.news = text_editor(context, 3)
        self.next_year = text_editor(context, 2)
        self.picture = CardPicture(context)
        self.picture_button = plain_button(context, texts("cards.afterwards.add_picture"), "camera", small=True)
        self.came_button = plain_button(context, texts("cards.afterwards.it_came"), small=True)
        self.back_button = plain_button(context, texts("cards.afterwards.ours_came_back"), small=True)
        self._news_field = Field(context, texts("cards.afterwards.news"), self.news)
        self._next_field = Field(context, texts("cards.afterwards.next_year"), self.next_year)
        self.setAcceptDrops(True)
        self._build()
        for editor in (self.news, self.next_year):
            editor.installEventFilter(self)
        self.came_button.clicked.connect(self._say_came)
        self.back_button.clicked.connect(self._say_back)
        self.picture_button.clicked.connect(self._choose_picture)
        self.open_button.clicked.connect(self.opened)

    def show_line(self, line: AftermathLine | None, picture: bytes) -> None:
        """Show a household with the thumbnail of its card; None for nobody."""
        self.tell_typed()
        self._line = line
        self.setVisible(line is not None)
        if line is None:
            return
        texts, card, entry = self._context.texts, line.what.card, line.what.entry
        self.name.setText(line.row.name)
        self.news.setPlainText(card.news if card is not None else "")
        self.next_year.setPlainText(entry.next_year if entry is not None else "")
        self._news_field.setVisible(card is not None)
        self._next_field.setVisible(entry is not None)
        self.picture.show_picture(picture)
        self.picture_button.setVisible(card is not None)
        self.came_button.setText(texts("cards.afterwards.it_came" if card is None else "cards.afterwards.it_did_not"))
        self.back_button.setVisible(entry is not None)
        is_back = entry is not None and bool(entry.returned_on)
        word = "ours_arrived" if is_back else "ours_came_back"
        self.back_button.setText(texts(f"cards.afterwards.{word}"))

    def tell_typed(self) -> None:
        """Tell what was typed and not yet told."""
        for editor, typed in ((self.news, self.news_typed), (self.next_year, self.next_year_typed)):
            document = editor.document()
            if self._line is not None and document.isModified():
                document.setModified(False)
                typed.emit(self._line, editor.toPlainText().strip())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """What was typed is kept when the editor is left."""
        if event.type() == QEvent.Type.FocusOut:
            self.tell_typed()
        return False

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._line is not None and self._line.what.card is not None and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.picture_chosen.emit(Path(files[0]))

    def _build(self) -> None:
        px = self._context.theme.px
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.came_button)
        buttons.addWidget(self.back_button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(4), 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self.name)
        column.addWidget(self._news_field)
        column.addWidget(self.picture)
        column.addWidget(self.picture_button)
        column.addWidget(self._next_field)
        column.addLayout(buttons)
        column.addWidget(self.open_button)
        column.addStretch()

    def _say_came(self) -> None:
        is_there = self._line is not None and self._line.what.card is not None
        (self.not_came_wanted if is_there else self.came_wanted).emit()

    def _say_back(self) -> None:
        entry = self._line.what.entry if self._line is not None else None
        self.back_wanted.emit(entry is not None and not entry.returned_on)

    def _choose_picture(self) -> None:
        texts = self._context.texts
        dialog = QFileDialog(self, texts("cards.afterwards.add_picture"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(f"{texts('cards.afterwards.pictures')} ({_ENDINGS})")
        dialog.fileSelected.connect(lambda chosen: self.picture_chosen.emit(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
