"""A PDF written page by page (ISO 32000-1): pages, drawings and pictures used again, and fonts; never a link.

Our pages are text and rules only, and a print run may have a thousand of them. Written directly a page costs a
compressed stream and two short objects; nothing of it stays in memory. Equal pages give equal bytes: no dates,
no random identifier.
"""

import hashlib
import zlib
from collections.abc import Mapping

from cardbook.domain.paper.affine import UNMOVED, Affine
from cardbook.printing.printer.page_matrix import page_matrix

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_CATALOG, _PAGES, _INFO = 1, 2, 3
_QUICK = 1
"""Level of compression: with the usual one lines of text are a fifteenth smaller and take half as long again."""


class PdfFile:
    """Takes pages and resources in any order; `finish` gives the bytes. Lengths are points from the bottom left.

    `drawn` corrects the printer: every page is drawn through it.
    """

    def __init__(self, title: str, language: str, drawn: Affine = UNMOVED) -> None:
        self._title = title
        self._language = language
        self._drawn = drawn
        self._out = bytearray(_HEADER)
        self._offsets = [0, 0, 0, 0]
        self._pages: list[int] = []
        self._fonts: dict[str, int] = {}
        self._drawings: dict[str, int] = {}

    @property
    def page_count(self) -> int:
        """Pages written so far."""
        return len(self._pages)

    def add_page(self, width: float, height: float, content: str, rotate: int = 0, opening: int = 0) -> None:
        """One page. `content` is operators with Latin-1 codes; `rotate` turns the page for reading, in degrees.

        `opening` is the number of a stream that many pages begin with; 0 for none.
        """
        moved = "\n".join((*page_matrix(self._drawn, height), content))
        stream = self.add_stream(moved.encode("latin-1"))
        turned = f"/Rotate {rotate}" if rotate else ""
        contents = f"[{opening} 0 R {stream} 0 R]" if opening else f" {stream} 0 R"
        self._pages.append(
            self.add_object(
                f"<</Type/Page/Parent {_PAGES} 0 R/MediaBox[0 0 {width:.3f} {height:.3f}]{turned}/Contents{contents}>>"
            )
        )

    def add_drawing(self, name: str, box: tuple[float, float, float, float], content: str) -> None:
        """A drawing that pages use with `/name Do`: x0, y0, x1 and y1 are its bounds."""
        bounds = " ".join(f"{edge:.3f}" for edge in box)
        entries = {"Type": "/XObject", "Subtype": "/Form", "BBox": f"[{bounds}]"}
        self._drawings[name] = self.add_stream(content.encode("latin-1"), entries)

    def add_picture(self, name: str, columns: int, rows: int, grey: bytes) -> None:
        """A picture in greys that pages draw into the unit square with `/name Do` (section 8.9)."""
        entries = {
            "Type": "/XObject", "Subtype": "/Image", "Width": f" {columns}", "Height": f" {rows}",
            "ColorSpace": "/DeviceGray", "BitsPerComponent": " 8",
        }
        self._drawings[name] = self.add_stream(grey, entries)

    def add_font(self, name: str, number: int) -> None:
        """Makes the font object known to all pages as `/name`."""
        self._fonts[name] = number

    def add_stream(self, data: bytes, entries: Mapping[str, str] | None = None) -> int:
        """A compressed stream with further dictionary entries; gives its object number."""
        return self._add(_stream(data, entries or {}))

    def reserve(self) -> int:
        """The number of a stream that is used before it is known; `put_stream` gives it."""
        self._offsets.append(0)
        return len(self._offsets) - 1

    def put_stream(self, number: int, content: str) -> None:
        """The stream of a reserved number: operators with Latin-1 codes."""
        self._put(number, _stream(content.encode("latin-1"), {}))

    def add_object(self, body: str) -> int:
        """An object as written; gives its number."""
        return self._add(body.encode("latin-1"))

    def finish(self) -> bytes:
        """The whole file. Nothing can be added afterwards."""
        self._put(_PAGES, self._page_tree().encode("latin-1"))
        self._put(_INFO, f"<</Title {_text(self._title)}/Producer(Cardbook)>>".encode())
        catalog = (
            f"<</Type/Catalog/Pages {_PAGES} 0 R/Lang {_text(self._language)}"
            "/ViewerPreferences<</PrintScaling/None/DisplayDocTitle true>>>>"
        )
        self._put(_CATALOG, catalog.encode())
        self._write_cross_references()
        return bytes(self._out)

    def _page_tree(self) -> str:
        kids = " ".join(f"{number} 0 R" for number in self._pages)
        fonts = _dictionary({name: f" {number} 0 R" for name, number in self._fonts.items()})
        drawings = _dictionary({name: f" {number} 0 R" for name, number in self._drawings.items()})
        resources = f"<</Font<<{fonts}>>/XObject<<{drawings}>>>>"
        return f"<</Type/Pages/Count {len(self._pages)}/Kids[{kids}]/Resources{resources}>>"

    def _write_cross_references(self) -> None:
        start = len(self._out)
        identity = hashlib.sha256(self._out).hexdigest()[:32]
        rows = "".join(f"{offset:010d} 00000 n \n" for offset in self._offsets[1:])
        size = len(self._offsets)
        self._out += (
            f"xref\n0 {size}\n0000000000 65535 f \n{rows}"
            f"trailer\n<</Size {size}/Root {_CATALOG} 0 R/Info {_INFO} 0 R/ID[<{identity}><{identity}>]>>\n"
            f"startxref\n{start}\n%%EOF\n"
        ).encode()

    def _add(self, body: bytes) -> int:
        number = self.reserve()
        self._put(number, body)
        return number

    def _put(self, number: int, body: bytes) -> None:
        self._offsets[number] = len(self._out)
        self._out += b"%d 0 obj\n%b\nendobj\n" % (number, body)


def _stream(data: bytes, entries: Mapping[str, str]) -> bytes:
    packed = zlib.compress(data, _QUICK)
    return (
        f"<</Length {len(packed)}/Filter/FlateDecode{_dictionary(entries)}>>stream\n".encode()
        + packed + b"\nendstream"
    )


def _dictionary(entries: Mapping[str, str]) -> str:
    return "".join(f"/{key}{value}" for key, value in entries.items())


def _text(text: str) -> str:
    """A text string in UTF-16 (section 7.9.2.2), in hexadecimal: no character of it can end the string."""
    return f"<feff{text.encode('utf-16-be', 'replace').hex()}>"
