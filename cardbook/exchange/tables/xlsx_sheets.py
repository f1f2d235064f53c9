"""The sheets of an XLSX workbook (ECMA-376 part 1, section 18) as rows of text."""

import datetime
import posixpath
import re
from collections import deque
from collections.abc import Iterator

from cardbook.exchange.limits import COLUMNS, NOTE_CHARS
from cardbook.exchange.tables.sheet_package import Package, PartParser
from cardbook.exchange.tables.shown_number import FIRST_DAY, FIRST_DAY_1904, number_text, shown_kind

WORKBOOK = "xl/workbook.xml"
_STRINGS = "xl/sharedStrings.xml"
_STYLES = "xl/styles.xml"
_PLACE = re.compile(r"([A-Z]{1,3})\d+")


class XlsxWorkbook:
    """The sheets of a workbook by name; hidden ones too, for people hide what they still want."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._parts: dict[str, str] = {}
        self.names: list[str] = []
        self._first_day = FIRST_DAY
        self._strings: list[str] = []
        self._styles: list[str] = []
        self._read_workbook()

    def rows(self, name: str) -> Iterator[tuple[int, list[str]]]:
        """Number and cells of each row of a sheet."""
        if not self._strings and self._package.has(_STRINGS):
            strings = _Strings()
            self._package.read_whole(_STRINGS, strings.parser)
            self._strings = strings.found
        if not self._styles and self._package.has(_STYLES):
            styles = _Styles()
            self._package.read_whole(_STYLES, styles.parser)
            self._styles = styles.kinds()
        sheet = _Sheet(self._strings, self._styles, self._first_day)
        for _ in self._package.read_into(self._parts[name], sheet.parser):
            while sheet.rows:
                yield sheet.rows.popleft()

    def _read_workbook(self) -> None:
        sheets: list[tuple[str, str]] = []
        targets: dict[str, str] = {}

        def started(tag: str, attributes: dict[str, str]) -> None:
            if tag == "sheet":
                sheets.append((attributes.get("name", ""), attributes.get("id", "")))
            elif tag == "workbookPr" and attributes.get("date1904") in ("1", "true"):
                self._first_day = FIRST_DAY_1904
            elif tag == "Relationship":
                targets[attributes.get("Id", "")] = attributes.get("Target", "")

        for part in (WORKBOOK, "xl/_rels/workbook.xml.rels"):
            if self._package.has(part):
                self._package.read_whole(part, PartParser(started, _nothing, _nothing))
        for number, (name, key) in enumerate(sheets, 1):
            part = targets.get(key, f"worksheets/sheet{number}.xml")
            path = part.lstrip("/") if part.startswith("/") else posixpath.normpath(posixpath.join("xl", part))
            if self._package.has(path) and "chartsheet" not in path:
                self._parts[name] = path
                self.names.append(name)


def _nothing(_told: str) -> None:
    """What is not asked for."""


class _Strings:
    """The texts that cells point to (section 18.4); how they are spoken (rPh) is left out."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.parser = PartParser(self._started, self._ended, self._text)
        self._pieces: list[str] = []
        self._is_text = False
        self._spoken = 0

    def _started(self, tag: str, _attributes: dict[str, str]) -> None:
        self._spoken += tag == "rPh"
        self._is_text = tag == "t" and not self._spoken

    def _ended(self, tag: str) -> None:
        self._is_text = False
        self._spoken -= tag == "rPh"
        if tag == "si":
            self.found.append("".join(self._pieces))
            self._pieces = []

    def _text(self, piece: str) -> None:
        if self._is_text:
            self._pieces.append(piece)


class _Styles:
    """How numbers are shown, for each cell format in words of `shown_kind`."""

    def __init__(self) -> None:
        self.parser = PartParser(self._started, self._ended, _nothing)
        self._formats: dict[str, str] = {}
        self._numbers: list[str] = []
        self._is_in_cells = False

    def kinds(self) -> list[str]:
        """For each cell format in its order."""
        return [shown_kind(number, self._formats.get(number)) for number in self._numbers]

    def _started(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "numFmt":
            self._formats[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif tag == "cellXfs":
            self._is_in_cells = True
        elif tag == "xf" and self._is_in_cells:
            self._numbers.append(attributes.get("numFmtId", ""))

    def _ended(self, tag: str) -> None:
        if tag == "cellXfs":
            self._is_in_cells = False


class _Sheet:
    """One sheet while it is read; `rows` holds what is whole: the row's number and its cells as text."""

    def __init__(self, strings: list[str], styles: list[str], first_day: datetime.date) -> None:
        self.rows: deque[tuple[int, list[str]]] = deque()
        self.parser = PartParser(self._started, self._ended, self._text)
        self._strings, self._styles, self._first_day = strings, styles, first_day
        self._number = 0
        self._cells: list[str] = []
        self._pieces: list[str] = []
        self._kind = self._style = self._open = ""
        self._at = 0
        self._spoken = 0

    def _started(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "row":
            given = attributes.get("r", "")
            self._number = int(given) if given.isdecimal() and len(given) < 9 else self._number + 1
            self._cells, self._at = [], 0
        elif tag == "c":
            place = _PLACE.fullmatch(attributes.get("r", ""))
            self._at = _column(place[1]) if place else self._at + 1
            self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "")
            self._pieces = []
        elif tag == "rPh":
            self._spoken += 1
        self._open = tag

    def _text(self, piece: str) -> None:
        if self._open == "v" or (self._open == "t" and not self._spoken):
            self._pieces.append(piece)

    def _ended(self, tag: str) -> None:
        self._open = ""
        if tag == "rPh":
            self._spoken -= 1
        elif tag == "c" and self._pieces and self._at <= COLUMNS:
            self._cells.extend([""] * (self._at - 1 - len(self._cells)))
            self._cells.append(self._shown("".join(self._pieces)))
        elif tag == "row":
            self.rows.append((self._number, self._cells))

    def _shown(self, value: str) -> str:
        if self._kind == "s":
            place = int(value) if value.isdecimal() and len(value) < 9 else -1
            return self._strings[place][: 2 * NOTE_CHARS] if 0 <= place < len(self._strings) else ""
        if self._kind == "e":
            return ""
        if self._kind == "n":
            place = int(self._style) if self._style.isdecimal() and len(self._style) < 6 else -1
            return number_text(value, self._styles[place] if 0 <= place < len(self._styles) else "", self._first_day)
        if self._kind == "d":
            return value.partition("T")[0]
        return value[: 2 * NOTE_CHARS]


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - 64
    return number
