"""`cardbook tick`: how far the cards are."""

from argparse import ArgumentParser, Namespace

from cardbook.cli.console import Console
from cardbook.cli.open_book import book_to_change
from cardbook.cli.outcome import DONE
from cardbook.cli.who_options import add_book, add_who, who_of
from cardbook.domain.card_list import Stage
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.services.mail_merge import MailMerge
from cardbook.services.season_named import season_named


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, the season, the stage, and whose cards."""
    texts = console.texts
    stages = [stage.value for stage in Stage]
    add_book(parser, console)
    parser.add_argument("season", metavar="SEASON", help=texts("cli.option.season"))
    parser.add_argument("stage", metavar="STAGE", choices=stages, help=texts("cli.tick.stage"))
    parser.add_argument("--clear", action="store_true", help=texts("cli.tick.clear"))
    add_who(parser, console, season=False)


def run(options: Namespace, console: Console) -> int:
    """Tick the stage today for those on the list whom the options mean, or open it again."""
    with book_to_change(options.book) as book:
        merge = MailMerge(book.reading)
        season = season_named(book.reading, options.season)
        recipients = merge.recipients(merge.keys(who_of(options)), season)
        entries = [each.entry for each in recipients if each.entry is not None]
        if not entries:
            raise KnownError(ErrorCode.NOBODY)
        name = recipients[0].name if len(entries) == 1 else ""
        change = book.seasons.untick if options.clear else book.seasons.tick
        change(entries, Stage(options.stage), name)
    done = "cli.tick.cleared" if options.clear else "cli.tick.done"
    console.say(console.texts(done, count=len(entries), stage=console.texts(f"cli.stage.{options.stage}")))
    return DONE
