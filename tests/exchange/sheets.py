"""Spreadsheets for tests: XLSX by a library, ODS and broken ones by hand."""

import datetime
import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

import xlsxwriter

Cell = str | int | float | datetime.date | None
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
_ODS_HEAD = (
    f'<?xml version="1.0"?><document-content xmlns="{_OFFICE}:office:1.0" xmlns:office="{_OFFICE}:office:1.0" '
    f'xmlns:table="{_OFFICE}:table:1.0" xmlns:text="{_OFFICE}:text:1.0"><body><spreadsheet>'
)


def xlsx(sheets: Mapping[str, Sequence[Sequence[Cell]]]) -> bytes:
    """A workbook as Excel writes it: shared texts, dates as numbers."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"default_date_format": "dd.mm.yyyy"}) as workbook:
        for name, rows in sheets.items():
            sheet = workbook.add_worksheet(name)
            for down, row in enumerate(rows):
                for across, cell in enumerate(row):
                    if isinstance(cell, datetime.date):
                        sheet.write_datetime(down, across, datetime.datetime(cell.year, cell.month, cell.day))
                    elif cell is not None:
                        sheet.write(down, across, cell)
    return out.getvalue()


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """A file of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content, zipfile.ZIP_STORED if name == "mimetype" else None)
    return out.getvalue()


def xlsx_of_xml(sheet: bytes, more: Mapping[str, bytes] | None = None) -> bytes:
    """A workbook whose one sheet is this XML."""
    workbook = b'<workbook xmlns="m" xmlns:r="o"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>'
    links = b'<Relationships xmlns="p"><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>'
    parts = {"xl/workbook.xml": workbook, "xl/_rels/workbook.xml.rels": links, "xl/worksheets/sheet1.xml": sheet}
    return zipped(parts | dict(more or {}))


def ods(table: str) -> bytes:
    """A spreadsheet whose tables are this XML."""
    return zipped({
        "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": f"{_ODS_HEAD}{table}</spreadsheet></body></document-content>".encode(),
    })


def ods_typed(rows: Sequence[Sequence[Cell]]) -> str:
    """The rows of a table as LibreOffice writes them: numbers and days with what their cells show."""
    return "".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows)


def _ods_cell(cell: Cell) -> str:
    if isinstance(cell, datetime.date):
        kind, shown = f'date" office:date-value="{cell}', f"{cell:%d.%m.%y}"
    elif isinstance(cell, int | float):
        kind, shown = f'float" office:value="{cell}', str(cell) if cell < 1e9 else f"{cell:.2E}"
    else:
        kind, shown = "string", cell or ""
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in shown.splitlines())
    return f'<table:table-cell office:value-type="{kind}">{lines}</table:table-cell>'


def ods_row(*cells: str) -> str:
    """A row of texts; several lines are several paragraphs."""
    paragraphs = ("".join(f"<text:p>{escape(line)}</text:p>" for line in cell.split("\n")) for cell in cells)
    filled = (f"<table:table-cell>{each}</table:table-cell>" for each in paragraphs)
    return f"<table:table-row>{''.join(filled)}</table:table-row>"
