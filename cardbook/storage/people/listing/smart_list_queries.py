"""Searches that are kept under a name."""

from cardbook.domain.search.smart_list import SmartList
from cardbook.storage.file.book_file import BookFile

_SELECT = "SELECT name, query, id FROM smart_list"


class SmartListQueries:
    """The kept searches of a book."""

    def __init__(self, book_file: BookFile) -> None:
        self._query = book_file.query

    def all(self) -> list[SmartList]:
        """All of them by name."""
        return [SmartList(*row) for row in self._query(f"{_SELECT} ORDER BY name COLLATE NOCASE, id")]

    def by_name(self, name: str) -> SmartList | None:
        """The one of that name, whatever the case of its letters; None where there is none."""
        return next((kept for kept in self.all() if kept.name.casefold() == name.casefold()), None)
