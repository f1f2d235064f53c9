"""Writes tables as an Excel workbook: texts as texts, whole days as days."""

import datetime
import io
from collections.abc import Collection, Iterable, Sequence

import xlsxwriter

_ROWS = 1_048_576  # of a sheet, and the characters of a cell: Excel's own limits
_CELL_CHARS = 32_767
_NOT_IN_NAMES = dict.fromkeys(map(ord, "[]:*?/\\"), " ")
_FIRST_YEAR = 1900
_OPTIONS = {
    "constant_memory": True, "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
    "strings_to_numbers": False,
}


def xlsx_bytes(title: str, headings: Sequence[str], rows: Iterable[Sequence[str]], dates: Collection[str]) -> bytes:
    """A workbook of one sheet; in columns whose heading is in `dates` ISO days become days."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, _OPTIONS) as workbook:
        bold = workbook.add_format({"bold": True})
        day = workbook.add_format({"num_format": "yyyy-mm-dd"})
        sheet = workbook.add_worksheet(sheet_name(title))
        sheet.freeze_panes(1, 0)
        for across, heading in enumerate(headings):
            sheet.write_string(0, across, heading, bold)
        are_days = [heading in dates for heading in headings]
        for down, row in zip(range(1, _ROWS), rows, strict=False):
            for across, cell in enumerate(row):
                whole = _day(cell) if are_days[across] else None
                if whole is not None:
                    sheet.write_datetime(down, across, whole, day)
                elif cell:
                    sheet.write_string(down, across, cell[:_CELL_CHARS])
    return out.getvalue()


def sheet_name(title: str) -> str:
    """A title as a sheet may be called: up to 31 signs, none of `[]:*?/\\`, no apostrophe at an end, not "History"."""
    name = title.translate(_NOT_IN_NAMES)[:31].strip("' ")
    return "Cardbook" if name.lower() in ("", "history") else name


def _day(cell: str) -> datetime.datetime | None:
    try:
        day = datetime.datetime.strptime(cell, "%Y-%m-%d")
    except ValueError:
        return None
    return day if day.year >= _FIRST_YEAR else None
