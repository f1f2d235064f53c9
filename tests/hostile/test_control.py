"""The canary sings where markup is read: without this, its silence would mean nothing."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QMessageBox, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from cardbook.ui.labels import plain_tooltip
from tests.hostile.canary import Canary


def test_a_bare_label_opens_the_file_that_a_name_asks_for(qtbot: QtBot, canary: Canary) -> None:
    label = QLabel(f'<img src="{canary.url}">')
    qtbot.addWidget(label)
    label.grab()
    assert canary.opened()


def test_a_bare_message_box_does_so_too(qtbot: QtBot, canary: Canary) -> None:
    box = QMessageBox()
    qtbot.addWidget(box)
    box.setText(f'<img src="{canary.url}">')
    box.grab()
    assert canary.opened()


def test_a_bare_tooltip_does_so_and_ours_does_not(qtbot: QtBot, canary: Canary) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    asking = f'<img src="{canary.url}">'
    QToolTip.showText(QPoint(5, 5), plain_tooltip(asking), widget)
    assert not canary.opened()
    QToolTip.showText(QPoint(5, 5), asking, widget)
    assert canary.opened()
