"""Asks for files: which book to open, where a new one goes, where to save a copy."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

BOOK = ".cardbook"
_BOOKS = f"Cardbook (*{BOOK})"


def ask_for_book(parent: QWidget | None, folder: Path, on_chosen: Callable[[Path], None]) -> None:
    """Which book to open."""
    dialog = QFileDialog(parent, "", str(folder), _BOOKS)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _open(dialog, on_chosen)


def ask_for_new_book(parent: QWidget | None, suggested: Path, on_chosen: Callable[[Path], None]) -> None:
    """Where a new book goes; whether a file there may go is for whoever makes the book."""
    dialog = QFileDialog(parent, "", str(suggested), _BOOKS)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setDefaultSuffix(BOOK.removeprefix("."))
    _open(dialog, on_chosen)


def ask_for_folder(parent: QWidget, folder: Path, on_chosen: Callable[[Path], None]) -> None:
    """Which folder; the dialog begins in `folder`."""
    dialog = QFileDialog(parent, "", str(folder))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    _open(dialog, on_chosen)


def ask_where_to_save(parent: QWidget, name: str, on_chosen: Callable[[Path], None]) -> None:
    """Where a file goes that is called `name` unless the reader calls it otherwise."""
    ending = Path(name).suffix
    dialog = QFileDialog(parent, "", str(Path.home() / name), f"*{ending}")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(ending.removeprefix("."))
    _open(dialog, on_chosen)


def _open(dialog: QFileDialog, on_chosen: Callable[[Path], None]) -> None:
    dialog.fileSelected.connect(lambda path: on_chosen(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
