"""The options that say whom a command is about, the same for every command."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from cardbook import search_sentence
from cardbook.cli.console import Console
from cardbook.domain.cards.card_list import Stage
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.search import search_query
from cardbook.services.paper.mail_merge import MailMerge, Who
from cardbook.services.reading import BookReading


def add_book(parser: ArgumentParser, console: Console) -> None:
    """The book, which comes first."""
    parser.add_argument("book", metavar="BOOK", type=Path, help=console.texts("cli.option.book"))


def add_who(parser: ArgumentParser, console: Console) -> None:
    """Conditions that add up; a command that is about a list of its own keeps its name in `list`."""
    texts = console.texts
    group = parser.add_argument_group(texts("cli.option.who"))
    group.add_argument("--season", metavar="S", default="", help=texts("cli.option.season"))
    group.add_argument(
        "--stage-open", metavar="STAGE", choices=[stage.value for stage in Stage], help=texts("cli.option.stage_open")
    )
    group.add_argument("--circle", metavar="C", default="", help=texts("cli.option.circle"))
    group.add_argument("--search", metavar="TEXT", default="", help=texts("cli.option.search"))
    group.add_argument("--rule", metavar="NAME", default="", help=texts("cli.option.rule"))
    group.add_argument("--id", metavar="ID", type=int, nargs="+", default=[], dest="ids", help=texts("cli.option.id"))
    parser.set_defaults(check=lambda options: _check(parser, console, options))


def add_by_hand(parser: ArgumentParser, console: Console) -> None:
    """Whether those whose envelopes are addressed by hand are printed as well."""
    parser.add_argument(
        "--with-hand-addressed", action="store_true", dest="with_by_hand", help=console.texts("cli.option.by_hand")
    )


def who_of(options: Namespace) -> Who:
    """Whom the options mean."""
    stage = Stage(options.stage_open) if options.stage_open else None
    return Who(options.season, stage, options.circle, options.search, tuple(options.ids), options.rule)


def keys_meant(reading: BookReading, options: Namespace) -> list[int]:
    """The lines of the address book that the options mean, in its order; raises KnownError(NOBODY)."""
    keys = MailMerge(reading).keys(who_of(options))
    if not keys:
        raise KnownError(ErrorCode.NOBODY)
    return keys


def _check(parser: ArgumentParser, console: Console, options: Namespace) -> None:
    if options.stage_open and not options.season and "list" not in options:
        parser.error(console.texts("cli.usage.stage_without_season"))
    say_hints(options.search, console)


def say_hints(typed: str, console: Console) -> None:
    """Tell what of a search was not understood; it goes on all the same."""
    for hint in search_query.parse_search(typed).hints if typed and not search_query.is_plain(typed) else ():
        console.complain("search", search_sentence.hint_sentence(hint, console.texts))
