"""The page of today in a real window."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from cardbook.domain.cards.card_choice import Decision, Touch, WritingMode
from cardbook.domain.cards.card_list import Season, Stage
from cardbook.domain.cards.coming import Coming, ComingKind
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.people.listing import EntryRow, LineFilter
from cardbook.services.reading import BookReading
from cardbook.ui.book.book_places import today_spec
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.main_window import MainWindow
from cardbook.ui.pages.today_page import TodayPage
from cardbook.ui.today.card_menu import CardMenu
from cardbook.ui.today.dragged_card import card_to_drag
from cardbook.ui.today.today_words import coming_title, sentence
from tests import windows
from tests.books import TODAY, a_person, an_open_book


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path) -> Iterator[BookSession]:
    """Three cards are planned for today, one of them is written."""
    path = tmp_path / "family.cardbook"
    with an_open_book(path) as book:
        for name in ("Anna Abel", "Bea Brandt", "Carl Cordes"):
            book.contacts.add(a_person(name, "Köln", "DE"))
        keys = list(book.reading.listing.keys(LineFilter()))
        season = book.seasons.new(Season("Christmas 2026", "christmas", 2026), keys)
        entries = list(book.reading.seasons.entries_of(season, keys))
        book.plans.move(entries, TODAY)
        book.seasons.tick(entries[:1], Stage.WRITTEN)
        book.seasons.write_about(entries[1], "Her garden")
    opened = BookSession(BookReading(path))
    opened.book.today = lambda: TODAY
    yield opened
    opened.close()


@pytest.fixture
def page(context: UiContext, session: BookSession, qtbot: QtBot) -> Iterator[TodayPage]:
    """The page of that day."""
    window = MainWindow(context, [today_spec(context, session)], {})
    shown = window.show_page("today")
    assert isinstance(shown, TodayPage)
    windows.show(window)
    qtbot.waitUntil(lambda: shown.sheet is not None)
    yield shown
    window.close()
    delete(window)


def test_the_card_that_is_next_stands_first_with_its_address(page: TodayPage) -> None:
    assert page.first is not None
    assert page.first.card.entry.name == "Bea Brandt"
    assert [row.card.entry.name for row in page.card_rows] == ["Carl Cordes", "Anna Abel"]


def test_space_ticks_the_next_step_and_the_next_card_comes(
    page: TodayPage, qtbot: QtBot, context: UiContext
) -> None:
    assert page.first is not None
    page.first.take_focus()
    QTest.keyClick(page.first.ticks[Stage.WRITTEN], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.first is not None and page.first.card.entry.name == "Carl Cordes")
    assert page.first.ticks[Stage.WRITTEN].hasFocus(), "the keyboard goes on with the next card"
    page.tick_next()
    qtbot.waitUntil(lambda: page.first is not None and page.first.card.entry.name == "Anna Abel")
    assert page.sheet is not None
    assert sentence(context.texts, page.sheet) == "That is all for today. Nice."


def test_a_click_on_a_row_opens_the_person(page: TodayPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.open_requested) as opened:
        QTest.mouseClick(page.card_rows[0], Qt.MouseButton.LeftButton)
    assert opened.args == [page.card_rows[0].card.entry.key]


def test_what_leads_somewhere_is_opened_with_the_keyboard_too(page: TodayPage, qtbot: QtBot) -> None:
    row = page.card_rows[0]
    assert row.accessibleName() == "Carl Cordes, Köln"
    assert row.ticks[Stage.WRITTEN].accessibleDescription() == "Carl Cordes", "whose tick it is"
    with qtbot.waitSignal(page.open_requested):
        QTest.keyClick(row, Qt.Key.Key_Return)
    assert page.season.accessibleName() == "Christmas 2026, 1 of 3 written"
    with qtbot.waitSignal(page.season_requested):
        QTest.keyClick(page.season, Qt.Key.Key_Return)


def test_the_writing_desk_goes_from_one_to_the_next(page: TodayPage, qtbot: QtBot) -> None:
    page.desk_button.click()
    assert page.desk.card is not None
    assert page.desk.card.entry.name == "Bea Brandt"
    QTest.keyClick(page.desk, Qt.Key.Key_Right)
    assert page.desk.card.entry.name == "Carl Cordes", "later is behind the others"
    page.tick_next()
    assert page.desk.card.entry.name == "Bea Brandt", "the command is for the card on the desk"
    assert page.panes() == [page.desk]
    QTest.keyClick(page.desk, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.sheet is not None and all(card.entry.days.written for card in page.sheet.cards))
    assert not page.desk.isVisible()


def test_a_tick_that_cannot_be_kept_leaves_its_card_on_the_desk(page: TodayPage, session: BookSession) -> None:
    failed: list[KnownError] = []
    session.failed.connect(failed.append)
    page.desk_button.click()
    path = session.reading.path
    path.rename(path.with_name("away"))
    path.touch()  # another program has put a file of its own there
    QTest.keyClick(page.desk, Qt.Key.Key_Space)
    assert [error.code for error in failed] == [ErrorCode.BOOK_REPLACED]
    assert page.desk.card is not None
    assert page.desk.card.entry.name == "Bea Brandt"


def test_how_a_card_is_written_is_noted_on_the_desk_by_digits_and_taken_back(
    page: TodayPage, session: BookSession
) -> None:
    page.desk_button.click()
    for key in (Qt.Key.Key_8, Qt.Key.Key_6, Qt.Key.Key_7):
        QTest.keyClick(page.desk, key)
    entry = _entry_on(page, session)
    assert (entry.mode, entry.touches) == (WritingMode.BY_HAND, (Touch.TOPIC_NOTED, Touch.SIGNED_IN_INK))
    how = page.desk.how
    assert how is not None
    assert how.ways[WritingMode.BY_HAND].isChecked()
    how.touches[Touch.TOPIC_NOTED].click()
    assert _entry_on(page, session).touches == (Touch.SIGNED_IN_INK,)
    assert page.desk.hasFocus(), "Space is written again"
    session.book.history.undo()
    assert how.touches[Touch.TOPIC_NOTED].isChecked()


def test_a_call_stands_below_the_cards_is_done_there_and_comes_last_on_the_desk(
    page: TodayPage, session: BookSession, qtbot: QtBot
) -> None:
    entries = list(session.reading.seasons.everybody(1))
    session.book.card_choices.decide(entries[:1], Decision.CALL, "Anna Abel")
    qtbot.waitUntil(lambda: len(page.signs.rows) == 1)
    row = page.signs.rows[0]
    assert row.accessibleName() == "Anna Abel, Köln, Call. Still to come."
    row.tick.click()
    assert session.reading.seasons.rows(entries[:1])[0].done_on
    session.book.history.undo()
    assert not session.reading.seasons.rows(entries[:1])[0].done_on
    qtbot.waitUntil(lambda: len(page.signs.rows) == 1 and not page.signs.rows[0].tick.isChecked())
    page.desk_button.click()
    QTest.keyClick(page.desk, Qt.Key.Key_Space)
    QTest.keyClick(page.desk, Qt.Key.Key_Space)
    assert page.desk.card is not None
    assert (page.desk.card.entry.name, page.desk.written_button.text()) == ("Anna Abel", "Called, next")
    QTest.keyClick(page.desk, Qt.Key.Key_Space)
    assert not page.desk.isVisible()
    assert session.reading.seasons.rows(entries[:1])[0].done_on


def test_calls_are_ticked_one_after_the_other_with_the_keyboard(
    page: TodayPage, session: BookSession, qtbot: QtBot
) -> None:
    entries = list(session.reading.seasons.everybody(1))
    session.book.card_choices.decide(entries, Decision.CALL)
    qtbot.waitUntil(lambda: len(page.signs.rows) == 3)
    page.signs.rows[0].tick.setFocus()
    QTest.keyClick(page.signs.rows[0].tick, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.signs.rows[0].sign.entry.name == "Bea Brandt")
    assert page.signs.rows[0].tick.hasFocus()


def test_cards_without_a_day_are_spread_from_here(page: TodayPage, session: BookSession, qtbot: QtBot) -> None:
    entries = list(session.reading.seasons.everybody(1))
    session.book.plans.move(entries, None)
    qtbot.waitUntil(page.what_else.spread_button.isVisible)
    can_go = "One written card can go to the post."
    assert page.what_else.said.text() == f"2 cards have no writing day yet. {can_go}"
    assert page.what_else.spread_button.text() == "Spread them"
    page.what_else.spread_button.click()
    qtbot.waitUntil(lambda: page.what_else.said.text() == can_go)
    session.book.history.undo()
    qtbot.waitUntil(lambda: page.what_else.said.text() != can_go)
    assert page.what_else.spread_button.isVisible()


def test_in_autumn_the_next_list_is_asked_for_once(page: TodayPage, session: BookSession, qtbot: QtBot) -> None:
    session.book.today = lambda: datetime.date(2027, 10, 1)
    page.shown()
    qtbot.waitUntil(page.begin.isVisible)
    assert page.begin.accessibleName() == "Shall we begin with this year’s list for Christmas?"
    with qtbot.waitSignal(page.begin_requested) as asked:
        page.begin.buttons[0].click()
    assert asked.args == [Season("Christmas 2027", "christmas", 2027)]
    assert page.close_season.isHidden(), "last year's is long over"
    page.begin.close_banner()
    page.shown()
    qtbot.waitUntil(lambda: page.sheet is not None and page.sheet.today.year == 2027)
    assert not page.begin.isVisible()


def test_in_january_the_season_is_closed_from_here(page: TodayPage, session: BookSession, qtbot: QtBot) -> None:
    session.book.today = lambda: datetime.date(2027, 1, 9)
    page.shown()
    qtbot.waitUntil(page.close_season.isVisible)
    assert page.close_season.accessibleName() == "Christmas 2026 is over. Close the season?"
    look, close = page.close_season.buttons
    with qtbot.waitSignal(page.afterwards_requested):
        look.click()
    close.click()
    qtbot.waitUntil(page.close_season.isHidden)
    session.book.history.undo()
    qtbot.waitUntil(page.close_season.isVisible)
    page.close_season.close_banner()
    before = page.sheet
    session.book.seasons.write_about(next(iter(session.reading.seasons.everybody(1))), "Her roses")
    qtbot.waitUntil(lambda: page.sheet is not before)
    assert page.close_season.isHidden(), "put away it is not asked again"


def test_the_doors_of_advent_open_by_keys_up_to_today_and_stay_open(
    page: TodayPage, session: BookSession, context: UiContext, qtbot: QtBot
) -> None:
    assert page.advent.isHidden(), "only for those who like them"
    context.settings.advent_doors = True
    page.shown()
    qtbot.waitUntil(lambda: bool(page.advent.doors) and page.advent.doors[-1].isVisible())
    doors = page.advent.doors
    assert [(len(doors), door.accessibleName()) for door in doors[3:5]] == [
        (24, "Door of 4 December, closed"), (24, "Door of 5 December, still to come")
    ]
    doors[2].setFocus()
    QTest.keyClick(doors[2], Qt.Key.Key_Right)
    assert doors[3].hasFocus()
    QTest.keyClick(doors[3], Qt.Key.Key_Return)
    assert doors[3].accessibleName() == "Door of 4 December: Anna Abel"
    assert page.advent.told.text() == "A card for Anna Abel · and 2 more cards that day"
    with qtbot.waitSignal(page.open_requested):
        page.advent.who_button.click()
    doors[4].click()
    assert page.advent.told.text() == "This one opens on 5 December."
    session.book.seasons.write_about(next(iter(session.reading.seasons.everybody(1))), "Her roses")
    qtbot.waitUntil(lambda: doors[3].door.entry is not None and doors[3].door.entry.write_about == "Her roses")
    doors[3].click()
    assert page.advent.told.text() == "A card for Anna Abel · Her roses · and 2 more cards that day"
    assert [door.door.day.day for door in page.advent.doors if door.is_open] == [4]


def _entry_on(page: TodayPage, session: BookSession) -> EntryRow:
    assert page.desk.card is not None
    (entry,) = session.reading.seasons.rows([page.desk.card.entry.id])
    return entry


def test_an_occasion_of_ones_own_comes_up_under_its_name(context: UiContext) -> None:
    known = Coming(ComingKind.OCCASION, TODAY, TODAY, "advent_2")
    own = known._replace(occasion="own:1", name="Jubilee")
    assert [coming_title(context.texts, each) for each in (known, own)] == ["Second Sunday of Advent", "Jubilee"]


def test_a_card_that_is_dropped_on_a_day_of_the_week_is_written_then(page: TodayPage, qtbot: QtBot) -> None:
    assert page.first is not None
    week, card = page.season.week, page.first.card
    tomorrow = TODAY + datetime.timedelta(days=1)
    for day, is_taken in ((TODAY - datetime.timedelta(days=1), False), (tomorrow, True)):
        place = QPointF((day.weekday() + 0.5) * week.width() / 7, 5)
        drop = QDropEvent(
            place, Qt.DropAction.MoveAction, card_to_drag(card.entry.id), Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        assert (week.day_of(drop) == day) is is_taken, "what has gone by takes no card"
    week.card_dropped.emit(card.entry.id, tomorrow)
    qtbot.waitUntil(lambda: page.first is not None and page.first.card.entry.name == "Carl Cordes")


def test_the_menu_of_a_card_moves_it_to_tomorrow_and_leaves_it_out_this_year(page: TodayPage, qtbot: QtBot) -> None:
    for row, words in ((0, "Write it tomorrow"), (0, "Not this year")):
        before = page.card_rows[row].card.entry.name
        page.card_rows[row].customContextMenuRequested.emit(QPoint(5, 5))
        menu = page.findChildren(CardMenu)[-1]
        next(action for action in menu.actions() if action.text() == words).trigger()
        menu.close()
        qtbot.waitUntil(lambda before=before: before not in [each.card.entry.name for each in page.card_rows])


def test_search_and_new_run_the_commands_of_the_window(page: TodayPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.command_requested) as told:
        page.search_button.click()
    assert told.args == ["quick_open"]
    page.new_button.click()
    menu = page.new_button.findChild(QMenu)
    assert menu is not None
    with qtbot.waitSignal(page.command_requested) as told:
        menu.actions()[0].trigger()
    menu.close()
    assert told.args == ["new_person"]


def test_calls_of_several_lists_ask_which_list_is_meant(page: TodayPage, session: BookSession, qtbot: QtBot) -> None:
    keys = list(session.reading.listing.keys(LineFilter()))
    easter = session.book.seasons.new(Season("A round of calls"), keys)
    for season in (1, easter):
        session.book.card_choices.decide(list(session.reading.seasons.everybody(season)), Decision.CALL)
    qtbot.waitUntil(page.signs.all_link.isVisible)
    qtbot.waitUntil(lambda: len({row.sign.season.id for row in page.signs.rows}) > 0)
    page.signs.all_link.click()
    menu = page.signs.findChild(QMenu)
    assert menu is not None
    assert sorted(action.text() for action in menu.actions()) == ["A round of calls", "Christmas 2026"]
    with qtbot.waitSignal(page.signs.all_wanted) as told:
        next(action for action in menu.actions() if action.text() == "A round of calls").trigger()
    menu.close()
    assert told.args == [easter]
