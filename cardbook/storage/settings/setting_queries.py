"""Reads what belongs to the book rather than to the machine: home country, sender, language."""

from cardbook.storage.file.book_file import BookFile


class SettingQueries:
    """Settings are texts by key."""

    def __init__(self, book_file: BookFile) -> None:
        self._query = book_file.query

    def get(self, key: str) -> str:
        """A setting of the book, "" where it is not set."""
        rows = self._query("SELECT value FROM book_setting WHERE key = ?", (key,))
        return rows[0][0] if rows else ""
