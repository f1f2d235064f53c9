"""What the columns of tables mean, as a user said it once: a fact about files, so no undo changes it."""

from sqlalchemy import Connection

from cardbook.storage.file.checksums import sum_expression
from cardbook.storage.file.schema import column_mapping


class ColumnMappingStore:
    """Writes mappings by the fingerprint of a table's headings."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def remember(self, fingerprint: str, mapping: str, used_on: str) -> None:
        """Keep a mapping, in the form its reader understands, and the ISO day on which it was last used."""
        run = self._connection.exec_driver_sql
        told = (mapping, used_on, fingerprint)
        if run("UPDATE column_mapping SET mapping = ?, used_on = ? WHERE fingerprint = ?", told).rowcount == 0:
            run("INSERT INTO column_mapping (mapping, used_on, fingerprint) VALUES (?, ?, ?)", told)
        columns = [column.name for column in column_mapping.columns]
        run(f"UPDATE column_mapping SET row_sum = {sum_expression(columns)} WHERE fingerprint = ?", (fingerprint,))
