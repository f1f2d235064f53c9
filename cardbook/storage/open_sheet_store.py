"""Which labels of the open sheets in the drawer are used: a fact about paper, so no undo changes it."""

import json
from collections.abc import Iterable

from sqlalchemy import Connection

from cardbook.storage.checksums import sum_expression
from cardbook.storage.schema import open_sheet


class OpenSheetStore:
    """Writes the used labels of a sheet, by the sheet's id in the catalogue."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def set_used(self, sheet: str, used: Iterable[int]) -> None:
        """Remember the used labels (numbers from 1) of the open sheet; none means a fresh sheet."""
        told = json.dumps(sorted(set(used)))
        run = self._connection.exec_driver_sql
        if run("UPDATE open_sheet SET used_labels = ? WHERE sheet = ?", (told, sheet)).rowcount == 0:
            run("INSERT INTO open_sheet (sheet, used_labels) VALUES (?, ?)", (sheet, told))
        columns = [column.name for column in open_sheet.columns]
        run(f"UPDATE open_sheet SET row_sum = {sum_expression(columns)} WHERE sheet = ?", (sheet,))
