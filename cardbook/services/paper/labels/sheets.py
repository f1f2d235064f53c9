"""The label sheets one can choose from: those of the catalogue, and the user's own. Light to import."""

import difflib
from collections.abc import Iterable, Sequence
from functools import cache

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.label_sheet import LabelSheet
from cardbook.domain.paper.own_sheet import OwnSheet
from cardbook.domain.paper.paper import LETTER
from cardbook.printing.labels import catalog
from cardbook.printing.labels.catalog import all_sheets, search_key, search_sheets
from cardbook.services.paper.printers.home_paper import home_paper

__all__ = ["all_sheets", "find_sheet", "first_sheet", "sheet_by_id", "sheets_to_choose"]

_FIRST_ON_A4 = "L7160"
_FIRST_ON_LETTER = "5160"


@cache
def _by_id() -> dict[str, LabelSheet]:
    return {sheet.id: sheet for sheet in all_sheets()}


def find_sheet(text: str, own: Iterable[OwnSheet] = ()) -> LabelSheet:
    """The own sheet of that name, or else the one of the catalogue (`catalog.find_sheet`).

    Case, spaces and punctuation do not matter. Raises UNKNOWN_SHEET with `close`, what is written much the same.
    """
    names = {search_key(sheet.name): sheet.as_label_sheet() for sheet in own}
    sheet = names.get(search_key(text))
    if sheet is not None:
        return sheet
    try:
        return catalog.find_sheet(text)
    except KnownError as error:
        mine = [names[key].title for key in difflib.get_close_matches(search_key(text), names)]
        raise KnownError(ErrorCode.UNKNOWN_SHEET, text=text, close=mine + catalog.close_to(text)) from error


def sheet_by_id(sheet_id: str, own: Iterable[OwnSheet] = ()) -> LabelSheet | None:
    """The sheet of an id; None for one that neither the book nor the catalogue has any more."""
    mine = (sheet.as_label_sheet() for sheet in own)
    return next((sheet for sheet in mine if sheet.id == sheet_id), None) or _by_id().get(sheet_id)


def first_sheet(home: str) -> LabelSheet:
    """What is offered before any sheet was used: the commonest address labels of the country's paper."""
    return catalog.find_sheet(_FIRST_ON_LETTER if home_paper(home) is LETTER else _FIRST_ON_A4)


def sheets_to_choose(text: str, last_used: Sequence[str], own: Iterable[OwnSheet] = ()) -> list[LabelSheet]:
    """The sheets that have every word of `text`: the own ones, then those used last, then the others."""
    places = {sheet_id: place for place, sheet_id in enumerate(last_used)}
    mine = search_sheets(text, [sheet.as_label_sheet() for sheet in own])
    return [*mine, *sorted(search_sheets(text), key=lambda sheet: places.get(sheet.id, len(places)))]
