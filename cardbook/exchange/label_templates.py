"""Label sheets out of files of gLabels: template lists, and documents, which carry the template they are made for.

gLabels 3's document type says what stands where (glabels-3.0.dtd): a Template has one label's outline and in it one
or several Layouts, grids of nx × ny labels that begin at x0, y0 and go on by dx, dy. All lengths have a unit.
"""

import gzip
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import BinaryIO, NamedTuple
from xml.parsers import expat

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.label_sheet import LabelShape
from cardbook.domain.paper.lengths import MICROMETRES_PER_INCH, MICROMETRES_PER_MM, MICROMETRES_PER_POINT
from cardbook.domain.paper.own_sheet import OwnSheet, paper_of
from cardbook.domain.paper.paper import PaperSize
from cardbook.exchange.tables.sheet_package import PartParser

_MOST_BYTES = 16 << 20  # unpacked: thirty times what gLabels brings along altogether
_MOST_TEMPLATES = 10_000
_BLOCK_BYTES = 1 << 16
_NAME_CHARS, _NOTE_CHARS = 120, 200
_GZIP = b"\x1f\x8b"
_DAMAGE = (expat.ExpatError, zlib.error, EOFError, gzip.BadGzipFile, ValueError, LookupError)
_LIST, _DOCUMENT = "Glabels-templates", "Glabels-document"
_MICROMETRES = {
    "": MICROMETRES_PER_POINT, "pt": MICROMETRES_PER_POINT, "pc": 12 * MICROMETRES_PER_POINT,
    "in": MICROMETRES_PER_INCH, "mm": MICROMETRES_PER_MM, "cm": 10 * MICROMETRES_PER_MM,
}
_LENGTH = re.compile(r"\s*(-?[0-9]{0,6}\.?[0-9]{1,12}|[0-9]{1,6}\.)\s*(pt|in|mm|cm|pc|)\s*", re.ASCII)
_COUNT = re.compile(r"\s*[0-9]{1,3}\s*", re.ASCII)
_OUTLINE = "Label-"


class LeftOut(NamedTuple):
    """A template that cannot be taken, and why."""

    name: str
    error: KnownError


class Templates(NamedTuple):
    """What a file has: sheets that can be printed on, and those that cannot."""

    sheets: tuple[OwnSheet, ...]
    left_out: tuple[LeftOut, ...]


def templates_of(source: BinaryIO) -> Templates:
    """The sheets of a file of gLabels, packed or plain. Raises KnownError: NO_TEMPLATES, TEMPLATES_TOO_LARGE."""
    reader = _TemplateReader()
    parser = PartParser(reader.started, reader.ended, lambda _text: None)
    try:
        for block in _blocks(source):
            parser.feed(block)
            if reader.is_done:
                break
        else:
            parser.feed(b"")
    except _DAMAGE as error:
        raise KnownError(ErrorCode.NO_TEMPLATES) from error
    if not reader.drafts:
        raise KnownError(ErrorCode.NO_TEMPLATES)
    return _sorted_out(reader.drafts)


def _blocks(source: BinaryIO) -> Iterator[bytes]:
    packed = source.read(len(_GZIP)) == _GZIP
    source.seek(0)
    stream = gzip.GzipFile(fileobj=source) if packed else source
    size = 0
    while block := stream.read(_BLOCK_BYTES):
        size += len(block)
        if size > _MOST_BYTES:
            raise KnownError(ErrorCode.TEMPLATES_TOO_LARGE)
        yield block


@dataclass(slots=True)
class _Draft:
    """One Template as it is being read: its attributes, its outlines and grids."""

    attributes: Mapping[str, str]
    outlines: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    layouts: list[Mapping[str, str]] = field(default_factory=list)

    def take(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element inside: two outlines or grids are too many already, so no more are kept."""
        if name.startswith(_OUTLINE) and len(self.outlines) <= 1:
            self.outlines.append((name.removeprefix(_OUTLINE), attributes))
        elif name == "Layout" and len(self.layouts) <= 1:
            self.layouts.append(attributes)

    @property
    def brand(self) -> str:
        """Who sells it; "" where nobody is named."""
        return _plain(self.attributes.get("brand", ""))

    @property
    def part(self) -> str:
        """Its number. Templates of gLabels 2 have one name for both."""
        return _plain(self.attributes.get("part") or self.attributes.get("name", ""))

    @property
    def name(self) -> str:
        """Brand and number in one."""
        return f"{self.brand} {self.part}".strip()[:_NAME_CHARS] or "gLabels"


class _TemplateReader:
    """Gathers the templates of a file; done as soon as a document's one is read, whatever pictures follow."""

    def __init__(self) -> None:
        self.drafts: list[_Draft] = []
        self.is_done = False
        self._root = ""
        self._draft: _Draft | None = None

    def started(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if not self._root:
            if name not in (_LIST, _DOCUMENT):
                raise KnownError(ErrorCode.NO_TEMPLATES)
            self._root = name
        elif name == "Template":
            self._draft = _Draft(attributes)
        elif self._draft is not None:
            self._draft.take(name, attributes)

    def ended(self, name: str) -> None:
        """An element ends."""
        if name == "Template" and self._draft is not None:
            if len(self.drafts) == _MOST_TEMPLATES:
                raise KnownError(ErrorCode.TEMPLATES_TOO_LARGE)
            if not self.is_done:
                self.drafts.append(self._draft)
            self._draft = None
            self.is_done = self._root == _DOCUMENT


def _sorted_out(drafts: list[_Draft]) -> Templates:
    sheets: dict[tuple[str, str], OwnSheet] = {}
    left_out: list[LeftOut] = []
    for draft in drafts:
        try:
            sheet = _like(draft, sheets) if draft.attributes.get("equiv") else _sheet(draft)
            sheet.check()
        except KnownError as error:
            left_out.append(LeftOut(draft.name, error))
        else:
            sheets[draft.brand, draft.part] = sheet
    return Templates(tuple(sheets.values()), tuple(left_out))


def _like(draft: _Draft, sheets: Mapping[tuple[str, str], OwnSheet]) -> OwnSheet:
    """A template that has the measures of another one of its brand further up in the file."""
    other = _plain(draft.attributes["equiv"])
    sheet = sheets.get((draft.brand, other))
    if sheet is None:
        raise KnownError(ErrorCode.TEMPLATE_LIKE, name=f"{draft.brand} {other}".strip())
    return replace(sheet, name=draft.name)


def _sheet(draft: _Draft) -> OwnSheet:
    if not draft.outlines:
        raise KnownError(ErrorCode.SHEET_WITHOUT_LABELS)
    if len(draft.outlines) > 1 or len(draft.layouts) > 1:
        raise KnownError(ErrorCode.TEMPLATE_GRIDS)
    shape, width, height, corner = _outline(*draft.outlines[0])
    grid = draft.layouts[0] if draft.layouts else {"nx": "0", "ny": "0"}
    left, top, pitch_x, pitch_y = (_length(grid, key, "0") for key in ("x0", "y0", "dx", "dy"))
    return OwnSheet(
        draft.name, _paper(draft.attributes), _count(grid, "nx"), _count(grid, "ny"), width, height, left, top,
        pitch_x, pitch_y, shape, corner, _note(draft.attributes),
    )


def _outline(kind: str, attributes: Mapping[str, str]) -> tuple[LabelShape, int, int, int]:
    """Shape, width, height and corner of one label. A CD is round; one with straight edges is not."""
    if kind == "rectangle":
        width, height = _length(attributes, "width"), _length(attributes, "height")
        corner = min(_length(attributes, "round", "0"), min(width, height) // 2)
        return LabelShape.RECT, width, height, corner
    if kind == "round" or (kind == "cd" and not {"width", "height"} & set(attributes)):
        across = 2 * _length(attributes, "radius")
        return LabelShape.ROUND, across, across, 0
    raise KnownError(ErrorCode.TEMPLATE_SHAPE, shape=_plain(kind)[:_NAME_CHARS])


def _paper(attributes: Mapping[str, str]) -> PaperSize:
    size = attributes.get("size", "")
    if size in _PAPERS:
        return paper_of(*_PAPERS[size])
    if "width" in attributes and "height" in attributes:
        return paper_of(_length(attributes, "width"), _length(attributes, "height"))
    raise KnownError(ErrorCode.TEMPLATE_PAPER, paper=_plain(size)[:_NAME_CHARS])


def _length(attributes: Mapping[str, str], key: str, missing: str = "") -> int:
    """A length in µm. One without a unit is in points, as gLabels reads it."""
    found = _LENGTH.fullmatch(attributes.get(key, missing))
    if not found:
        raise _unread(attributes, key)
    return round(float(found[1]) * _MICROMETRES[found[2]])


def _count(attributes: Mapping[str, str], key: str) -> int:
    if not _COUNT.fullmatch(attributes.get(key, "")):
        raise _unread(attributes, key)
    return int(attributes[key])


def _unread(attributes: Mapping[str, str], key: str) -> KnownError:
    return KnownError(ErrorCode.TEMPLATE_MEASURE, text=f"{key} = {_plain(attributes.get(key, ''))[:_NAME_CHARS]}")


def _note(attributes: Mapping[str, str]) -> str:
    return _plain(attributes.get("description") or attributes.get("_description", ""))[:_NOTE_CHARS]


def _plain(text: str) -> str:
    return " ".join(text.split())


def _iso(series: str, width: int, height: int) -> Iterator[tuple[str, tuple[int, int]]]:
    """ISO 216: each size is half of the one before, in whole millimetres."""
    for number in range(11):
        yield f"{series}{number}", (width * MICROMETRES_PER_MM, height * MICROMETRES_PER_MM)
        width, height = height // 2, width


_PAPERS = {
    **dict(_iso("A", 841, 1189)),
    **dict(_iso("B", 1000, 1414)),
    "US-Letter": (215_900, 279_400),
    "US-Legal": (215_900, 355_600),
    "US-Executive": (184_150, 266_700),
    "RA3": (305_000, 430_000),
    "RA4": (215_000, 305_000),
    "SRA3": (320_000, 450_000),
    "SRA4": (225_000, 320_000),
}
"""Papers that gLabels knows by name, in µm; a template for any other one tells its measures."""
