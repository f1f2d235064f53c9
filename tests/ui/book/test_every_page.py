"""Every page of a book in its real window: whatever takes the keyboard has a name for those who listen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QScrollBar, QWidget
from shiboken6 import delete

from cardbook.deferred import make_sample_book
from cardbook.domain.cards.card_list import Season
from cardbook.services.reading import BookReading
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.book.book_window import BookWindow
from cardbook.ui.cards.season_tabs import SeasonTab
from cardbook.ui.pages.cards_page import CardsPage
from cardbook.ui.pages.gifts_page import GiftsPage
from tests import windows
from tests.ui.conftest import ContextMaker

PAGES = ("today", "people", "cards", "gifts", "supplies", "looking_back", "print", "care", "settings")


@pytest.fixture
def sample(qapp: QApplication, make_context: ContextMaker, tmp_path: Path) -> Iterator[BookWindow]:
    """The book of invented people."""
    path = tmp_path / "Familienbuch.cardbook"
    make_sample_book(path, "de")
    session = BookSession(BookReading(path))
    made = BookWindow(make_context("de"), session)
    windows.show(made.window)
    yield made
    made.window.close()
    delete(made.window)
    session.close()


def nameless(window: QWidget) -> list[str]:
    """What takes the keyboard and says nothing of itself."""
    found = []
    for widget in window.findChildren(QWidget):
        inner = isinstance(widget.parentWidget(), QAbstractSpinBox) or isinstance(widget, QScrollBar)
        takes_keys = widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        spoken = QAccessible.queryAccessibleInterface(widget) if takes_keys and not inner else None
        if spoken is not None and not spoken.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    return found


def test_everything_that_takes_the_keyboard_has_a_name(sample: BookWindow) -> None:
    silent: dict[str, list[str]] = {}
    for key in PAGES:
        page = sample.window.show_page(key)
        windows.settle()
        silent[key] = nameless(sample.window)
        if isinstance(page, CardsPage):
            season = sample.session.reading.seasons.all()[0]
            for tab in (SeasonTab.PLAN, SeasonTab.CHECKLIST, SeasonTab.AFTERWARDS):
                page.show_side(season.id or 0, tab)
                windows.settle()
                silent[tab] = nameless(sample.window)
            page.begin_one_by_one(Season("Ostern 2027", "easter", 2027))
            windows.settle()
            silent["start"] = nameless(sample.window)
        elif isinstance(page, GiftsPage):
            page.chips.wishes.click()
            windows.settle()
            silent["wishes"] = nameless(sample.window)
    assert not {key: found for key, found in silent.items() if found}
