"""The trash has a visible place, and from there people can be forgotten for good, in the backups too."""

import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cardbook.domain.actions import Action
from cardbook.services.keeping.backups import back_up_now, backup_folder
from cardbook.ui.people.dialogs.forget_dialog import ForgetDialog
from tests.books import a_person
from tests.ui.people.conftest import PeopleDesk


@pytest.fixture(autouse=True)
def backups_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def delete(desk: PeopleDesk, *names: str) -> None:
    for name in names:
        desk.show(name)
        desk.run("delete")


def ask_to_forget(desk: PeopleDesk, qtbot: QtBot) -> ForgetDialog:
    """Press the button in the trash; what is asked then."""
    desk.side.deleted.forget.click()
    qtbot.waitUntil(lambda: bool(desk.page.findChildren(ForgetDialog)), timeout=5_000)
    dialog = desk.dialog()
    assert isinstance(dialog, ForgetDialog)
    return dialog


def test_the_way_to_the_trash_stands_below_the_list_while_there_is_somebody(desk: PeopleDesk, qtbot: QtBot) -> None:
    assert not desk.pane.deleted.isVisible()
    delete(desk, "Jonas Krüger")
    qtbot.waitUntil(desk.pane.deleted.isVisible, timeout=2_000)
    assert desk.pane.deleted.link.text() == "Recently deleted · 1"
    desk.pane.deleted.link.click()
    assert desk.side.shows_deleted
    desk.side.deleted.restore.click()
    qtbot.waitUntil(lambda: not desk.pane.deleted.isVisible(), timeout=2_000)


def test_it_is_said_since_when_somebody_lies_there(desk: PeopleDesk) -> None:
    old = (datetime.date.today() - datetime.timedelta(40)).isoformat()
    contact_id = desk.session.book.contacts.add(a_person("Old One"))
    with desk.session.book.write(Action.TRASH_CONTACTS, name="Old One") as unit:
        unit.contacts.set_trashed([contact_id], old)
    desk.run("deleted_people")
    model = desk.side.deleted.model
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole).endswith(", 40 days ago")


def test_whoever_is_forgotten_is_gone_from_the_list_and_cannot_come_back(desk: PeopleDesk, qtbot: QtBot) -> None:
    delete(desk, "Jonas Krüger", "Willem Jansen")
    desk.run("deleted_people")
    trash = desk.side.deleted
    trash.view.go_to(0)
    name = trash.chosen()[0].display_name()
    dialog = ask_to_forget(desk, qtbot)
    assert dialog.windowTitle() == f"Forget {name} for good?"
    assert not dialog.backups.isVisible()
    dialog.accept()
    qtbot.waitUntil(lambda: trash.model.rowCount() == 1, timeout=10_000)
    desk.run("undo")
    assert name not in desk.names()


def test_nothing_is_forgotten_before_the_question_is_answered(desk: PeopleDesk, qtbot: QtBot) -> None:
    delete(desk, "Jonas Krüger")
    desk.run("deleted_people")
    ask_to_forget(desk, qtbot).reject()
    desk.session.tasks.wait()
    QApplication.processEvents()
    assert desk.side.deleted.model.rowCount() == 1


@pytest.mark.parametrize("also", [True, False])
def test_the_backups_are_told_and_forget_as_well_where_that_is_wished(
    desk: PeopleDesk, qtbot: QtBot, also: bool
) -> None:
    copy = back_up_now(desk.reading, backup_folder())
    delete(desk, "Jonas Krüger")
    desk.run("deleted_people")
    dialog = ask_to_forget(desk, qtbot)
    assert dialog.backups.text() == "Also in the one backup that still holds them"
    dialog.backups.setChecked(also)
    dialog.accept()
    qtbot.waitUntil(lambda: desk.side.deleted.model.rowCount() == 0, timeout=10_000)
    desk.session.tasks.wait()
    assert ("Krüger".encode() in copy.read_bytes()) is not also


def test_the_whole_trash_can_be_emptied(desk: PeopleDesk, qtbot: QtBot) -> None:
    delete(desk, "Jonas Krüger", "Willem Jansen", "Chloé Nguyễn")
    desk.run("deleted_people")
    desk.side.deleted.empty.click()
    qtbot.waitUntil(lambda: bool(desk.page.findChildren(ForgetDialog)), timeout=5_000)
    dialog = desk.dialog()
    assert dialog.windowTitle() == "Forget 3 people for good?"
    dialog.accept()
    qtbot.waitUntil(lambda: desk.side.deleted.model.rowCount() == 0, timeout=10_000)
    assert desk.names() == ["Anna & Tomasz Kowalczyk"]
