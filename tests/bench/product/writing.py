"""What a change takes: one card ticked, one contact edited; until it is safe on the disk and found by the search.

    python -m tests.bench.product.writing BOOK CHANGES
"""

import sys
from dataclasses import replace
from pathlib import Path

from cardbook.domain.cards.card_list import STAGES, EntryFilter, EntryGroup
from cardbook.services.book import Book
from cardbook.services.reading import BookReading
from tests.bench.contender import play_rounds
from tests.bench.people import SEASON
from tests.bench.wall_and_work import wall_and_work


def run(path: str, count: str) -> None:
    """Tick and edit `count` cards and contacts in each round."""
    changes = _Changes(BookReading(Path(path)))
    play_rounds(lambda: changes.play(int(count)))


class _Changes:
    def __init__(self, reading: BookReading) -> None:
        self._reading, self._book = reading, Book(reading)
        season = reading.seasons.by_name(SEASON)
        assert season is not None
        self._entries = reading.seasons.entry_ids(season.id or 0, EntryFilter(), EntryGroup.NONE)
        self._ids = reading.contacts.living_ids()
        self._turn = 0

    def play(self, count: int) -> dict[str, list[tuple[float, float]]]:
        ticks, edits = [], []
        for _ in range(count):
            self._turn += 1
            ticks.append(wall_and_work(self._tick))
            edits.append(wall_and_work(self._edit))
        return {"tick": ticks, "edit": edits}

    def _tick(self) -> None:
        entry = self._entries[self._turn % len(self._entries)]
        self._book.seasons.tick([entry], STAGES[self._turn // len(self._entries) % 3])

    def _edit(self) -> None:
        contact = self._reading.contacts.contact(self._ids[self._turn * 97 % len(self._ids)])
        assert contact is not None
        family = f"{contact.name.family}a"
        self._book.contacts.save(replace(contact, name=replace(contact.name, family=family)))


if __name__ == "__main__":
    run(*sys.argv[1:])
