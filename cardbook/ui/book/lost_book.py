"""A book that cannot be opened any more: its newest backup is offered in its place."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.opening import open_to_read
from cardbook.services.keeping.backups import backup_folder
from cardbook.services.keeping.going_back import backups_of_lost, ready_instead_of
from cardbook.ui import prompts
from cardbook.ui.context import UiContext
from cardbook.ui.people.date_words import moment_words

_LOST = (ErrorCode.BOOK_DAMAGED, ErrorCode.NOT_A_BOOK)


def offer_backup(
    context: UiContext, parent: QWidget, path: Path, error: KnownError, on_back: Callable[[str], None],
    on_fault: Callable[[KnownError], None],
) -> bool:
    """Ask whether the newest backup is to be the book; False where there is none, or the fault is another one.

    `on_back` gets a sentence about it once the backup lies at the path; what lay there is kept beside it.
    """
    copies = backups_of_lost(path, backup_folder()) if error.code in _LOST else []
    if not copies:
        return False
    texts, newest = context.texts, copies[0]
    when = moment_words(texts, newest.made_at)

    def go_back() -> None:
        try:
            ready_instead_of(path, newest, open_to_read).take()
        except KnownError as fault:
            on_fault(fault)
        else:
            on_back(texts("backups.lost.back", when=when))

    told = texts("backups.lost.offer", path=path, when=when)
    prompts.confirm(context, parent, texts("frame.trouble.title"), told, texts("backups.lost.verb"), go_back)
    return True
