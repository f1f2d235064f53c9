"""Chips side by side that go on in the next line."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph
from cardbook.ui.widgets.flow_row import FlowBox

GAP = 6


def a_box(qtbot: QtBot, *widths: int) -> FlowBox:
    """Widgets of these widths, 20 pixels high each."""
    box = FlowBox(GAP)
    qtbot.addWidget(box)
    for width in widths:
        chip = QWidget()
        chip.setFixedSize(QSize(width, 20))
        box.row.addWidget(chip)
    return box


def tops(box: FlowBox) -> list[int]:
    """Where each of the widgets begins, from above."""
    return [box.row.itemAt(place).geometry().top() for place in range(box.row.count())]


def test_what_fits_stays_in_one_line_and_asks_for_no_more_height(qtbot: QtBot) -> None:
    box = a_box(qtbot, 50, 60, 70)
    assert box.row.sizeHint() == QSize(50 + 60 + 70 + 2 * GAP, 20)
    box.resize(300, 20)
    box.show()
    assert tops(box) == [0, 0, 0]
    assert box.height() == 20


def test_what_does_not_fit_goes_on_in_the_next_line(qtbot: QtBot) -> None:
    box = a_box(qtbot, 50, 60, 70)
    box.resize(120, 20)
    box.show()
    assert tops(box) == [0, 0, 20 + GAP]
    assert box.height() == 40 + GAP


def test_the_last_stand_at_the_right_end_only_while_all_are_in_one_line(qtbot: QtBot) -> None:
    box = a_box(qtbot, 50, 60)
    box.row.push_to_the_end(1)
    box.resize(200, 20)
    box.show()
    assert box.row.itemAt(1).geometry().right() == 199
    box.resize(80, 20)
    assert box.row.itemAt(1).geometry().left() == 0


def test_text_that_is_longer_than_a_line_is_broken(context: UiContext, qtbot: QtBot) -> None:
    box = FlowBox(GAP)
    qtbot.addWidget(box)
    box.row.addWidget(paragraph(context.theme, "Household of four in the house by the lake"))
    box.resize(150, 20)
    box.show()
    assert box.height() > 2 * context.theme.line_height("body")
