"""How pages come from the studio to a printer: its tray is remembered, and what the system is told of it."""

import io
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from cardbook.domain.paper.affine import UNMOVED, Affine
from cardbook.services.paper.printers.print_queue import PrintQueue
from cardbook.ui.context import UiContext
from cardbook.ui.pages.print_page import PrintPage
from cardbook.ui.print_studio.print_order import PrintKind
from cardbook.ui.print_studio.printer.paper_printer import FedSheet, OnPrinter, paper_for, put_on_paper, ticket_for
from cardbook.ui.print_studio.printer.tray import tray_of
from tests.printing import ink
from tests.services.paper.test_print_queue import a_program

_MM = 72 / 25.4
_C6 = FedSheet("Envelopes", (162_000, 114_000))
_TOLD = "#!/bin/sh\necho 'InputSlot/Media Source: *Auto Tray1 Manual'\n"


def test_a_tray_is_remembered_for_its_printer_and_its_kind_of_paper(
    page: PrintPage, qtbot: QtBot, context: UiContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("lp", "lpoptions"):
        (tmp_path / name).write_text(_TOLD)
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    trays = page.options.nudge.trays
    page.printers.choose("Office")
    qtbot.waitUntil(lambda: trays.count() == 4)
    trays.choose("Manual")
    trays.activated.emit(trays.currentIndex())
    assert tray_of(context.settings, "Office", PrintKind.LABELS) == "Manual"
    page.choose_kind(PrintKind.ENVELOPES)
    assert trays.key() == ""
    page.choose_kind(PrintKind.LABELS)
    assert trays.key() == "Manual"


@pytest.mark.parametrize(("size", "media"), [((210_000, 297_000), "A4"), ((162_000, 114_000), "Custom.162x114mm")])
def test_the_system_is_told_the_very_size_and_the_copies(size: tuple[int, int], media: str) -> None:
    printer = paper_for(FedSheet("Labels", size))
    printer.setCopyCount(3)
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    ticket = ticket_for(printer, FedSheet("Labels", size), "Manual")
    assert (ticket.media, ticket.copies, ticket.is_grey, ticket.tray) == (media, 3, True, "Manual")


def an_envelope() -> bytes:
    """A letter in the middle of a wide C6."""
    made = io.BytesIO()
    canvas = Canvas(made, (162 * _MM, 114 * _MM))
    canvas.drawString(80 * _MM, 50 * _MM, "A")
    canvas.save()
    return made.getvalue()


@pytest.mark.usefixtures("qapp")
def test_what_corrects_a_wide_envelope_turns_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printer = QPrinter()  # as if it were there: machines that run tests have none
    monkeypatch.setattr(printer, "printerName", lambda: "Office")
    monkeypatch.setattr(printer, "outputFormat", lambda: QPrinter.OutputFormat.NativeFormat)
    a_program(tmp_path / "lp", f'#!/bin/sh\nprintf "%s\\n" "$@" > "{tmp_path}/words"\ncat > "{tmp_path}/pages"\n')
    a_program(tmp_path / "lpoptions", "#!/bin/sh\necho 'PageSize/Media Size: *A4 EnvC6'\n")
    queue = PrintQueue(str(tmp_path / "lp"), str(tmp_path / "lpoptions"))
    letters = []
    for moved in (UNMOVED, Affine(e=2_000, f=500)):
        assert put_on_paper(queue, printer, an_envelope(), _C6, OnPrinter(moved), lambda _done, _total: None)
        pages = (tmp_path / "pages").read_bytes()
        assert [round(side) for side in ink.page_sizes(pages)[0]] == [114, 162]
        letters += ink.letters(pages)
    assert "media=EnvC6" in (tmp_path / "words").read_text()
    plain, corrected = letters
    assert corrected.top - plain.top == pytest.approx(2, abs=0.01), "to the right on the envelope is down as it is fed"
    assert corrected.left - plain.left == pytest.approx(-0.5, abs=0.01)
