"""Looks after the open book beside the window: reads it through, backs it up, gives copies out."""

import datetime
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from cardbook.deferred import everybody_as_vcards, prepare_windows, prepare_writing
from cardbook.domain.progress import Progress
from cardbook.services.backups import back_up_daily, back_up_now, backup_folder, newest_backup, save_copy
from cardbook.services.whole_file import write_whole
from cardbook.ui.book_files import ask_where_to_save
from cardbook.ui.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.main_window import MainWindow


class BookCare(QObject):
    """`on_backup` hears when the newest backup was made, or None."""

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

    def begin(self) -> None:
        """Once the first window stands: read a large book through, get writing ready, make the day's backup."""
        self._tell_backup()
        self._session.run_task(self._read_through, self._read)

    def back_up(self) -> None:
        """Make a backup now."""
        reading = self._session.reading
        self._session.run_task(lambda _progress: back_up_now(reading, backup_folder()), self._backed_up)

    def save_copy(self) -> None:
        """Ask where to, and copy the book there."""
        ask_where_to_save(self._window, f"{self._session.reading.name}.cardbook", self._save_copy_to)

    def export(self) -> None:
        """Ask where to, and write everybody as vCards there."""
        ask_where_to_save(self._window, f"{self._session.reading.name}.vcf", self._export_to)

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
            today = datetime.date.today()
            self._session.run_task(
                lambda _progress: back_up_daily(reading, backup_folder(), today), lambda _path: self._tell_backup()
            )

    def _backed_up(self, path: Path) -> None:
        self._tell_backup()
        self._window.undo_bar.offer(self._context.texts("frame.care.backed_up", path=path), can_undo=False)

    def _tell_backup(self) -> None:
        self._on_backup(newest_backup(self._session.reading, backup_folder()))

    def _save_copy_to(self, path: Path) -> None:
        reading = self._session.reading
        self._session.run_task(lambda _progress: save_copy(reading, path), lambda _done: self._saved(path))

    def _export_to(self, path: Path) -> None:
        reading = self._session.reading
        self._session.run_task(
            lambda _progress: write_whole(path, everybody_as_vcards(reading)), lambda _done: self._saved(path)
        )

    def _saved(self, path: Path) -> None:
        self._window.undo_bar.offer(self._context.texts("frame.care.saved", path=path), can_undo=False)
