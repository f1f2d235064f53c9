"""`cardbook gifts`: the gifts of a season as a PDF to tick by hand."""

import datetime
from argparse import ArgumentParser, Namespace

from cardbook.cli.console import Console
from cardbook.cli.options.open_book import book_to_read
from cardbook.cli.options.output_file import OutputFile, add_output
from cardbook.cli.options.paper_option import add_paper, paper_of
from cardbook.cli.options.printer_option import add_printer, drawn_for
from cardbook.cli.options.who_options import add_book
from cardbook.cli.outcome import DONE
from cardbook.cli.paper.print_report import complain_of_gaps
from cardbook.services.cards.season_named import season_named
from cardbook.services.paper.take_along.gift_checklists import GiftChecklists


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, the season, and where the PDF goes."""
    texts = console.texts
    add_book(parser, console)
    parser.add_argument("--season", metavar="S", required=True, help=texts("cli.option.season"))
    add_paper(parser, console)
    add_printer(parser, console)
    add_output(parser, console)


def run(options: Namespace, console: Console) -> int:
    """Print the gifts as they stand today."""
    output = OutputFile(options.output, force=options.force)
    with book_to_read(options.book) as reading:
        season = season_named(reading, options.season)
        paper = paper_of(options, reading.home)
        with console.progress(console.texts("cli.gifts.working")) as progress:
            gifts = GiftChecklists(reading, console.texts)
            pdf = gifts.pdf(season, paper, datetime.date.today(), progress, drawn_for(options, paper))
    output.write([pdf.data])
    console.say(console.texts("cli.gifts.done", count=pdf.page_count, season=season.name))
    complain_of_gaps(console, pdf.missing)
    return DONE
