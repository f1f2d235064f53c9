"""The sheets of an OpenDocument spreadsheet (ODF 1.3 part 3, section 9) as rows of text."""

import re
from collections import deque
from collections.abc import Iterator

from cardbook.exchange.limits import COLUMNS, NOTE_CHARS
from cardbook.exchange.tables.sheet_package import Package, PartParser
from cardbook.exchange.tables.shown_number import number_text

CONTENT = "content.xml"
_WITH_SIGNS = re.compile(r"[0+(A-Z][^.,'’]*")
_NOT_A_DIGIT = re.compile(r"\D")
_FILLING = {"tab": "\t", "line-break": "\n"}


class OdsWorkbook:
    """The sheets of a document by name. They stand in one part, so each is found by reading from its beginning."""

    def __init__(self, package: Package) -> None:
        self._package = package
        names = _Tables("")
        package.read_whole(CONTENT, names.parser)
        self.names = names.names

    def rows(self, name: str) -> Iterator[tuple[int, list[str]]]:
        """Number and cells of each row of a sheet; a row that is repeated comes once."""
        tables = _Tables(name)
        for _ in self._package.read_into(CONTENT, tables.parser):
            while tables.rows:
                yield tables.rows.popleft()


class _Tables:
    """The part while it is read; `rows` holds those of the wanted table that are whole."""

    def __init__(self, wanted: str) -> None:
        self.names: list[str] = []
        self.rows: deque[tuple[int, list[str]]] = deque()
        self.parser = PartParser(self._started, self._ended, self._text)
        self._wanted = wanted
        self._is_wanted = False
        self._number = 1
        self._row_times = 1
        self._cells: list[str] = []
        self._cell: dict[str, str] = {}
        self._times = 1
        self._lines: list[str] = []
        self._is_text = False
        self._aside = 0  # inside notes, drawings and the like, which stand in a cell but are not its text

    def _started(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "table" and not self._aside:
            name = attributes.get("name", "")
            self.names.append(name)
            self._is_wanted, self._number = name == self._wanted, 1
        elif not self._is_wanted:
            return
        elif tag in ("annotation", "frame", "shapes"):
            self._aside += 1
        elif self._aside:
            return
        elif tag == "table-row":
            self._row_times, self._cells = _times(attributes, "number-rows-repeated"), []
        elif tag in ("table-cell", "covered-table-cell"):
            self._cell, self._lines = attributes, []
            self._times = _times(attributes, "number-columns-repeated")
        elif tag == "p":
            self._lines.append("")
            self._is_text = True
        elif self._is_text and tag == "s":
            self._lines[-1] += " " * min(_times(attributes, "c"), COLUMNS)
        elif self._is_text and tag in _FILLING:
            self._lines[-1] += _FILLING[tag]

    def _text(self, piece: str) -> None:
        if self._is_text and not self._aside and len(self._lines[-1]) < NOTE_CHARS:
            self._lines[-1] += piece

    def _ended(self, tag: str) -> None:
        if not self._is_wanted:
            return
        if tag in ("annotation", "frame", "shapes"):
            self._aside -= 1
        elif self._aside:
            return
        elif tag == "p":
            self._is_text = False
        elif tag in ("table-cell", "covered-table-cell"):
            text = self._shown("\n".join(self._lines))
            room = COLUMNS - len(self._cells)
            self._cells.extend([text] * min(self._times, room))
        elif tag == "table-row":
            if any(self._cells):
                self.rows.append((self._number, self._cells))
            self._number += self._row_times
        elif tag == "table":
            self._is_wanted = False

    def _shown(self, text: str) -> str:
        """A date as an ISO day; a number in full, or as its cell shows it with noughts and signs: `(0221) 12-34`."""
        kind = self._cell.get("value-type", "")
        if kind == "date":
            return self._cell.get("date-value", text).partition("T")[0]
        if kind == "float":
            number = number_text(self._cell.get("value", text))
            return text if _WITH_SIGNS.fullmatch(text) and _NOT_A_DIGIT.sub("", text).lstrip("0") == number else number
        return text


def _times(attributes: dict[str, str], name: str) -> int:
    given = attributes.get(name, "1")
    return int(given) if given.isdecimal() and len(given) < 9 else 1
