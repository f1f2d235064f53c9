"""The ledger of all years: who wrote to whom, noted as in a spreadsheet."""

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence

from cardbook.domain.actions import Action
from cardbook.domain.ledger import LedgerCell, LedgerColumn, Mark
from cardbook.domain.recipient import Recipient
from cardbook.services.ledger_reading import LedgerReading
from cardbook.services.reading import BookReading
from cardbook.services.writing import Write
from cardbook.storage.ledger_queries import LedgerQueries
from cardbook.storage.ledger_store import LedgerStore


class Ledger:
    """Each method is one undoable step."""

    def __init__(self, write: Write, reading: BookReading, today: Callable[[], datetime.date]) -> None:
        self._write = write
        self._reading = LedgerReading(reading)
        self._queries = LedgerQueries(reading.file)
        self._today = today

    def note(self, cells: Sequence[LedgerCell], mark: Mark, names: Mapping[LedgerColumn, str], name: str = "") -> None:
        """Let exactly `mark` stand in these cells.

        A list is made for a column that has none, under its name in `names`; a past year is noted as a year, this one
        with today. `name` is whose cell it is, where it is one.
        """
        year = str(cells[0].column.year)
        with self._write(Action.NOTE_LEDGER, stage=_WORDS[mark], name=name, year=year) as unit:
            unit.count = len(cells)
            for column, keys in _by_column(cells).items():
                self._note_column(unit.ledger, column, keys, mark, names[column])

    def _note_column(
        self, store: LedgerStore, column: LedgerColumn, keys: Sequence[int], mark: Mark, name: str
    ) -> None:
        today = self._today()
        day = today.isoformat() if column.year == today.year else str(column.year)
        rows = self._reading.rows(keys, today.year)
        lists = self._queries.seasons(column)
        if any(mark & ~row.mark(column) for row in rows.values()):
            lists = lists or [store.ensure_season(column, name)]
        for kind, add, remove in (
            (Mark.SENT, store.send, store.take_back), (Mark.RECEIVED, store.receive, store.not_receive)
        ):
            have = [Recipient.from_key(key) for key, row in rows.items() if kind in row.mark(column)]
            lack = [Recipient.from_key(key) for key, row in rows.items() if kind not in row.mark(column)]
            if kind not in mark:
                remove(lists, have)
            elif lack:
                add(lists[0], lack, day)


_WORDS = {
    Mark.NOTHING: "nothing", Mark.SENT: "sent", Mark.RECEIVED: "received", Mark.SENT | Mark.RECEIVED: "both",
}


def _by_column(cells: Iterable[LedgerCell]) -> dict[LedgerColumn, list[int]]:
    found: dict[LedgerColumn, list[int]] = {}
    for cell in cells:
        found.setdefault(cell.column, []).append(cell.key)
    return found
