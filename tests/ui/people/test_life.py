"""What happens in people's lives: small windows with the envelope before and after, and one step each."""

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from cardbook.domain.addresses.address_fields import AddressPart
from cardbook.domain.addresses.postal_address import AddressDoubt, PostalAddress
from cardbook.domain.cards.card_list import EntryFilter, EntryGroup
from cardbook.domain.people.relation import RelationKind
from cardbook.ui.people.dialogs.line_picker import LinePicker
from cardbook.ui.people.life.address_dialogs import JudgeAddressDialog
from cardbook.ui.people.life.birth_dialog import BirthDialog
from cardbook.ui.people.life.death_dialog import DeathDialog
from cardbook.ui.people.life.deed_dialog import DeedDialog
from cardbook.ui.people.life.life_questions import LIFE_COMMANDS
from cardbook.ui.people.life.marriage_dialog import MarriageDialog
from cardbook.ui.people.life.move_dialog import SOME, MoveDialog
from cardbook.ui.people.life.new_home import NewHome
from cardbook.ui.people.life.separation_dialog import SeparationDialog
from tests.ui.people.conftest import CTRL, PeopleDesk

COUPLE = "Anna & Tomasz Kowalczyk"
Kind = TypeVar("Kind", bound=DeedDialog)


def ask(desk: PeopleDesk, name: str, command: str, kind: type[Kind]) -> Kind:
    """Choose a line and run a command; the window that opens."""
    desk.show(name)
    desk.run(command)
    dialog = desk.dialog()
    assert isinstance(dialog, kind)
    return dialog


def type_home(home: NewHome, street: str, postcode: str, town: str, country: str) -> None:
    """Fill in a new address."""
    home.address.country.choose(country)
    texts = {AddressPart.STREET: street, AddressPart.POSTCODE: postcode, AddressPart.LOCALITY: town}
    for part, text in texts.items():
        editor = home.address.editors[part]
        assert isinstance(editor, QLineEdit)
        editor.setText(text)


def seen(dialog: DeedDialog) -> tuple[str, ...]:
    """What the plates show, once the pause of typing is over."""
    dialog.rehearse()
    return dialog.envelopes.words


def cards(desk: PeopleDesk) -> list[str]:
    """Whose cards are on the Christmas list."""
    seasons = desk.reading.seasons
    return [row.name for row in seasons.rows(seasons.entry_ids(1, EntryFilter(), EntryGroup.NONE))]


def test_a_death_is_shown_on_the_envelope_before_it_is_noted(desk: PeopleDesk) -> None:
    dialog = ask(desk, COUPLE, "death", DeathDialog)
    assert not dialog.do.isEnabled()
    dialog.who.choose(str(desk.detail(COUPLE).members[1].id))
    dialog.day.line.setText("November 2026")
    now, before, then, after = seen(dialog)
    assert (now, then) == ("Now", "Afterwards")
    assert before.startswith("Anna and Tomasz Kowalczyk")
    assert after.startswith("Anna Kowalczyk")
    assert COUPLE in desk.names()
    dialog.do.click()
    assert desk.shown() == "Anna Kowalczyk"
    desk.run("undo")
    assert COUPLE in desk.names()


def test_a_day_of_death_that_nobody_can_read_is_not_noted(desk: PeopleDesk) -> None:
    dialog = ask(desk, "Jonas Krüger", "death", DeathDialog)
    assert dialog.do.isEnabled()
    dialog.day.line.setText("soon")
    assert not dialog.do.isEnabled()


def test_who_died_leaves_the_list_and_gets_no_more_commands(desk: PeopleDesk) -> None:
    ask(desk, "Jonas Krüger", "death", DeathDialog).do.click()
    assert cards(desk) == [COUPLE]
    assert desk.shown() == "Jonas Krüger"
    assert desk.page.idle_commands() >= LIFE_COMMANDS


def test_a_new_baby_takes_the_family_name_and_its_parents(desk: PeopleDesk) -> None:
    dialog = ask(desk, COUPLE, "birth", BirthDialog)
    assert not dialog.do.isEnabled()
    dialog.given.setText("Zofia")
    assert seen(dialog)[-1].startswith("Anna and Tomasz Kowalczyk, Zofia")
    dialog.do.click()
    child = desk.detail(desk.shown()).members[2]
    assert child.display_name() == "Zofia Kowalczyk"
    assert [relation.kind for relation in child.relations] == [RelationKind.PARENT, RelationKind.PARENT]


def test_who_moves_out_gets_an_envelope_and_a_card(desk: PeopleDesk) -> None:
    dialog = ask(desk, COUPLE, "move_out", MoveDialog)
    assert not dialog.do.isEnabled()
    dialog.movers.boxes[desk.detail(COUPLE).members[1].id or 0].click()
    type_home(dialog.home, "Rue du Lac 9", "1201", "Genève", "CH")
    assert seen(dialog)[-1] == "Tomasz Kowalczyk, Rue du Lac 9, 1201 GENÈVE, SWITZERLAND"
    dialog.do.click()
    assert desk.shown() == "Tomasz Kowalczyk"
    assert cards(desk) == ["Anna Kowalczyk", "Tomasz Kowalczyk", "Jonas Krüger"]


def test_a_move_in_the_future_shows_the_envelope_of_that_day(desk: PeopleDesk) -> None:
    dialog = ask(desk, COUPLE, "new_address", MoveDialog)
    assert not dialog.do.isEnabled()
    type_home(dialog.home, "Rue du Lac 9", "1201", "Genève", "CH")
    dialog.home.day.line.setText("1.3.2099")
    assert seen(dialog)[-1].endswith("Rue du Lac 9, 1201 GENÈVE, SWITZERLAND")
    dialog.do.click()
    old, new = desk.detail(COUPLE).addresses
    assert (old.locality, old.valid_to, new.locality, new.valid_from) == (
        "Kraków", "2099-02-28", "Genève", "2099-03-01"
    )


def test_everybody_who_moves_out_is_a_move_of_the_household(desk: PeopleDesk) -> None:
    dialog = ask(desk, COUPLE, "new_address", MoveDialog)
    dialog.whom.choose(SOME)
    dialog.whom.chosen.emit(SOME)
    for box in dialog.movers.boxes.values():
        box.click()
    assert not dialog.do.isEnabled()
    type_home(dialog.home, "Rue du Lac 9", "1201", "Genève", "CH")
    dialog.do.click()
    assert len(desk.detail(COUPLE).members) == 2


def test_a_couple_parts_and_both_are_in_the_list(desk: PeopleDesk) -> None:
    dialog = ask(desk, COUPLE, "separation", SeparationDialog)
    type_home(dialog.home, "Rue du Lac 9", "1201", "Genève", "CH")
    assert [words.split(",")[0] for words in seen(dialog)] == [
        "Now", "Anna and Tomasz Kowalczyk", "Afterwards", "Anna Kowalczyk", "Tomasz Kowalczyk",
    ]
    dialog.leaves.choose(dialog.stays.key())
    assert not dialog.do.isEnabled()
    dialog.leaves.choose(str(desk.detail(COUPLE).members[1].id))
    dialog.do.click()
    assert {"Anna Kowalczyk", "Tomasz Kowalczyk"} <= set(desk.names())
    desk.run("undo")
    assert COUPLE in desk.names()


def test_two_who_were_chosen_marry_and_one_takes_the_name(desk: PeopleDesk) -> None:
    desk.page.select_keys([desk.key("Willem Jansen"), desk.key("Jonas Krüger")])
    desk.run("marriage")
    dialog = desk.dialog()
    assert isinstance(dialog, MarriageDialog)
    dialog.families[1].setText("Jansen")
    dialog.day.line.setText("20 June 2026")
    assert seen(dialog)[-1].startswith("Willem and Jonas Jansen")
    dialog.do.click()
    assert len(desk.detail(desk.shown()).members) == 2
    desk.run("undo")
    assert {"Willem Jansen", "Jonas Krüger"} <= set(desk.names())


def test_of_one_it_is_first_asked_who_the_other_is(desk: PeopleDesk) -> None:
    desk.show("Willem Jansen")
    desk.run("marriage")
    picker = desk.dialog()
    assert isinstance(picker, LinePicker)
    QTest.keyClicks(picker.search, "jonas")
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    dialog = next(one for one in desk.page.findChildren(MarriageDialog) if one.isVisible())
    assert [combo.currentText() for combo in dialog.couple] == ["Willem Jansen", "Jonas Krüger"]


def test_two_who_live_together_already_are_not_asked_where(desk: PeopleDesk) -> None:
    dialog = ask(desk, COUPLE, "marriage", MarriageDialog)
    assert not dialog.home.isVisible()
    dialog.do.click()
    assert desk.detail(COUPLE).members[0].relations[0].kind is RelationKind.SPOUSE
    again = ask(desk, COUPLE, "marriage", MarriageDialog)
    assert seen(again)[0] == "On the envelope"
    assert seen(again)[1].startswith("Anna and Tomasz Kowalczyk")


def judged(desk: PeopleDesk, command: str, reason: str, day: str, own_words: str = "") -> PostalAddress:
    """Chloé's address after something was said of it by the keyboard alone."""
    dialog = ask(desk, "Chloé Nguyễn", command, JudgeAddressDialog)
    assert focused(desk) is dialog.how
    dialog.how.choose(reason)
    QTest.keyClick(dialog.how, Qt.Key.Key_Tab)
    QTest.keyClicks(dialog.own_words, own_words)
    QTest.keyClick(dialog.own_words, Qt.Key.Key_Return)
    dialog.day.line.selectAll()
    QTest.keyClicks(dialog.day.line, day)
    QTest.keyClick(dialog.day.line, Qt.Key.Key_Return, CTRL)
    (address,) = desk.detail("Chloé Nguyễn").addresses
    return address


def test_post_that_came_back_is_told_and_confirmed_again(desk: PeopleDesk) -> None:
    dialog = ask(desk, "Chloé Nguyễn", "address_returned", JudgeAddressDialog)
    assert seen(dialog)[-1] == "Post came back from this address."
    dialog.day.line.setText("1.1.2099")
    assert not dialog.do.isEnabled()
    dialog.reject()
    before = desk.detail("Chloé Nguyễn").addresses[0]
    address = judged(desk, "address_returned", "moved", "3 November 2025")
    assert (address.doubt, address.doubted_on, address.doubted_how) == (
        AddressDoubt.RETURNED, "2025-11-03", "moved away"
    )
    address = judged(desk, "address_doubtful", "told", "4 November 2025", "her aunt wrote so")
    assert (address.doubt, address.doubted_how) == (AddressDoubt.SUSPECT, "her aunt wrote so")
    facts = [each.text() for each in desk.side.detail.findChildren(QLabel)]
    assert "in doubt since 4 November 2025, her aunt wrote so" in facts
    address = judged(desk, "address_right", "phone", "5 November 2025")
    assert (address.doubt, address.doubted_on, address.doubted_how) == (AddressDoubt.NONE, "", "")
    assert (address.confirmed_on, address.confirmed_how) == ("2025-11-05", "by phone")
    for _ in range(3):
        desk.run("undo")
    assert desk.detail("Chloé Nguyễn").addresses[0] == before


@pytest.mark.parametrize(
    ("names", "idle"),
    [
        ((), LIFE_COMMANDS),
        (("Jonas Krüger",), {"separation", "move_out"}),
        (("Tomasz Abel",), {"separation", "move_out", "address_right", "address_doubtful", "address_returned"}),
        ((COUPLE,), set()),
        (("Jonas Krüger", "Willem Jansen"), LIFE_COMMANDS - {"marriage"}),
        (("Jonas Krüger", "Willem Jansen", COUPLE), LIFE_COMMANDS),
    ],
)
def test_what_makes_no_sense_is_not_offered(desk: PeopleDesk, names: tuple[str, ...], idle: set[str]) -> None:
    if "Tomasz Abel" in names:
        desk.page._add_first("Tomasz Abel")
    desk.page.select_keys([desk.key(name) for name in names])
    if not names:
        desk.view.clearSelection()
    assert LIFE_COMMANDS & set(desk.page.idle_commands()) == idle


def test_no_command_of_a_life_runs_over_an_open_form(desk: PeopleDesk) -> None:
    desk.show(COUPLE)
    desk.run("edit")
    assert desk.page.idle_commands() >= LIFE_COMMANDS


def test_the_keyboard_alone_is_enough(desk: PeopleDesk) -> None:
    dialog = ask(desk, COUPLE, "birth", BirthDialog)
    assert focused(desk) is dialog.given
    QTest.keyClicks(dialog.given, "Zofia")
    QTest.keyClick(dialog.given, Qt.Key.Key_Return)
    assert focused(desk) is dialog.family
    QTest.keyClick(dialog.family, Qt.Key.Key_Return, CTRL)
    assert len(desk.detail(desk.shown()).members) == 3


def test_esc_changes_nothing(desk: PeopleDesk) -> None:
    dialog = ask(desk, COUPLE, "death", DeathDialog)
    steps = len(desk.reading.history.steps())
    dialog.who.choose(str(desk.detail(COUPLE).members[1].id))
    seen(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert len(desk.reading.history.steps()) == steps


def test_the_detail_tells_what_happened_and_greys_who_died(desk: PeopleDesk) -> None:
    dialog = ask(desk, COUPLE, "death", DeathDialog)
    dialog.who.choose(str(desk.detail(COUPLE).members[1].id))
    dialog.day.line.setText("2 December 2025")
    dialog.do.click()
    said = [label.text() for label in desk.side.detail.findChildren(QWidget) if hasattr(label, "text")]
    assert "died 2 December 2025" in said
    assert "Tomasz died" in said
    assert "Household" in said


def focused(desk: PeopleDesk) -> QWidget | None:
    """What has the keyboard."""
    QApplication.processEvents()
    return QApplication.focusWidget()
