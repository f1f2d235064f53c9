"""Writes tables as text that spreadsheets open: UTF-8 with its mark, no cell that could be taken for a formula."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from cardbook.exchange.tables.row_contact import FORMULA_SIGNS

_MARK = "\ufeff"


def csv_lines(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The rows as text, each with its line end (RFC 4180); the first one has the mark of UTF-8 before it."""
    text = io.StringIO()
    table = csv.writer(text)
    text.write(_MARK)
    for row in rows:
        table.writerow([harmless(cell) for cell in row])
        yield text.getvalue()
        text.seek(0)
        text.truncate()


def harmless(cell: str) -> str:
    """A cell with an apostrophe before what a spreadsheet would calculate; readers take it off again."""
    return f"'{cell}" if cell.lstrip("'")[:1] in FORMULA_SIGNS else cell
