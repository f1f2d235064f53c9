"""How pages come from the studio to a printer: its tray is remembered, and what the system is told of it."""

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from cardbook.ui.context import UiContext
from cardbook.ui.pages.print_page import PrintPage
from cardbook.ui.print_studio.print_order import PrintKind
from cardbook.ui.print_studio.printer.paper_printer import FedSheet, paper_for, ticket_for
from cardbook.ui.print_studio.printer.tray import tray_of

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
