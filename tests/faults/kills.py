"""kill -9 in the midst of writing.    kills.py KILLS [control]

A child adds people through the services and acknowledges each on a pipe after the call has returned; it is killed
at a random moment, and the next child goes on with the same file. Nothing acknowledged may be lost and nobody be
there by halves. `control` writes without a journal, and must lose.
"""

import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path

from cardbook.domain.errors import KnownError
from cardbook.domain.people.contact import ContactPoint, Medium
from cardbook.services.book import Book
from cardbook.services.reading import BookReading
from cardbook.storage.file import book_file
from cardbook.storage.file.book_file import create_book
from tests.books import a_person

_POINTS = tuple(ContactPoint(Medium.PHONE, f"+49 30 {n}") for n in range(3))
_MOST_ADDITIONS = 6
_ONE_ADDITION = 0.006
_FRESH_AFTER = 25


def _write_for_ever(path: Path, pipe: int) -> None:
    with BookReading(path) as reading:
        book = Book(reading)
        number = len(reading.contacts.living_ids())
        os.write(pipe, b".")
        while True:
            number += 1
            book.contacts.add(a_person(f"N{number} Test", note="x" * (number * 7919 % 120_000), points=_POINTS))
            if number % 5 == 0:
                book.history.undo()
                book.history.redo()
            os.write(pipe, b"+")


def killed_child(path: Path, pick: random.Random) -> int:
    """How many additions a child acknowledged before it was killed, in the midst of one more."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            _write_for_ever(path, writing)
        finally:
            os._exit(1)
    os.close(writing)
    acknowledged = os.read(reading, 1)
    for _ in range(pick.randrange(1, _MOST_ADDITIONS)):
        acknowledged += os.read(reading, 1)
    time.sleep(pick.random() * _ONE_ADDITION)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(reading, 65536):
        acknowledged += more
    os.close(reading)
    return acknowledged.count(b"+")


def people_in(path: Path) -> int | None:
    """How many people the book holds; None where it is damaged or somebody is there by halves."""
    try:
        with BookReading(path) as reading:
            people = list(reading.contacts.contacts(reading.contacts.living_ids()))
    except KnownError:
        return None
    return len(people) if all(len(person.points) == len(_POINTS) for person in people) else None


def losses(kills: int, seed: int = 1) -> tuple[int, int]:
    """(acknowledged additions, kills after which something was lost)."""
    pick = random.Random(seed)
    acknowledged = lost = 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "b.cardbook"
        safe = 0
        for number in range(kills):
            if number % _FRESH_AFTER == 0 or not path.exists():
                path.unlink(missing_ok=True)
                create_book(path)
                safe = 0
            more = killed_child(path, pick)
            acknowledged += more
            found = people_in(path)
            lost += found is None or found < safe + more
            if found is None:
                for left in Path(folder).iterdir():
                    left.unlink()
            safe = found or 0
    return acknowledged, lost


def main() -> None:
    """Print how much was acknowledged, and after how many kills something was lost."""
    if "control" in sys.argv:
        pragmas = ("locking_mode = NORMAL", "journal_mode = OFF", "synchronous = OFF", "cache_size = 5")
        book_file._WRITING_PRAGMAS = pragmas
    print(*losses(int(sys.argv[1])))


if __name__ == "__main__":
    main()
