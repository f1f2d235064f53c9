"""Choosing the files of bought postage and reading them beside the work."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from cardbook.deferred import marks_in
from cardbook.domain.paper.postage_mark import PostageMark
from cardbook.domain.progress import Progress
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext

_FOLDER = "postage"


class MarkFiles(QObject):
    """`read(marks)` or `failed(KnownError)` ends it."""

    read = Signal(object)
    failed = Signal(object)

    def __init__(self, context: UiContext, session: BookSession) -> None:
        super().__init__()
        self._context = context
        self._session = session

    def ask(self, parent: QWidget) -> QFileDialog:
        """Open the system's dialog for one or more files."""
        texts, settings = self._context.texts, self._context.settings
        dialog = QFileDialog(parent, texts("print.postage.title"), settings.folder(_FOLDER))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(texts("print.postage.filter"))
        dialog.filesSelected.connect(lambda names: self.take([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def take(self, paths: list[Path]) -> None:
        """Read them on the thread."""
        if not paths:
            return
        self._context.settings.remember_folder(_FOLDER, str(paths[0].parent))
        home = self._session.reading.home

        def work(_progress: Progress) -> tuple[PostageMark, ...]:
            return marks_in(paths, home)

        self._session.tasks.run(work, self.read.emit, self.failed.emit, self._session.broke.emit)
