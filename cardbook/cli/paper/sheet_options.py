"""The options that say on which labels `cardbook labels` prints, and what is remembered of it."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from cardbook.cli.console import Console
from cardbook.cli.options.number_between import whole_number
from cardbook.cli.options.open_book import book_to_change, book_to_read
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.label_sheet import LabelSheet
from cardbook.domain.paper.open_sheet import OpenSheet
from cardbook.services.paper.envelopes.sender import sender_of
from cardbook.services.paper.labels.label_options import MOST_COPIES, LabelOptions
from cardbook.services.paper.labels.labels import Labels, LabelSheetsPdf, LabelTexts, run_of
from cardbook.services.paper.mail_merge import MailMerge, Who, tables_read
from cardbook.services.paper.printable import Printable
from cardbook.services.reading import BookReading

if TYPE_CHECKING:
    from cardbook.services.book import Book

_USED_LAST = -1
_TABLES = frozenset({"open_sheet"})


def add_sheet_options(parser: ArgumentParser, console: Console) -> None:
    """Where printing begins, how many of each, who gets the rest, and whether the book remembers it."""
    texts = console.texts
    add_begin(parser, console)
    copies = whole_number(console, 1, MOST_COPIES)
    parser.add_argument("--copies", metavar="N", type=copies, default=1, help=texts("cli.labels.copies"))
    fill = parser.add_mutually_exclusive_group()
    fill.add_argument("--fill-sender", action="store_true", help=texts("cli.labels.fill_sender"))
    fill.add_argument("--fill-circle", metavar="C", default="", help=texts("cli.labels.fill_circle"))
    add_remember(parser, console)


def add_begin(parser: ArgumentParser, console: Console) -> None:
    """Where printing begins: `lying_sheet` is what the options mean."""
    texts = console.texts
    begin = parser.add_mutually_exclusive_group()
    begin.add_argument("--start", metavar="N", type=int, default=1, help=texts("cli.labels.start"))
    begin.add_argument(
        "--open-sheet", metavar="N", type=int, nargs="?", const=_USED_LAST, help=texts("cli.labels.open_sheet")
    )


def add_remember(parser: ArgumentParser, console: Console) -> None:
    """Whether the book remembers what is printed."""
    parser.add_argument("--remember", action="store_true", help=console.texts("cli.labels.remember"))


@contextmanager
def opened(options: Namespace, tables: frozenset[str] | None) -> Iterator[tuple[BookReading, "Book | None"]]:
    """The book to read, these tables of it, None being all; and to change where it is to remember what is printed."""
    if options.remember:
        with book_to_change(options.book) as book:
            yield book.reading, book
    else:
        with book_to_read(options.book, tables) as reading:
            yield reading, None


def tables_for(who: Who, options: Namespace) -> frozenset[str] | None:
    """The tables that these labels are made of, None for all."""
    asked = [tables_read(who), tables_read(Who(circle=options.fill_circle))]
    known = [tables for tables in asked if tables is not None]
    return _TABLES.union(*known) if len(known) == len(asked) else None


def lying_sheet(reading: BookReading, sheet: LabelSheet, options: Namespace) -> OpenSheet:
    """The sheet that is printed on; of a whole one, what comes before the start is taken for used.

    Raises KnownError: NO_SUCH_LABEL for a start beyond the sheet, NO_OPEN_SHEET.
    """
    sheet.check_label(options.start)
    if options.open_sheet is None:
        return OpenSheet(None, frozenset(range(1, options.start)))
    found = reading.drawer.open_sheets(sheet.id)
    wanted = [each for each in found if options.open_sheet in (each.number, _USED_LAST)]
    if not wanted:
        raise KnownError(ErrorCode.NO_OPEN_SHEET, sheet=sheet.title, known=[each.number for each in found])
    return wanted[0]


def fill_of(reading: BookReading, options: Namespace, sheet: LabelSheet) -> LabelTexts:
    """What the rest of the last sheet is given to; raises KnownError: NO_SENDER, UNKNOWN_CIRCLE."""
    labels = Labels(reading)
    if options.fill_sender:
        return labels.sender_texts(sender_of(reading)._replace(country=""), sheet.count)
    if options.fill_circle:
        merge = MailMerge(reading)
        return labels.each_text(Printable(merge, merge.keys_to_print(Who(circle=options.fill_circle)), None))
    return ()


def remember(book: "Book", pdf: LabelSheetsPdf, chosen: LabelOptions, title: str) -> None:
    """Let the book know which labels are gone, and what is on them."""
    book.drawer.printed(run_of(pdf, chosen, title), chosen.lying)
