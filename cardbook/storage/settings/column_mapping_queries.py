"""What the columns of tables mean, as it was last said."""

from cardbook.storage.file.book_file import BookFile


class ColumnMappingQueries:
    """Mappings by the fingerprint of a table's headings."""

    def __init__(self, book_file: BookFile) -> None:
        self._query = book_file.query

    def mapping(self, fingerprint: str) -> str:
        """The mapping as it was kept, "" for none."""
        rows = self._query("SELECT mapping FROM column_mapping WHERE fingerprint = ?", (fingerprint,))
        return str(rows[0][0]) if rows else ""
