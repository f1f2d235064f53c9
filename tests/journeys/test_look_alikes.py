"""Somebody stands in the book twice: found from what is worth a look, merged, and taken apart again."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from cardbook.ui.pages.care_page import CarePage
from cardbook.ui.pages.look_alikes_page import LookAlikesPage
from tests.books import a_person, an_open_book
from tests.journeys.reader import a_reader


def test_from_worth_a_look_to_one_person_and_back_to_two(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "family.cardbook"
    with an_open_book(path) as book:
        book.set_setting("home", "DE")
        for name in ("Anna Klein", "Peter Klein", "Anna Kleyn"):
            book.contacts.add(a_person(name, "Leipzig", "DE"))
    with a_reader(qapp, qtbot, tmp_path, monkeypatch, "en") as reader:
        reader.begin(path)
        reader.press("Ctrl+Shift+L")
        care = reader.window.page("care")
        assert isinstance(care, CarePage)
        care.look_alikes.click()
        page = reader.window.page("look_alikes")
        assert isinstance(page, LookAlikesPage)
        qtbot.waitUntil(lambda: page.model.rowCount() == 1, timeout=10_000)
        reader.press("Ctrl+Return")
        assert reader.steps()[0] == "merge"
        reader.press("Ctrl+2")
        assert reader.names() == ["Anna Klein", "Peter Klein"]
        apart = next(
            button for button in reader.people.findChildren(QPushButton)
            if button.accessibleName() == "Take Anna Kleyn apart again"
        )
        apart.click()
        assert reader.names() == ["Anna Klein", "Peter Klein", "Anna Kleyn"]
        reader.press("Ctrl+Shift+D")
        reader.book.session.tasks.wait()
        QApplication.processEvents()
        assert page.model.rowCount() == 0
