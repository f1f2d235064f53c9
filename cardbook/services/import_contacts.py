"""Bringing addresses in: look first, then bring in as one step, then say line by line what became of each."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from cardbook.domain.actions import Action
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.progress import Progress, no_progress
from cardbook.exchange.columns import ColumnMapping
from cardbook.exchange.detect import FileFormat, FileGuess, detect, reader_for
from cardbook.exchange.interface import Draft, Issue, ReadOptions, Severity
from cardbook.exchange.text_guess import TextGuess
from cardbook.services.import_decisions import Decided, Decision, Decisions

if TYPE_CHECKING:
    from cardbook.services.book import Book

__all__ = [
    "ColumnMapping", "Decided", "Decision", "FileFormat", "FileGuess", "ImportOutcome", "ImportSource", "Importing",
    "Issue", "Severity", "TextGuess",
]

_PORTION = 500
_SHOWN = 200


@dataclass(frozen=True, slots=True)
class ImportSource:
    """A file and how to read it; what is None is found out from the file."""

    path: Path
    format: FileFormat | None = None
    text: TextGuess | None = None
    columns: ColumnMapping | None = None


@dataclass(slots=True)
class ImportOutcome:
    """What a file holds and what becomes of it; the same for the preview and for the real thing.

    `shown` are the first contacts with their decisions; `new_ids` the contacts that were added.
    """

    read: int = 0
    added: int = 0
    updated: int = 0
    skipped: int = 0
    issues: list[Issue] = field(default_factory=list)
    shown: list[Decided] = field(default_factory=list)
    new_ids: list[int] = field(default_factory=list)

    def take(self, portion: list[Decided]) -> None:
        """Count some more contacts."""
        self.read += len(portion)
        for decided in portion:
            self.added += decided.decision is Decision.ADD
            self.updated += decided.decision is Decision.UPDATE
            self.skipped += decided.decision is Decision.SKIP
        self.shown.extend(portion[: _SHOWN - len(self.shown)])


class Importing:
    """Reads files into one book."""

    def __init__(self, book: "Book") -> None:
        self._book = book

    def guess(self, path: Path) -> FileGuess:
        """What a file is and how it seems to be written; raises KnownError where it cannot be read."""
        return detect(path)

    def preview(self, source: ImportSource, progress: Progress = no_progress) -> ImportOutcome:
        """What bringing in would do; nothing is changed."""
        outcome = ImportOutcome()
        for portion in self._portions(source, outcome, progress, []):
            outcome.take(portion)
        return outcome

    def bring_in(self, source: ImportSource, progress: Progress = no_progress) -> ImportOutcome:
        """Add and update as one step; CANCELLED or any other error leaves the book as it was."""
        outcome = ImportOutcome()
        groups: list[Draft] = []
        with self._book.write(Action.IMPORT, file=source.path.name) as unit:
            for portion in self._portions(source, outcome, progress, groups):
                outcome.take(portion)
                new = [decided.contact for decided in portion if decided.decision is Decision.ADD]
                outcome.new_ids.extend(unit.contacts.add(new))
                for decided in portion:
                    if decided.decision is Decision.UPDATE:
                        unit.contacts.replace(decided.contact)
                unit.breathe()
            for group in groups:
                members = self._book.reading.contacts.ids_by_uid(group.members or ()).values()
                name = group.contact.display_name()
                unit.circles.add_members((name, contact_id) for contact_id in members)
            unit.count = outcome.added + outcome.updated
        return outcome

    def _portions(
        self, source: ImportSource, outcome: ImportOutcome, progress: Progress, groups: list[Draft]
    ) -> Iterator[list[Decided]]:
        """Contacts with their decisions, some hundreds at a time; issues go to the outcome, groups to their list."""
        decisions = Decisions(self._book.reading)
        drafts = _drafts(source, outcome.issues, progress)
        while portion := list(islice(drafts, _PORTION)):
            groups.extend(draft for draft in portion if draft.members is not None)
            yield decisions.decide([draft for draft in portion if draft.members is None])


def _drafts(source: ImportSource, issues: list[Issue], progress: Progress) -> Iterator[Draft]:
    """The drafts of a file; the share of its bytes that is read is the progress."""
    try:
        size = source.path.stat().st_size
        with source.path.open("rb") as file:
            options = ReadOptions(source.path.name, source.text, source.columns)
            reader = reader_for(source.format or detect(source.path).format)
            for number, found in enumerate(reader.read(file, options)):
                if isinstance(found, Issue):
                    issues.append(found)
                else:
                    yield found
                if number % _PORTION == 0:
                    progress(file.tell(), size)
    except FileNotFoundError as error:
        raise KnownError(ErrorCode.FILE_MISSING, path=source.path) from error
    except OSError as error:
        raise KnownError(ErrorCode.FILE_UNREADABLE, path=source.path) from error
