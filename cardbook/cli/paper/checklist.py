"""`cardbook checklist`: a season's list as a PDF to tick by hand."""

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
from cardbook.domain.cards.card_list import EntryFilter, Season
from cardbook.domain.progress import Progress
from cardbook.services.cards.delivery_rounds import DeliveryRounds
from cardbook.services.cards.helper_lists import HelperLists
from cardbook.services.cards.season_named import season_named
from cardbook.services.paper.take_along.checklist_words import checklist_words, rounds_words
from cardbook.services.paper.take_along.checklists import TABLES_READ, ChecklistPdf, Checklists
from cardbook.services.reading import BookReading


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, the season, and where the PDF goes."""
    texts = console.texts
    add_book(parser, console)
    parser.add_argument("--season", metavar="S", required=True, help=texts("cli.option.season"))
    parser.add_argument("--helper", metavar="NAME", default="", help=texts("cli.checklist.helper"))
    add_paper(parser, console)
    add_printer(parser, console)
    parser.add_argument("--rounds", action="store_true", help=texts("cli.checklist.rounds"))
    add_output(parser, console)


def run(options: Namespace, console: Console) -> int:
    """Print the list as it stands today."""
    output = OutputFile(options.output, force=options.force)
    with book_to_read(options.book, None if options.helper else TABLES_READ) as reading:
        season = season_named(reading, options.season)
        with console.progress(console.texts("cli.checklist.working")) as progress:
            pdf = (_rounds if options.rounds else _list)(reading, season, options, console, progress)
    output.write([pdf.data])
    console.say(console.texts("cli.checklist.done", count=pdf.page_count, season=season.name))
    complain_of_gaps(console, pdf.missing)
    return DONE


def _list(
    reading: BookReading, season: Season, options: Namespace, console: Console, progress: Progress
) -> ChecklistPdf:
    """The whole list, or the part of it that a helper has."""
    helper = HelperLists(reading).named(options.helper) if options.helper else None
    words = checklist_words(console.texts, reading, season, datetime.date.today(), helper)
    paper, chosen = paper_of(options, reading.home), EntryFilter(helper=helper.id if helper is not None else None)
    return Checklists(reading).pdf(season, words, paper, progress, chosen, drawn_for(options, paper))


def _rounds(
    reading: BookReading, season: Season, options: Namespace, console: Console, progress: Progress
) -> ChecklistPdf:
    """What is to be delivered by hand."""
    made, paper = DeliveryRounds(reading), paper_of(options, reading.home)
    rounds = list(made.rounds(season))
    words = rounds_words(console.texts, reading, season, datetime.date.today(), rounds)
    return made.pdf(rounds, words, paper, progress, drawn_for(options, paper))
