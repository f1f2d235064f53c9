"""What the columns of tables mean, kept under a name."""

import json

from cardbook.domain.column_profile import ColumnProfile
from cardbook.storage.file.book_file import BookFile


class ColumnProfileQueries:
    """The profiles of a book."""

    def __init__(self, book_file: BookFile) -> None:
        self._query = book_file.query

    def all(self) -> list[ColumnProfile]:
        """All of them by name."""
        rows = self._query("SELECT name, columns, id FROM column_profile ORDER BY name COLLATE NOCASE, id")
        return [ColumnProfile(name, json.loads(columns), profile) for name, columns, profile in rows]

    def by_name(self, name: str) -> ColumnProfile | None:
        """The one of that name, whatever the case of its letters; None where there is none."""
        return next((kept for kept in self.all() if kept.name.casefold() == name.casefold()), None)
