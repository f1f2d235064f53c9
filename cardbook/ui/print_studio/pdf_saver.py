"""Saving the PDF: asked for beside the work, written whole or not at all."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from cardbook.domain.progress import Progress
from cardbook.services.files.whole_file import write_whole
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext

FOLDER = "print"
_KEPT = " -_.,'()"


class PdfSaver(QObject):
    """`saved(Path)` or `failed(KnownError)` ends it."""

    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, context: UiContext, session: BookSession) -> None:
        super().__init__()
        self._context = context
        self._session = session

    def ask(self, parent: QWidget, pdf: bytes, name: str) -> QFileDialog:
        """Open the system's dialog with a proposed file name."""
        texts, settings = self._context.texts, self._context.settings
        dialog = QFileDialog(parent, texts("print.save.title"), settings.folder(FOLDER))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(texts("print.save.filter"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{file_name(name)}.pdf")
        dialog.fileSelected.connect(lambda path: self.write(Path(path), pdf))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def write(self, path: Path, pdf: bytes) -> None:
        """Write it on the thread."""
        self._context.settings.remember_folder(FOLDER, str(path.parent))

        def work(_progress: Progress) -> Path:
            write_whole(path, pdf)
            return path

        self._session.tasks.run(work, self.saved.emit, self.failed.emit, self._session.broke.emit)


def file_name(text: str) -> str:
    """The text without anything that a folder might not take."""
    kept = "".join(letter if letter.isalnum() or letter in _KEPT else " " for letter in text)
    return " ".join(kept.split()).strip(".") or "Cardbook"
