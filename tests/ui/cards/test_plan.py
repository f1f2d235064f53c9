"""Planning: card yes, no or open, a gift or not, and a day for each card."""

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cardbook.domain.cards.card_choice import Decision
from cardbook.domain.cards.card_list import Season, Stage
from cardbook.domain.cards.plan_list import PlanFilter
from cardbook.domain.cards.writing_plan import WritingOrder
from cardbook.ui.cards.plan.plan_view import PlanView
from cardbook.ui.cards.posting.posting_days_dialog import PostingDaysDialog
from cardbook.ui.cards.season_tabs import SeasonTab
from tests import windows
from tests.books import TODAY
from tests.ui.cards.conftest import PEOPLE, CardsDesk


@pytest.fixture
def plan(christmas: CardsDesk, qtbot: QtBot) -> PlanView:
    """The plan of the list, on the day of the tests."""
    christmas.session.book.today = lambda: TODAY
    christmas.page.show_tab(SeasonTab.PLAN)
    view = christmas.page.plan
    qtbot.waitUntil(lambda: view.overview is not None)
    return view


def _decisions(desk: CardsDesk) -> dict[str, str]:
    return dict(desk.session.reading.file.query(
        "SELECT given, decision FROM card_entry JOIN contact ON contact.id = contact_id"
    ))


def test_space_and_five_decide_for_all_that_are_selected(christmas: CardsDesk, plan: PlanView) -> None:
    rows = plan.rows
    QTest.keyClick(rows, Qt.Key.Key_Space)
    assert _decisions(christmas)["Nora"] == Decision.NOT_THIS_YEAR
    QTest.keyClick(rows, Qt.Key.Key_Space)
    QTest.keyClick(rows, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(rows, Qt.Key.Key_5)
    assert [_decisions(christmas)[name] for name in ("Nora", "Jana")] == [Decision.GIFT, Decision.GIFT]
    assert plan.chips[PlanFilter.GIFT].accessibleName() == "With a gift, 2"
    plan.chips[PlanFilter.GIFT].click()
    shown = [plan.model.index(place, 0).data() for place in range(plan.model.rowCount())]
    assert shown == ["Nora Brandt", "Jana Dvořáková"]
    QTest.keyClick(rows, Qt.Key.Key_5)
    assert rows.currentIndex().data() == "Jana Dvořáková", "the next one, where the first is no longer shown"
    christmas.undo()
    assert rows.currentIndex().data() == "Jana Dvořáková", "and she stays at hand"
    christmas.undo()
    assert _decisions(christmas)["Jana"] == Decision.CARD


def test_cards_are_spread_moved_and_spread_again(christmas: CardsDesk, plan: PlanView, qtbot: QtBot) -> None:
    assert plan.banner.trouble.isVisible(), "the cards have no writing day yet"
    plan.panel.spread_button.click()
    qtbot.waitUntil(lambda: plan.overview is not None and any(card.day for card in plan.overview.cards.values()))
    nora = plan.model.row(0)
    assert nora is not None
    before = plan.overview.cards[nora.entry].day
    assert before is not None
    QTest.keyClick(plan.rows, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: plan.overview.cards[nora.entry].is_pinned)
    moved = plan.overview.cards[nora.entry].day
    assert moved is not None
    assert moved > before
    plan.panel.spread_button.click()
    qtbot.waitUntil(lambda: plan.overview is not None)
    assert plan.overview.cards[nora.entry].day == moved, "a day chosen by hand stays"


def test_a_day_is_closed_and_a_weekday_left_out(christmas: CardsDesk, plan: PlanView, qtbot: QtBot) -> None:
    plan.panel.grid.setFocus()
    QTest.keyClick(plan.panel.grid, Qt.Key.Key_Right)
    QTest.keyClick(plan.panel.grid, Qt.Key.Key_Space)
    plan.panel.weekdays[2].click()
    plan.panel.most.setValue(5)
    assert plan.panel.far_first.isChecked(), "as is usual"
    plan.panel.far_first.click()
    season = Season("Christmas 2026", "christmas", 2026, christmas.page.season_id)
    rules = christmas.session.book.plans.reading.rules(season)
    assert (rules.most_per_day, 2 in (rules.weekdays or ())) == (5, False)
    assert rules.order is WritingOrder.BY_NAME
    assert rules.own_days == {TODAY + datetime.timedelta(days=1): 0}


def test_who_wrote_and_is_missing_is_added_in_one_click(christmas: CardsDesk, qtbot: QtBot) -> None:
    book = christmas.session.book
    last = book.seasons.new(Season("Christmas 2025", "christmas", 2025), list(christmas.keys())[:2])
    entries = book.reading.seasons.entries_of(last, list(christmas.keys())[:2])
    book.seasons.tick(entries, Stage.MAILED)
    otto = next(row.key for row in book.reading.search.rows("otto", 1))
    book.afterwards.card_came(Season("Christmas 2025", "christmas", 2025, last), [otto])
    christmas.page.show_tab(SeasonTab.PLAN)
    banner = christmas.page.plan.banner.missing
    qtbot.waitUntil(banner.isVisible)
    assert banner.accessibleName() == "Otto Lindner may be missing on the list."
    banner.buttons[0].click()
    assert "Otto" in _decisions(christmas)


def test_of_another_list_nothing_is_told_before_it_is_reckoned(
    christmas: CardsDesk, plan: PlanView, qtbot: QtBot
) -> None:
    assert plan.panel.isVisible()
    easter = christmas.session.book.seasons.new(Season("Easter 2027", "easter", 2027), list(christmas.keys()))
    christmas.page.show_plan(easter)
    assert (plan.panel.isVisible(), plan.banner.isVisible()) == (False, False)
    qtbot.waitUntil(plan.panel.isVisible)
    christmas.session.book.seasons.rename(easter, "Spring")
    assert "Spring" in [shown.text() for shown in plan.findChildren(QLabel)]
    qtbot.waitUntil(lambda: plan.overview is not None)


def test_the_last_posting_days_open_where_they_are_told(plan: PlanView) -> None:
    plan.panel.change_posts.click()
    assert plan.window().findChild(PostingDaysDialog) is not None


def test_the_days_of_arrival_are_typed_kept_and_emptied(
    christmas: CardsDesk, plan: PlanView, qtbot: QtBot
) -> None:
    line = plan.panel.arrival.arrive_by.line
    assert (line.text(), line.placeholderText()) == ("", "24 December 2026")
    line.setText("20.12.")
    line.editingFinished.emit()
    qtbot.waitUntil(lambda: plan.overview is not None and plan.overview.rules.arrive_by is not None)
    assert line.text() == "20 December 2026"
    assert plan.overview is not None
    assert plan.overview.rules.arrive_by == datetime.date(2026, 12, 20)
    line.setText("soon")
    line.editingFinished.emit()
    assert line.property("state") == "wrong"
    assert plan.overview.rules.arrive_by == datetime.date(2026, 12, 20)
    line.clear()
    line.editingFinished.emit()
    qtbot.waitUntil(lambda: plan.overview is not None and plan.overview.rules.arrive_by is None)


def test_where_it_is_too_late_for_a_card_a_call_is_offered(christmas: CardsDesk, qtbot: QtBot) -> None:
    book = christmas.session.book
    book.seasons.new(Season("Christmas 2025", "christmas", 2025), list(christmas.keys())[:2])
    christmas.open("Christmas 2025")
    christmas.page.show_tab(SeasonTab.PLAN)
    banner = christmas.page.plan.banner.trouble
    qtbot.waitUntil(lambda: len(banner.buttons) == 1)
    assert banner.accessibleName() == "The last post of 2 cards has gone by."
    assert banner.buttons[0].text() == "Call all 2 instead"
    banner.buttons[0].click()
    season = book.reading.seasons.by_name("Christmas 2025")
    assert season is not None
    seasons = book.reading.seasons
    ids = seasons.everybody(season.id or 0)
    assert {row.decision for row in seasons.rows(ids)} == {Decision.CALL}
    christmas.undo()
    assert {row.decision for row in seasons.rows(ids)} == {Decision.CARD}


def test_behind_the_plan_the_checklist_reads_nothing_until_it_is_shown(
    christmas: CardsDesk, plan: PlanView, qtbot: QtBot
) -> None:
    page = christmas.page
    season = page.season_id or 0
    filters = len(christmas.checklist.view.viewport().children())
    for _ in range(3):
        page.show_plan(season)
    gone = christmas.session.reading.seasons.entries_of(season, [christmas.keys()[0]])
    christmas.session.book.seasons.remove(gone, "Nora Brandt")
    qtbot.waitUntil(lambda: plan.model.rowCount() == len(PEOPLE) - 1)
    assert christmas.checklist.shown_list.season_id is None
    assert len(christmas.checklist.view.viewport().children()) == filters
    assert page.season_id == season
    page.show_tab(SeasonTab.CHECKLIST)
    assert christmas.checklist.model.tally.total == len(PEOPLE) - 1
    qtbot.waitUntil(christmas.checklist.posts.isVisible)


def test_what_was_said_of_a_plan_and_put_away_is_not_said_again(
    christmas: CardsDesk, plan: PlanView, qtbot: QtBot
) -> None:
    trouble = plan.banner.trouble
    qtbot.waitUntil(trouble.isVisible)
    trouble.close_banner()
    christmas.session.book.card_choices.decide([plan.model.row(0).entry], Decision.NOT_THIS_YEAR)
    christmas.session.tasks.wait()
    windows.settle()
    assert not trouble.isVisible()
    christmas.page.show_tab(SeasonTab.PLAN)
    christmas.session.tasks.wait()
    windows.settle()
    assert not trouble.isVisible()


def test_the_menu_spreads_the_cards_of_the_season_that_is_shown(christmas: CardsDesk) -> None:
    actions = christmas.window.actions_of_commands
    actions.run("spread_again")
    assert christmas.steps[-1].action == "spread_again"
    christmas.page.show_overview()
    assert "spread_again" in christmas.page.idle_commands()
