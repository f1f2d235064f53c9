"""The label sheets Cardbook knows, found by maker and number as people write them."""

import difflib
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.label_sheet import WHITE_EDGE, LabelShape, LabelSheet, SheetStatus
from cardbook.domain.paper.paper import LETTER_ACROSS, PAPER_SIZES, PaperSize
from cardbook.resources import resource

_SUGGESTIONS = 5
_PAPERS = PAPER_SIZES | {LETTER_ACROSS.id: LETTER_ACROSS}


def all_sheets() -> tuple[LabelSheet, ...]:
    """Every sheet, maker by maker, in the catalogue's order."""
    return tuple(sheet for stem in _stems() for sheet in _sheets_of(stem))


def find_sheet(text: str) -> LabelSheet:
    """The sheet meant by "L7160", "avery l7160", "Zweckform 3475" or one of its other numbers.

    Case, spaces and punctuation do not matter. Raises UNKNOWN_SHEET with `close`, the titles of sheets
    that are written much the same.
    """
    named, number = _maker_and_number(search_key(text))
    for stem in _stems():
        sheet = _numbers_of(stem).get(number) if named <= set(stem.split("-")) else None
        if sheet:
            return sheet
    raise KnownError(ErrorCode.UNKNOWN_SHEET, text=text, close=close_to(text))


def search_sheets(text: str, among: Iterable[LabelSheet] | None = None) -> tuple[LabelSheet, ...]:
    """All sheets (of the catalogue, or `among` these) that have every word of `text`; all of them for "".

    The words are looked for in maker, number, name and paper.
    """
    words = [search_key(word) for word in text.split()]
    sheets = all_sheets() if among is None else among
    return tuple(sheet for sheet in sheets if all(word in _haystack(sheet) for word in words))


def search_key(text: str) -> str:
    """The letters and digits of a name: case, spaces and punctuation do not matter."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))


def _maker_and_number(key: str) -> tuple[set[str], str]:
    named: set[str] = set()
    words = {word for stem in _stems() for word in stem.split("-")}
    while word := next((word for word in words if key.startswith(word)), ""):
        named.add(word)
        key = key.removeprefix(word)
    return named, key


def close_to(text: str) -> list[str]:
    """The titles of sheets that are written much the same, the likeliest first."""
    number = _maker_and_number(search_key(text))[1]
    known = {key: sheet.title for stem in _stems() for key, sheet in _numbers_of(stem).items()}
    close = difflib.get_close_matches(number, known, n=_SUGGESTIONS)
    return list(dict.fromkeys(known[key] for key in close))


def _haystack(sheet: LabelSheet) -> str:
    parts = (sheet.maker, *_numbers(sheet), sheet.name, sheet.page.id)
    return " ".join(search_key(part) for part in parts)


def _numbers(sheet: LabelSheet) -> Iterator[str]:
    yield from (sheet.number, *sheet.aliases, *sheet.unverified_aliases)


@cache
def _stems() -> tuple[str, ...]:
    return tuple(sorted(file.stem for file in resource("label_sheets").glob("*.toml")))


@cache
def _numbers_of(stem: str) -> dict[str, LabelSheet]:
    return {search_key(number): sheet for sheet in _sheets_of(stem) for number in _numbers(sheet)}


@cache
def _sheets_of(stem: str) -> tuple[LabelSheet, ...]:
    with resource("label_sheets", f"{stem}.toml").open("rb") as file:
        table = tomllib.load(file)
    edge = table.get("white_edge", (WHITE_EDGE, WHITE_EDGE))
    return tuple(_sheet(table["maker"], edge, row) for row in table["sheet"])


def _sheet(maker: str, edge: Sequence[int], row: dict[str, Any]) -> LabelSheet:
    columns, rows = row["grid"]
    width, height = row["label"]
    page = _PAPERS.get(row["page"]) or PaperSize(row["page"], width, height)
    return LabelSheet(
        id=f"{maker} {row['number']}".lower().replace(" ", "-"),
        maker=maker,
        number=row["number"],
        name=row["name"],
        page=page,
        columns=columns,
        rows=rows,
        label_width=width,
        label_height=height,
        pitch_x=row["pitch"][0],
        pitch_y=row["pitch"][1],
        origin_x=row["origin"][0],
        origin_y=row["origin"][1],
        corner=row["corner"],
        shape=LabelShape(row["shape"]),
        source=row["source"],
        status=SheetStatus(row["status"]),
        aliases=tuple(row.get("aliases", ())),
        unverified_aliases=tuple(row.get("unverified_aliases", ())),
        white_edge=(edge[0], edge[1]),
    )
