"""How many cards are on each season's list, and how far they are: counted block by block, so that a change costs no
more than counting its own blocks again, however long the lists are.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from cardbook.domain.cards.card_list import STAGES
from cardbook.domain.people import recipient
from cardbook.storage.cards.entry_sql import ENTRIES
from cardbook.storage.file.book_file import BookFile
from cardbook.storage.rows.id_list import ID_LIST, id_list

if TYPE_CHECKING:
    from cardbook.domain.changes import ChangeSet

_BLOCK = 4_096
"""Entries, by their ids, that are counted together: some 5 ms."""
_FEW = 200
"""More lines that look different, and all is counted again."""

_TICKS = ", ".join(f"count(*) FILTER (WHERE card_entry.{stage.value}_on <> '')" for stage in STAGES)
_COUNT = (
    f"SELECT season_id, count(*), {_TICKS} {ENTRIES}WHERE card_entry.id >= ? AND card_entry.id < ? GROUP BY season_id"
)
_OF_LINES = (
    f"SELECT id FROM card_entry WHERE contact_id IN {ID_LIST} UNION ALL "
    f"SELECT id FROM card_entry WHERE household_id IN {ID_LIST}"
)


class Counts(NamedTuple):
    """How many cards there are, and how many have each stage ticked, in the order of STAGES."""

    total: int = 0
    stages: tuple[int, int, int, int] = (0, 0, 0, 0)

    def plus(self, total: int, stages: Collection[int]) -> "Counts":
        """Both together."""
        written, addressed, stamped, mailed = (one + more for one, more in zip(self.stages, stages, strict=True))
        return Counts(self.total + total, (written, addressed, stamped, mailed))


NOBODY = Counts()


class SeasonCounts:
    """The counts of all seasons of a book. Who lies in the trash is not counted, nor an open card of the dead."""

    def __init__(self, book_file: BookFile) -> None:
        self._book_file = book_file
        self._blocks: dict[int, list[tuple[int, ...]]] = {}
        self._right: set[int] = set()
        self._known: dict[int, Counts] | None = None
        book_file.hear(self._forget)

    def counting(self) -> Iterator[None]:
        """Counts what has changed, with a rest between two blocks; it waits for a change that is under way."""
        for number, block in enumerate(self._wrong()):
            if number:
                yield
            with self._book_file.lock:
                if self._book_file.connection.in_transaction:
                    return
                self._blocks[block] = self._counted(block)
                self._right.add(block)
        self._known = _summed(self._blocks)

    def counts(self) -> Mapping[int, Counts]:
        """The counts by season as they are."""
        with self._book_file.lock:
            for _ in self.counting():
                pass
            not_safe = {block: self._counted(block) for block in self._wrong()}
            return _summed({**self._blocks, **not_safe}) if not_safe else self.known()

    def known(self) -> Mapping[int, Counts]:
        """The counts by season as `counting` left them at its end, without waiting for it; in a small book it does."""
        if self._known is None:
            next(self.counting(), None)
        return self._known or {}

    def _wrong(self) -> list[int]:
        last = self._book_file.query("SELECT max(id) FROM card_entry")[0][0]
        return [block for block in range((last or 0) // _BLOCK + 1) if block not in self._right]

    def _counted(self, block: int) -> list[tuple[int, ...]]:
        return self._book_file.query(_COUNT, (block * _BLOCK, (block + 1) * _BLOCK))

    def _forget(self, changes: "ChangeSet") -> None:
        """Before a change is safe: its blocks are to be counted again, also where it fails after that."""
        if changes.everything or len(changes.lines) > _FEW:
            self._right.clear()
            return
        contacts, households = map(id_list, recipient.ids_behind(changes.lines))
        entries = changes.of("card_entry").union(
            entry_id for (entry_id,) in self._book_file.query(_OF_LINES, (contacts, households))
        )
        self._right.difference_update(entry_id // _BLOCK for entry_id in entries)


def _summed(blocks: dict[int, list[tuple[int, ...]]]) -> dict[int, Counts]:
    found: dict[int, Counts] = {}
    for block in blocks.values():
        for season_id, total, *stages in block:
            found[season_id] = found.get(season_id, NOBODY).plus(total, stages)
    return found
