"""Forgetting people for good: asked once, done beside the window, in the backups too where that is wished."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from cardbook.deferred import trash_of_books
from cardbook.domain.people.contact import Contact
from cardbook.opening import open_to_read
from cardbook.services.keeping.backups import backup_folder
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.people.dialogs.forget_dialog import ForgetDialog


class Forgetting:
    """One question at a time; `on_done` is called when they are gone."""

    def __init__(self, context: UiContext, session: BookSession, page: QWidget, on_done: Callable[[], None]) -> None:
        self._context = context
        self._session = session
        self._page = page
        self._on_done = on_done

    def ask(self, contacts: Sequence[Contact]) -> None:
        """Look which backups hold them, and ask."""
        reading, ids = self._session.reading, [contact.id for contact in contacts if contact.id is not None]
        if not ids:
            return
        self._session.run_task(
            lambda progress: trash_of_books().backups_holding(reading, backup_folder(), ids, progress),
            lambda backups: self._open(contacts, ids, backups),
        )

    def _open(self, contacts: Sequence[Contact], ids: Sequence[int], backups: Sequence[Path]) -> None:
        def forget(chosen: Sequence[Path]) -> None:
            self._forget(ids, chosen)

        ForgetDialog(self._context, self._page, contacts, backups, forget).open()

    def _forget(self, ids: Sequence[int], backups: Sequence[Path]) -> None:
        book, reading = self._session.book, self._session.reading
        self._session.run_task(
            lambda progress: trash_of_books().forget_everywhere(
                book.trash, reading, ids, backups, open_to_read, progress
            ),
            lambda _nothing: self._on_done(),
        )
