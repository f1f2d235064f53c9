"""Files dropped on the window: lists of addresses are taken, everything else is left alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cardbook.ui.book.dropped_files import DroppedFiles

_LEFT, _PLAIN, _COPY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction


def files(*urls: QUrl) -> QMimeData:
    """What a file browser drags along."""
    dragged = QMimeData()
    dragged.setUrls(list(urls))
    return dragged


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Any window."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_the_first_list_of_addresses_among_dropped_files_is_told(window: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    heard = DroppedFiles(window)
    dragged = files(
        QUrl("https://example.org/x.vcf"), QUrl.fromLocalFile(str(tmp_path / "photo.png")),
        QUrl.fromLocalFile(str(tmp_path / "Phone.VCF")), QUrl.fromLocalFile(str(tmp_path / "more.csv")),
    )
    with qtbot.waitSignal(heard.dropped) as told:
        heard.eventFilter(window, QDropEvent(QPointF(50, 50), _COPY, dragged, _LEFT, _PLAIN))
    assert told.args == [tmp_path / "Phone.VCF"]


@pytest.mark.parametrize(("name", "is_taken"), [("a.vcf", True), ("a.TAB", True), ("a.cardbook", False)])
def test_only_lists_of_addresses_are_taken(window: QWidget, name: str, is_taken: bool) -> None:
    heard = DroppedFiles(window)
    dragged = files(QUrl.fromLocalFile(f"/books/{name}"))
    entering = QDragEnterEvent(QPoint(50, 50), _COPY, dragged, _LEFT, _PLAIN)
    entering.ignore()
    heard.eventFilter(window, entering)
    assert entering.isAccepted() is is_taken


def test_the_cells_of_a_table_and_lines_with_a_figure_are_taken_and_words_are_not(
    window: QWidget, qtbot: QtBot
) -> None:
    heard, cells, lines, words = DroppedFiles(window), QMimeData(), QMimeData(), QMimeData()
    cells.setText("Vorname\tOrt\nAnna\tKiel\n")
    lines.setText("Anna Klein\nWeg 1\n24103 Kiel\n")
    words.setText("Anna\nKiel")
    with qtbot.waitSignal(heard.dropped_table) as told:
        heard.eventFilter(window, QDropEvent(QPointF(50, 50), _COPY, cells, _LEFT, _PLAIN))
    assert told.args == [cells.text()]
    with qtbot.waitSignal(heard.dropped_block) as told:
        heard.eventFilter(window, QDropEvent(QPointF(50, 50), _COPY, lines, _LEFT, _PLAIN))
    assert told.args == [lines.text().strip()]
    assert not heard.eventFilter(window, QDropEvent(QPointF(50, 50), _COPY, words, _LEFT, _PLAIN))
