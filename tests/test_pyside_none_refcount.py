"""Qt must not take references to None away: PySide6 6.12.0 does so on Python 3.11, until Python aborts."""

import sys

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

_CALLS = 1000
_NOISE = 100  # other threads and caches may hold None a little more or less often


def test_calls_that_return_nothing_leave_the_count_of_none_alone(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    before = sys.getrefcount(None)

    for _ in range(_CALLS):
        field.setText("a")

    assert before - sys.getrefcount(None) < _NOISE
