"""A printer is measured in the studio."""

from collections.abc import Sequence

from cardbook.domain.paper.calibration import Place, PrinterError, printer_error
from cardbook.domain.paper.paper import A4
from cardbook.ui.context import UiContext
from cardbook.ui.print_studio.printer.measure_dialog import MeasureDialog
from tests.ui.conftest import ContextMaker


def test_three_readings_are_told_and_wrong_ones_are_not_kept(context: UiContext) -> None:
    found: list[PrinterError] = []

    def measure(readings: Sequence[Place]) -> PrinterError:
        found.append(printer_error(A4, readings))
        return found[-1]

    dialog = MeasureDialog(context, None, "Office", A4, measure)
    dialog.open()
    dialog.fields[1][0].setValue(20.0)
    dialog.keep_button.click()
    assert dialog.isVisible()
    assert found == []
    assert dialog.said.text().startswith("Cross 2 cannot have come out there.")
    for left, top in dialog.fields:
        left.setValue(left.value() + (171.5 if left is dialog.fields[1][0] else 1.5))
        top.setValue(top.value() - 1.0)
    dialog.keep_button.click()
    assert (round(found[0].shift_x), round(found[0].shift_y)) == (1_500, -1_000)


def test_lengths_are_written_in_the_readers_language(make_context: ContextMaker) -> None:
    dialog = MeasureDialog(make_context("de"), None, "Büro", A4, lambda readings: printer_error(A4, readings))
    field = dialog.fields[0][0]
    field.setValue(21.5)
    assert field.text() == "21,5 mm"
    assert field.valueFromText("22,5 mm") == 22.5
