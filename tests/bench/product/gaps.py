"""How long the window keeps the user waiting at most: the longest gap between two turns of its event loop.

    python -m tests.bench.product.gaps BOOK TABLE LABELS NAMES

Tells the gap of each job: the start with the whole book read through and backed up beside it, typing, opening each
page, a form, ticking, selecting everybody, making labels, bringing a table of people in; and of idling, which is the
machine's own.
"""

import json
import shutil
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from cardbook.deferred import importing_into, prepare_app

prepare_app()  # as the app does before it imports anything of Qt

from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QWidget  # noqa: E402

from cardbook.app import Cardbook  # noqa: E402
from cardbook.domain.people.listing import LineFilter  # noqa: E402
from cardbook.services.keeping import backups  # noqa: E402
from cardbook.ui.application import make_application  # noqa: E402
from cardbook.ui.book.book_window import BookWindow  # noqa: E402
from cardbook.ui.pages import cards_page, print_page  # noqa: E402
from cardbook.ui.pages.people_page import PeoplePage  # noqa: E402
from cardbook.ui.people.listing.line_list_view import LineListView  # noqa: E402
from cardbook.ui.widgets.fields.search_field import SearchField  # noqa: E402
from tests.bench.people import SEASON, typed_names  # noqa: E402
from tests.bench.product.event_loop import Job, longest_gap  # noqa: E402

_IDLE = 0.5  # seconds
_TICKS = 20
PAGES = ("today", "cards", "print", "looking_back", "care", "gifts", "supplies", "look_alikes", "import", "settings")
"""Each is opened for the first time, in this order; the job of each is called `open NAME`."""


def run(path: str, table: str, labels: str, names: str) -> None:
    """All jobs, once."""
    shutil.rmtree(backups.backup_folder(), ignore_errors=True)
    app = make_application([path])
    cardbook = Cardbook(app)
    cardbook.begin([Path(path)])
    assert cardbook.book is not None
    book, jobs = cardbook.book, {}
    jobs["start"] = lambda: _until_quiet(book)
    jobs["idle"] = lambda: _waiting(_IDLE)
    jobs["search"] = lambda: _typing(book, typed_names(int(names)))
    jobs["select"] = lambda: _selecting(book)
    jobs["edit"] = lambda: _editing(book)
    for page in PAGES:
        jobs[f"open {page}"] = partial(_opening, book, page)
    jobs["tick"] = lambda: _ticking(book)
    jobs["labels"] = lambda: _printing(book, int(labels))
    jobs["import"] = lambda: _importing(book, Path(table))
    app.processEvents()
    gaps = {name: longest_gap(job()) for name, job in jobs.items()}
    sys.stdout.write(json.dumps(gaps) + "\n")
    sys.stdout.flush()
    book.session.close()


def _waiting(seconds: float) -> Job:
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        yield


def _until_quiet(book: BookWindow) -> Job:
    """Until the thread of long work has had nothing to do for a while."""
    is_done: list[object] = []
    for _ in range(2):
        is_done.clear()
        book.session.run_task(lambda _progress: None, is_done.append)
        while not is_done:
            yield
        yield from _waiting(_IDLE / 4)


def _typing(book: BookWindow, names: list[str]) -> Job:
    page = book.window.show_page("people")
    field = _in(page, SearchField)
    for name in names:
        for letter in filter(str.isascii, name):
            QTest.keyClicks(field, letter)
            yield
        field.clear()
        yield
    yield from _until_quiet(book)


def _selecting(book: BookWindow) -> Job:
    view = _in(book.window.show_page("people"), LineListView)
    yield
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.selected_count() == view.model().rowCount()
    yield from _waiting(_IDLE / 4)
    view.setCurrentIndex(view.model().index(0, 0))
    yield


def _editing(book: BookWindow) -> Job:
    """The form of somebody, for the first time and once more."""
    view = _in(book.window.show_page("people"), LineListView)
    for row in (1, 2):
        view.setCurrentIndex(view.model().index(row, 0))
        yield from _waiting(_IDLE / 4)
        book.window.actions_of_commands.run("edit")
        yield from _waiting(_IDLE / 4)
        QTest.keyClick(book.window, Qt.Key.Key_Escape)
        yield


def _ticking(book: BookWindow) -> Job:
    season = book.session.reading.seasons.by_name(SEASON)
    page = book.window.show_page("cards")
    assert isinstance(page, cards_page.CardsPage)
    assert season is not None
    page.show_season(season.id or 0)
    yield from _until_quiet(book)
    for _ in range(_TICKS):
        QTest.keyClick(page.checklist.view, Qt.Key.Key_Space)
        QTest.keyClick(page.checklist.view, Qt.Key.Key_Down)
        yield
    yield from _until_quiet(book)


def _opening(book: BookWindow, page: str) -> Job:
    yield
    book.window.show_page(page)
    yield from _until_quiet(book)


def _printing(book: BookWindow, labels: int) -> Job:
    keys = book.session.reading.listing.keys(LineFilter())[:labels]
    page = book.window.show_page("print")
    assert isinstance(page, print_page.PrintPage)
    page.print_keys(keys)
    yield from _until_quiet(book)


def _importing(book: BookWindow, table: Path) -> Job:
    book.window.show_page("people")
    yield
    importing = importing_into(book.session.book)
    is_done: list[object] = []

    def done(outcome: object) -> None:
        is_done.append(outcome)

    book.session.failed.connect(done)
    book.session.broke.connect(done)
    book.session.run_task(lambda progress: importing.bring_in(importing.guess(table).source(), progress), done)
    while not is_done:
        yield
    if isinstance(is_done[0], Exception):
        raise is_done[0]
    yield from _until_quiet(book)


def _in(page: QWidget, kind: Callable[..., QWidget]) -> QWidget:
    found = page.findChild(kind)
    assert isinstance(page, PeoplePage)
    assert found is not None
    return found


if __name__ == "__main__":
    run(*sys.argv[1:])
