"""`cardbook export`: addresses as a file that other programs read."""

import datetime
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from cardbook.cli.console import Console
from cardbook.cli.open_book import book_to_read
from cardbook.cli.outcome import DONE
from cardbook.cli.output_file import OutputFile
from cardbook.cli.who_options import add_book, add_who, who_of
from cardbook.domain.contact import DateKind
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.progress import Progress
from cardbook.services.export_contacts import (
    calendar,
    csv_table,
    jscontact_cards,
    vcards,
    vcards_3,
    workbook,
)
from cardbook.services.people_listing import people_ids
from cardbook.services.reading import BookReading
from cardbook.texts import Texts

_PROGRESS_STEP = 500
_FORMATS = ("vcard4", "vcard3", "csv", "xlsx", "jscontact", "ics")
_PIECES: dict[str, Callable[[BookReading, Sequence[int]], Iterator[str]]] = {
    "vcard4": vcards, "vcard3": vcards_3, "csv": csv_table, "jscontact": jscontact_cards,
}


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, whom, the kind of file, and where it goes."""
    texts = console.texts
    add_book(parser, console)
    parser.add_argument("-o", "--output", metavar="OUT", type=Path, required=True, help=texts("cli.option.output"))
    parser.add_argument("--format", choices=list(_FORMATS), default="vcard4", help=texts("cli.export.format"))
    parser.add_argument("--force", action="store_true", help=texts("cli.option.force"))
    add_who(parser, console)


def run(options: Namespace, console: Console) -> int:
    """Write everyone meant, in the order they came into the book."""
    output = OutputFile(options.output, force=options.force)
    with book_to_read(options.book) as reading:
        ids = people_ids(reading, who_of(options))
        if not ids:
            raise KnownError(ErrorCode.NOBODY)
        with console.progress(console.texts("cli.export.working")) as progress:
            output.write(_pieces(options.format, reading, ids, console.texts, progress))
    console.say(console.texts("cli.export.done", count=len(ids), path=options.output))
    return DONE


def _pieces(
    form: str, reading: BookReading, ids: Sequence[int], texts: Texts, progress: Progress
) -> Iterator[bytes]:
    if form == "xlsx":
        yield workbook(reading, ids)
        return
    pieces = _PIECES[form](reading, ids) if form in _PIECES else _calendar(reading, ids, texts)
    for number, text in enumerate(pieces):
        yield text.encode("utf-8", "replace")
        if number % _PROGRESS_STEP == 0:
            progress(min(number, len(ids)), len(ids))


def _calendar(reading: BookReading, ids: Sequence[int], texts: Texts) -> Iterator[str]:
    words = {
        DateKind.BIRTH: texts("cli.export.birthday", name="{name}"),
        DateKind.WEDDING: texts("cli.export.wedding_day", name="{name}"),
    }
    return calendar(reading, ids, words, datetime.datetime.now(datetime.UTC))
