"""Any number of ids in one SQLAlchemy statement."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, func, select

from cardbook.storage.rows.id_list import id_list


def among(column: ColumnElement[Any], ids: Iterable[int]) -> ColumnElement[bool]:
    """True where the column is one of the ids."""
    values = func.json_each(id_list(ids)).table_valued("value")
    return column.in_(select(values.c.value))
