"""Who was made one of two entries is taken apart from the detail and from the menu."""

from dataclasses import replace

from PySide6.QtWidgets import QLabel, QPushButton

from cardbook.look_alike_words import other_words
from cardbook.texts import Texts
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from tests.books import a_person
from tests.ui.people.conftest import DeskMaker, PeopleDesk

_WORDS = other_words(Texts("en"))


def _with_a_merge(open_desk: DeskMaker) -> tuple[PeopleDesk, int]:
    desk = open_desk()
    book = desk.session.book
    kept = book.contacts.add(a_person("Anna Klein", "Ulm", "DE", note="the choir"))
    book.merging.merge(kept, book.contacts.add(a_person("Anna Kleyn", "Ulm", "DE", note="tea")), _WORDS)
    desk.page.show_key(2 * kept)
    return desk, kept


def _button(desk: PeopleDesk, name: str) -> QPushButton:
    return next(each for each in desk.window.findChildren(QPushButton) if each.accessibleName() == name)


def test_the_detail_says_who_was_made_one_and_takes_them_apart(open_desk: DeskMaker) -> None:
    desk, _ = _with_a_merge(open_desk)
    words = [label.text() for label in desk.window.findChildren(QLabel)]
    assert any(text.startswith("Anna Kleyn, merged on ") for text in words)
    _button(desk, "Take Anna Kleyn apart again").click()
    assert desk.session.reading.search.count("kleyn") == 1
    assert desk.session.reading.matching.merges() == []


def test_the_menu_takes_apart_and_a_window_tells_what_stays(open_desk: DeskMaker) -> None:
    desk, kept = _with_a_merge(open_desk)
    one = desk.session.reading.contacts.contact(kept)
    assert one is not None
    desk.session.book.contacts.save(replace(one, note="all new"))
    assert desk.window.actions_of_commands.action("take_apart").isEnabled()
    desk.window.actions_of_commands.run("take_apart")
    assert not desk.window.actions_of_commands.action("take_apart").isEnabled()
    (told,) = desk.window.findChildren(PlainDialog)
    words = [label.text() for label in told.findChildren(QLabel)]
    assert "Changed since, so it stays with the one: note." in words
    after = desk.session.reading.contacts.contact(kept)
    assert after is not None
    assert after.note == "all new"
    told.close()
