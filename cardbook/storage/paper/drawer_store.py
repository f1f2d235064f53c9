"""Writes which labels of open sheets are used, and what was printed: facts about paper, so no undo changes them."""

import json
from collections.abc import Iterable

from sqlalchemy import Connection, Table

from cardbook.domain.paper.open_sheet import OpenSheet
from cardbook.domain.paper.print_run import OWN_ADDRESS, Outcome, Piece, PrintRun
from cardbook.domain.people.recipient import Recipient
from cardbook.storage.file.checksums import sum_expression
from cardbook.storage.file.schema import open_sheet, print_run, printed_piece

_KEPT = 50
"""So many runs are remembered; who wants to print something again wants one of the last."""

_PUT_AWAY = 20
"""So many sheets that were said to be gone can be taken back."""


class DrawerStore:
    """Within one transaction. Kinds of sheets go by their id in the catalogue."""

    def __init__(self, connection: Connection) -> None:
        self._run = connection.exec_driver_sql

    def keep_sheet(self, kind: str, sheet: OpenSheet) -> None:
        """Remember the used labels of a numbered sheet, as the one used last."""
        self.throw_away(kind, sheet.number)
        told = (kind, sheet.number, json.dumps(sorted(sheet.used)))
        row = self._run("INSERT INTO open_sheet (sheet, copy, used_labels) VALUES (?, ?, ?)", told)
        self._sum(open_sheet, "id", row.lastrowid)

    def throw_away(self, kind: str, number: int | None) -> None:
        """Forget a sheet, in the drawer or put away: it is full, or whole again."""
        self._run("DELETE FROM open_sheet WHERE sheet = ? AND abs(copy) = ?", (kind, number))

    def put_away(self, kind: str, number: int) -> None:
        """Out of the drawer, but not forgotten: its number is below nought until `take_back_sheet`."""
        self._renumber(kind, number, -number)
        self._run(
            "DELETE FROM open_sheet WHERE copy < 0 AND id NOT IN "
            "(SELECT id FROM open_sheet WHERE copy < 0 ORDER BY id DESC LIMIT ?)", (_PUT_AWAY,)
        )

    def take_back_sheet(self, kind: str, number: int) -> None:
        """Back into the drawer, as the one used last."""
        self._renumber(kind, -number, number)

    def _renumber(self, kind: str, before: int, after: int) -> None:
        row = self._run(
            "INSERT INTO open_sheet (sheet, copy, used_labels) "
            "SELECT sheet, ?3, used_labels FROM open_sheet WHERE sheet = ?1 AND copy = ?2", (kind, before, after)
        )
        self._run("DELETE FROM open_sheet WHERE sheet = ? AND copy = ?", (kind, before))
        self._sum(open_sheet, "id", row.lastrowid)

    def add_run(self, run: PrintRun) -> int:
        """Remember a run; its id. The oldest one is forgotten."""
        row = self._run(
            "INSERT INTO print_run (kind, format, title, printed_at, outcome) VALUES (?, ?, ?, ?, ?)",
            (run.matter.value, run.format, run.title, run.printed_at, run.outcome.value),
        )
        run_id = row.lastrowid
        rows = [(run_id, *_owner(piece.key), piece.sheet, piece.place) for piece in run.pieces]
        self._run(
            "INSERT INTO printed_piece (print_run_id, contact_id, household_id, page, place) VALUES (?, ?, ?, ?, ?)",
            rows,
        )
        self._sum(print_run, "id", run_id)
        self._sum(printed_piece, "print_run_id", run_id)
        self._run(
            "DELETE FROM print_run WHERE id NOT IN (SELECT id FROM print_run ORDER BY id DESC LIMIT ?)", (_KEPT,)
        )
        return run_id

    def say(self, run_id: int, outcome: Outcome) -> None:
        """Remember how it came out."""
        self._run("UPDATE print_run SET outcome = ? WHERE id = ?", (outcome.value, run_id))
        self._sum(print_run, "id", run_id)

    def take_back(self, run_id: int, pieces: Iterable[Piece]) -> None:
        """Forget pieces that never came onto paper, and the run when none is left."""
        self._run(
            "DELETE FROM printed_piece WHERE print_run_id = ? AND page = ? AND place = ?",
            [(run_id, piece.sheet, piece.place) for piece in pieces],
        )
        self._run(
            "DELETE FROM print_run WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM printed_piece WHERE print_run_id = ?1)",
            (run_id,),
        )

    def _sum(self, table: Table, column: str, value: int) -> None:
        told = sum_expression([each.name for each in table.columns])
        self._run(f"UPDATE {table.name} SET row_sum = {told} WHERE {column} = ?", (value,))


def _owner(key: int) -> tuple[int | None, int | None]:
    if key == OWN_ADDRESS:
        return None, None
    recipient = Recipient.from_key(key)
    return recipient.contact, recipient.household
