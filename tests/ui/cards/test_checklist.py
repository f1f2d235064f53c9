"""The checklist: finding, filtering, grouping, selecting, writing about, leaving."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cardbook.domain.cards.card_choice import Decision
from cardbook.domain.cards.card_list import EntryGroup, Season, Stage
from cardbook.domain.people.contact import Contact, PersonName
from cardbook.ui.cards.checklist import list_aside
from tests.books import a_person
from tests.ui.cards.conftest import NO_KEY, SHIFT, CardsDesk

CTRL = Qt.KeyboardModifier.ControlModifier
IN_NAME_ORDER = ["Nora Brandt", "Jana Dvořáková", "Anna Kowalczyk", "Mirko Krause", "Chloé Nguyễn", "Greta Vogel"]


def test_everyone_stands_there_in_name_order(christmas: CardsDesk) -> None:
    assert christmas.shown() == IN_NAME_ORDER


def test_a_chip_shows_who_still_wants_a_stage(christmas: CardsDesk) -> None:
    christmas.checklist.chips.chips[1].click()
    assert christmas.shown() == ["Nora Brandt", "Anna Kowalczyk", "Chloé Nguyễn", "Greta Vogel"]


def test_the_search_finds_without_accents(christmas: CardsDesk) -> None:
    search = christmas.checklist.search
    search.setText("dvorak")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert christmas.shown() == ["Jana Dvořáková"]


def test_the_last_posts_stand_above_a_list_unless_it_is_very_long(
    christmas: CardsDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(christmas.checklist.posts.isVisible)
    assert "Last post to near countries" in christmas.checklist.posts.accessibleName()
    monkeypatch.setattr(list_aside, "_MANY", 5)
    christmas.open("Christmas 2026")
    qtbot.waitUntil(christmas.checklist.posts.isHidden)


def test_the_last_posts_of_another_list_are_not_shown(christmas: CardsDesk, qtbot: QtBot) -> None:
    qtbot.waitUntil(christmas.checklist.posts.isVisible)
    easter = christmas.session.book.seasons.new(Season("Easter 2027", "easter", 2027), list(christmas.keys()))
    christmas.page.show_season(easter)
    assert christmas.checklist.posts.isHidden(), "until they are reckoned"


def test_a_tick_counts_in_the_last_posts(christmas: CardsDesk, qtbot: QtBot) -> None:
    posts = christmas.checklist.posts
    qtbot.waitUntil(lambda: "2 of 3 to go" in posts.accessibleName())
    christmas.checklist.view.selectAll()
    christmas.press(Qt.Key.Key_4)
    qtbot.waitUntil(lambda: "2 of 3 to go" not in posts.accessibleName())


def test_ctrl_f_goes_to_the_search(christmas: CardsDesk, qtbot: QtBot) -> None:
    qtbot.waitUntil(christmas.window.isActiveWindow)
    qtbot.keyClick(christmas.window, Qt.Key.Key_F, CTRL)
    assert christmas.checklist.search.hasFocus()


def test_a_search_that_finds_nobody_says_so_and_offers_everyone(christmas: CardsDesk) -> None:
    search = christmas.checklist.search
    search.setText("zzz")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert christmas.shown() == []
    assert christmas.checklist.body.said() == "Nobody on this list matches what is typed."
    christmas.checklist.body.everyone_wanted.emit()
    assert christmas.shown() == IN_NAME_ORDER


def test_a_stage_that_nobody_wants_any_more_says_so(christmas: CardsDesk) -> None:
    christmas.checklist.view.selectAll()
    christmas.press(Qt.Key.Key_4)
    christmas.checklist.chips.chips[4].click()
    assert christmas.checklist.body.said() == "Every card is in the post."


def test_grouped_by_country_the_heads_say_how_far_each_is(christmas: CardsDesk) -> None:
    christmas.checklist.chips.group_by(EntryGroup.COUNTRY)
    assert christmas.shown() == [
        "Czechia", "Jana Dvořáková", "France", "Chloé Nguyễn", "Germany", "Mirko Krause", "Greta Vogel",
        "Poland", "Anna Kowalczyk", "Country not given", "Nora Brandt",
    ]
    spoken = [head_of(christmas, name) for name in ("Czechia", "Germany")]
    assert spoken == ["Czechia, 1, already mailed", "Germany, 2 to go"]


def test_a_head_follows_the_ticks_of_its_group(christmas: CardsDesk) -> None:
    christmas.checklist.chips.group_by(EntryGroup.COUNTRY)
    christmas.go_to("Greta Vogel")
    christmas.press(Qt.Key.Key_4)
    assert head_of(christmas, "Germany") == "Germany, 1 to go, 1 already mailed"
    christmas.undo()
    assert head_of(christmas, "Germany") == "Germany, 2 to go"


def test_grouped_by_next_step(christmas: CardsDesk) -> None:
    christmas.checklist.chips.group_by(EntryGroup.NEXT_STAGE)
    assert christmas.shown() == [
        "To write", "Nora Brandt", "Anna Kowalczyk", "Chloé Nguyễn", "Greta Vogel",
        "To address", "Mirko Krause", "In the post", "Jana Dvořáková",
    ]


def test_arrows_step_over_the_heads(christmas: CardsDesk) -> None:
    christmas.checklist.chips.group_by(EntryGroup.COUNTRY)
    christmas.go_to("Jana Dvořáková")
    christmas.press(Qt.Key.Key_Down)
    assert christmas.selected() == ["Chloé Nguyễn"]
    christmas.press(Qt.Key.Key_Up)
    assert christmas.selected() == ["Jana Dvořáková"]


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (Qt.Key.Key_Home, "Jana Dvořáková"), (Qt.Key.Key_End, "Nora Brandt"),
        (Qt.Key.Key_PageUp, "Jana Dvořáková"), (Qt.Key.Key_PageDown, "Nora Brandt"),
    ],
)
def test_home_end_and_pages_end_on_cards(christmas: CardsDesk, key: Qt.Key, name: str) -> None:
    christmas.checklist.chips.group_by(EntryGroup.COUNTRY)
    christmas.go_to("Greta Vogel")
    christmas.press(key)
    assert christmas.selected() == [name]


def test_letters_find_the_next_name(christmas: CardsDesk) -> None:
    christmas.go_to("Nora Brandt")
    for letter in "kr":
        QTest.keyClick(christmas.checklist.view, letter)
    assert christmas.selected() == ["Mirko Krause"]


def test_ctrl_a_selects_everyone_and_the_bar_takes_the_place_of_the_chips(christmas: CardsDesk) -> None:
    christmas.window.actions_of_commands.run("select_all")
    assert len(christmas.selected()) == len(IN_NAME_ORDER)
    assert christmas.checklist.selection_bar.isVisible()
    assert not christmas.checklist.chips.isVisible()
    assert christmas.checklist.selection_bar.count_label.text() == "6 selected"


def test_esc_goes_back_to_one_card_then_to_the_overview(christmas: CardsDesk) -> None:
    christmas.go_to("Anna Kowalczyk")
    christmas.press(Qt.Key.Key_Down, SHIFT)
    christmas.press(Qt.Key.Key_Escape)
    assert christmas.selected() == ["Mirko Krause"]
    christmas.press(Qt.Key.Key_Escape)
    assert christmas.page.season_id is None


def test_dragging_over_names_selects_them(christmas: CardsDesk) -> None:
    viewport = christmas.checklist.view.viewport()
    first, last = (christmas.tick_place(name, Stage.WRITTEN) for name in ("Jana Dvořáková", "Mirko Krause"))
    first.setX(200)
    last.setX(200)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, NO_KEY, first)
    QTest.mouseMove(viewport, (first + last) / 2)
    QTest.mouseMove(viewport, last)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, NO_KEY, last)
    assert christmas.selected() == ["Jana Dvořáková", "Anna Kowalczyk", "Mirko Krause"]


def test_enter_asks_for_the_person(christmas: CardsDesk, qtbot: QtBot) -> None:
    christmas.go_to("Nora Brandt")
    with qtbot.waitSignal(christmas.page.open_requested) as asked:
        christmas.press(Qt.Key.Key_Return)
    assert christmas.session.reading.listing.rows([asked.args[0]])[0].name == "Nora Brandt"


def test_what_to_write_about_is_typed_in_place(christmas: CardsDesk) -> None:
    christmas.go_to("Greta Vogel")
    christmas.window.actions_of_commands.run("edit")
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "Her 1 new knee")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert christmas.checklist.model.index(christmas.row("Greta Vogel"), 0).data(Qt.ItemDataRole.EditRole) == (
        "Her 1 new knee"
    )
    assert christmas.ticks("Greta Vogel") == ">..."
    assert christmas.checklist.view.hasFocus()


def test_del_takes_cards_off_the_list_and_undo_brings_them_back_selected(christmas: CardsDesk) -> None:
    christmas.select("Jana Dvořáková", "Mirko Krause")
    christmas.window.actions_of_commands.run("delete")
    assert christmas.shown() == ["Nora Brandt", "Anna Kowalczyk", "Chloé Nguyễn", "Greta Vogel"]
    christmas.undo()
    assert christmas.selected() == ["Jana Dvořáková", "Mirko Krause"]
    assert christmas.ticks("Jana Dvořáková") == "xxxx"


def test_after_taking_a_card_off_the_next_one_is_selected(christmas: CardsDesk) -> None:
    christmas.go_to("Anna Kowalczyk")
    christmas.window.actions_of_commands.run("delete")
    assert christmas.selected() == ["Mirko Krause"]


def test_print_asks_for_what_the_chip_shows(christmas: CardsDesk, qtbot: QtBot) -> None:
    christmas.checklist.chips.chips[2].click()
    with qtbot.waitSignal(christmas.page.print_requested) as asked:
        christmas.checklist.print_button.click()
    assert asked.args == [christmas.page.season_id, Stage.ADDRESSED, ()]


def test_print_asks_for_several_selected_cards_by_their_ids(christmas: CardsDesk, qtbot: QtBot) -> None:
    christmas.select("Jana Dvořáková", "Mirko Krause")
    with qtbot.waitSignal(christmas.page.print_requested) as asked:
        christmas.checklist.selection_bar.print_button.click()
    assert asked.args == [christmas.page.season_id, None, tuple(christmas.checklist.view.selected_ids())]


def test_a_person_renamed_elsewhere_moves_to_their_new_place(christmas: CardsDesk) -> None:
    christmas.go_to("Greta Vogel")
    reading, book = christmas.session.reading, christmas.session.book
    contacts = reading.contacts.contacts(reading.contact_ids(christmas.keys()))
    contact = next(contact for contact in contacts if contact.name.given == "Greta")
    book.contacts.save(Contact(PersonName(given="Greta", family="Adler"), id=contact.id))
    assert christmas.shown()[0] == "Greta Adler"
    assert christmas.selected() == ["Greta Adler"]


def test_coming_back_to_a_list_stands_on_the_card_one_left(christmas: CardsDesk) -> None:
    christmas.go_to("Mirko Krause")
    christmas.window.show_page("people")
    christmas.window.show_page("cards")
    christmas.open("Christmas 2026")
    assert christmas.selected() == ["Mirko Krause"]


def test_a_row_is_one_spoken_sentence(christmas: CardsDesk) -> None:
    assert head_of(christmas, "Anna Kowalczyk") == (
        "Anna Kowalczyk, Kraków, Ask how Zofia likes the orchestra. "
        "Written open, Addressed open, Stamped open, Mailed open."
    )


def head_of(desk: CardsDesk, name: str) -> str:
    """What a screen reader says of the row of a name or a head."""
    return str(desk.checklist.model.index(desk.row(name), 0).data(Qt.ItemDataRole.AccessibleTextRole))


def test_the_far_places_stand_first_and_a_head_prints_its_cards(christmas: CardsDesk, qtbot: QtBot) -> None:
    desk, view = christmas.checklist, christmas.checklist.view
    desk.chips.group_by(EntryGroup.LAST_POST)
    christmas.session.book.contacts.add(a_person("Ken Sato", "Osaka", "JP"))
    season = christmas.session.reading.seasons.by_name("Christmas 2026")
    assert season is not None
    christmas.session.book.seasons.add(season, list(christmas.keys()))
    heads = [name for name in christmas.shown() if name in ("Overseas", "Near countries", "At home")]
    assert heads == ["Overseas", "Near countries", "At home"]
    assert christmas.shown()[1] == "Ken Sato"
    view.scrollToTop()
    place = view.visualRect(desk.model.index(0, 0))
    with qtbot.waitSignal(desk.print_requested) as asked:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.right() - 20, place.center().y()))
    assert asked.args == [season.id, None, (desk.model.entry_at(1),)]


def test_9_marks_envelopes_that_are_addressed_by_hand_and_they_stand_together(christmas: CardsDesk) -> None:
    view, chips = christmas.checklist.view, christmas.checklist.chips
    view.go_to_row(2)
    christmas.press(Qt.Key.Key_9)
    line = christmas.checklist.model.line_of(view.current_id() or 0)
    assert line is not None
    assert line.by_hand == "Envelope by hand."
    chips.group_by(EntryGroup.ENVELOPE)
    assert christmas.shown()[-1] == "Anna Kowalczyk"
    assert christmas.checklist.model.index(0, 0).data() == "To print"
    christmas.press(Qt.Key.Key_9)
    assert not christmas.session.reading.seasons.rows([view.current_id() or 0])[0].by_hand


def test_a_chip_shows_the_cards_that_go_with_a_gift(christmas: CardsDesk, qtbot: QtBot) -> None:
    page, choices = christmas.checklist, christmas.session.book.card_choices
    christmas.select("Nora Brandt", "Greta Vogel")
    choices.decide(page.view.selected_ids(), Decision.CARD_AND_GIFT)
    qtbot.waitUntil(lambda: not page.chips.gifts_chip.isHidden())
    assert page.chips.gifts_chip.accessibleName() == "With gift, 2"
    page.chips.gifts_chip.click()
    assert christmas.shown() == ["Nora Brandt", "Greta Vogel"]
    with qtbot.waitSignal(page.print_requested) as asked:
        page.print_list()
    assert len(asked.args[2]) == 2, "what is shown is printed"
    choices.decide(page.model.rows.ids, Decision.CARD)
    qtbot.waitUntil(lambda: christmas.shown() == IN_NAME_ORDER)


def test_cards_stand_under_their_circle_and_follow_it(christmas: CardsDesk) -> None:
    christmas.checklist.chips.group_by(EntryGroup.CIRCLE)
    assert christmas.shown()[:3] == ["Family", "Mirko Krause", "Greta Vogel"]
    assert christmas.shown()[3] == "In no circle"
    nora = christmas.keys()[0] // 2
    christmas.session.book.circles.add("Choir", [nora])
    assert christmas.shown()[:2] == ["Choir", "Nora Brandt"]


def test_a_search_among_calls_brings_the_cards_back(christmas: CardsDesk) -> None:
    page = christmas.checklist
    christmas.select("Nora Brandt")
    christmas.session.book.card_choices.decide(page.view.selected_ids(), Decision.CALL)
    page.show_signs()
    page.search.setText("krause")
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert not page.body.is_at_signs
    assert christmas.shown() == ["Mirko Krause"]
