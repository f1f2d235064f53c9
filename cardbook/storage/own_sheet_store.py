"""Writes label sheets of the user's own measures."""

from sqlalchemy import Connection, delete, insert, update

from cardbook.domain.own_sheet import OwnSheet
from cardbook.storage.schema import own_sheet


class OwnSheetStore:
    """Own sheets are known by their id, which is never given again, and no two have the same name."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, sheet: OwnSheet) -> int:
        """Keep a sheet; its id."""
        return int(self._connection.execute(insert(own_sheet).values(_columns_of(sheet))).lastrowid)

    def replace(self, sheet: OwnSheet) -> None:
        """Make a kept sheet equal to this one."""
        self._connection.execute(update(own_sheet).where(own_sheet.c.id == sheet.id).values(_columns_of(sheet)))

    def delete(self, sheet_id: int) -> None:
        """Remove a sheet; what was printed on it stays printed."""
        self._connection.execute(delete(own_sheet).where(own_sheet.c.id == sheet_id))


def _columns_of(sheet: OwnSheet) -> dict[str, object]:
    return {
        "name": sheet.name, "paper": sheet.page.id, "shape": sheet.shape.value,
        "sheet_width": sheet.page.width, "sheet_height": sheet.page.height,
        "columns": sheet.columns, "rows": sheet.rows, "width": sheet.width, "height": sheet.height,
        "left": sheet.left, "top": sheet.top, "pitch_x": sheet.pitch_x, "pitch_y": sheet.pitch_y,
        "corner_radius": sheet.corner, "note": sheet.note,
    }
