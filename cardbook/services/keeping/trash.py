"""Who was deleted lately: forgotten for good where that is wished, also in the backups."""

from collections.abc import Callable, Collection, Sequence
from datetime import UTC, datetime
from pathlib import Path

from cardbook.domain.actions import Action
from cardbook.domain.changes import ChangeSet, Step
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.progress import Progress, no_progress
from cardbook.services.reading import BookReading
from cardbook.storage.file.backup import backups_of
from cardbook.storage.people.trash_queries import ids_of_uids, uids_of
from cardbook.storage.steps.unit_of_work import BookWriter

Opener = Callable[[Path], BookReading]
_DAMAGED = (ErrorCode.BOOK_DAMAGED, ErrorCode.NOT_A_BOOK)


class Trash:
    """What happens to contacts that were deleted; `Contacts` puts them in and takes them out."""

    def __init__(self, writer: BookWriter, announce: Callable[[Step], None]) -> None:
        self._writer = writer
        self._announce = announce

    def forget(self, contact_ids: Collection[int]) -> None:
        """Take contacts out of the file for good. This cannot be taken back, and leaves no step.

        Raises KnownError as every change does.
        """
        self._writer.forget(contact_ids)
        at = datetime.now(UTC).isoformat(timespec="seconds")
        everything = ChangeSet(everything=True)
        self._announce(Step(0, Action.FORGET.value, {}, len(contact_ids), at, changes=everything))


def backups_holding(
    reading: BookReading, folder: Path, contact_ids: Collection[int], progress: Progress = no_progress
) -> tuple[Path, ...]:
    """The copies of a book in which these contacts still stand: its backups, newest first, and what was put aside
    beside it because it was damaged.

    Raises KnownError(CANCELLED).
    """
    uids = uids_of(reading.file, contact_ids)
    aside = backups_of(reading.path.parent, reading.name, "")
    paths = (*backups_of(folder, reading.name, reading.file.mark), *aside)
    found = []
    for done, path in enumerate(paths):
        progress(done, len(paths))
        if _holds(path, uids):
            found.append(path)
    return tuple(found)


def forget_everywhere(
    trash: Trash, reading: BookReading, contact_ids: Collection[int], backups: Sequence[Path], open_book: Opener,
    progress: Progress = no_progress,
) -> None:
    """Forget contacts in the open book and then in these copies; `open_book` opens one of any format. A copy that is
    damaged goes as a whole.

    Raises KnownError; what is forgotten by then stays so.
    """
    uids = uids_of(reading.file, contact_ids)
    trash.forget(contact_ids)
    for done, path in enumerate(backups):
        progress(done, len(backups))
        try:
            _forget_in(path, uids, open_book)
        except KnownError as error:
            if error.code not in _DAMAGED:
                raise
            _remove(path)


def _forget_in(path: Path, uids: Collection[str], open_book: Opener) -> None:
    with open_book(path) as backup:
        ids = ids_of_uids(backup.file, uids)
        if ids:
            BookWriter(backup.file).forget(ids)


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise KnownError(ErrorCode.FILE_NOT_WRITABLE, path=path) from error


def _holds(path: Path, uids: Collection[str]) -> bool:
    try:
        with BookReading(path, read_only=True, only=()) as backup:
            return bool(ids_of_uids(backup.file, uids))
    except KnownError:
        return _names_one(path, uids)


def _names_one(path: Path, uids: Collection[str]) -> bool:
    """What can be said of a file that is no whole book any more."""
    try:
        content = path.read_bytes()
    except OSError:
        return False
    return any(uid.encode() in content for uid in uids)
