"""`cardbook year`: birthdays, feasts and last posts of a year as a PDF for the wall."""

import datetime
from argparse import ArgumentParser, Namespace

from cardbook.cli.console import Console
from cardbook.cli.options.number_between import whole_number
from cardbook.cli.options.open_book import book_to_read
from cardbook.cli.options.output_file import OutputFile, add_output
from cardbook.cli.options.paper_option import add_paper, paper_of
from cardbook.cli.options.printer_option import add_printer, drawn_for
from cardbook.cli.options.who_options import add_book, add_who, who_of
from cardbook.cli.outcome import DONE
from cardbook.cli.paper.print_report import complain_of_gaps
from cardbook.services.paper.mail_merge import MailMerge
from cardbook.services.paper.take_along.piece_orders import FIRST_YEAR, LAST_YEAR
from cardbook.services.paper.take_along.year_pages import YearPages


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, the year, whose days, the paper, and where the PDF goes."""
    texts = console.texts
    add_book(parser, console)
    year, this_year = whole_number(console, FIRST_YEAR, LAST_YEAR), datetime.date.today().year
    parser.add_argument("--year", metavar="YEAR", type=year, default=this_year, help=texts("cli.year.year"))
    add_paper(parser, console)
    add_printer(parser, console)
    add_output(parser, console)
    add_who(parser, console)


def run(options: Namespace, console: Console) -> int:
    """Print the days of those whom the options mean."""
    output = OutputFile(options.output, force=options.force)
    with book_to_read(options.book) as reading:
        keys = frozenset(MailMerge(reading).keys(who_of(options)))
        paper = paper_of(options, reading.home)
        with console.progress(console.texts("cli.year.working")) as progress:
            pages = YearPages(reading, console.texts)
            pdf = pages.pdf(options.year, keys, paper, drawn_for(options, paper), progress)
    output.write([pdf.data])
    console.say(console.texts("cli.year.done", count=pdf.page_count, year=str(options.year)))
    complain_of_gaps(console, pdf.missing)
    return DONE
