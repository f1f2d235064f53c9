"""The open label sheets in the drawer, and what was printed lately."""

import json
from typing import Any

from cardbook.domain.paper.open_sheet import FRESH, OpenSheet
from cardbook.domain.paper.print_run import OWN_ADDRESS, Outcome, Piece, PrintedMatter, PrintRun
from cardbook.domain.people.recipient import Recipient
from cardbook.storage.file.book_file import BookFile


class DrawerQueries:
    """Kinds of sheets go by their id in the catalogue."""

    def __init__(self, book_file: BookFile) -> None:
        self._query = book_file.query

    def open_sheets(self, kind: str) -> list[OpenSheet]:
        """The sheets of a kind with some labels used, the one used last first."""
        return self._sheets(kind, "copy >= 0")

    def put_away(self, kind: str) -> list[OpenSheet]:
        """The sheets of a kind that were said to be gone, the latest first."""
        return self._sheets(kind, "copy < 0")

    def _sheets(self, kind: str, which: str) -> list[OpenSheet]:
        rows = self._query(
            f"SELECT abs(copy), used_labels FROM open_sheet WHERE sheet = ? AND {which} ORDER BY id DESC", (kind,)
        )
        return [OpenSheet(number, frozenset(json.loads(used))) for number, used in rows if used != "[]"]

    def open_sheet(self, kind: str) -> OpenSheet:
        """The one used last; a fresh one where none is open."""
        return next(iter(self.open_sheets(kind)), FRESH)

    def kinds(self) -> list[str]:
        """The kinds that have been printed on, the latest first."""
        rows = self._query(
            "SELECT kind FROM (SELECT format AS kind, 1 AS is_run, id FROM print_run WHERE kind = 'labels' "
            "UNION ALL SELECT sheet, 0, id FROM open_sheet) GROUP BY kind ORDER BY max(is_run) DESC, max(id) DESC"
        )
        return [row[0] for row in rows]

    def unused_number(self, kind: str) -> int:
        """A number that no sheet of a kind has had, as far as is remembered."""
        rows = self._query(
            "SELECT max((SELECT coalesce(max(abs(copy)), 0) FROM open_sheet WHERE sheet = ?1), "
            "(SELECT coalesce(max(page), 0) FROM printed_piece JOIN print_run ON print_run.id = print_run_id "
            "WHERE kind = 'labels' AND format = ?1))", (kind,)
        )
        return int(rows[0][0]) + 1

    def runs(self) -> list[PrintRun]:
        """What was printed lately, the latest first, without the pieces."""
        rows = self._query("SELECT id, kind, format, title, printed_at, outcome FROM print_run ORDER BY id DESC")
        return [_run_of(row) for row in rows]

    def counts(self) -> dict[int, int]:
        """How many labels or envelopes each run has, by its id."""
        return dict(self._query("SELECT print_run_id, count(*) FROM printed_piece GROUP BY print_run_id"))

    def pieces(self, run_id: int) -> tuple[Piece, ...]:
        """The labels or envelopes of a run, in the order of printing."""
        rows = self._query(
            "SELECT contact_id, household_id, page, place FROM printed_piece WHERE print_run_id = ? ORDER BY id",
            (run_id,),
        )
        return tuple(Piece(_key(contact, household), page, place) for contact, household, page, place in rows)


def _run_of(row: Any) -> PrintRun:
    run_id, kind, format_id, title, printed_at, outcome = row
    return PrintRun(PrintedMatter(kind), format_id, title, (), printed_at, Outcome(outcome), run_id)


def _key(contact: int | None, household: int | None) -> int:
    return OWN_ADDRESS if contact is None and household is None else Recipient(contact, household).key
