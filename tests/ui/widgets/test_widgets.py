"""The parts of pages: keys, names for screen readers, timing."""

import itertools
from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cardbook.ui.context import UiContext
from cardbook.ui.labels import Paragraph, plain_tooltip
from cardbook.ui.widgets.address_plate import AddressPlate
from cardbook.ui.widgets.avatar import color_index
from cardbook.ui.widgets.bars import undo_bar as undo_bar_module
from cardbook.ui.widgets.bars.banner import Banner, BannerKind
from cardbook.ui.widgets.bars.loading_bar import LoadingBar
from cardbook.ui.widgets.bars.steps_bar import StepsBar
from cardbook.ui.widgets.bars.thin_bar import ThinBar
from cardbook.ui.widgets.bars.undo_bar import UndoBar
from cardbook.ui.widgets.button import icon_button, plain_button, primary_button
from cardbook.ui.widgets.chip import Chip, Tag
from cardbook.ui.widgets.country_field import CountryField
from cardbook.ui.widgets.empty_state import EmptyState
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.fields.field import Field, line_editor
from cardbook.ui.widgets.fields.pen_tick import TickState, paint_tick
from cardbook.ui.widgets.fields.search_field import SearchField
from cardbook.ui.widgets.fields.segmented_choice import SegmentedChoice
from cardbook.ui.widgets.fields.tick_box import TickBox
from cardbook.ui.widgets.key_hint import KeyHint
from cardbook.ui.widgets.page_head import PageHead
from cardbook.ui.widgets.page_tabs import PageTabs
from cardbook.ui.widgets.season_ring import SeasonRing
from cardbook.ui.widgets.start_card import StartCard
from tests import windows

RHYTHMS = [("1", "month"), ("3", "3 months"), ("0", "no rhythm")]


def ring(context: UiContext) -> QWidget:
    made = SeasonRing(context)
    made.show_share(0.4, "26", "of 64", "26 of 64 cards mailed")
    return made


def bar(context: UiContext) -> QWidget:
    made = ThinBar(context)
    made.show_share(0.4, "4 of 9 mailed")
    return made


def plate(context: UiContext) -> QWidget:
    made = AddressPlate(context, with_stamp=True)
    made.show_lines(["Chloé Nguyễn", "24 quai Saint-Antoine", "6900 LYON"], "6900")
    return made


def banner(context: UiContext) -> QWidget:
    made = Banner(context)
    made.tell(BannerKind.LOOK, "Three addresses need a look.", ("show", "Show them"))
    return made


def undo_bar(context: UiContext) -> QWidget:
    made = UndoBar(context)
    made.offer("Willem Jansen is deleted.")
    return made


PARTS: dict[str, Callable[[UiContext], QWidget]] = {
    "Save": lambda context: primary_button(context, "Save", keys="Ctrl S"),
    "New person": lambda context: icon_button(context, "plus", "New person"),
    "To write, 1,038": lambda context: Chip(context, "To write", 1038),
    "Close friends": lambda context: Tag(context, "Close friends", "blueS"),
    "Find here": lambda context: SearchField(context, "Find here", "Ctrl F"),
    "Rhythm": lambda context: SegmentedChoice(context, "Rhythm", RHYTHMS),
    "Country": lambda context: ComboField(context, "Country", [("FR", "France")], completes=True),
    "Always print the country": lambda context: TickBox(context, "Always print the country"),
    "26 of 64 cards mailed": ring,
    "4 of 9 mailed": bar,
    "Chloé Nguyễn, 24 quai Saint-Antoine, 6900 LYON": plate,
    "Three addresses need a look.": banner,
    "Willem Jansen is deleted.": undo_bar,
    "Ctrl K": lambda context: KeyHint(context, "Ctrl K"),
    "One moment": LoadingBar,
    "Step 1 of 2: File": lambda context: StepsBar(context, ["File", "Columns"]),
    "With a few people": lambda context: StartCard(context, "With a few people", "Three.", "users", 0),
    "Parts of the season": lambda context: PageTabs(context, "Parts of the season", [("plan", "Plan")]),
}


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget], QWidget]:
    """Puts a widget into a window that has the keyboard."""
    windows: list[QWidget] = []

    def show(widget: QWidget) -> QWidget:
        window = QWidget()
        windows.append(window)
        QVBoxLayout(window).addWidget(widget)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return widget

    return show


@pytest.mark.parametrize("name", PARTS)
def test_every_part_has_a_name_and_paints_itself(context: UiContext, name: str, qtbot: QtBot) -> None:
    part = PARTS[name](context)
    qtbot.addWidget(part)
    part.resize(part.sizeHint())
    assert part.accessibleName() == name
    assert not part.grab().isNull()


def test_typing_searches_once_after_a_pause(context: UiContext, qtbot: QtBot) -> None:
    field = SearchField(context, "Find here")
    qtbot.addWidget(field)
    found: list[str] = []
    field.searched.connect(found.append)
    with qtbot.waitSignal(field.searched):
        qtbot.keyClicks(field, "kra")
    assert found == ["kra"]


def test_escape_empties_the_search_and_a_second_one_leaves_it(context: UiContext, qtbot: QtBot) -> None:
    field = SearchField(context, "Find here")
    qtbot.addWidget(field)
    field.setText("kra")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    with qtbot.waitSignal(field.searched) as emptied:
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert emptied.args == [""]
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_arrows_choose_in_a_segmented_choice(
    context: UiContext, qtbot: QtBot, shown: Callable[[QWidget], QWidget]
) -> None:
    choice = SegmentedChoice(context, "Rhythm", RHYTHMS, "3")
    shown(choice)
    with qtbot.waitSignal(choice.chosen) as told:
        qtbot.keyClick(choice, Qt.Key.Key_Right)
    assert told.args == ["0"]
    qtbot.keyClick(choice, Qt.Key.Key_Right)
    assert choice.key() == "0"


def test_enter_presses_a_button(context: UiContext, qtbot: QtBot) -> None:
    button = plain_button(context, "Print")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)


def test_a_field_says_what_is_wrong(context: UiContext, qtbot: QtBot) -> None:
    field = Field(context, "Postcode", line_editor(), hint="Five digits")
    qtbot.addWidget(field)
    field.show_wrong("French postcodes have five digits.")
    assert field.note() == "French postcodes have five digits."
    assert field.editor.accessibleName() == "Postcode"
    assert field.editor.accessibleDescription() == "French postcodes have five digits."
    field.clear_note()
    assert field.note() == "Five digits"


def test_a_combo_keeps_its_choice_when_nonsense_is_typed(context: UiContext, qtbot: QtBot) -> None:
    combo = ComboField(context, "Country", [("FR", "France"), ("DE", "Germany")], completes=True)
    qtbot.addWidget(combo)
    combo.choose("DE")
    line = combo.lineEdit()
    assert line is not None
    line.setText("Nowhere")
    line.editingFinished.emit()
    assert (combo.key(), combo.currentText()) == ("DE", "Germany")
    for typed in ("france", "Fr", "anc"):
        combo.choose("DE")
        line.setText(typed)
        line.editingFinished.emit()
        assert combo.key() == "FR", typed


@pytest.mark.parametrize(("typed", "code"), [("Ger", "DE"), ("Österreich", "AT"), ("USA", "US"), ("Neverland", "FR")])
def test_a_clicked_country_is_typed_over_in_whatever_way_it_is_written(
    context: UiContext, shown: Callable[[QWidget], QWidget], typed: str, code: str
) -> None:
    country = CountryField(context, "Country")
    country.offer_countries("No country")
    country.choose("FR")
    shown(country)
    country.clearFocus()
    QTest.mouseClick(country.lineEdit(), Qt.MouseButton.LeftButton)
    QTest.qWait(1)
    QTest.keyClicks(country, typed)
    QTest.keyClick(country, Qt.Key.Key_Return)
    assert country.key() == code


def test_the_undo_bar_goes_by_itself_but_not_while_it_has_the_keyboard(
    context: UiContext, qtbot: QtBot, shown: Callable[[QWidget], QWidget], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(undo_bar_module, "SHOWN_MS", 60)
    made = UndoBar(context)
    shown(made)
    made.offer("Willem Jansen is deleted.")
    made.undo_button.setFocus()
    qtbot.wait(150)
    assert made.isVisible()
    made.undo_button.clearFocus()
    qtbot.waitUntil(lambda: not made.isVisible())


def test_undo_in_the_bar_asks_for_undo_and_closes_it(context: UiContext, qtbot: QtBot) -> None:
    made = UndoBar(context)
    qtbot.addWidget(made)
    made.offer("Willem Jansen is deleted.")
    with qtbot.waitSignal(made.undo_requested):
        made.undo_button.click()
    assert not made.isVisible()


def test_a_banner_tells_which_button_was_pressed(context: UiContext, qtbot: QtBot) -> None:
    made = Banner(context)
    qtbot.addWidget(made)
    made.tell(BannerKind.GOOD, "33 labels printed.", ("no", "Not quite"), ("yes", "Tick as addressed"))
    with qtbot.waitSignal(made.acted) as told:
        made.buttons[1].click()
    assert told.args == ["yes"]


def test_the_loading_bar_waits_before_it_shows_itself(context: UiContext, qtbot: QtBot) -> None:
    made = LoadingBar(context)
    qtbot.addWidget(made)
    made.begin()
    assert not made.is_shown
    qtbot.waitUntil(lambda: made.is_shown, timeout=2000)
    made.finish()
    assert not made.is_shown


def test_an_empty_page_takes_the_first_name(context: UiContext, qtbot: QtBot) -> None:
    page = EmptyState(
        context, "Who do you like writing to?", "One name will do.", "Add", "First and last name"
    )
    qtbot.addWidget(page)
    page.field.setText("  Anna Kowalczyk ")
    with qtbot.waitSignal(page.submitted) as told:
        qtbot.keyClick(page.field, Qt.Key.Key_Return)
    assert told.args == ["Anna Kowalczyk"]


def test_an_empty_page_without_a_field_shows_no_window_of_its_own(context: UiContext, qtbot: QtBot) -> None:
    page = EmptyState(context, "Nothing to print yet.", "Choose a list first.")
    qtbot.addWidget(page)
    page.show()
    assert not page.field.isVisible()
    assert [window for window in QApplication.topLevelWidgets() if window.isVisible()] == [page]


def test_the_colour_of_an_avatar_belongs_to_the_id() -> None:
    assert color_index("b7f0") == color_index("b7f0")
    assert {color_index(str(number)) for number in range(200)} == set(range(8))


@pytest.mark.parametrize("state", TickState)
def test_every_state_of_a_tick_looks_different(context: UiContext, state: TickState) -> None:
    pictures = {}
    for each in TickState:
        image = QImage(48, 48, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        paint_tick(painter, context.theme, QRectF(image.rect()), each)
        painter.end()
        pictures[each] = image
    assert all(pictures[state] != picture for each, picture in pictures.items() if each is not state)


def test_a_long_line_of_an_address_goes_on_in_the_next(context: UiContext) -> None:
    long, short = AddressPlate(context), AddressPlate(context)
    long.show_lines(["Daniel Hoffmann, Priya Raman & Maya Hoffmann-Raman", "14 Banksia Street", "FREMANTLE WA 6160"])
    short.show_lines(["Daniel Hoffmann", "14 Banksia Street", "FREMANTLE WA 6160"])
    width = context.theme.px(236)
    assert long.heightForWidth(width) > short.heightForWidth(width)
    assert long.heightForWidth(context.theme.px(800)) == short.heightForWidth(width)


def test_a_long_word_in_a_combo_is_told_in_full_by_its_tooltip(context: UiContext, qtbot: QtBot) -> None:
    combo = ComboField(context, "Typeface", [("a", "Fits"), ("b", "Something much longer than the field is wide")])
    qtbot.addWidget(combo)
    combo.resize(120, 34)
    combo.show()
    assert combo.toolTip() == ""
    combo.choose("b")
    assert combo.toolTip() == plain_tooltip("Something much longer than the field is wide")


def test_an_empty_page_shows_every_line_of_its_sentence(context: UiContext, qtbot: QtBot) -> None:
    state = EmptyState(context, "Who gets a card?", "One sentence that is too long for its line. " * 4, "Begin")
    qtbot.addWidget(state)
    state.resize(700, 600)
    state.show()
    for words in state.findChildren(Paragraph):
        assert words.height() >= words.heightForWidth(words.width())


@pytest.mark.parametrize("width", [330, 480, 700, 860, 1200])
def test_nothing_of_a_head_is_cut_and_its_actions_lie_beside_or_below_its_words(
    context: UiContext, qtbot: QtBot, width: int
) -> None:
    head = PageHead(context, "Geschenke", "Für ein Geschenk ist noch zu danken, und zwei sind bestellt.")
    field = SearchField(context, "Geschenk oder Namen suchen", "Strg F")
    buttons = [plain_button(context, words) for words in ("Weihnachten 2026", "Beliebtes")]
    for action in (field, *buttons):
        head.add_action(action)
    around = QWidget()
    qtbot.addWidget(around)
    column = QVBoxLayout(around)
    column.addWidget(head)
    column.addStretch()
    around.resize(width, 600)
    windows.show(around)
    shown = [child for child in head.findChildren(QWidget) if child.parent() is head]
    places = [child.geometry() for child in shown]
    assert all(head.rect().contains(place) for place in places)
    assert not any(one.intersects(other) for one, other in itertools.combinations(places, 2))
    assert all(button.width() >= button.sizeHint().width() for button in buttons)
    title, subtitle = shown[0], shown[1]
    assert title.width() >= title.sizeHint().width()
    assert subtitle.height() >= subtitle.heightForWidth(subtitle.width())
