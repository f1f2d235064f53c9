"""`cardbook calibrate`: what a printer does to a page, measured once and corrected from then on."""

import math
from argparse import ArgumentParser, Namespace

from cardbook.cli.console import Console
from cardbook.cli.options.output_file import OutputFile, add_output
from cardbook.cli.outcome import DONE
from cardbook.domain.paper.calibration import Place, PrinterError
from cardbook.domain.paper.lengths import MICROMETRES_PER_MM, millimetres
from cardbook.domain.paper.paper import A4, PAPER_SIZES
from cardbook.services.paper.printers.printers import Calibration, Printers, printers_file


def declare(parser: ArgumentParser, console: Console) -> None:
    """The ruler page, the readings, and what is known."""
    texts = console.texts
    doings = parser.add_subparsers(dest="doing", metavar="page|read|list|forget", required=True)
    page = doings.add_parser("page", help=texts("cli.calibrate.page"), allow_abbrev=False)
    page.add_argument("--printer", metavar="NAME", default="", help=texts("cli.calibrate.printer"))
    add_output(page, console)
    read = doings.add_parser("read", help=texts("cli.calibrate.read"), allow_abbrev=False)
    read.add_argument("readings", metavar="X,Y", type=_place, nargs=3, help=texts("cli.calibrate.readings"))
    read.add_argument("--printer", metavar="NAME", required=True, help=texts("cli.calibrate.printer"))
    for each in (page, read):
        each.add_argument("--paper", choices=PAPER_SIZES, default=A4.id, help=texts("cli.calibrate.paper"))
    listed = doings.add_parser("list", help=texts("cli.calibrate.list"), allow_abbrev=False)
    listed.add_argument("--json", action="store_true", help=texts("cli.option.json"))
    forgotten = doings.add_parser("forget", help=texts("cli.calibrate.forget"), allow_abbrev=False)
    forgotten.add_argument("printer", metavar="NAME", help=texts("cli.calibrate.printer"))


def run(options: Namespace, console: Console) -> int:
    """Make the page, remember the readings, show or forget."""
    doing = {"page": _page, "read": _read, "list": _list, "forget": _forget}[options.doing]
    doing(options, console, Printers(printers_file()))
    return DONE


def _page(options: Namespace, console: Console, printers: Printers) -> None:
    output = OutputFile(options.output, force=options.force)
    output.write([printers.ruler_page(options.printer, PAPER_SIZES[options.paper], console.texts)])
    console.say(console.texts("cli.calibrate.page_done", path=options.output))


def _read(options: Namespace, console: Console, printers: Printers) -> None:
    paper = PAPER_SIZES[options.paper]
    drawn = printers.correction(options.printer, paper)
    error = printers.measured(options.printer, paper, options.readings, drawn)
    finding = error.finding()
    if finding is not None:
        console.say(console.texts(f"cli.calibrate.{finding.value}", printer=options.printer))
    else:
        console.say(_told(options.printer, error, console))


def _told(printer: str, error: PrinterError, console: Console) -> str:
    texts = console.texts
    return texts(
        "cli.calibrate.moved", printer=printer,
        right=texts.decimal(millimetres(error.shift_x)),
        down=texts.decimal(millimetres(error.shift_y)),
        width=texts.decimal(100 * error.stretch_x), height=texts.decimal(100 * error.stretch_y),
        turn=texts.decimal(math.degrees(error.turn), 2),
    )


def _list(options: Namespace, console: Console, printers: Printers) -> None:
    known = printers.all()
    if options.json:
        console.say_json(map(_described, known))
    elif not known:
        console.say(console.texts("cli.calibrate.none"))
    else:
        for each in known:
            console.say(each.printer, each.paper, each.measured_on)


def _described(calibration: Calibration) -> dict[str, object]:
    a, b, c, d, e, f = calibration.correction
    moved = [millimetres(e), millimetres(f)]
    return {
        "printer": calibration.printer, "paper": calibration.paper, "measured_on": calibration.measured_on,
        "matrix": [a, b, c, d], "moved_mm": moved,
    }


def _forget(options: Namespace, console: Console, printers: Printers) -> None:
    printers.forget(options.printer)
    console.say(console.texts("cli.calibrate.forgotten", printer=options.printer))


def _place(text: str) -> Place:
    """Two lengths in mm with a comma between, or a semicolon where their decimals have commas; argparse makes a
    sentence of the ValueError."""
    parts = text.replace(",", ".").split(";") if ";" in text else text.split(",")
    left, top = (float(part) * MICROMETRES_PER_MM for part in parts)
    if not (math.isfinite(left) and math.isfinite(top)):
        raise ValueError(text)
    return left, top
