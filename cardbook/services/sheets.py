"""The label sheets one can choose from. Light to import."""

from collections.abc import Sequence
from functools import cache

from cardbook.domain.label_sheet import LabelSheet
from cardbook.domain.paper import LETTER
from cardbook.printing.catalog import all_sheets, find_sheet, search_sheets
from cardbook.services.home_paper import home_paper

__all__ = ["all_sheets", "find_sheet", "first_sheet", "sheet_by_id", "sheets_to_choose"]

_FIRST_ON_A4 = "L7160"
_FIRST_ON_LETTER = "5160"


@cache
def _by_id() -> dict[str, LabelSheet]:
    return {sheet.id: sheet for sheet in all_sheets()}


def sheet_by_id(sheet_id: str) -> LabelSheet | None:
    """The sheet of an id; None for one that no catalogue has any more."""
    return _by_id().get(sheet_id)


def first_sheet(home: str) -> LabelSheet:
    """What is offered before any sheet was used: the commonest address labels of the country's paper."""
    return find_sheet(_FIRST_ON_LETTER if home_paper(home) is LETTER else _FIRST_ON_A4)


def sheets_to_choose(text: str, last_used: Sequence[str]) -> list[LabelSheet]:
    """The sheets that have every word of `text`, those used last before the others."""
    places = {sheet_id: place for place, sheet_id in enumerate(last_used)}
    return sorted(search_sheets(text), key=lambda sheet: places.get(sheet.id, len(places)))
