"""`cardbook return-labels`: the sender's own address on the free labels of a sheet."""

from argparse import ArgumentParser, Namespace

from cardbook.cli.console import Console
from cardbook.cli.options.number_between import whole_number
from cardbook.cli.options.output_file import OutputFile, add_output
from cardbook.cli.options.printer_option import add_printer, drawn_for
from cardbook.cli.options.type_size import type_size
from cardbook.cli.options.who_options import add_book
from cardbook.cli.outcome import DONE
from cardbook.cli.paper.sheet_options import add_remember, opened, remember
from cardbook.domain.paper.label_sheet import LabelSheet
from cardbook.domain.paper.open_sheet import FRESH
from cardbook.services.paper.envelopes.sender import Sender, sender_of, sender_with
from cardbook.services.paper.labels.label_options import LABEL_TYPEFACES, LabelOptions
from cardbook.services.paper.labels.labels import Labels
from cardbook.services.paper.labels.sheets import find_sheet
from cardbook.services.reading import BookReading

_MOST = 10_000
_TABLES_READ = frozenset({"book_setting", "open_sheet", "own_sheet"})


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, the sheet, how many, how they are to look, and where the PDF goes."""
    texts = console.texts
    add_book(parser, console)
    parser.add_argument("--sheet", metavar="L7160", required=True, help=texts("cli.labels.sheet"))
    count = whole_number(console, 1, _MOST)
    parser.add_argument("--count", metavar="N", type=count, help=texts("cli.return-labels.count"))
    parser.add_argument("--start", metavar="N", type=int, help=texts("cli.return-labels.start"))
    parser.add_argument("--sender", metavar="LINE", nargs="+", help=texts("cli.envelopes.sender"))
    parser.add_argument("--abroad", action="store_true", help=texts("cli.return-labels.abroad"))
    parser.add_argument("--font", metavar="F", default=LABEL_TYPEFACES[0], help=texts("cli.labels.font"))
    parser.add_argument("--size", metavar="PT", type=type_size(console), help=texts("cli.labels.size"))
    add_printer(parser, console)
    add_remember(parser, console)
    parser.add_argument("--outlines", action="store_true", help=texts("cli.labels.outlines"))
    add_output(parser, console)


def run(options: Namespace, console: Console) -> int:
    """Fill the labels that are free."""
    output = OutputFile(options.output, force=options.force)
    with opened(options, _TABLES_READ) as (reading, book):
        sheet = find_sheet(options.sheet, reading.own_sheets.all())
        chosen = _chosen(options, sheet, reading)
        pdf = Labels(reading).of_sender(
            _sender(options, reading), options.count or chosen.lying.free(sheet.count), chosen, reading.name
        )
        output.write([pdf.data])
        if book:
            remember(book, pdf, chosen, reading.name)
    console.say(console.texts("cli.labels.done", count=pdf.label_count, sheets=pdf.page_count, sheet=sheet.title))
    for warning in dict.fromkeys(warning for label in pdf.doubtful for warning in label.warnings):
        console.complain(warning.value, console.texts(f"cli.return-labels.{warning.value}"))
    return DONE


def _chosen(options: Namespace, sheet: LabelSheet, reading: BookReading) -> LabelOptions:
    """The labels from a start on, or else those that are free of the open sheet."""
    lying = reading.drawer.open_sheet(sheet.id) if options.start is None else FRESH
    first = 1 if options.start is None else options.start
    sheet.check_label(first)
    return LabelOptions(
        sheet, lying.number, first=first, used=sheet.of_these(lying.used), font=options.font, size_pt=options.size,
        outlines=options.outlines, gaps=True, drawn=drawn_for(options, sheet.page),
    )


def _sender(options: Namespace, reading: BookReading) -> Sender:
    sender = sender_with(tuple(options.sender), reading) if options.sender else sender_of(reading)
    return sender if options.abroad else sender._replace(country="")
