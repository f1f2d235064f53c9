"""Looks after the open book beside the window: reads it through, backs it up and goes back, gives copies out."""

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from cardbook import calendar_words
from cardbook.deferred import prepare_windows, prepare_writing
from cardbook.domain.errors import KnownError
from cardbook.domain.progress import Progress
from cardbook.opening import open_to_read
from cardbook.services.files import export_contacts
from cardbook.services.files.whole_file import write_whole
from cardbook.services.keeping.backups import back_up_now, back_up_when_due, backup_folder, newest_backup, save_copy
from cardbook.services.keeping.going_back import Backup, FilePlace, ready_from, ready_in
from cardbook.services.people import people_listing
from cardbook.ui.book.book_files import ask_for_folder, ask_where_to_save
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs import export_dialog
from cardbook.ui.dialogs.backups_dialog import BackupsDialog
from cardbook.ui.main_window import MainWindow
from cardbook.ui.people.date_words import moment_words

if TYPE_CHECKING:
    from cardbook.services.files.export_contacts import ExportFormat
    from cardbook.services.paper.mail_merge import Who

_GLANCE_MS = 600_000
"""So often it is looked whether a backup is due."""


class BookCare(QObject):
    """`on_backup` hears when the newest backup was made, or None.

    `exchange_ready(FilePlace, sentence)`: another file is ready for the book; once it is in its place, the sentence
    tells what was done. Until then the window takes no changes.
    """

    exchange_ready = Signal(object, str)

    def __init__(
        self,
        context: UiContext,
        session: BookSession,
        window: MainWindow,
        on_backup: Callable[[datetime.datetime | None], None],
    ) -> None:
        super().__init__(window)
        self._context = context
        self._session = session
        self._window = window
        self._on_backup = on_backup
        self._glance = QTimer(self, interval=_GLANCE_MS)
        self._glance.timeout.connect(self._back_up_when_due)

    def begin(self) -> None:
        """Once the first window stands: read a large book through, get writing ready, make the backup that is due."""
        self._tell_backup()
        self._session.run_task(self._read_through, self._read)

    def back_up(self) -> None:
        """Make a backup now."""
        reading = self._session.reading
        self._session.run_task(lambda _progress: back_up_now(reading, backup_folder()), self._backed_up)

    def save_copy(self) -> None:
        """Ask where to, and copy the book there."""
        ask_where_to_save(self._window, f"{self._session.reading.name}.cardbook", self._save_copy_to)

    def export(self, selected: Sequence[int]) -> None:
        """Ask whom, for which program and where to, and write them there; `selected` are lines of the address book."""
        members = self._session.reading.mail.members(selected).values()
        ids = [member.id for people in members for member in people if member.id is not None]
        dialog = export_dialog.ExportDialog(self._context, self._session.reading, ids, self._window)
        dialog.chosen.connect(self._ask_where_to_export)
        if ids and len(selected) > 1:
            dialog.mean_selected()
        dialog.open()

    def go_back(self) -> None:
        """Offer the backups, and make the one that is chosen the book."""
        dialog = BackupsDialog(self._context, self._session, self._window)
        dialog.chosen.connect(self._go_back_to)
        dialog.open()

    def move(self) -> None:
        """Ask for a folder, and have the book lie there from now on."""
        here = self._session.reading.path.parent
        ask_for_folder(self._window, here, lambda folder: self._move_to(folder) if folder.resolve() != here else None)

    def _go_back_to(self, copy: Backup) -> None:
        reading, texts = self._session.reading, self._context.texts
        told = texts("backups.gone_back", when=moment_words(texts, copy.made_at))
        self._exchange(lambda _progress: ready_from(reading, copy, backup_folder(), open_to_read), lambda _to: told)

    def _move_to(self, folder: Path) -> None:
        reading = self._session.reading
        self._exchange(
            lambda _progress: ready_in(reading, folder), lambda to: self._context.texts("backups.moved", path=to.place)
        )

    def _exchange(self, make_ready: Callable[[Progress], FilePlace], sentence: Callable[[FilePlace], str]) -> None:
        self._window.setEnabled(False)
        self._session.tasks.run(
            make_ready,
            lambda ready: self.exchange_ready.emit(ready, sentence(ready)),
            lambda error: self._stay(self._session.failed, error),
            lambda error: self._stay(self._session.broke, error),
        )

    def _stay(self, told: SignalInstance, error: Exception) -> None:
        self._window.setEnabled(True)
        told.emit(error)

    def _read_through(self, _progress: Progress) -> None:
        self._session.reading.read_through()
        prepare_windows()
        prepare_writing()
        self._context.texts.read_ahead()

    def _read(self, _nothing: object) -> None:
        reading = self._session.reading
        self._session.was_read.emit()
        if not reading.file.read_only:
            _ = self._session.book  # so that the first tick need not make it
            self._back_up_when_due()
            self._glance.start()

    def _back_up_when_due(self) -> None:
        reading, now = self._session.reading, datetime.datetime.now()
        self._session.tasks.run(
            lambda _progress: back_up_when_due(reading, backup_folder(), now), lambda _path: self._tell_backup(),
            self._backup_failed, self._session.broke.emit,
        )

    def _backup_failed(self, error: KnownError) -> None:
        """Told once, not every ten minutes: no more is made by itself until one that was asked for succeeds."""
        self._glance.stop()
        self._session.failed.emit(error)

    def _backed_up(self, path: Path) -> None:
        self._tell_backup()
        if not self._session.reading.file.read_only:
            self._glance.start()
        self._window.undo_bar.offer(self._context.texts("frame.care.backed_up", path=path), can_undo=False)

    def _tell_backup(self) -> None:
        self._on_backup(newest_backup(self._session.reading, backup_folder()))

    def _save_copy_to(self, path: Path) -> None:
        reading = self._session.reading
        self._session.run_task(lambda _progress: save_copy(reading, path), lambda _done: self._saved(path))

    def _ask_where_to_export(self, who: "Who", form: "ExportFormat") -> None:
        name = f"{self._session.reading.name}{form.ending}"
        ask_where_to_save(self._window, name, lambda path: self.export_to(path, who, form))

    def export_to(self, path: Path, who: "Who", form: "ExportFormat") -> None:
        """Write those who are meant."""
        texts = self._context.texts
        reading, words = self._session.reading, calendar_words.calendar_words(texts)

        def work(progress: Progress) -> int:
            ids = people_listing.people_ids(reading, who)
            if ids:
                write_whole(path, b"".join(export_contacts.exported(reading, ids, form, words, progress)))
            return len(ids)

        def done(count: int) -> None:
            told = texts("export.done", count=count, path=path) if count else texts("export.nobody")
            self._window.undo_bar.offer(told, can_undo=False)

        self._session.run_task(work, done)

    def _saved(self, path: Path) -> None:
        self._window.undo_bar.offer(self._context.texts("frame.care.saved", path=path), can_undo=False)
