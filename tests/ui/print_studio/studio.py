"""What tests do in the print studio."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from cardbook.services.paper.printers.preview import PdfPages
from cardbook.ui.pages.print_page import PrintPage
from cardbook.ui.print_studio.preview.label_marks import LabelMarks, box_on_page
from cardbook.ui.print_studio.print_work import Printed


def after(qtbot: QtBot, page: PrintPage, act: Callable[[], object]) -> Printed:
    """Do something, and wait for the pages that follow from it."""
    with qtbot.waitSignal(page.live.renewed):
        act()
    qtbot.waitUntil(lambda: page.live.is_current)
    return shown(page)


def shown(page: PrintPage) -> Printed:
    """What is shown now."""
    assert page.live.printed is not None
    return page.live.printed


def marks(page: PrintPage) -> LabelMarks:
    """The marks over the page."""
    assert page.preview.view.marks is not None
    return page.preview.view.marks


def text_of(pdf: bytes, number: int = 1) -> str:
    """What can be read on a page of a PDF."""
    with PdfPages(pdf) as pages:
        return pages.text(number)


def middle_of(page: PrintPage, label: int) -> QPoint:
    """The middle of a label in the preview."""
    view = page.preview.view
    return view.place(box_on_page(marks(page).sheet, label)).center().toPoint()


def click_label(qtbot: QtBot, page: PrintPage, label: int) -> None:
    """Click a label in the preview."""
    qtbot.mouseClick(page.preview.view.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(page, label))


def names(page: PrintPage) -> list[str]:
    """The names in both lists, the doubtful ones first."""
    models = (page.panel.doubtful_people, page.panel.other_people)
    return [model.person(row).name for model in models for row in range(model.rowCount())]
