"""`cardbook tick`: how far the cards are."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import replace

from cardbook.cli.console import Console
from cardbook.cli.open_book import book_to_change
from cardbook.cli.outcome import DONE
from cardbook.cli.who_options import add_book, add_who, who_of
from cardbook.domain.card_list import Season, Stage
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.listing import ListingRow, MailRecipient
from cardbook.services.book import Book
from cardbook.services.mail_merge import MailMerge, Who
from cardbook.services.season_named import season_named

_RECEIVED, _RETURNED = "received", "returned"
_STAGES = (*(stage.value for stage in Stage), _RECEIVED, _RETURNED)


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, the season, the stage, and whose cards."""
    texts = console.texts
    add_book(parser, console)
    parser.add_argument("season", metavar="SEASON", help=texts("cli.option.season"))
    parser.add_argument("stage", metavar="STAGE", choices=_STAGES, help=texts("cli.tick.stage"))
    parser.add_argument("--clear", action="store_true", help=texts("cli.tick.clear"))
    add_who(parser, console, season=False)


def run(options: Namespace, console: Console) -> int:
    """Tick the stage today for those whom the options mean, or open it again.

    A card may also come from somebody who is not on the list, where they are named; all else is about those on it.
    """
    with book_to_change(options.book) as book:
        season = season_named(book.reading, options.season)
        count = (_note_post if options.stage in (_RECEIVED, _RETURNED) else _tick)(book, season, options)
    done = "cli.tick.cleared" if options.clear else "cli.tick.done"
    console.say(console.texts(done, count=count, stage=console.texts(f"cli.stage.{options.stage}")))
    return DONE


def _tick(book: Book, season: Season, options: Namespace) -> int:
    on_list = _on_list(book, season, options)
    change = book.seasons.untick if options.clear else book.seasons.tick
    change([each.entry for each in on_list if each.entry is not None], Stage(options.stage), _name(on_list))
    return len(on_list)


def _note_post(book: Book, season: Season, options: Namespace) -> int:
    """Note what came, or came back, or take that note off again; how many."""
    afterwards, who = book.afterwards, replace(who_of(options), season="")
    if options.stage == _RETURNED or who == Who():
        lines: Sequence[MailRecipient | ListingRow] = _on_list(book, season, options)
    else:
        lines = book.reading.listing.rows(MailMerge(book.reading).keys(who))
    if not lines:
        raise KnownError(ErrorCode.NOBODY)
    keys, name = [each.key for each in lines], _name(lines)
    if options.stage == _RETURNED:
        note = afterwards.did_not_come_back if options.clear else afterwards.came_back
        note(season, keys, name=name)
    elif options.clear:
        afterwards.card_did_not_come(book.reading.received.ids_from(season.id or 0, keys), name)
    else:
        afterwards.card_came(season, keys, name=name)
    return len(keys)


def _on_list(book: Book, season: Season, options: Namespace) -> list[MailRecipient]:
    """Whom the options mean, of those on the list; raises KnownError(NOBODY)."""
    merge = MailMerge(book.reading)
    found = [each for each in merge.recipients(merge.keys(who_of(options)), season) if each.entry is not None]
    if not found:
        raise KnownError(ErrorCode.NOBODY)
    return found


def _name(lines: Sequence[MailRecipient | ListingRow]) -> str:
    """Whose card the step speaks of, where it is about one."""
    return lines[0].name if len(lines) == 1 else ""
