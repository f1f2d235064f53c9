"""`cardbook rules`: searches kept under a name, which `--rule NAME` then means anywhere."""

from argparse import ArgumentParser, Namespace

from cardbook.cli.console import Console
from cardbook.cli.options.open_book import book_to_change, book_to_read
from cardbook.cli.options.who_options import add_book, say_hints
from cardbook.cli.outcome import DONE
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.search.search_query import parse_search
from cardbook.domain.search.smart_list import SmartList
from cardbook.search_sentence import search_sentence
from cardbook.services.people.searching import found_keys, smart_list_named
from cardbook.services.reading import BookReading


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, and what to do with its kept searches."""
    texts = console.texts
    add_book(parser, console)
    doings = parser.add_subparsers(dest="doing", metavar="list|keep|rename|delete", required=True)
    listed = doings.add_parser("list", help=texts("cli.rules.list"), allow_abbrev=False)
    listed.add_argument("--json", action="store_true", help=texts("cli.option.json"))
    keep = doings.add_parser("keep", help=texts("cli.rules.keep"), allow_abbrev=False)
    keep.add_argument("name", metavar="NAME", help=texts("cli.rules.name"))
    keep.add_argument("--search", metavar="TEXT", required=True, help=texts("cli.option.search"))
    rename = doings.add_parser("rename", help=texts("cli.rules.rename"), allow_abbrev=False)
    rename.add_argument("name", metavar="NAME", help=texts("cli.rules.name"))
    rename.add_argument("new", metavar="NEW", help=texts("cli.rules.new"))
    delete = doings.add_parser("delete", help=texts("cli.rules.delete"), allow_abbrev=False)
    delete.add_argument("name", metavar="NAME", help=texts("cli.rules.name"))


def run(options: Namespace, console: Console) -> int:
    """List, keep, rename or delete."""
    return {"list": _list, "keep": _keep, "rename": _rename, "delete": _delete}[options.doing](options, console)


def _list(options: Namespace, console: Console) -> int:
    with book_to_read(options.book) as reading:
        kept = [(one, len(found_keys(reading, one.query))) for one in reading.smart_lists.all()]
    if options.json:
        console.say_json({"id": one.id, "name": one.name, "search": one.query, "entries": count} for one, count in kept)
        return DONE
    for one, count in kept:
        console.say(one.name, str(count), one.query)
    return DONE


def _keep(options: Namespace, console: Console) -> int:
    query = parse_search(options.search)
    if not options.name.strip() or not query.conditions:
        raise KnownError(ErrorCode.BAD_INPUT, text=options.search if options.name.strip() else options.name)
    say_hints(options.search, console)
    with book_to_change(options.book) as book:
        book.smart_lists.keep(SmartList(options.name.strip(), options.search.strip()))
        count = len(found_keys(book.reading, options.search))
    what = search_sentence(query, console.texts)
    console.say(console.texts("cli.rules.kept", count=count, name=options.name.strip(), what=what))
    return DONE


def _rename(options: Namespace, console: Console) -> int:
    if not options.new.strip():
        raise KnownError(ErrorCode.BAD_INPUT, text=options.new)
    with book_to_change(options.book) as book:
        book.smart_lists.rename(_named(book.reading, options), options.new.strip())
    console.say(console.texts("cli.rules.renamed", name=options.new.strip()))
    return DONE


def _delete(options: Namespace, console: Console) -> int:
    with book_to_change(options.book) as book:
        kept = _named(book.reading, options)
        book.smart_lists.delete(kept)
    console.say(console.texts("cli.rules.deleted", name=kept.name))
    return DONE


def _named(reading: BookReading, options: Namespace) -> SmartList:
    return smart_list_named(reading, options.name)
