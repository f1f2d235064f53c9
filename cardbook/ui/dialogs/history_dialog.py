"""Everything that was done to the book, newest first; any of it can be gone back to."""

import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from cardbook.domain.changes import Step
from cardbook.sentences import step_sentence
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.people.date_words import moment_words
from cardbook.ui.widgets.button import plain_button, primary_button

_STEPS = 500
_SIZE = (620, 520)


class HistoryDialog(PlainDialog):
    """Enter or the button takes the chosen step back, with all that came after it."""

    def __init__(self, context: UiContext, session: BookSession, parent: QWidget | None) -> None:
        super().__init__(context, parent, context.texts("history.title"), context.texts("history.sentence"))
        self._session = session
        self._list = QListWidget()
        self._list.setAccessibleName(context.texts("history.title"))
        self._list.setFont(context.theme.font("body"))
        self._list.setUniformItemSizes(True)
        self._list.setSpacing(context.theme.px(4))
        self._list.itemActivated.connect(lambda _item: self._take_back())
        self.body.addWidget(self._list, 1)
        self._button = plain_button(context, context.texts("history.take_back"), "undo-2")
        self._button.clicked.connect(self._take_back)
        close = primary_button(context, context.texts("history.close"))
        close.clicked.connect(self.accept)
        self.buttons.addWidget(self._button)
        self.buttons.addStretch()
        self.buttons.addWidget(close)
        self.resize(context.theme.px(_SIZE[0]), context.theme.px(_SIZE[1]))
        self._fill()

    def _fill(self) -> None:
        steps = self._session.reading.history.steps(_STEPS)
        for step in steps:
            item = QListWidgetItem(self._words(step))
            item.setData(Qt.ItemDataRole.UserRole, step.id)
            if step.undone:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self._list.addItem(item)
        first_done = next((row for row, step in enumerate(steps) if not step.undone), -1)
        self._list.setCurrentRow(first_done)
        self._button.setEnabled(first_done >= 0)

    def _words(self, step: Step) -> str:
        when = moment_words(self.context.texts, datetime.datetime.fromisoformat(step.at).astimezone())
        key = "history.undone" if step.undone else "history.done"
        return self.context.texts(key, when=when, what=step_sentence(step, self.context.texts))

    def _take_back(self) -> None:
        item = self._list.currentItem()
        if item is None:
            return
        step_id = item.data(Qt.ItemDataRole.UserRole)
        self.accept()
        self._session.perform(lambda: self._session.book.history.undo_to(step_id))
