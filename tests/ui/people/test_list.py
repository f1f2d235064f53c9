"""The list: what it shows, how it is searched and sorted, and how one moves in it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cardbook.domain.people.listing import LineFilter, LineOrder
from cardbook.services.reading import HOME
from cardbook.ui.people.models.line import Line
from cardbook.ui.people.models.line_list_model import FIRST_SCREEN, LINE, LineListModel
from tests.books import a_person
from tests.ui.people.conftest import CTRL, SHIFT, DeskMaker, PeopleDesk

EVERYBODY = ["Willem Jansen", "Anna & Tomasz Kowalczyk", "Jonas Krüger", "Chloé Nguyễn"]


def test_households_and_people_stand_in_the_order_of_their_family_names(desk: PeopleDesk) -> None:
    assert desk.names() == EVERYBODY


def test_a_row_is_spoken_in_one_sentence_and_names_the_country_only_abroad(desk: PeopleDesk) -> None:
    rows = [desk.pane.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(4)]
    assert rows[1] == "Anna & Tomasz Kowalczyk, household, Kraków, Poland"
    assert rows[2] == "Jonas Krüger, Leipzig"


def test_the_list_names_other_countries_once_one_lives_elsewhere(desk: PeopleDesk) -> None:
    desk.session.perform(lambda: desk.session.book.set_setting(HOME, "FR"))
    desk.pane.model.complete()
    now = [desk.pane.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(len(EVERYBODY))]
    assert any("Germany" in sentence for sentence in now)


def test_the_model_keeps_the_rules_of_qt(desk: PeopleDesk) -> None:
    model = LineListModel(desk.reading, desk.pane._context.texts)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.start()
    model.complete()
    model.show_choice(model.choice)
    model.refresh(None)


def test_the_first_screen_is_there_before_the_rest_of_the_list_is_read(open_desk: DeskMaker) -> None:
    desk = open_desk(people=FIRST_SCREEN + 40)
    model = LineListModel(desk.reading, desk.pane._context.texts)
    model.start()
    line = model.index(0).data(LINE)
    assert isinstance(line, Line)
    assert model.rowCount() == FIRST_SCREEN + 40
    assert model.is_reading
    last = model.index(FIRST_SCREEN + 39).data()
    assert last == desk.names()[-1]


def test_a_list_of_four_has_no_letters_and_no_chips(desk: PeopleDesk) -> None:
    assert desk.pane.model.heads == ()
    assert not desk.pane.chips.isVisible()


def test_a_long_list_has_a_letter_before_the_first_line_of_each(open_desk: DeskMaker) -> None:
    desk = open_desk(people=52)
    heads = desk.pane.model.heads
    assert [head.text for head in heads] == [chr(65 + place) for place in range(26)]
    assert [head.row for head in heads][:3] == [0, 2, 4]
    assert desk.pane.chips.isVisible()


def test_lines_lie_below_their_letters_and_are_found_by_a_click(open_desk: DeskMaker) -> None:
    desk = open_desk(people=52)
    second_letter = desk.view.visualRect(desk.pane.model.index(2))
    assert second_letter.top() - desk.view.visualRect(desk.pane.model.index(1)).bottom() > 20
    assert desk.view.indexAt(second_letter.center()).row() == 2
    assert not desk.view.indexAt(QPoint(40, second_letter.top() - 5)).isValid()
    QTest.mouseClick(
        desk.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, second_letter.center()
    )
    assert desk.view.selected_keys() == [desk.pane.model.key_at(2)]


def test_typing_finds_names_towns_and_notes_at_once(desk: PeopleDesk) -> None:
    desk.search("magnol")
    assert desk.names() == ["Chloé Nguyễn"]
    desk.pane.search.clear()
    desk.search("utrecht")
    assert desk.names() == ["Willem Jansen"]


def test_the_first_hit_is_shown_after_a_moment(desk: PeopleDesk, qtbot: QtBot) -> None:
    desk.search("nguy")
    qtbot.waitUntil(lambda: desk.shown() == "Chloé Nguyễn")


def test_escape_empties_the_search_and_then_leaves_it(desk: PeopleDesk) -> None:
    desk.search("jan")
    desk.press(Qt.Key.Key_Escape, on=desk.pane.search)
    assert desk.names() == EVERYBODY
    assert desk.pane.search.hasFocus()
    desk.press(Qt.Key.Key_Escape, on=desk.pane.search)
    assert desk.view.hasFocus()


def test_more_hits_than_five_hundred_ask_for_another_letter(open_desk: DeskMaker) -> None:
    desk = open_desk(people=510)
    desk.search("ida")
    assert len(desk.names()) == 500
    assert desk.pane.model.is_cut
    assert desk.pane._foot.text() == "500 shown, keep typing"
    desk.search(" aander000")
    assert not desk.pane.model.is_cut
    assert desk.pane._foot.text() == "1 found"
    assert desk.names() == ["Ida Aander000"]


def test_nobody_found_is_said_in_words(desk: PeopleDesk) -> None:
    desk.search("qqq")
    assert desk.names() == []
    assert desk.pane._nobody.isVisible()


def test_letters_typed_in_the_list_go_to_the_name(desk: PeopleDesk) -> None:
    QTest.keyClicks(desk.view, "kr")
    assert desk.shown() == "Jonas Krüger"


def test_letters_typed_in_the_list_stay_where_they_are_when_nobody_begins_so(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    QTest.keyClicks(desk.view, "x")
    assert desk.shown() == "Jonas Krüger"


def test_arrows_home_and_end_move_the_choice(desk: PeopleDesk) -> None:
    desk.press(Qt.Key.Key_End)
    assert desk.shown() == "Chloé Nguyễn"
    desk.press(Qt.Key.Key_Up)
    assert desk.shown() == "Jonas Krüger"
    desk.press(Qt.Key.Key_Home)
    assert desk.shown() == "Willem Jansen"


def test_shift_and_control_select_several_and_the_side_tells_how_many(desk: PeopleDesk) -> None:
    desk.press(Qt.Key.Key_Home)
    desk.press(Qt.Key.Key_Down, SHIFT)
    assert desk.view.selected_count() == 2
    assert desk.side.currentWidget() is desk.side.several
    assert desk.side.several._title.text() == "2 selected"
    desk.run("select_all")
    assert desk.view.selected_keys() == [desk.key(name) for name in EVERYBODY]


def test_the_list_is_sorted_by_town_or_country_where_one_wishes(desk: PeopleDesk) -> None:
    desk.pane.show_order(LineOrder.TOWN)
    assert desk.names() == ["Anna & Tomasz Kowalczyk", "Jonas Krüger", "Chloé Nguyễn", "Willem Jansen"]
    desk.pane.show_order(LineOrder.COUNTRY)
    assert [head.text for head in desk.pane.model.heads] == ["France", "Germany", "Netherlands", "Poland"]
    assert desk.names() == ["Chloé Nguyễn", "Jonas Krüger", "Willem Jansen", "Anna & Tomasz Kowalczyk"]


def test_a_circle_chosen_in_the_sidebar_filters_the_list(desk: PeopleDesk) -> None:
    circle = next(circle for circle in desk.reading.listing.circles() if circle.name == "Close friends")
    desk.page.show_circle(circle.id)
    assert desk.names() == ["Anna & Tomasz Kowalczyk", "Chloé Nguyễn"]
    assert desk.pane.chips.circle.text() == "Close friends"
    desk.search("chl")
    assert desk.names() == ["Chloé Nguyễn"]
    desk.page.show_circle(None)
    assert desk.names() == EVERYBODY


def test_showing_a_line_that_a_filter_hides_widens_the_list(desk: PeopleDesk) -> None:
    season = desk.reading.seasons.summaries()[0].season
    desk.pane.show_filter(LineFilter(season=season.id))
    assert desk.names() == ["Anna & Tomasz Kowalczyk", "Jonas Krüger"]
    desk.show("Willem Jansen")
    assert desk.names() == EVERYBODY
    assert desk.shown() == "Willem Jansen"


def test_imported_lines_can_be_selected_together(desk: PeopleDesk) -> None:
    keys = [desk.key("Willem Jansen"), desk.key("Chloé Nguyễn")]
    desk.page.select_keys(keys)
    assert desk.view.selected_keys() == keys


def test_control_c_copies_the_address_as_it_will_be_printed(desk: PeopleDesk) -> None:
    desk.show("Anna & Tomasz Kowalczyk")
    desk.press(Qt.Key.Key_C, CTRL)
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0] == "Anna and Tomasz Kowalczyk"
    assert lines[-1] == "POLAND"


def test_a_change_elsewhere_keeps_the_choice_and_repaints_the_name(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    other = desk.contact("Willem Jansen")
    desk.session.book.contacts.trash([other.id or 0], "Willem Jansen")
    assert desk.names() == EVERYBODY[1:]
    assert desk.shown() == "Jonas Krüger"
    assert desk.view.selectionModel().isSelected(desk.pane.model.index(1))
    assert desk.view.selectionModel().currentIndex().row() == 1


def test_what_changes_while_another_page_is_in_front_is_there_when_one_comes_back(desk: PeopleDesk) -> None:
    desk.window.show_page("today")
    desk.session.book.contacts.add(a_person("Zoë Adler", "Leipzig", "DE"))
    desk.session.book.circles.add("Choir", desk.reading.contacts.living_ids())
    desk.window.show_page("people")
    assert desk.names() == ["Zoë Adler", *EVERYBODY]
