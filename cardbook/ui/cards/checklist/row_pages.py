"""Ready-to-show rows of a long list, read page by page when they come into view."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

Row = TypeVar("Row")

PAGE = 128
_KEPT = 40


class RowPages(Generic[Row]):
    """The rows behind a list of ids. `read` gives them by id; of an id that is gone there is no row."""

    def __init__(self, read: Callable[[Sequence[int]], dict[int, Row]]) -> None:
        self._read = read
        self._ids: Sequence[int] = ()
        self._pages: OrderedDict[int, dict[int, Row]] = OrderedDict()

    def show(self, ids: Sequence[int]) -> None:
        """Stand for another list of ids."""
        self._ids = ids
        self._pages.clear()

    def row(self, position: int) -> Row | None:
        """The row at a position of the list; None where its id is gone."""
        page = position // PAGE
        rows = self._pages.get(page)
        if rows is None:
            rows = self._turn_to(page)
        return rows.get(self._ids[position])

    def renew(self, ids: Sequence[int], position_of: Callable[[int], int | None]) -> None:
        """Read these rows again, where their pages are open."""
        places = [(entry_id, position_of(entry_id)) for entry_id in ids]
        open_ids = {i: place for i, place in places if place is not None and place // PAGE in self._pages}
        for entry_id, row in self._read(list(open_ids)).items() if open_ids else ():
            self._pages[open_ids[entry_id] // PAGE][entry_id] = row

    def _turn_to(self, page: int) -> dict[int, Row]:
        rows = self._read(self._ids[page * PAGE : (page + 1) * PAGE])
        self._pages[page] = rows
        if len(self._pages) > _KEPT:
            self._pages.popitem(last=False)
        return rows
