"""The cards page in the smallest window, in both languages and with large text."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from cardbook.domain.cards.card_list import EntryGroup, Season, Stage
from cardbook.texts import LANGUAGES
from cardbook.ui.cards.season_tabs import SeasonTab
from cardbook.ui.frame import pane_travel
from tests.books import a_person, an_open_book
from tests.ui.cards.conftest import CardsDesk
from tests.ui.conftest import ContextMaker

WORDS = [(language, size) for language in LANGUAGES for size in (100, 150)]


@pytest.fixture(params=WORDS, ids=lambda words: f"{words[0]}-{words[1]}")
def small(request: pytest.FixtureRequest, make_context: ContextMaker, tmp_path: Path) -> Iterator[CardsDesk]:
    """A list of two in a window of 1024 × 700 pixels."""
    language, size = request.param
    path = tmp_path / "small.cardbook"
    with an_open_book(path) as book:
        keys = [2 * book.contacts.add(a_person(name, "Leipzig", "DE")) for name in ("Anna Müller", "Ida Krause")]
        book.seasons.new(Season("Christmas 2026", "christmas", 2026), keys)
    desk = CardsDesk(make_context(language, text_size=size), path)
    desk.window.setMinimumSize(0, 0)
    desk.window.resize(1024, 700)
    desk.open("Christmas 2026")
    desk.checklist.chips.group_by(EntryGroup.COUNTRY)
    QApplication.processEvents()
    yield desk
    desk.close()


def cut_off(desk: CardsDesk, widgets: list[QWidget]) -> list[str]:
    """Those of the widgets that are narrower than their words, or that reach beyond the window."""
    window = desk.window
    return [
        widget.accessibleName()
        for widget in widgets
        if widget.width() < widget.minimumSizeHint().width()
        or widget.mapTo(window, widget.rect().bottomRight()).x() >= window.width()
    ]


def test_the_page_asks_for_no_more_than_the_window(small: CardsDesk) -> None:
    assert small.window.width() == 1024
    assert small.page.minimumSizeHint().width() <= small.page.width()


def test_every_chip_and_button_can_be_read(small: CardsDesk) -> None:
    page = small.checklist
    assert not cut_off(small, [*page.chips.chips, page.print_button, page.add_button])


def test_the_bar_for_several_cards_breaks_its_line_instead_of_its_words(small: CardsDesk) -> None:
    small.checklist.view.selectAll()
    QApplication.processEvents()
    bar = small.checklist.selection_bar
    assert not cut_off(small, [*bar.stage_buttons.values(), bar.take_off_button, bar.print_button])


def test_the_heads_of_the_columns_stand_over_their_ticks(small: CardsDesk) -> None:
    page = small.checklist
    assert page.column_head.columns == page.view.columns
    assert page.view.columns.tick_width >= page.column_head.widest_head()
    last = page.view.columns.tick(Stage.MAILED, page.view.viewport().rect().toRectF())
    assert last.right() <= page.view.viewport().width()
    assert page.view.columns.about[1] - page.view.columns.about[0] >= 0


@pytest.fixture
def large(make_context: ContextMaker, tmp_path: Path) -> Iterator[CardsDesk]:
    """A German list of one with the text at twice its size, in a window of 1280 × 700 pixels."""
    path = tmp_path / "large.cardbook"
    with an_open_book(path) as book:
        keys = [2 * book.contacts.add(a_person("Anna Müller", "Leipzig", "DE"))]
        book.seasons.new(Season("Weihnachten 2026", "christmas", 2026), keys)
    desk = CardsDesk(make_context("de", text_size=200), path)
    desk.window.setMinimumSize(0, 0)
    desk.window.resize(1280, 700)
    desk.open("Weihnachten 2026")
    QApplication.processEvents()
    yield desk
    desk.close()


def top_of(widget: QWidget, page: QWidget) -> int:
    return widget.mapTo(page, widget.rect().topLeft()).y()


def foot_of(widget: QWidget, page: QWidget) -> int:
    return widget.mapTo(page, widget.rect().bottomLeft()).y()


def test_the_chips_of_a_plan_scroll_away_rather_than_lie_on_the_heads(large: CardsDesk) -> None:
    large.page.show_tab(SeasonTab.PLAN)
    QApplication.processEvents()
    plan = large.page.plan
    assert max(foot_of(chip, plan) for chip in plan.chips.values()) < top_of(plan.heads, plan)
    assert plan.rows.visibleRegion().boundingRect().height() >= plan.rows.sizeHintForRow(0)


def test_a_low_checklist_scrolls_as_a_whole_and_shows_a_card_beside_the_undo_bar(large: CardsDesk) -> None:
    page = large.checklist
    page.tick_next()
    QApplication.processEvents()
    assert large.window.height() == 700
    assert foot_of(page.search, page) < top_of(page.tabs, page)
    assert max(foot_of(chip, page) for chip in page.chips.chips) < top_of(page.column_head, page)
    row = page.view.visualRect(page.view.currentIndex())
    assert page.view.visibleRegion().boundingRect().contains(row)
    assert page.view.columns.name[1] <= page.view.columns.ticks_from


def test_tab_brings_into_view_what_a_low_page_has_scrolled_away(large: CardsDesk) -> None:
    page = large.checklist
    large.go_to("Anna Müller")
    assert page.search.visibleRegion().boundingRect().height() < page.search.height()
    pane_travel.enter_pane(page.panes()[1])
    assert page.search.hasFocus()
    assert page.search.visibleRegion().boundingRect().height() == page.search.height()


@pytest.mark.parametrize("tab", [SeasonTab.PLAN, SeasonTab.CHECKLIST, SeasonTab.AFTERWARDS])
def test_no_side_of_a_season_asks_for_more_than_the_screen(large: CardsDesk, tab: SeasonTab) -> None:
    large.page.show_tab(tab)
    large.window.undo_bar.offer("Die Karte an Anna Müller ist in der Post.")
    QApplication.processEvents()
    assert large.window.size().toTuple() == (1280, 700)
