"""The printer for which a PDF is drawn."""

from argparse import ArgumentParser, Namespace

from cardbook.cli.console import Console
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.affine import UNMOVED, Affine
from cardbook.domain.paper.paper import PaperSize
from cardbook.services.paper.printers import printers


def add_printer(parser: ArgumentParser, console: Console) -> None:
    """`--printer NAME`."""
    parser.add_argument("--printer", metavar="NAME", default="", help=console.texts("cli.option.printer"))


def drawn_for(options: Namespace, paper: PaperSize) -> Affine:
    """What corrects the printer that was named; nothing where none was. Raises KnownError(UNKNOWN_PRINTER)."""
    if not options.printer:
        return UNMOVED
    known = printers.Printers(printers.printers_file())
    if all(each.printer != options.printer for each in known.all()):
        raise KnownError(ErrorCode.UNKNOWN_PRINTER, name=options.printer)
    return known.correction(options.printer, paper)
