"""The first start only asks; it does nothing by itself."""

import pytest
from pytestqt.qtbot import QtBot

from cardbook.ui.book.first_run import FirstRun
from cardbook.ui.context import UiContext
from cardbook.ui.looks.theme import Scheme
from cardbook.ui.pages.settings_page import SettingsPage
from cardbook.ui.widgets.chip import Chip
from cardbook.ui.widgets.fields.segmented_choice import SegmentedChoice


@pytest.fixture
def first_run(context: UiContext, qtbot: QtBot) -> FirstRun:
    """The window of the first start."""
    window = FirstRun(context, "Documents › Family book.cardbook")
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.mark.parametrize(("place", "start"), [(0, "people"), (1, "addresses"), (2, "sample")])
def test_each_card_tells_its_start(first_run: FirstRun, qtbot: QtBot, place: int, start: str) -> None:
    with qtbot.waitSignal(first_run.start_chosen) as told:
        first_run.starts[place].click()
    assert told.args == [start]


def test_the_language_can_be_changed_before_anything_else(first_run: FirstRun, qtbot: QtBot) -> None:
    german = next(chip for chip in first_run.findChildren(Chip) if chip.text() == "Deutsch")
    with qtbot.waitSignal(first_run.language_chosen) as told:
        german.click()
    assert told.args == ["de"]


def test_a_low_window_leaves_the_drawing_out_rather_than_the_words(first_run: FirstRun, qtbot: QtBot) -> None:
    first_run.setMinimumSize(0, 0)
    first_run.resize(1280, 560)
    qtbot.waitUntil(lambda: not first_run.envelope_is_shown)
    first_run.resize(1280, 800)
    qtbot.waitUntil(lambda: first_run.envelope_is_shown)


def test_settings_switch_to_dark_at_once_and_remember_it(context: UiContext, qtbot: QtBot) -> None:
    page = SettingsPage(context)
    qtbot.addWidget(page)
    choice = next(
        part for part in page.findChildren(SegmentedChoice) if part.accessibleName() == "Light or dark"
    )
    choice.choose("dark")
    choice.chosen.emit("dark")
    assert context.theme.scheme is Scheme.DARK
    assert context.settings.scheme is Scheme.DARK


def test_settings_ask_for_a_new_window_in_another_language(context: UiContext, qtbot: QtBot) -> None:
    page = SettingsPage(context)
    qtbot.addWidget(page)
    choice = next(
        part for part in page.findChildren(SegmentedChoice) if part.accessibleName() == "Cardbook speaks"
    )
    with qtbot.waitSignal(page.rebuild_requested):
        choice.chosen.emit("de")
    assert context.settings.language == "de"
