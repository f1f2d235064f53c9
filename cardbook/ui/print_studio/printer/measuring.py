"""Joins the dialog that measures a printer with the desk and the paper."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from cardbook.domain.paper.affine import UNMOVED
from cardbook.domain.paper.calibration import Place, PrinterError
from cardbook.ui.context import UiContext
from cardbook.ui.print_studio.print_desk import PrintDesk
from cardbook.ui.print_studio.print_output import PrintOutput
from cardbook.ui.print_studio.printer.measure_dialog import MeasureDialog
from cardbook.ui.print_studio.printer.paper_printer import FedSheet, OnPrinter


def measure_printer(context: UiContext, parent: QWidget, desk: PrintDesk, output: PrintOutput) -> MeasureDialog:
    """Open the dialog for the chosen printer. Readings mean the page that was printed last, however often they are
    mended: what was found out from the first ones does not move it any more."""
    texts, paper = context.texts, desk.paper
    printer = desk.printer or texts("print.measure.no_name")
    drawn = desk.printers.correction(desk.printer, paper)

    def measure(readings: Sequence[Place]) -> PrinterError:
        return desk.measure(readings, drawn)

    def print_page() -> None:
        nonlocal drawn
        drawn = desk.printers.correction(desk.printer, paper)
        page = desk.printers.ruler_page(desk.printer, paper, texts)
        sheet = FedSheet(texts("print.ruler.title"), (paper.width, paper.height))
        output.printer.ask(parent, page, sheet, lambda _name: OnPrinter(UNMOVED))

    dialog = MeasureDialog(context, parent, printer, paper, measure)
    dialog.page_wanted.connect(print_page)
    dialog.open()
    return dialog
