"""What the tests of this folder share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cardbook.ui.context import UiContext
from tests.ui.import_wizard.import_desk import Desk


@pytest.fixture
def desk(context: UiContext, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """The window with the import page shown."""
    made = Desk(context, tmp_path)
    qtbot.addWidget(made.window)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    made.window.actions_of_commands.run("import")
    yield made
    made.session.close()
