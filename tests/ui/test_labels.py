"""Names of people are shown as they are, whatever they contain."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from cardbook.ui.context import UiContext
from cardbook.ui.labels import elided_label, label, paragraph, plain_tooltip, set_tooltip
from cardbook.ui.looks.theme import Theme
from cardbook.ui.prompts import message

HOSTILE = 'Anna <b>Müller</b> <img src="file:///etc/passwd"> & Söhne'


@pytest.mark.parametrize("make", [label, paragraph, elided_label])
def test_markup_in_a_name_stays_text(context: UiContext, make: Callable[[Theme, str], QLabel]) -> None:
    made = make(context.theme, HOSTILE)
    assert made.textFormat() is Qt.TextFormat.PlainText
    assert made.text() == HOSTILE


def test_a_tooltip_shows_markup_as_signs(context: UiContext) -> None:
    button = QPushButton()
    set_tooltip(button, HOSTILE)
    assert "<b>" not in button.toolTip()
    assert "&lt;b&gt;" in button.toolTip()
    assert plain_tooltip("") == ""


def test_a_message_shows_markup_as_signs(context: UiContext, qtbot: QtBot) -> None:
    window = QPushButton()
    qtbot.addWidget(window)
    dialog = message(context, window, HOSTILE, HOSTILE, details=HOSTILE)
    assert all(part.textFormat() is Qt.TextFormat.PlainText for part in dialog.findChildren(QLabel))
    dialog.accept()


def test_a_label_too_long_for_its_place_tells_all_in_its_tooltip(context: UiContext, qtbot: QtBot) -> None:
    made = elided_label(context.theme, "Wolfeschlegelsteinhausenbergerdorff")
    qtbot.addWidget(made)
    made.resize(60, 20)
    made.show()
    QApplication.processEvents()
    assert "Wolfeschlegelsteinhausenbergerdorff" in made.toolTip()
    made.resize(900, 20)
    QApplication.processEvents()
    assert made.toolTip() == ""


def test_a_paragraph_grows_as_it_gets_narrower(context: UiContext) -> None:
    made = paragraph(context.theme, "An address book that remembers who gets a card. " * 3)
    line = context.theme.line_height("body")
    assert made.heightForWidth(4000) < 2 * line
    assert made.heightForWidth(200) >= 4 * line


def test_a_paragraph_breaks_after_signs_that_take_two_units(context: UiContext, qtbot: QtBot) -> None:
    made = paragraph(context.theme, "🎄🎁🕯 Frohe Weihnachten an alle im Haus")
    qtbot.addWidget(made)
    made.resize(120, made.heightForWidth(120))
    assert not made.grab().isNull()
    assert made.heightForWidth(120) > made.heightForWidth(2000)
