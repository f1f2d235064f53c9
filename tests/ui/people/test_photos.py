"""Photos in the list, the detail and the form."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cardbook.domain.errors import ErrorCode
from cardbook.ui.labels import plain_tooltip
from cardbook.ui.people.photo_button import PhotoButton, picture_from
from tests.pictures import BLUE, RED, Color, a_picture_file
from tests.ui.people.conftest import PeopleDesk, drop

PLACE = QPoint(5, 5)


def middle(button: PhotoButton) -> Color:
    """The colour in the middle of an avatar."""
    color = button.grab().toImage().pixelColor(button.rect().center())
    return color.red(), color.green(), color.blue()


def like(found: Color, wanted: Color) -> bool:
    """The same colour, as far as a JPEG keeps one."""
    return all(abs(one - other) < 30 for one, other in zip(found, wanted, strict=True))


def a_file(path: Path) -> QMimeData:
    """A drag of one file."""
    brought = QMimeData()
    brought.setUrls([QUrl.fromLocalFile(str(path))])
    return brought


def in_detail(desk: PeopleDesk) -> PhotoButton:
    """The avatar of who is shown."""
    return next(button for button in desk.side.detail.findChildren(PhotoButton) if button.isVisible())


@pytest.fixture
def red(tmp_path: Path) -> Path:
    """A red photo in a file."""
    path = tmp_path / "Anna & <b>.JPG"
    path.write_bytes(a_picture_file(color=RED))
    return path


def settle(desk: PeopleDesk) -> None:
    """Until what runs beside the window has ended, and the window has heard of it."""
    desk.session.tasks.wait()
    QApplication.processEvents()


def test_a_photo_dropped_in_the_form_is_kept_with_it_and_can_be_undone(desk: PeopleDesk, red: Path) -> None:
    desk.show("Jonas Krüger")
    desk.run("edit")
    drop(desk.editor.photo, a_file(red), PLACE)
    settle(desk)
    assert desk.editor.is_dirty()
    assert like(middle(desk.editor.photo), RED)
    assert desk.contact("Jonas Krüger").photo == ""
    desk.run("save")
    assert desk.reading.pictures.picture(desk.contact("Jonas Krüger").photo) is not None
    assert like(middle(in_detail(desk)), RED)
    desk.run("undo")
    assert desk.contact("Jonas Krüger").photo == ""
    assert not like(middle(in_detail(desk)), RED)
    desk.run("redo")
    assert like(middle(in_detail(desk)), RED)


def test_a_photo_is_pasted_and_removed_with_the_keyboard(desk: PeopleDesk, qtbot: QtBot) -> None:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor(*BLUE))
    QGuiApplication.clipboard().setImage(image)
    desk.show("Jonas Krüger")
    button = in_detail(desk)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(desk)
    assert desk.contact("Jonas Krüger").photo
    assert like(middle(in_detail(desk)), BLUE)
    assert in_detail(desk).hasFocus()
    qtbot.keyClick(in_detail(desk), Qt.Key.Key_Delete)
    assert desk.contact("Jonas Krüger").photo == ""
    desk.run("undo")
    assert desk.contact("Jonas Krüger").photo


def test_what_is_no_picture_is_told_and_changes_nothing(desk: PeopleDesk, qtbot: QtBot, tmp_path: Path) -> None:
    broken = tmp_path / "photo.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\nno more")
    desk.show("Jonas Krüger")
    with qtbot.waitSignal(desk.session.failed) as told:
        drop(in_detail(desk), a_file(broken), PLACE)
    assert told.args is not None
    assert told.args[0].code is ErrorCode.PICTURE_UNREADABLE
    assert desk.contact("Jonas Krüger").photo == ""


def test_an_address_of_the_net_is_no_picture() -> None:
    brought = QMimeData()
    brought.setUrls([QUrl("https://example.org/anna.jpg"), QUrl("file:///tmp/anna.txt")])
    assert picture_from(brought) is None


def test_a_photo_in_the_list_comes_once_the_window_is_idle(
    desk: PeopleDesk, qtbot: QtBot, red: Path
) -> None:
    desk.show("Jonas Krüger")
    drop(in_detail(desk), a_file(red), PLACE)
    settle(desk)
    row = desk.pane.model.row_of(desk.key("Jonas Krüger"))
    place = desk.view.visualRect(desk.pane.model.index(row))
    avatar = QPoint(place.left() + 42, place.center().y())

    def shown() -> bool:
        color = desk.view.viewport().grab().toImage().pixelColor(avatar)
        return like((color.red(), color.green(), color.blue()), RED)

    qtbot.waitUntil(shown)


def test_the_menu_of_an_avatar_offers_to_remove_only_what_is_there(desk: PeopleDesk, red: Path) -> None:
    QGuiApplication.clipboard().clear()
    desk.show("Jonas Krüger")
    words = [action.text() for action in in_detail(desk).menu().actions()]
    assert words == ["Choose a photo…", "Paste the photo"]
    drop(in_detail(desk), a_file(red), PLACE)
    settle(desk)
    actions = in_detail(desk).menu().actions()
    assert [(action.text(), action.isEnabled()) for action in actions[1:]] == [
        ("Paste the photo", False), ("Remove the photo", True)
    ]


def test_who_has_died_is_told_in_words_and_who_this_is_beside_the_town(desk: PeopleDesk) -> None:
    jonas = desk.contact("Jonas Krüger")
    desk.session.book.contacts.save(replace(jonas, deceased=True, who_is="Met at the choir"))
    row = desk.pane.model.row_of(desk.key("Jonas Krüger"))
    line = desk.pane.model.line(row)
    assert line is not None
    assert line.spoken == "Jonas Krüger, has died, Leipzig, Met at the choir"
    assert line.below == "has died · Leipzig · Met at the choir"
    told = desk.pane.model.index(row).data(Qt.ItemDataRole.ToolTipRole)
    assert told == plain_tooltip("Jonas Krüger\nMet at the choir")
