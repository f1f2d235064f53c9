"""Every window opens in both languages, says everything, and cuts no words."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cardbook.texts import LANGUAGES
from cardbook.ui.book.first_run import FirstRun
from cardbook.ui.commands import COMMANDS
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.about import AboutDialog
from cardbook.ui.dialogs.keyboard_map import KeyboardMap
from cardbook.ui.frame.places import PLACES, Page, PageSpec
from cardbook.ui.key_names import key_words
from cardbook.ui.labels import ElidedLabel, Paragraph
from cardbook.ui.looks.theme import Scheme
from cardbook.ui.main_window import MainWindow
from cardbook.ui.pages.settings_page import SettingsPage
from tests.ui.conftest import ContextMaker


def settings(context: UiContext) -> QWidget:
    page = SettingsPage(context)
    page.show_book_place("Documents › Family book.cardbook", "")
    return page


def whole_window(context: UiContext) -> QWidget:
    specs = [PageSpec(key, Page) for key in PLACES]
    window = MainWindow(context, specs, {command.id: lambda: None for command in COMMANDS})
    window.show_book("Family book")
    window.show_page("people")
    window.undo_bar.offer("Willem Jansen is deleted.")
    return window


SCREENS: dict[str, Callable[[UiContext], QWidget]] = {
    "window": whole_window,
    "settings": settings,
    "first run": lambda context: FirstRun(context, "Documents › Family book.cardbook"),
    "keys": lambda context: KeyboardMap(context, None, COMMANDS),
    "about": lambda context: AboutDialog(context, None),
}


def cut_words(window: QWidget) -> list[str]:
    """The words of a window that have less room than they need."""
    cut = [
        button.text()
        for button in window.findChildren(QPushButton)
        if button.isVisible() and button.text() and button.width() < button.sizeHint().width()
    ]
    for label in window.findChildren(QLabel):
        if not label.isVisible() or isinstance(label, ElidedLabel):
            continue
        if isinstance(label, Paragraph):
            too_small = label.height() < label.heightForWidth(label.width())
        else:
            too_small = label.width() < label.fontMetrics().horizontalAdvance(label.text())
        if too_small:
            cut.append(label.text())
    return cut


@pytest.mark.parametrize("text_size", [100, 130])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("screen", SCREENS)
def test_no_words_are_cut_in_a_small_window(
    make_context: ContextMaker, qtbot: QtBot, screen: str, language: str, text_size: int
) -> None:
    window = SCREENS[screen](make_context(language, text_size=text_size))
    qtbot.addWidget(window)
    if not isinstance(window, QDialog):
        window.resize(window.minimumSize().expandedTo(window.minimumSizeHint()))
    window.show()
    QApplication.processEvents()
    assert not cut_words(window)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("screen", SCREENS)
def test_whatever_takes_the_keyboard_has_a_name(
    make_context: ContextMaker, qtbot: QtBot, screen: str, language: str
) -> None:
    window = SCREENS[screen](make_context(language, Scheme.DARK))
    qtbot.addWidget(window)
    takes_keys = [
        widget
        for kind in (QPushButton, QLineEdit)
        for widget in window.findChildren(kind)
        if widget.focusPolicy()
    ]
    assert not [widget for widget in takes_keys if not widget.accessibleName()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_has_words_and_every_menu_a_letter(
    make_context: ContextMaker, qtbot: QtBot, language: str
) -> None:
    window = whole_window(make_context(language))
    qtbot.addWidget(window)
    assert isinstance(window, MainWindow)
    assert all(window.actions_of_commands.action(command.id).text() for command in COMMANDS)
    letters = [action.text().split("&")[1][0].lower() for action in window.menuBar().actions()]
    assert len(set(letters)) == len(letters)


def test_keys_are_named_as_on_the_keyboard(make_context: ContextMaker) -> None:
    assert key_words(make_context("de").texts, "Ctrl+Shift+Z") == "Strg Umschalt Z"
    assert key_words(make_context("en").texts, "Ctrl++") == "Ctrl +"
    assert key_words(make_context("en").texts, "Del") == "Del"
