"""`cardbook tick`: how far the cards are."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from cardbook.cli.cards.entry_json import entries_json
from cardbook.cli.console import Console
from cardbook.cli.options.open_book import book_to_change
from cardbook.cli.options.who_options import add_book, add_who, who_of
from cardbook.cli.outcome import DONE
from cardbook.domain.cards.afterwards import Aftermath
from cardbook.domain.cards.card_list import Season, Stage
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.people.listing import ListingRow, MailRecipient
from cardbook.services.book import Book
from cardbook.services.cards.paper_rows import PaperLists
from cardbook.services.cards.season_aftermath import SeasonAftermath
from cardbook.services.cards.season_named import season_named
from cardbook.services.paper.mail_merge import MailMerge, Who

_RECEIVED, _RETURNED = "received", "returned"
_IS_NOTED: Mapping[str, Callable[[Aftermath], bool]] = {
    _RECEIVED: lambda each: each.card is not None,
    _RETURNED: lambda each: each.entry is not None and bool(each.entry.returned_on),
}
"""What was noted before is not noted again: one card came, and the address found out since is not doubted."""

_STAGES = (*(stage.value for stage in Stage), _RECEIVED, _RETURNED)


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, the season, the stage, and whose cards."""
    texts = console.texts
    add_book(parser, console)
    parser.add_argument("list", metavar="SEASON", help=texts("cli.option.season"))
    parser.add_argument("stage", metavar="STAGE", choices=_STAGES, help=texts("cli.tick.stage"))
    parser.add_argument("--clear", action="store_true", help=texts("cli.tick.clear"))
    parser.add_argument("--row", metavar="N", nargs="+", default=[], help=texts("cli.tick.row"))
    parser.add_argument("--json", action="store_true", help=texts("cli.option.json"))
    add_who(parser, console)


def run(options: Namespace, console: Console) -> int:
    """Tick the stage today for those whom the options mean, or open it again.

    A card may also come from somebody who is not on the list, where they are named; all else is about those on it.
    """
    with book_to_change(options.book) as book:
        season = season_named(book.reading, options.list)
        keys = (_note_post if options.stage in (_RECEIVED, _RETURNED) else _tick)(book, season, options)
        if options.json:
            entries = list(book.reading.seasons.entries_of(season.id or 0, keys))
            console.say_json(entries_json(book.reading, season, book.reading.seasons.rows(entries)))
            return DONE
    done = "cli.tick.cleared" if options.clear else "cli.tick.done"
    console.say(console.texts(done, count=len(keys), stage=console.texts(f"cli.stage.{options.stage}")))
    return DONE


def _tick(book: Book, season: Season, options: Namespace) -> list[int]:
    on_list = _on_list(book, season, options)
    change = book.seasons.untick if options.clear else book.seasons.tick
    change([each.entry for each in on_list if each.entry is not None], Stage(options.stage), _name(on_list))
    return [each.key for each in on_list]


def _note_post(book: Book, season: Season, options: Namespace) -> list[int]:
    """Note what came, or came back, or take that note off again; the keys of the lines that is about."""
    lines, is_noted = _post_of(book, season, options), _IS_NOTED[options.stage]
    noted = {each.key for each in SeasonAftermath(book.reading, season.id or 0).all if is_noted(each)}
    keys = [each.key for each in lines if (each.key in noted) == options.clear]
    if keys:
        _note(book, season, keys, _name(lines), options)
    return [each.key for each in lines]


def _post_of(book: Book, season: Season, options: Namespace) -> Sequence[MailRecipient | ListingRow]:
    """From whom something came, or back from whom; raises KnownError(NOBODY)."""
    who = _who(options)
    if options.stage == _RETURNED or options.row or who == Who():
        return _on_list(book, season, options)
    lines = book.reading.listing.rows(MailMerge(book.reading).keys(who))
    if not lines:
        raise KnownError(ErrorCode.NOBODY)
    return lines


def _note(book: Book, season: Season, keys: Sequence[int], name: str, options: Namespace) -> None:
    afterwards = book.afterwards
    if options.stage == _RETURNED:
        note = afterwards.did_not_come_back if options.clear else afterwards.came_back
        note(season, keys, name=name)
    elif options.clear:
        afterwards.card_did_not_come(book.reading.received.ids_from(season.id or 0, keys), name)
    else:
        afterwards.card_came(season, keys, name=name)


def _who(options: Namespace) -> Who:
    """Whom the options mean; where they name no list, a step that is open is one of the list that is ticked."""
    who = who_of(options)
    return replace(who, season=options.list) if who.stage_open is not None and not who.season else who


def _on_list(book: Book, season: Season, options: Namespace) -> list[MailRecipient]:
    """Whom the options mean, of those on the list; raises KnownError(NOBODY)."""
    merge = MailMerge(book.reading)
    on_list = set(merge.keys(Who(season=season.name)))
    keys = [key for key in merge.keys(_who(options)) if key in on_list]
    rows = _rows(book, season, " ".join(options.row))
    meant = [each for each in merge.recipients(keys, season) if rows is None or each.entry in rows]
    found = [each for each in meant if each.entry is not None]
    if not found:
        raise KnownError(ErrorCode.NOBODY)
    return found


def _rows(book: Book, season: Season, typed: str) -> set[int] | None:
    """The entries whose rows on paper have these numbers, None where none was typed; raises KnownError(UNKNOWN_ROW)."""
    if not typed:
        return None
    found = PaperLists(book.reading).rows(season, typed)
    if found.unknown:
        raise KnownError(ErrorCode.UNKNOWN_ROW, text=", ".join(found.unknown), name=season.name)
    return {row.id for row in found.rows}


def _name(lines: Sequence[MailRecipient | ListingRow]) -> str:
    """Whose card the step speaks of, where it is about one."""
    return lines[0].name if len(lines) == 1 else ""
