"""`cardbook drawer`: label sheets with some labels used, and what was printed lately."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from cardbook.cli.console import Console
from cardbook.cli.options.open_book import book_to_change, book_to_read
from cardbook.cli.options.who_options import add_book
from cardbook.cli.outcome import DONE
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.label_sheet import LabelSheet
from cardbook.domain.paper.open_sheet import OpenSheet
from cardbook.services.paper.labels.sheets import find_sheet, sheet_by_id
from cardbook.services.reading import BookReading


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, and what to do with what lies in the drawer."""
    texts = console.texts
    add_book(parser, console)
    doings = parser.add_subparsers(dest="doing", metavar="list|gone|back|printed", required=True)
    for doing in ("list", "printed"):
        listed = doings.add_parser(doing, help=texts(f"cli.drawer.{doing}"), allow_abbrev=False)
        listed.add_argument("--json", action="store_true", help=texts("cli.option.json"))
    for doing in ("gone", "back"):
        moved = doings.add_parser(doing, help=texts(f"cli.drawer.{doing}"), allow_abbrev=False)
        moved.add_argument("sheet", metavar="L7160", help=texts("cli.labels.sheet"))
        moved.add_argument("number", metavar="N", type=int, help=texts("cli.drawer.number"))


def run(options: Namespace, console: Console) -> int:
    """List, tell what was printed, put a sheet away, or take one back."""
    return {"list": _list, "printed": _printed, "gone": _gone, "back": _back}[options.doing](options, console)


def _list(options: Namespace, console: Console) -> int:
    with book_to_read(options.book) as reading:
        found = [(sheet, each) for sheet in _kinds(reading) for each in reading.drawer.open_sheets(sheet.id)]
    if options.json:
        console.say_json(
            {"sheet": sheet.title, "number": each.number, "used": sorted(each.used), "free": each.free(sheet.count)}
            for sheet, each in found
        )
        return DONE
    for sheet, each in found:
        words = console.texts("cli.drawer.free", count=each.free(sheet.count), label=each.first_free(sheet.count))
        console.say(sheet.title, str(each.number), words)
    return DONE


def _printed(options: Namespace, console: Console) -> int:
    with book_to_read(options.book) as reading:
        runs, counts = reading.drawer.runs(), reading.drawer.counts()
    if options.json:
        console.say_json(
            {"id": run.id, "kind": run.matter.value, "format": run.format, "title": run.title,
             "printed_at": run.printed_at, "outcome": run.outcome.value, "count": counts.get(run.id or 0, 0)}
            for run in runs
        )
        return DONE
    for run in runs:
        console.say(run.printed_at, run.matter.value, run.format, str(counts.get(run.id or 0, 0)), run.title)
    return DONE


def _gone(options: Namespace, console: Console) -> int:
    with book_to_change(options.book) as book:
        sheet = find_sheet(options.sheet, book.reading.own_sheets.all())
        _check(sheet, options.number, book.reading.drawer.open_sheets(sheet.id))
        book.drawer.put_away(sheet.id, options.number)
    console.say(console.texts("cli.drawer.is_gone", sheet=sheet.title, number=options.number))
    return DONE


def _back(options: Namespace, console: Console) -> int:
    with book_to_change(options.book) as book:
        sheet = find_sheet(options.sheet, book.reading.own_sheets.all())
        _check(sheet, options.number, book.reading.drawer.put_away(sheet.id))
        book.drawer.take_back_sheet(sheet.id, options.number)
    console.say(console.texts("cli.drawer.is_back", sheet=sheet.title, number=options.number))
    return DONE


def _check(sheet: LabelSheet, number: int, sheets: Sequence[OpenSheet]) -> None:
    """Raises NO_OPEN_SHEET with the numbers that are `known` where it is none of these."""
    known = [each.number for each in sheets]
    if number not in known:
        raise KnownError(ErrorCode.NO_OPEN_SHEET, sheet=sheet.title, known=known)


def _kinds(reading: BookReading) -> list[LabelSheet]:
    own = reading.own_sheets.all()
    return [sheet for kind in reading.drawer.kinds() if (sheet := sheet_by_id(kind, own))]
