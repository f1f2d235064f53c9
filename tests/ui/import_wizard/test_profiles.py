"""Columns kept under a name, from the page that brings addresses in."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.import_wizard.target_choices import UNDECIDED
from tests.ui.import_wizard.import_desk import Desk


def _trigger(menu: QMenu, words: str) -> None:
    """Choose what a menu offers, by its words."""
    next(action for action in menu.actions() if action.text() == words).trigger()


def _answer(desk: Desk, qtbot: QtBot, name: str = "") -> None:
    """Answer the question over the page, with a name where one is asked for."""
    (dialog,) = [each for each in desk.page.findChildren(PlainDialog) if each.isVisible()]
    if name:
        dialog.findChild(QLineEdit).setText(name)
    dialog.accept()


def test_columns_are_kept_under_a_name_taken_for_another_table_and_deleted(desk: Desk, qtbot: QtBot) -> None:
    page, profiles = desk.page, desk.session.reading.column_profiles
    desk.look_at(qtbot, "one.csv", "Vorname;Nachname;Ruf\nAnna;Groß;Anni\n")
    page.review.table.combos[2].choose("nickname")
    _trigger(page.profiles.offer(page.review.table.mapping, QPoint()), "Keep these columns as…")
    _answer(desk, qtbot, "Choir")
    assert [kept.name for kept in profiles.all()] == ["Choir"]
    desk.look_at(qtbot, "other.csv", "Ruf;Nachname;Vorname;Heft\nTommi;Berg;Tom;7\n")
    assert page.review.table.combos[0].key() == UNDECIDED
    with qtbot.waitSignal(page.run.previewed):
        _trigger(page.profiles.offer(page.review.table.mapping, QPoint()), "Choir")
    assert [combo.key() for combo in page.review.table.combos] == ["nickname", "family", "given", UNDECIDED]
    assert page.review.outcome.as_chosen.shown[0].contact.nickname == "Tommi"
    page.profiles.forget()
    _trigger(page.profiles.offer(page.review.table.mapping, QPoint()), "Keep these columns as…")
    _answer(desk, qtbot, "choir")
    _answer(desk, qtbot)
    assert [kept.columns["Heft"] for kept in profiles.all()] == ["keep"]
    menu = page.profiles.offer(page.review.table.mapping, QPoint())
    _trigger(menu.findChild(QMenu), "choir")
    assert profiles.all() == []
    desk.session.book.history.undo()
    assert [kept.name for kept in profiles.all()] == ["choir"]
