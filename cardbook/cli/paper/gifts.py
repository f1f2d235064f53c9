"""`cardbook gifts`: the gifts of a season as a PDF to tick by hand, or as JSON."""

import datetime
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Sequence
from pathlib import Path

from cardbook.cli.console import Console
from cardbook.cli.options.open_book import book_to_read
from cardbook.cli.options.output_file import OutputFile, add_force
from cardbook.cli.options.paper_option import add_paper, paper_of
from cardbook.cli.options.printer_option import add_printer, drawn_for
from cardbook.cli.options.who_options import add_book
from cardbook.cli.outcome import DONE
from cardbook.cli.paper.print_report import complain_of_gaps
from cardbook.domain.cards.gift import STAGES_OF, GiftRow
from cardbook.services.cards.season_named import season_named
from cardbook.services.gifts.gift_lists import GiftLists
from cardbook.services.paper.take_along.gift_checklists import GiftChecklists


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, the season, and where the PDF goes, or that it is to be JSON."""
    texts = console.texts
    add_book(parser, console)
    parser.add_argument("--season", metavar="S", required=True, help=texts("cli.option.season"))
    add_paper(parser, console)
    add_printer(parser, console)
    ways = parser.add_mutually_exclusive_group(required=True)
    ways.add_argument("-o", "--output", metavar="OUT.pdf", type=Path, help=texts("cli.option.output"))
    ways.add_argument("--json", action="store_true", help=texts("cli.option.json"))
    add_force(parser, console)


def run(options: Namespace, console: Console) -> int:
    """Print the gifts as they stand today."""
    output = None if options.json else OutputFile(options.output, force=options.force)
    with book_to_read(options.book) as reading:
        season = season_named(reading, options.season)
        if output is None:
            console.say_json(_items(GiftLists(reading).of_season(season.id or 0).rows))
            return DONE
        paper = paper_of(options, reading.home)
        with console.progress(console.texts("cli.gifts.working")) as progress:
            gifts = GiftChecklists(reading, console.texts)
            pdf = gifts.pdf(season, paper, datetime.date.today(), progress, drawn_for(options, paper))
    output.write([pdf.data])
    console.say(console.texts("cli.gifts.done", count=pdf.page_count, season=season.name))
    complain_of_gaps(console, pdf.missing)
    return DONE


def _items(rows: Sequence[GiftRow]) -> Iterable[dict[str, object]]:
    """One object for each gift; a price is in the smallest unit of its currency."""
    for row in rows:
        gift = row.gift
        yield {
            "id": row.id, "name": row.name, "direction": gift.direction.value, "what": gift.what,
            "source": gift.source, "price": gift.price._asdict() if gift.price is not None else None,
            "stage": gift.stage.value if gift.stage is not None else None,
            "stages": {stage.value: gift.days.get(stage) or None for stage in STAGES_OF[gift.direction]},
            "note": gift.note,
        }
