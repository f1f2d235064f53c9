"""Lists of rows: keys, fixed heights, a focus that can be seen."""

import pytest
from PySide6.QtCore import QRectF, QStringListModel, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import TextRun, draw_runs, draw_text
from cardbook.ui.widgets.row_list_view import Index, RowDelegate, RowListView
from tests.ui.conftest import ContextMaker


class NameDelegate(RowDelegate):
    """A row with a name."""

    def paint_row(self, painter: QPainter, place: QRectF, index: Index, selected: bool) -> None:
        draw_text(painter, place, TextRun(index.data(), self.theme.font("body"), self.theme.color("ink")))


@pytest.fixture
def rows(context: UiContext, qtbot: QtBot) -> RowListView:
    """Three names."""
    view = RowListView(context, "Names")
    view.setModel(QStringListModel(["Anna", "Tomasz", "Zofia"], view))
    view.setItemDelegate(NameDelegate(context, 50, parent=view))
    qtbot.addWidget(view)
    view.resize(300, 400)
    view.show()
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    view.go_to(0)
    return view


def test_enter_opens_space_ticks_and_del_deletes(rows: RowListView, qtbot: QtBot) -> None:
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    for key, signal in ((Qt.Key.Key_Return, rows.opened), (Qt.Key.Key_Space, rows.ticked)):
        with qtbot.waitSignal(signal) as told:
            qtbot.keyClick(rows, key)
        assert told.args[0].row() == 1
    with qtbot.waitSignal(rows.delete_requested):
        qtbot.keyClick(rows, Qt.Key.Key_Delete)


def test_a_row_that_is_gone_to_is_selected_while_the_key_of_a_command_is_still_held(
    rows: RowListView, qtbot: QtBot
) -> None:
    rows.go_to(1)
    qtbot.keyPress(rows, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    rows.go_to(2)
    assert [index.row() for index in rows.selectedIndexes()] == [2]
    qtbot.keyRelease(rows, Qt.Key.Key_Control)


def test_letters_go_to_a_name(rows: RowListView, qtbot: QtBot) -> None:
    qtbot.keyClick(rows, Qt.Key.Key_Z)
    assert rows.currentIndex().data() == "Zofia"


def test_the_row_with_the_keyboard_has_a_ring(rows: RowListView, context: UiContext) -> None:
    QApplication.processEvents()
    image = rows.viewport().grab().toImage()
    dots = {image.pixelColor(x, 25).name() for x in range(4)}
    assert context.theme.color("focus").name() in dots


def test_rows_grow_with_the_text(make_context: ContextMaker, qtbot: QtBot) -> None:
    heights = []
    for percent in (100, 150):
        context = make_context(text_size=percent)
        view = RowListView(context, "Names")
        qtbot.addWidget(view)
        view.setModel(QStringListModel(["Anna"], view))
        view.setItemDelegate(NameDelegate(context, 50, parent=view))
        heights.append(view.sizeHintForRow(0))
    assert heights == [50, 75]


def test_runs_of_two_styles_end_within_their_place(context: UiContext, qtbot: QtBot) -> None:
    view = RowListView(context, "Names")
    qtbot.addWidget(view)
    picture = view.grab()
    painter = QPainter(picture)
    font, ink = context.theme.font("body"), context.theme.color("ink")
    runs = [TextRun("Anna & Tomasz ", font, ink), TextRun("Kowalczyk " * 20, font, ink)]
    end = draw_runs(painter, QRectF(10, 0, 150, 40), runs)
    painter.end()
    assert 100 < end <= 160
