"""Writes what the columns of tables mean, kept under a name."""

import json

from sqlalchemy import Connection

from cardbook.domain.column_profile import ColumnProfile
from cardbook.storage.file.schema import column_profile
from cardbook.storage.rows.row_store import RowStore


class ColumnProfileStore(RowStore[ColumnProfile]):
    """No two profiles have the same name."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection, column_profile, lambda kept: {
            "name": kept.name, "columns": json.dumps(dict(kept.columns), ensure_ascii=False),
        })
