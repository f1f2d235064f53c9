"""Writes searches that are kept under a name."""

from sqlalchemy import Connection

from cardbook.domain.search.smart_list import SmartList
from cardbook.storage.file.schema import smart_list
from cardbook.storage.rows.row_store import RowStore


class SmartListStore(RowStore[SmartList]):
    """No two kept searches have the same name."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection, smart_list, lambda kept: {"name": kept.name, "query": kept.query})
