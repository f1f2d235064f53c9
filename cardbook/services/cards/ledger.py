"""The ledger of all years: who wrote to whom, noted as in a spreadsheet."""

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence

from cardbook.domain.actions import Action
from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.ledger import BOTH, LedgerCell, LedgerColumn, Mark
from cardbook.domain.people.recipient import Recipient
from cardbook.services.cards.ledger_reading import LedgerReading
from cardbook.services.keeping.writing import Write
from cardbook.services.reading import BookReading
from cardbook.storage.cards.ledger_queries import LedgerQueries
from cardbook.storage.steps.unit_of_work import UnitOfWork


class Ledger:
    """Each method is one undoable step."""

    def __init__(self, write: Write, reading: BookReading, today: Callable[[], datetime.date]) -> None:
        self._write = write
        self._reading = LedgerReading(reading)
        self._queries = LedgerQueries(reading.file)
        self._today = today

    def note(
        self, cells: Sequence[LedgerCell], mark: Mark, names: Mapping[LedgerColumn, str], name: str = "",
        about: Mark = BOTH,
    ) -> None:
        """Let `mark` stand in these cells, as far as it is `about` sending or receiving.

        A list is made for a column that has none, under its name in `names`; a past year is noted as a year, this one
        with today. `name` is whose cell it is, where it is one.
        """
        year, stage = str(cells[0].column.year), _SAID[mark, about]
        with self._write(Action.NOTE_LEDGER, stage=stage, name=name, year=year) as unit:
            unit.count = len(cells)
            for column, keys in _by_column(cells).items():
                for kind in about:
                    self._note_column(unit, column, keys, kind, names[column] if kind in mark else None)

    def _note_column(
        self, unit: UnitOfWork, column: LedgerColumn, keys: Sequence[int], kind: Mark, name: str | None
    ) -> None:
        """Note that cards went or came, or with no name for the list that none did."""
        today, store = self._today(), unit.ledger
        rows = self._reading.rows(keys, today.year)
        lists = self._queries.seasons(column)
        have = [Recipient.from_key(key) for key, row in rows.items() if kind in row.mark(column)]
        lack = [Recipient.from_key(key) for key, row in rows.items() if kind not in row.mark(column)]
        if name is None:
            (store.take_back if kind is Mark.SENT else store.not_receive)(lists, have)
        elif lack:
            day = today.isoformat() if column.year == today.year else str(column.year)
            season = lists[0] if lists else unit.seasons.add(Season(name, *column))
            (store.send if kind is Mark.SENT else store.receive)(season, lack, day)


_SAID = {
    (Mark.NOTHING, BOTH): "nothing", (Mark.SENT, BOTH): "sent", (Mark.RECEIVED, BOTH): "received", (BOTH, BOTH): "both",
    (Mark.SENT, Mark.SENT): "sent", (Mark.NOTHING, Mark.SENT): "not_sent",
    (Mark.RECEIVED, Mark.RECEIVED): "received", (Mark.NOTHING, Mark.RECEIVED): "not_received",
}
"""How a step is told, by what stands there now and what it is about."""


def _by_column(cells: Iterable[LedgerCell]) -> dict[LedgerColumn, list[int]]:
    found: dict[LedgerColumn, list[int]] = {}
    for cell in cells:
        found.setdefault(cell.column, []).append(cell.key)
    return found
