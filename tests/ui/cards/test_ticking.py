"""Ticking cards off with keys and mouse, one and several, and taking it back."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cardbook.domain.cards.card_choice import Decision, Touch, WritingMode
from cardbook.domain.cards.card_list import Season, Stage
from tests.books import a_person, add_people
from tests.ui.cards.conftest import SHIFT, CardsDesk

LEFT = Qt.MouseButton.LeftButton


def test_space_ticks_one_stage_after_the_other(christmas: CardsDesk) -> None:
    christmas.go_to("Anna Kowalczyk")
    christmas.press(Qt.Key.Key_Space)
    assert christmas.ticks("Anna Kowalczyk") == "x>.."
    christmas.press(Qt.Key.Key_Space, times=3)
    assert christmas.ticks("Anna Kowalczyk") == "xxxx"
    assert christmas.stored("Christmas 2026")["Anna Kowalczyk"] == list(Stage)


def test_space_on_a_mailed_card_changes_nothing(christmas: CardsDesk) -> None:
    christmas.go_to("Jana Dvořáková")
    christmas.press(Qt.Key.Key_Space)
    assert not christmas.steps
    assert christmas.ticks("Jana Dvořáková") == "xxxx"


def test_shift_and_space_take_the_last_tick_back(christmas: CardsDesk) -> None:
    christmas.go_to("Jana Dvořáková")
    christmas.press(Qt.Key.Key_Space, SHIFT)
    assert christmas.ticks("Jana Dvořáková") == "xxx>"


def test_a_digit_ticks_a_stage_out_of_order_and_opens_it_again(christmas: CardsDesk) -> None:
    christmas.go_to("Greta Vogel")
    christmas.press(Qt.Key.Key_2)
    assert christmas.ticks("Greta Vogel") == ">x.."
    christmas.press(Qt.Key.Key_2)
    assert christmas.ticks("Greta Vogel") == ">..."


def test_digits_note_how_cards_are_written_for_all_that_are_selected(christmas: CardsDesk) -> None:
    christmas.select("Anna Kowalczyk", "Greta Vogel")
    christmas.press(Qt.Key.Key_6)
    christmas.press(Qt.Key.Key_8, times=3)
    seasons = christmas.session.reading.seasons
    noted = {row.name: (row.mode, row.touches) for row in seasons.rows(seasons.everybody(1)) if row.touches}
    signed = (WritingMode.SIGNATURE, (Touch.TOPIC_NOTED,))
    assert noted == {"Anna Kowalczyk": signed, "Greta Vogel": signed}
    christmas.go_to("Greta Vogel")
    spoken = christmas.checklist.view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Greta Vogel, Leipzig, Signature, Topic noted.")
    christmas.press(Qt.Key.Key_6)
    assert christmas.steps[-1].params["name"] == "Greta Vogel"
    assert [row.name for row in seasons.rows(seasons.everybody(1)) if row.touches] == ["Anna Kowalczyk"]


def test_mailed_ticks_all_four_in_one_step(christmas: CardsDesk) -> None:
    christmas.go_to("Greta Vogel")
    christmas.press(Qt.Key.Key_4)
    assert christmas.ticks("Greta Vogel") == "xxxx"
    assert len(christmas.steps) == 1


def test_a_step_about_one_card_names_its_person(christmas: CardsDesk) -> None:
    christmas.go_to("Greta Vogel")
    christmas.press(Qt.Key.Key_Space)
    assert christmas.steps[-1].params["name"] == "Greta Vogel"


def test_several_selected_cards_are_ticked_in_one_step(christmas: CardsDesk) -> None:
    christmas.select("Anna Kowalczyk", "Greta Vogel", "Mirko Krause")
    christmas.press(Qt.Key.Key_2)
    assert christmas.selected() == ["Anna Kowalczyk", "Mirko Krause", "Greta Vogel"]
    assert [christmas.ticks(name) for name in christmas.selected()] == [">x..", "xx>.", ">x.."]
    assert [step.count for step in christmas.steps] == [3]


def test_space_on_several_ticks_the_first_stage_any_of_them_wants(christmas: CardsDesk) -> None:
    christmas.select("Anna Kowalczyk", "Mirko Krause", "Jana Dvořáková")
    christmas.press(Qt.Key.Key_Space)
    assert christmas.ticks("Anna Kowalczyk") == "x>.."
    assert christmas.ticks("Mirko Krause") == "x>.."
    assert christmas.steps[-1].count == 1


def test_a_digit_on_cards_that_all_have_the_stage_opens_it(christmas: CardsDesk) -> None:
    christmas.select("Jana Dvořáková", "Mirko Krause")
    christmas.press(Qt.Key.Key_1)
    assert christmas.ticks("Jana Dvořáková") == ">xxx"
    assert christmas.ticks("Mirko Krause") == ">..."


def test_undo_takes_a_tick_back_and_the_row_stays_selected_in_its_place(christmas: CardsDesk) -> None:
    christmas.go_to("Greta Vogel")
    row = christmas.row("Greta Vogel")
    christmas.press(Qt.Key.Key_4)
    christmas.undo()
    assert christmas.ticks("Greta Vogel") == ">..."
    assert christmas.checklist.view.currentIndex().row() == row
    assert christmas.selected() == ["Greta Vogel"]


def test_the_counts_follow_every_tick(christmas: CardsDesk) -> None:
    christmas.go_to("Anna Kowalczyk")
    christmas.press(Qt.Key.Key_Space)
    chips = [chip.accessibleName() for chip in christmas.checklist.chips.chips]
    assert chips == ["Everyone, 6", "To write, 3", "To address, 5", "To stamp, 5", "To mail, 5"]
    assert christmas.checklist.column_head.accessibleName() == "6 cards: 3 written, 1 addressed, 1 stamped, 1 mailed"


def test_a_click_on_a_tick_toggles_it(christmas: CardsDesk) -> None:
    place = christmas.tick_place("Nora Brandt", Stage.ADDRESSED)
    viewport = christmas.checklist.view.viewport()
    QTest.mouseClick(viewport, LEFT, pos=place)
    assert christmas.ticks("Nora Brandt") == ">x.."
    QTest.mouseClick(viewport, LEFT, pos=place)
    assert christmas.ticks("Nora Brandt") == ">..."


def test_every_tick_can_be_hit_in_at_least_32_by_44_pixels(christmas: CardsDesk) -> None:
    view = christmas.checklist.view
    row = view.visualRect(christmas.checklist.model.index(0, 0)).toRectF()
    places = [view.columns.tick(stage, row) for stage in Stage]
    assert min(place.width() for place in places) >= 32
    assert min(place.height() for place in places) >= 44


def test_a_press_that_leaves_the_tick_does_nothing(christmas: CardsDesk) -> None:
    viewport = christmas.checklist.view.viewport()
    QTest.mousePress(viewport, LEFT, pos=christmas.tick_place("Nora Brandt", Stage.WRITTEN))
    QTest.mouseRelease(viewport, LEFT, pos=christmas.tick_place("Nora Brandt", Stage.STAMPED))
    assert christmas.ticks("Nora Brandt") == ">..."


def test_a_card_ticked_under_a_filter_stays_until_the_filter_is_chosen_again(christmas: CardsDesk) -> None:
    _, to_write, *_ = christmas.checklist.chips.chips
    to_write.click()
    assert "Mirko Krause" not in christmas.shown()
    christmas.go_to("Greta Vogel")
    christmas.press(Qt.Key.Key_Space)
    assert "Greta Vogel" in christmas.shown()
    to_write.click()
    assert "Greta Vogel" not in christmas.shown()


def test_a_kept_card_also_stays_when_another_leaves_the_list(christmas: CardsDesk) -> None:
    christmas.checklist.chips.chips[1].click()
    christmas.go_to("Greta Vogel")
    christmas.press(Qt.Key.Key_Space)
    christmas.go_to("Anna Kowalczyk")
    christmas.checklist.take_off_list()
    assert christmas.shown() == ["Nora Brandt", "Chloé Nguyễn", "Greta Vogel"]


def test_one_tick_repaints_one_row(christmas: CardsDesk, qtbot: QtBot) -> None:
    christmas.go_to("Greta Vogel")
    qtbot.waitUntil(christmas.checklist.posts.isVisible)  # they come when the rows stand, and move them
    QApplication.processEvents()
    viewport = christmas.checklist.view.viewport()
    painted = PaintedHeights()
    viewport.installEventFilter(painted)
    christmas.press(Qt.Key.Key_Space)
    QApplication.processEvents()
    row = christmas.checklist.view.visualRect(christmas.checklist.view.currentIndex())
    assert painted.heights == [row.height()]


def test_the_row_just_ticked_stays_in_sight_when_the_undo_bar_comes(christmas: CardsDesk) -> None:
    book, season, view = christmas.session.book, christmas.checklist.season, christmas.checklist.view
    assert season is not None
    book.seasons.add(season, add_people(book, [a_person(f"Ida Zander{number:02}") for number in range(30)]))
    christmas.go_to("Nora Brandt")
    view.go_to_row(view.rowAt(view.viewport().height() - 60))
    christmas.press(Qt.Key.Key_Space)
    tall = view.viewport().height()
    christmas.window.undo_bar.offer("Ida’s card is written.")
    QApplication.processEvents()
    assert view.viewport().height() < tall
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


class PaintedHeights(QObject):
    """Notes how high the painted part of a widget was, each time."""

    def __init__(self) -> None:
        super().__init__()
        self.heights: list[int] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's own name
        if isinstance(event, QPaintEvent):
            self.heights.append(event.region().boundingRect().height())
        return False


def test_calls_and_e_cards_are_ticked_off_on_a_list_of_their_own(christmas: CardsDesk, qtbot: QtBot) -> None:
    desk, chips, body = christmas.session, christmas.checklist.chips, christmas.checklist.body
    anna, chloe = list(desk.reading.seasons.everybody(1))[1:3]
    desk.book.card_choices.decide([anna], Decision.CALL)
    desk.book.card_choices.decide([chloe], Decision.E_CARD)
    qtbot.waitUntil(chips.signs_chip.isVisible)
    chips.signs_chip.click()
    assert body.signs.hasFocus()
    assert {"delete", "edit", "tick_next"} <= set(christmas.page.idle_commands()), "no card is to be seen"
    signs = body.signs
    QTest.keyClick(signs, Qt.Key.Key_Down)
    QTest.keyClick(signs, Qt.Key.Key_Space)
    spoken = [signs.signs.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert [text.rpartition(". ")[2] for text in spoken] == ["Still to come.", "Sent."]
    assert signs.currentIndex().row() == 1, "what is done stays under the hand"
    christmas.undo()
    desk.book.card_choices.decide([anna, chloe], Decision.CARD)
    qtbot.waitUntil(lambda: not body.is_at_signs)
    assert len(christmas.shown()) == 6
    assert "delete" not in christmas.page.idle_commands()


def test_a_list_of_calls_alone_leads_to_them(christmas: CardsDesk, qtbot: QtBot) -> None:
    book, chips = christmas.session.book, christmas.checklist.chips
    season = book.seasons.new(Season("Calls"), sorted(christmas.keys())[:3])
    book.card_choices.decide(list(christmas.session.reading.seasons.everybody(season)), Decision.CALL)
    christmas.page.show_season(season)
    qtbot.waitUntil(chips.signs_chip.isVisible)
    chips.signs_chip.click()
    assert christmas.checklist.body.signs.signs.rowCount() == 3
