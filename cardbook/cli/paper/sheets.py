"""`cardbook sheets`: the label sheets Cardbook knows, and those of a book's own."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from cardbook.cli.console import Console
from cardbook.cli.options.open_book import book_to_change, book_to_read
from cardbook.cli.outcome import DONE, IN_PART
from cardbook.domain.paper.label_sheet import LabelSheet
from cardbook.domain.paper.lengths import millimetres
from cardbook.domain.paper.own_sheet import OwnSheet
from cardbook.sentences import error_sentence
from cardbook.services.paper.labels.sheets import sheets_to_choose

_OWN = frozenset({"own_sheet"})
"""The only table that is read of a book."""


def declare(parser: ArgumentParser, console: Console) -> None:
    """Words to find a sheet by, the book with sheets of its own, what is to be taken in, and the form."""
    texts = console.texts
    parser.add_argument("words", metavar="TEXT", nargs="*", help=texts("cli.sheets.words"))
    parser.add_argument("--book", metavar="BOOK", type=Path, help=texts("cli.sheets.book"))
    parser.add_argument("--add", metavar="FILE.template", type=Path, help=texts("cli.sheets.add"))
    parser.add_argument("--json", action="store_true", help=texts("cli.sheets.json"))
    parser.set_defaults(check=partial(_check, parser, console))


def run(options: Namespace, console: Console) -> int:
    """One line each: maker and number, labels a sheet, their size, the paper. With `--add`, of those that are new."""
    if options.add:
        return _take_in(options, console)
    _list(sheets_to_choose(" ".join(options.words), (), _own_sheets(options.book)), options, console)
    return DONE


def _check(parser: ArgumentParser, console: Console, options: Namespace) -> None:
    if options.add and not options.book:
        parser.error(console.texts("cli.sheets.which_book"))


def _own_sheets(book: Path | None) -> list[OwnSheet]:
    if book is None:
        return []
    with book_to_read(book, _OWN) as reading:
        return reading.own_sheets.all()


def _take_in(options: Namespace, console: Console) -> int:
    with book_to_change(options.book) as book:
        taken = book.own_sheets.take_in(options.add)
    _list([sheet.as_label_sheet() for sheet in taken.added], options, console)
    for name, error in taken.left_out:
        console.complain(error.code, f"{name}: {error_sentence(error, console.texts)}")
    return IN_PART if taken.left_out else DONE


def _list(sheets: Sequence[LabelSheet], options: Namespace, console: Console) -> None:
    if options.json:
        console.say_json(map(_described, sheets))
        return
    for sheet in sheets:
        size = f"{millimetres(sheet.label_width):g} × {millimetres(sheet.label_height):g} mm"
        console.say(sheet.title, str(sheet.count), size, sheet.page.id, sheet.name)


def _described(sheet: LabelSheet) -> dict[str, object]:
    return {
        "id": sheet.id, "maker": sheet.maker, "number": sheet.number, "name": sheet.name,
        "page": sheet.page.id, "page_mm": [millimetres(sheet.page.width), millimetres(sheet.page.height)],
        "columns": sheet.columns, "rows": sheet.rows, "labels": sheet.count, "shape": sheet.shape.value,
        "label_mm": [millimetres(sheet.label_width), millimetres(sheet.label_height)],
        "pitch_mm": [millimetres(sheet.pitch_x), millimetres(sheet.pitch_y)],
        "origin_mm": [millimetres(sheet.origin_x), millimetres(sheet.origin_y)],
        "corner_mm": millimetres(sheet.corner), "aliases": list(sheet.aliases),
        "source": sheet.source, "status": sheet.status.value,
    }
