"""`cardbook slips`: slips that ask people whether their address is still right, as a PDF."""

from argparse import ArgumentParser, Namespace

from cardbook.cli.console import Console
from cardbook.cli.options.open_book import book_to_read
from cardbook.cli.options.output_file import OutputFile, add_output
from cardbook.cli.options.paper_option import add_paper, paper_of
from cardbook.cli.options.printer_option import add_printer, drawn_for
from cardbook.cli.options.who_options import add_book, add_who, keys_meant
from cardbook.cli.outcome import DONE
from cardbook.cli.paper.print_report import complain_of_gaps
from cardbook.services.paper.take_along.address_slips import AddressSlips


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, whom, the paper, and where the PDF goes."""
    add_book(parser, console)
    add_paper(parser, console)
    add_printer(parser, console)
    add_output(parser, console)
    add_who(parser, console)


def run(options: Namespace, console: Console) -> int:
    """Print a slip for each household, in the order of the book."""
    output = OutputFile(options.output, force=options.force)
    with book_to_read(options.book) as reading:
        keys = keys_meant(reading, options)
        paper = paper_of(options, reading.home)
        with console.progress(console.texts("cli.slips.working")) as progress:
            pdf = AddressSlips(reading, console.texts).pdf(keys, paper, drawn_for(options, paper), progress)
    output.write([pdf.data])
    console.say(console.texts("cli.slips.done", count=pdf.slip_count, pages=console.texts.number(pdf.page_count)))
    complain_of_gaps(console, pdf.missing)
    return DONE
