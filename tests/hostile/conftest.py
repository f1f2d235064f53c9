"""The app over a book whose every field is hostile."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.hostile.canary import Canary
from tests.journeys.reader import Reader, a_reader


@pytest.fixture
def canary(tmp_path: Path) -> Iterator[Canary]:
    """A picture that nobody may open."""
    with Canary(tmp_path / "canary.png") as watched:
        yield watched


@pytest.fixture
def reader(qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:
    """Somebody before the app, which is not yet started."""
    with a_reader(qapp, qtbot, tmp_path, monkeypatch) as made:
        yield made
