"""Every page with the keyboard, with a screen reader, in both languages and with large letters."""

import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from cardbook.texts import LANGUAGES
from cardbook.ui.application import make_context
from cardbook.ui.commands import COMMANDS
from cardbook.ui.dialogs.keyboard_map import KeyboardMap
from cardbook.ui.key_names import key_words
from tests.journeys.pages import PAGES
from tests.journeys.reader import Reader, a_reader
from tests.ui.people.conftest import fill
from tests.ui.test_languages import cut_words

Opener = Callable[[str, int], Reader]


@pytest.fixture
def open_app(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Opener]:
    """The app over a small book, in a language and a size of text."""
    readers = []

    def open_(language: str, text_size: int) -> Reader:
        made = a_reader(qapp, qtbot, tmp_path, monkeypatch, language)
        reader = made.__enter__()
        readers.append(made)
        reader.cardbook.context.settings.text_size = text_size
        reader.cardbook.context = make_context(qapp)
        fill(tmp_path / "family.cardbook")
        reader.begin(tmp_path / "family.cardbook")
        return reader

    yield open_
    for made in readers:
        made.__exit__(None, None, None)


def reached_by_tab() -> list[QWidget]:
    """What Tab goes to, from where the keyboard is until it comes round."""
    reached: list[QWidget] = []
    for _ in range(400):
        focused = QApplication.focusWidget()
        if focused is None or focused in reached:
            return reached
        reached.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    raise AssertionError("Tab never comes round")


def takes_tab(window: QWidget) -> list[QWidget]:
    """Every widget that Tab should come to."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        if not isinstance(widget.parentWidget(), QComboBox)
    ]


def spoken(widget: QWidget) -> str:
    """The name a screen reader says; of a choice, Qt on Linux would give what is chosen."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName()
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def described(widgets: list[QWidget]) -> list[str]:
    """Widgets in words, for a message."""
    return [f"{type(widget).__name__} {spoken(widget)!r} in {type(widget.parent()).__name__}" for widget in widgets]


@pytest.mark.parametrize("page", PAGES)
def test_tab_comes_to_everything_and_round_again_and_all_of_it_has_a_name(
    open_app: Opener, tmp_path: Path, page: str
) -> None:
    reader = open_app("de", 100)
    PAGES[page](reader, tmp_path)
    reader.come_to_the_front()
    reached = reached_by_tab()
    assert not described([widget for widget in takes_tab(reader.window) if widget not in reached])
    assert not described([widget for widget in takes_tab(reader.window) if not spoken(widget)])


def test_tab_goes_through_the_form_as_one_reads_it_and_shift_tab_back(open_app: Opener, tmp_path: Path) -> None:
    reader = open_app("en", 100)
    PAGES["somebody edited"](reader, tmp_path)
    way = ("Last name", "More about the name", "Country", "What it is", "Street and number", "Postcode", "Town")
    for name in way:
        reader.press("Tab")
        assert has_the_keyboard() == name
    for name in ("Postcode", "Street and number", "What it is", "Country"):
        reader.press("Shift+Tab")
        assert has_the_keyboard() == name


def has_the_keyboard() -> str:
    """The name of what has the keyboard, of a choice that of the whole field."""
    focused = QApplication.focusWidget()
    assert focused is not None
    parent = focused.parentWidget()
    return (parent if isinstance(parent, QComboBox) else focused).accessibleName()


@pytest.mark.parametrize("page", PAGES)
def test_every_button_is_pressed_by_enter_and_by_space(open_app: Opener, tmp_path: Path, page: str) -> None:
    reader = open_app("en", 100)
    PAGES[page](reader, tmp_path)
    buttons = [widget for widget in takes_tab(reader.window) if isinstance(widget, QAbstractButton)]
    assert buttons
    assert not described([button for button in buttons if not answers_keys(button)])


def answers_keys(button: QAbstractButton) -> bool:
    """Whether Enter and Space press it; what it does then is taken away before."""
    with warnings.catch_warnings(action="ignore"):  # where nobody listens there is nothing to take away
        button.clicked.disconnect()
        button.toggled.disconnect()
    presses = 0
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        spy = QSignalSpy(button.clicked)
        QTest.keyClick(button, key)
        dropped = QApplication.activePopupWidget()
        presses += spy.count() == 1 or dropped is not None
        if dropped is not None:
            dropped.close()
    return presses == 2


@pytest.mark.parametrize("text_size", [100, 130])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_are_cut_on_any_page(open_app: Opener, tmp_path: Path, language: str, text_size: int) -> None:
    reader = open_app(language, text_size)
    window = reader.window
    cut = {}
    for width, height in ((1024, 700), (1366, 768)):
        window.resize(width, height)
        for page, show in PAGES.items():
            show(reader, tmp_path)
            QApplication.processEvents()
            if cut_words(window):
                cut[page, width] = cut_words(window)
            if page in ("somebody edited", "review"):
                reader.press("Escape")
    assert not cut


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_that_has_a_key_stands_on_the_sheet_of_keys(open_app: Opener, language: str) -> None:
    reader = open_app(language, 100)
    actions = reader.window.actions_of_commands
    texts = reader.cardbook.context.texts
    reader.press("Ctrl+/")
    sheet = reader.dialog()
    assert isinstance(sheet, KeyboardMap)
    said = {widget.accessibleName() for widget in sheet.findChildren(QWidget)}
    offered = {command.id for command in actions.commands()}
    with_keys = [command for command in COMMANDS if command.id in offered and command.sequences()]
    assert len(with_keys) > 20
    assert not [command.id for command in with_keys if key_words(texts, command.sequences()[0]) not in said]
    assert {command.id for command in with_keys} == {
        command.id for command in COMMANDS if command.id in offered and actions.action(command.id).shortcuts()
    }
