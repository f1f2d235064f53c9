"""The app as it is started, with settings, documents and backups of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.reader import Reader, a_reader


@pytest.fixture
def reader(qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:
    """Somebody before the app, which is not yet started."""
    with a_reader(qapp, qtbot, tmp_path, monkeypatch) as made:
        yield made
