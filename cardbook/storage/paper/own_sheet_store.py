"""Writes label sheets of the user's own measures."""

from sqlalchemy import Connection

from cardbook.domain.paper.own_sheet import OwnSheet
from cardbook.storage.file.schema import own_sheet
from cardbook.storage.rows.row_store import RowStore


class OwnSheetStore(RowStore[OwnSheet]):
    """No two own sheets have the same name; what was printed on one that is removed stays printed."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection, own_sheet, _columns_of)


def _columns_of(sheet: OwnSheet) -> dict[str, object]:
    return {
        "name": sheet.name, "paper": sheet.page.id, "shape": sheet.shape.value,
        "sheet_width": sheet.page.width, "sheet_height": sheet.page.height,
        "columns": sheet.columns, "rows": sheet.rows, "width": sheet.width, "height": sheet.height,
        "left": sheet.left, "top": sheet.top, "pitch_x": sheet.pitch_x, "pitch_y": sheet.pitch_y,
        "corner_radius": sheet.corner, "note": sheet.note,
    }
