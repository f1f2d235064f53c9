"""Power loss, simulated beneath the real storage layer.    power_loss.py TRIALS [control]

Every write, sync, truncation and deletion that SQLite makes is recorded while the services add people; then
folders are rebuilt as a disk could hold them at a random moment: all that was synced, plus any part of the
512-byte sectors that were not, some of them torn; a deletion not yet synced may come back. Each is opened as a
user would, and must hold every person whose adding was acknowledged. `control` leaves the syncs out, and must
lose.
"""

import random
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from cardbook.domain.errors import KnownError
from cardbook.domain.people.contact import ContactPoint, Medium
from cardbook.services.book import Book
from cardbook.services.reading import BookReading
from cardbook.storage.file import book_file
from cardbook.storage.file.book_file import create_book
from tests.books import a_person
from tests.faults.recording_vfs import Event, recorded_events

_NAME = "b.cardbook"
_SECTOR = 512
_EDITS = 40
_POINTS = tuple(ContactPoint(Medium.PHONE, f"+49 30 {n}") for n in range(3))


def record(folder: Path) -> tuple[bytes, list[Event]]:
    """The book before the edits, and what happened during them; a `safe` event follows each edit."""
    path = folder / _NAME
    create_book(path)
    before = path.read_bytes()
    pick = random.Random(5)
    with recorded_events() as events, BookReading(path) as reading:
        book = Book(reading)
        for number in range(1, _EDITS + 1):
            book.contacts.add(a_person(f"N{number} Test", note="x" * pick.randrange(6000), points=_POINTS))
            if number % 7 == 0:
                book.history.undo()
                book.history.redo()
            events.append(Event("safe", offset=number))
        return before, list(events)


class Disk:
    """What of the events up to a moment has reached the disk for certain, and what may have."""

    def __init__(self, before: bytes) -> None:
        self._certain: dict[str, bytearray] = {_NAME: bytearray(before)}
        self._pending: dict[str, list[Event]] = {}
        self._new: set[str] = set()
        self._undeleted: set[str] = set()
        self.safe = 0

    def take(self, event: Event) -> None:
        """One more event."""
        if event.kind == "safe":
            self.safe = event.offset
        elif event.kind in ("write", "truncate"):
            self._pending.setdefault(event.file, []).append(event)
        elif event.kind == "create":
            self._create(event.file)
        elif event.kind == "sync":
            self._sync(event.file)
        elif event.kind == "delete":
            self._delete(event.file, folder_synced=bool(event.offset))

    def after_power_loss(self, pick: random.Random) -> dict[str, bytes]:
        """One of the states the folder may be found in."""
        share = pick.choice((0, 0.25, 0.5, 0.75, 1))
        for name, events in self._pending.items():
            for event in events:
                self._apply_in_part(name, event, share, pick)
        gone = {name for name in self._undeleted if pick.random() < 0.5}
        return {name: bytes(data) for name, data in self._certain.items() if name not in gone}

    def _create(self, name: str) -> None:
        self._new.add(name)
        if name not in self._undeleted:
            self._certain.pop(name, None)
        self._undeleted.discard(name)

    def _sync(self, name: str) -> None:
        data = self._certain.setdefault(name, bytearray())
        for event in self._pending.pop(name, []):
            _apply(data, event)
        if name in self._new:  # the first sync of a new file syncs its folder too
            self._new.discard(name)
            for gone in self._undeleted:
                self._certain.pop(gone, None)
            self._undeleted.clear()

    def _delete(self, name: str, *, folder_synced: bool) -> None:
        self._pending.pop(name, None)
        if folder_synced:
            self._certain.pop(name, None)
            self._undeleted.discard(name)
        elif name in self._certain:
            self._undeleted.add(name)

    def _apply_in_part(self, name: str, event: Event, share: float, pick: random.Random) -> None:
        data = self._certain.setdefault(name, bytearray())
        if event.kind == "truncate":
            if pick.random() < share:
                _apply(data, event)
            return
        for start in range(0, len(event.data), _SECTOR):
            sector = event.data[start : start + _SECTOR]
            if pick.random() < share:
                torn = pick.random() < 0.1
                kept = sector[: pick.randrange(len(sector) + 1)] if torn else sector
                _apply(data, Event("write", name, event.offset + start, kept))


def _apply(data: bytearray, event: Event) -> None:
    if event.kind == "truncate":
        del data[event.offset :]
        return
    data.extend(bytes(max(0, event.offset - len(data))))
    data[event.offset : event.offset + len(event.data)] = event.data


def is_whole(files: dict[str, bytes], safe: int) -> bool:
    """True where the book opens sound and holds all that was acknowledged, and nothing by halves."""
    with tempfile.TemporaryDirectory() as folder:
        for name, data in files.items():
            (Path(folder) / name).write_bytes(data)
        try:
            with BookReading(Path(folder) / _NAME) as reading:
                people = list(reading.contacts.contacts(reading.contacts.living_ids()))
                steps = len(reading.history.steps(1_000))
        except KnownError:
            return False
    whole = all(len(person.points) == len(_POINTS) for person in people)
    return whole and safe <= len(people) <= steps


def losses(trials: int, seed: int = 3) -> int:
    """In how many of so many power losses something was lost."""
    with tempfile.TemporaryDirectory() as folder:
        before, events = record(Path(folder))
    first = next(n for n, event in enumerate(events) if event.kind == "safe") + 1
    pick = random.Random(seed)
    return sum(_one_loss(before, events[: pick.randrange(first, len(events) + 1)], pick) for _ in range(trials))


def _one_loss(before: bytes, events: Sequence[Event], pick: random.Random) -> bool:
    disk = Disk(before)
    for event in events:
        disk.take(event)
    return not is_whole(disk.after_power_loss(pick), disk.safe)


def main() -> None:
    """Print how many of the trials lost something."""
    if "control" in sys.argv:
        pragmas = ("locking_mode = NORMAL", "journal_mode = DELETE", "synchronous = OFF")
        book_file._WRITING_PRAGMAS = pragmas
    print(losses(int(sys.argv[1])))


if __name__ == "__main__":
    main()
