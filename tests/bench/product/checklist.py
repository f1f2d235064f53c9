"""A long card list in the window beside a short one of the same book: open, filter, search, tick everybody.

    python -m tests.bench.product.checklist BOOK FEW
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from cardbook.deferred import prepare_app

prepare_app()  # as the app does before it imports anything of Qt

from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402

from cardbook.domain.cards.card_list import Season, Stage  # noqa: E402
from cardbook.domain.people.listing import LineFilter  # noqa: E402
from cardbook.ui.cards.checklist.checklist import Checklist  # noqa: E402
from cardbook.ui.pages.cards_page import CardsPage  # noqa: E402
from tests.bench.contender import play_rounds  # noqa: E402
from tests.bench.keystrokes import Paints  # noqa: E402
from tests.bench.people import SEASON  # noqa: E402
from tests.bench.product.event_loop import Job, longest_gap  # noqa: E402
from tests.bench.product.opened import opened  # noqa: E402

_NAME = "mar"
_REST = 0.1  # seconds in which whatever follows comes to its end


def run(path: str, few: str) -> None:
    """One round: every job on both lists, as milliseconds until its rows are painted, and the longest gap."""
    _app, window = opened(Path(path))
    page, reading = window.window.show_page("cards"), window.session.reading
    assert isinstance(page, CardsPage)
    everybody = reading.listing.keys(LineFilter())
    keys = everybody[:: len(everybody) // int(few)][: int(few)]
    short = window.session.book.seasons.new(Season("A few", "christmas", 2025), keys)
    totals = {summary.season.id: (summary.season.name, summary.total) for summary in reading.seasons.summaries()}
    readers = {
        "short" if season_id == short else "long": _Reader(page, season_id or 0, total)
        for season_id, (name, total) in totals.items() if season_id == short or name == SEASON
    }
    play_rounds(lambda: {name: reader.round() for name, reader in readers.items()})


class _Reader:
    """Somebody at a list of `total` cards."""

    def __init__(self, page: CardsPage, season_id: int, total: int) -> None:
        self._page = page
        self._list: Checklist = page.checklist
        self._season_id = season_id
        self._total = total
        self._paints = Paints(self._list.view.viewport())

    def round(self) -> dict[str, tuple[float, float]]:
        """(milliseconds until the rows are painted, longest gap until all is read) by job."""
        shown, chips = self._list.shown_list, self._list.chips.chips
        self._page.show_overview()
        jobs = {
            "open": self._job(lambda: self._page.show_season(self._season_id), self._has_rows),
            "search": self._job(lambda: shown.find(_NAME), self._is_read),
            "everyone": self._job(lambda: shown.find(""), self._is_read),
            "filter": self._job(chips[1].click, self._is_read),
            "tick": self._job(self._tick_all, lambda: self._ticked() == self._total),
            "untick": self._job(self._tick_all, lambda: self._ticked() == 0),
        }
        found = {}
        for name, job in jobs.items():
            gap = longest_gap(job)
            found[name] = (self._taken, gap)
        return found

    def _job(self, act: Callable[[], object], is_done: Callable[[], bool]) -> Job:
        painted, began = self._paints.count, time.perf_counter()
        act()
        yield
        while not is_done() or self._paints.count == painted:
            yield
        self._taken = (time.perf_counter() - began) * 1000
        while not self._is_read():
            yield
        until = time.perf_counter() + _REST
        while time.perf_counter() < until:
            yield

    def _has_rows(self) -> bool:
        return self._list.model.rowCount() > 0

    def _is_read(self) -> bool:
        return not self._list.shown_list.is_reading

    def _tick_all(self) -> None:
        self._list.view.selectAll()
        QTest.keyClick(self._list.view, Qt.Key.Key_1)

    def _ticked(self) -> int:
        return self._list.model.tally.ticked(Stage.WRITTEN)


if __name__ == "__main__":
    run(*sys.argv[1:])
