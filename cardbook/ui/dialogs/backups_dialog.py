"""The backups of the book, newest first, and what going back to one would change."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget, QWidget

from cardbook import sentences
from cardbook.domain.errors import KnownError
from cardbook.services.keeping.backups import backup_folder
from cardbook.services.keeping.going_back import Difference, People, difference, kept_backups
from cardbook.texts import Texts
from cardbook.ui.announcing import announce
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.labels import paragraph
from cardbook.ui.people.date_words import moment_words
from cardbook.ui.widgets.button import plain_button, primary_button

_SIZE = (560, 460)


class BackupsDialog(PlainDialog):
    """`chosen(Backup)`: the book is to be what it was then. Each is compared beside the window."""

    chosen = Signal(object)

    def __init__(self, context: UiContext, session: BookSession, parent: QWidget) -> None:
        texts, theme = context.texts, context.theme
        self._backups = kept_backups(session.reading, backup_folder())
        sentence = texts("backups.sentence" if self._backups else "backups.none")
        super().__init__(context, parent, texts("backups.title"), sentence)
        self._session = session
        self._asked = -1
        self.list = QListWidget()
        self.list.setAccessibleName(texts("backups.list"))
        self.list.setFont(theme.font("body"))
        self.list.setUniformItemSizes(True)
        self.list.setSpacing(theme.px(4))
        self.list.addItems([moment_words(texts, each.made_at) for each in self._backups])
        self.list.setVisible(bool(self._backups))
        self.change = paragraph(theme, "", "body", "ink2")
        self.change.setMinimumHeight(4 * theme.line_height("body"))
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.change)
        cancel = plain_button(context, texts("frame.prompt.cancel"))
        self.verb = primary_button(context, texts("backups.verb"))
        self.verb.setEnabled(bool(self._backups))
        self.buttons.addStretch()
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(self.verb)
        cancel.clicked.connect(self.reject)
        self.verb.clicked.connect(self.accept)
        self.accepted.connect(lambda: self.chosen.emit(self._backups[self.list.currentRow()]))
        self.list.itemActivated.connect(lambda _item: self.accept())
        self.list.currentRowChanged.connect(self._compare)
        self.finished.connect(lambda _how: self._compare(-1))
        self.resize(theme.px(_SIZE[0]), theme.px(_SIZE[1] if self._backups else 0))
        self.list.setCurrentRow(0)

    def _compare(self, row: int) -> None:
        """Only the backup that is still chosen when the thread comes to it is looked through."""
        self._asked = row
        if row < 0:
            return
        self.change.setText(self.context.texts("backups.looking"))
        reading, copy = self._session.reading, self._backups[row]
        self._session.tasks.run(
            lambda _progress: difference(reading, copy) if self._asked == row else None,
            lambda found: self._tell(row, found),
            lambda error: self._tell_fault(row, error),
            self._session.broke.emit,
        )

    def _tell(self, row: int, found: Difference | None) -> None:
        if found is not None and self._asked == row:
            self.change.setText("\n".join(_sentences(found, self.context.texts)))
            announce(self, self.change.text())

    def _tell_fault(self, row: int, error: KnownError) -> None:
        if self._asked == row:
            self.change.setText(sentences.error_sentence(error, self.context.texts))


def _sentences(found: Difference, texts: Texts) -> list[str]:
    then = texts("backups.people_then", count=found.people_then)
    told = [texts("backups.people", count=found.people_now, then=then)]
    told += [texts("backups.back", names=_listed(found.back, texts))] if found.back.number else []
    told += [texts("backups.missing", names=_listed(found.missing, texts))] if found.missing.number else []
    told += [texts("backups.steps", count=found.steps)] if found.steps else []
    return told if len(told) > 1 else [*told, texts("backups.same")]


def _listed(people: People, texts: Texts) -> str:
    """The names that are known, and how many more there are; somebody without a name is told as such."""
    names = ", ".join(name or texts("people.list.nameless") for name in people.names)
    rest = people.number - len(people.names)
    return texts("people.several.and_more", names=names, count=rest) if rest else names
