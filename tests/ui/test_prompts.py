"""Small windows that ask something."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cardbook.ui.prompts import choose
from cardbook.ui.widgets.button import Button
from tests import windows
from tests.ui.conftest import ContextMaker


def test_answers_that_are_long_are_shown_whole(make_context: ContextMaker, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    windows.show(parent)
    answers = [(word, f"Nur für Wilhelmine, {word}") for word in ("zieht aus", "bleibt", "weiter bearbeiten")]
    dialog = choose(make_context("de", text_size=150), parent, "Wessen Adresse?", "Für wen?", answers, str)
    buttons = dialog.findChildren(Button)
    assert len(buttons) == len(answers)
    assert all(button.width() >= button.sizeHint().width() for button in buttons)
