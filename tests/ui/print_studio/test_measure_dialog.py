"""A printer is measured in the studio."""

from collections.abc import Sequence

from cardbook.domain.calibration import Place, PrinterError, printer_error
from cardbook.domain.paper import A4
from cardbook.ui.context import UiContext
from cardbook.ui.print_studio.measure_dialog import MeasureDialog


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
