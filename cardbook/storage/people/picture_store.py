"""Writes pictures: each once, however many speak of it."""

from sqlalchemy import Connection

from cardbook.domain.people.picture import Picture
from cardbook.storage.file.checksums import sum_expression
from cardbook.storage.file.schema import picture

_SUMMED = [column.name for column in picture.columns if column.name not in ("content", "thumbnail")]
_SPEAKS = {"contact": "photo", "received_card": "picture", "supply": "picture"}
"""By table, the column that speaks of a picture by its digest."""
_NOBODYS = " AND ".join(f"digest NOT IN (SELECT {column} FROM {table})" for table, column in _SPEAKS.items())
_FORGOTTEN = " AND ".join(
    f"digest NOT IN (SELECT image ->> '{column}' FROM step_row WHERE table_name = '{table}' "
    f"AND image ->> '{column}' <> '')"
    for table, column in _SPEAKS.items()
)
"""A step that can be taken back or done again may bring back what speaks of the picture."""
_IN_NO_MERGE = " AND ".join(
    f"digest NOT IN (SELECT coalesce(row.value ->> '$[2].{column}', '') FROM merge, "
    f"json_each(merge.memory, '$.rows') AS row WHERE row.value ->> '$[0]' = '{table}')"
    for table, column in _SPEAKS.items()
)
"""So may a merge that is taken apart."""


class PictureStore:
    """Adds pictures within one transaction, and removes those that nobody speaks of any more."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, value: Picture | None) -> None:
        """Keep a picture; None is none, and one that is there already stays."""
        if value is None:
            return
        known = self._connection.exec_driver_sql("SELECT 1 FROM picture WHERE digest = ?", (value.digest,)).scalar()
        if known:
            return
        row_id = self._connection.exec_driver_sql(
            "INSERT INTO picture (digest, media_type, content, thumbnail) VALUES (?, ?, ?, ?)",
            (value.digest, value.media_type, value.content, value.thumbnail),
        ).lastrowid
        self._connection.exec_driver_sql(
            f"UPDATE picture SET row_sum = {sum_expression(_SUMMED)} WHERE id = ?", (row_id,)
        )

    def remove_unspoken(self) -> int:
        """Remove the pictures that nothing in the book shows and no step of the history can bring back; how many."""
        if not self._connection.exec_driver_sql(f"SELECT 1 FROM picture WHERE {_NOBODYS} LIMIT 1").scalar():
            return 0  # without a look through the history
        nowhere = f"{_NOBODYS} AND {_FORGOTTEN} AND {_IN_NO_MERGE}"
        return self._connection.exec_driver_sql(f"DELETE FROM picture WHERE {nowhere}").rowcount
