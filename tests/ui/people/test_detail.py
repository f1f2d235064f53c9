"""What is shown of a line, and what can be done from there."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from cardbook.domain.cards.card_list import Stage
from cardbook.domain.people.contact import Contact, KeptProperty, PersonName
from cardbook.domain.people.listing import LineOrder
from cardbook.domain.people.recipient import Recipient
from cardbook.ui.people.detail.fold import Fold
from cardbook.ui.widgets.address_plate import AddressPlate
from cardbook.ui.widgets.button import Button
from cardbook.ui.widgets.fields.tick_box import TickBox
from tests.ui.conftest import ContextMaker
from tests.ui.people.conftest import CTRL, PeopleDesk, fill


def words(desk: PeopleDesk) -> list[str]:
    """Every label of the detail."""
    return [label.text() for label in desk.side.detail.findChildren(QLabel) if label.text()]


def test_a_household_shows_its_address_as_printed_and_its_people(desk: PeopleDesk) -> None:
    desk.show("Anna & Tomasz Kowalczyk")
    plate = desk.side.detail.findChildren(AddressPlate)[0]
    assert plate.accessibleName() == "Anna and Tomasz Kowalczyk, Dorfstraße 1, KRAKÓW, POLAND"
    shown = words(desk)
    assert "Household of two" in shown
    assert "3 September" in shown
    assert {"Anna", "Tomasz"} <= {link.text() for link in desk.side.detail.findChildren(Button)}


def test_an_address_that_lacks_something_has_a_hint(desk: PeopleDesk) -> None:
    desk.show("Anna & Tomasz Kowalczyk")
    assert "The postcode is missing." in words(desk)
    assert desk.window.isActiveWindow()  # no part of the pane was a window of its own, be it for a moment


def test_a_birthday_without_a_year_gets_no_age(desk: PeopleDesk) -> None:
    desk.show("Chloé Nguyễn")
    assert "17 April" in words(desk)


def test_a_mail_address_opens_a_letter_and_says_where_it_leads(
    desk: PeopleDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    desk.show("Chloé Nguyễn")
    link = next(one for one in desk.side.detail.findChildren(Button) if one.text() == "chloe@example.fr")
    assert "mailto:chloe@example.fr" in link.toolTip()
    link.click()
    assert opened == [QUrl("mailto:chloe@example.fr")]


def test_a_tick_in_the_detail_is_a_tick_in_the_book(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    written = desk.side.detail.findChildren(TickBox)[0]
    assert written.accessibleName() == "Written, Christmas 2026"
    written.click()
    _, days = desk.detail("Jonas Krüger").seasons[0]
    assert days.day(Stage.WRITTEN)
    assert desk.side.detail.findChildren(TickBox)[0].isChecked()
    desk.run("undo")
    assert not desk.side.detail.findChildren(TickBox)[0].isChecked()


def test_somebody_is_put_on_a_card_list_from_the_menu(desk: PeopleDesk, qtbot: QtBot) -> None:
    desk.show("Willem Jansen")
    desk.run("plan_card")
    menu = next(menu for menu in desk.page.findChildren(QMenu) if menu.isVisible())
    menu.actions()[0].trigger()
    menu.hide()
    assert [season.name for season, _ in desk.detail("Willem Jansen").seasons] == ["Christmas 2026"]


def test_printing_asks_for_the_chosen_lines(desk: PeopleDesk, qtbot: QtBot) -> None:
    desk.show("Willem Jansen")
    with qtbot.waitSignal(desk.page.print_requested) as asked:
        desk.press(Qt.Key.Key_P, CTRL, on=desk.window)
    assert asked.args == [[desk.key("Willem Jansen")]]


def test_what_an_import_could_not_place_waits_behind_a_word(desk: PeopleDesk) -> None:
    kept = (KeptProperty("vcard", "X-PHONETIC:Shloay" + "y" * 400),)
    new = desk.session.book.contacts.add(Contact(PersonName(given="Zoe", family="Zimmer"), kept=kept))
    desk.page.show_key(Recipient(contact=new).key)
    fold = desk.side.detail.findChildren(Fold)[0]
    text = fold.findChildren(QLabel)[0]
    assert not text.isVisible()
    QTest.mouseClick(fold.button, Qt.MouseButton.LeftButton)
    assert text.isVisible()
    assert text.text().replace("\u200b", "") == kept[0].text


def test_a_hostile_name_is_shown_as_it_is_and_does_not_widen_the_page(desk: PeopleDesk) -> None:
    name = "<b>X</b>" + "w" * 4_000
    new = desk.session.book.contacts.add(Contact(PersonName(given=name, family="Zimmer"), circles=("c" * 900,)))
    desk.page.show_key(Recipient(contact=new).key)
    bar = desk.side.detail.horizontalScrollBar()
    assert bar.maximum() == 0
    assert any(text.startswith("<b>X</b>") for text in words(desk))


def test_facts_stand_above_the_cards_in_a_narrow_window(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    facts = desk.side.detail._facts
    assert facts is not None
    assert desk.side.detail.findChildren(TickBox)[0].mapTo(desk.page, facts.rect().topLeft()).y() < 300
    desk.window.resize(880, 700)
    assert desk.side.detail._columns is not None
    assert facts.maximumWidth() > 300


@pytest.mark.parametrize(("language", "size"), [("en", 150), ("de", 100), ("de", 150)])
def test_nothing_lies_beyond_the_edge_in_a_small_window(
    make_context: ContextMaker, tmp_path: Path, language: str, size: int
) -> None:
    fill(tmp_path / "family.cardbook")
    desk = PeopleDesk(make_context(language, text_size=size), tmp_path / "family.cardbook")
    desk.window.resize(1024, 700)
    QApplication.processEvents()
    desk.show("Anna & Tomasz Kowalczyk")
    content = desk.side.detail.widget()
    assert content is not None
    assert content.minimumSizeHint().width() <= desk.side.detail.viewport().width()
    desk.run("edit")
    area = desk.household_editor._area
    form = area.widget()
    assert form is not None
    assert form.minimumSizeHint().width() <= area.viewport().width()
    desk.close()


class Windows(QObject):
    """Notes each window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_showing_somebody_opens_no_window_not_even_for_a_moment(desk: PeopleDesk, qapp: QApplication) -> None:
    """A part that is shown before it has its place would be a window, and take the keyboard away."""
    windows = Windows()
    qapp.installEventFilter(windows)
    for name in desk.names():
        desk.show(name)
        desk.run("edit")
        desk.press(Qt.Key.Key_Escape, on=desk.side.editor)
    qapp.removeEventFilter(windows)
    assert windows.shown == []


def test_who_is_shown_stays_untouched_until_the_book_changes(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    content = desk.side.detail.widget()
    desk.pane.show_order(LineOrder.TOWN)
    desk.page._listed()
    assert desk.shown() == "Jonas Krüger"
    assert desk.side.detail.widget() is content
    desk.session.book.circles.rename("Close friends", "Friends")
    assert desk.side.detail.widget() is not content
