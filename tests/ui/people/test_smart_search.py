"""Narrowing a search in the window: by keyboard, with what can come next, and kept under a name."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from cardbook.domain.actions import Action
from cardbook.domain.search.smart_list import SmartList
from cardbook.ui.people.dialogs.search_help import SearchHelp
from tests.books import a_person
from tests.ui.people.conftest import CTRL, DeskMaker, PeopleDesk

Key = Qt.Key


def offered(desk: PeopleDesk) -> list[str]:
    """What the search field offers to take over."""
    return desk.pane.offers.labels()


def press(desk: PeopleDesk, *keys: Qt.Key) -> None:
    """Keys in the search field."""
    for key in keys:
        QTest.keyClick(desk.pane.search, key)


def test_conditions_narrow_the_list_and_are_said_in_words(desk: PeopleDesk) -> None:
    desk.search("-country:pl circle:friends")
    assert desk.names() == ["Chloé Nguyễn"]
    assert desk.pane.rule.meaning.text() == "Country not Poland, in the circle friends"
    assert not desk.pane.rule.hints.isVisible()


def test_words_alone_show_no_rule(desk: PeopleDesk) -> None:
    desk.search("lyon")
    assert desk.names() == ["Chloé Nguyễn"]
    assert not desk.pane.rule.isVisible()


def test_a_word_that_is_not_known_is_answered_kindly(desk: PeopleDesk) -> None:
    desk.search("twon:lyon")
    assert desk.pane.rule.hints.text() == "“twon:” is not a word that narrows a search. Did you mean town: ?"
    assert not desk.pane.rule.keep.isVisible()


def test_values_are_offered_and_taken_over_by_the_keyboard(desk: PeopleDesk) -> None:
    desk.search("town:")
    assert offered(desk) == ["Kraków", "Leipzig", "Lyon", "Utrecht"]
    desk.search("l")
    assert offered(desk) == ["Leipzig", "Lyon"]
    press(desk, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    assert desk.pane.search.text() == "town:Lyon "
    assert desk.names() == ["Chloé Nguyễn"]
    assert offered(desk) == []


def test_a_value_of_several_words_is_taken_over_in_quotes(desk: PeopleDesk) -> None:
    desk.search("circle:cl")
    press(desk, Key.Key_Down, Key.Key_Tab)
    assert desk.pane.search.text() == 'circle:"Close friends" '
    assert desk.pane.search.hasFocus()
    assert desk.names() == ["Anna & Tomasz Kowalczyk", "Chloé Nguyễn"]


def test_the_words_that_narrow_are_offered_when_asked(desk: PeopleDesk) -> None:
    desk.pane.search.setFocus()
    QTest.keyClick(desk.pane.search, Key.Key_Space, CTRL)
    assert offered(desk)[:3] == ["name:", "town:", "postcode:"]
    press(desk, Key.Key_Down, Key.Key_Return)
    assert desk.pane.search.text() == "town:"
    assert offered(desk) == ["Kraków", "Leipzig", "Lyon", "Utrecht"]


def test_escape_puts_the_offers_away_before_it_empties_the_field(desk: PeopleDesk) -> None:
    desk.search("country:")
    assert offered(desk)
    press(desk, Key.Key_Escape)
    assert (offered(desk), desk.pane.search.text()) == ([], "country:")
    press(desk, Key.Key_Escape)
    assert desk.pane.search.text() == ""


def test_enter_and_down_go_to_the_list_where_nothing_is_offered(desk: PeopleDesk) -> None:
    desk.search("is:person")
    press(desk, Key.Key_Escape, Key.Key_Down)
    assert desk.view.hasFocus()


def test_an_example_can_be_tried(desk: PeopleDesk) -> None:
    desk.pane.narrow.click()
    press(desk, Key.Key_Up, Key.Key_Return)
    help_window = desk.dialog()
    assert isinstance(help_window, SearchHelp)
    help_window.examples[1].click()
    assert desk.pane.search.text() == "country:france,belgium"
    assert desk.names() == ["Chloé Nguyễn"]


def test_a_search_is_kept_renamed_deleted_and_each_can_be_taken_back(desk: PeopleDesk) -> None:
    desk.search("country:fr")
    press(desk, Key.Key_Escape)
    desk.pane.rule.keep.click()
    dialog = desk.dialog()
    dialog.findChildren(QLineEdit)[0].setText("In France")
    dialog.accept()
    kept = desk.reading.smart_lists.all()
    assert [(one.name, one.query) for one in kept] == [("In France", "country:fr")]
    assert desk.page.here() == f"search:{kept[0].id}"
    assert not desk.pane.rule.keep.isVisible()
    desk.view.setFocus()
    desk.pane.rule.delete_requested.emit(desk.pane.rule.kept)
    assert (desk.reading.smart_lists.all(), desk.page.here()) == ([], "")
    desk.run("undo")
    assert desk.page.here() == f"search:{kept[0].id}"
    desk.run("undo")
    assert desk.reading.smart_lists.all() == []


def test_kept_searches_are_offered_where_the_sidebar_has_no_room(desk: PeopleDesk) -> None:
    desk.session.book.smart_lists.keep(SmartList("In France", "country:fr"))
    desk.pane.narrow.click()
    assert offered(desk)[-2:] == ["In France", "Examples…"]
    press(desk, Key.Key_Up, Key.Key_Up, Key.Key_Return)
    assert (desk.pane.search.text(), desk.names()) == ("country:fr", ["Chloé Nguyễn"])


def test_a_kept_search_shows_all_who_fit_however_many(open_desk: DeskMaker) -> None:
    desk = open_desk(people=700)
    desk.session.book.smart_lists.keep(SmartList("Ulm", "town:ulm -name:zander"))
    desk.page.show_search("town:ulm -name:zander")
    count = desk.pane.model.rowCount()
    assert 500 < count < 700
    assert not desk.pane.model.is_cut
    row = desk.pane.model.row_beginning_with("y")
    assert desk.pane.model.index(row).data().split()[1].startswith("Y")
    assert desk.pane.model.row_beginning_with("z") == -1


def test_the_list_follows_what_its_conditions_look_at(desk: PeopleDesk) -> None:
    desk.search("card:2026")
    assert desk.names() == ["Anna & Tomasz Kowalczyk", "Jonas Krüger"]
    season = desk.reading.seasons.summaries()[0].season
    desk.session.book.seasons.add(season, [desk.reading.search.keys("chloe")[0]])
    assert desk.names() == ["Anna & Tomasz Kowalczyk", "Jonas Krüger", "Chloé Nguyễn"]
    with desk.session.book.write(Action.IMPORT, file="x") as unit:
        unit.contacts.add([a_person("Zoe Zink")])
    assert len(desk.names()) == 3
