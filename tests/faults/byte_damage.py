"""Damaged bytes.    byte_damage.py TRIALS

A book with people is damaged in one of seven ways. Opening it must end in a clear refusal, or the book must be
just what it was; silently wrong it may never be.
"""

import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from cardbook.domain.errors import KnownError
from cardbook.services.book import Book
from cardbook.services.reading import BookReading
from tests.books import a_person, an_open_book, everything_in

_PAGE = 4096


def _flip_bit(data: bytearray, pick: random.Random) -> None:
    data[pick.randrange(len(data))] ^= 1 << pick.randrange(8)


def _other_byte(data: bytearray, pick: random.Random) -> None:
    data[pick.randrange(len(data))] = pick.randrange(256)


def _random_bytes(data: bytearray, pick: random.Random) -> None:
    at = pick.randrange(len(data) - 16)
    data[at : at + 16] = pick.randbytes(16)


def _zeros(data: bytearray, pick: random.Random) -> None:
    at = pick.randrange(len(data) // 512) * 512
    data[at : at + 512] = bytes(512)


def _swap_pages(data: bytearray, pick: random.Random) -> None:
    one, other = (n * _PAGE for n in pick.sample(range(1, len(data) // _PAGE), 2))
    kept = data[one : one + _PAGE]
    data[one : one + _PAGE] = data[other : other + _PAGE]
    data[other : other + _PAGE] = kept


def _cut_short(data: bytearray, pick: random.Random) -> None:
    del data[pick.randrange(len(data)) :]


def _add_bytes(data: bytearray, pick: random.Random) -> None:
    data.extend(pick.randbytes(pick.randrange(1, 9000)))


DAMAGES: tuple[Callable[[bytearray, random.Random], None], ...] = (
    _flip_bit, _other_byte, _random_bytes, _zeros, _swap_pages, _cut_short, _add_bytes,
)


def sound_book(folder: Path) -> tuple[bytes, list[tuple[object, ...]]]:
    """The bytes of a book with sixty people, and all it holds."""
    path = folder / "sound.cardbook"
    with an_open_book(path) as book:
        for number in range(60):
            book.contacts.add(a_person(f"Ida Müller {number}", "Köln", "DE", note="Almonds, no glitter"))
        held = everything_in(book)
    return path.read_bytes(), held


def outcome(data: bytes, held: list[tuple[object, ...]], folder: Path) -> str:
    """`refused`, `whole` or `wrong`."""
    path = folder / "damaged.cardbook"
    path.write_bytes(data)
    try:
        with BookReading(path) as reading:
            return "whole" if everything_in(Book(reading)) == held else "wrong"
    except KnownError:
        return "refused"


def outcomes(trials: int, seed: int = 7) -> dict[str, int]:
    """How often each outcome came, over all damages."""
    pick = random.Random(seed)
    counts = {"refused": 0, "whole": 0, "wrong": 0}
    with tempfile.TemporaryDirectory() as folder:
        sound, held = sound_book(Path(folder))
        for trial in range(trials):
            data = bytearray(sound)
            DAMAGES[trial % len(DAMAGES)](data, pick)
            counts[outcome(bytes(data), held, Path(folder))] += 1
    return counts


if __name__ == "__main__":
    print(outcomes(int(sys.argv[1])))
