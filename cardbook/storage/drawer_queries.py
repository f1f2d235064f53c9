"""The open label sheets in the drawer."""

import json

from cardbook.storage.book_file import BookFile


class DrawerQueries:
    """Which labels are used already."""

    def __init__(self, book_file: BookFile) -> None:
        self._query = book_file.query

    def used_labels(self, sheet: str) -> frozenset[int]:
        """The used labels (numbers from 1) of an open sheet, by the sheet's id; empty for a fresh one."""
        rows = self._query("SELECT used_labels FROM open_sheet WHERE sheet = ?", (sheet,))
        return frozenset(json.loads(rows[0][0])) if rows else frozenset()

    def sheets(self) -> list[str]:
        """Ids of the sheets that have been printed on, the latest first."""
        return [row[0] for row in self._query("SELECT sheet FROM open_sheet ORDER BY id DESC")]
