"""`cardbook labels`: address labels as a PDF that fits the sheet."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from cardbook.cli.console import Console
from cardbook.cli.options.output_file import OutputFile, add_output
from cardbook.cli.options.printer_option import add_printer, drawn_for
from cardbook.cli.options.type_size import type_size
from cardbook.cli.options.who_options import add_book, add_by_hand, add_who, who_of
from cardbook.cli.outcome import DONE, IN_PART
from cardbook.cli.paper.print_report import complain, layout_report, telling_why_nobody
from cardbook.cli.paper.sheet_options import add_sheet_options, fill_of, lying_sheet, opened, remember, tables_for
from cardbook.services.cards.season_named import season_named
from cardbook.services.paper.labels.label_options import LABEL_TYPEFACES, LabelOptions
from cardbook.services.paper.labels.labels import Labels
from cardbook.services.paper.labels.sheets import find_sheet
from cardbook.services.paper.mail_merge import MailMerge
from cardbook.services.paper.printable import Printable


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, whom, the sheet, how it is to look, and where the PDF goes."""
    texts = console.texts
    add_book(parser, console)
    parser.add_argument("--sheet", metavar="L7160", required=True, help=texts("cli.labels.sheet"))
    add_sheet_options(parser, console)
    parser.add_argument("--font", metavar="F", default=LABEL_TYPEFACES[0], help=texts("cli.labels.font"))
    parser.add_argument("--size", metavar="PT", type=type_size(console), help=texts("cli.labels.size"))
    add_by_hand(parser, console)
    add_printer(parser, console)
    parser.add_argument("--outlines", action="store_true", help=texts("cli.labels.outlines"))
    parser.add_argument("--layout", metavar="LAYOUT.json", type=Path, help=texts("cli.labels.layout"))
    add_output(parser, console)
    add_who(parser, console)


def run(options: Namespace, console: Console) -> int:
    """Print everyone who has a name and an address; say who was left out."""
    output = OutputFile(options.output, force=options.force)
    layout = OutputFile(options.layout, force=options.force) if options.layout else None
    who = who_of(options)
    with opened(options, tables_for(who, options)) as (reading, book):
        sheet = find_sheet(options.sheet, reading.own_sheets.all())
        chosen = LabelOptions.on(
            sheet, lying_sheet(reading, sheet, options), font=options.font, size_pt=options.size,
            outlines=options.outlines, drawn=drawn_for(options, sheet.page), copies=options.copies,
        )
        merge = MailMerge(reading)
        season = season_named(reading, options.season) if options.season else None
        recipients = Printable(merge, merge.keys_to_print(who), season, with_by_hand=options.with_by_hand)
        title, fill = options.season or reading.name, fill_of(reading, options, sheet)
        with console.progress(console.texts("cli.labels.working")) as progress, \
                telling_why_nobody(console, "labels", recipients):
            pdf = Labels(reading).pdf(recipients, chosen, title, progress, fill)
        output.write([pdf.data])
        if layout:
            layout.write(layout_report(pdf.report()))
        if book:
            remember(book, pdf, chosen, title)
    console.say(console.texts("cli.labels.done", count=pdf.label_count, sheets=pdf.page_count, sheet=sheet.title))
    complain(console, "labels", recipients, pdf)
    return IN_PART if recipients.left_out or pdf.refused else DONE
