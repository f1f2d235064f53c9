"""`cardbook export`: addresses as a file that other programs read."""

from argparse import ArgumentParser, Namespace

from cardbook.calendar_words import calendar_words
from cardbook.cli.console import Console
from cardbook.cli.options.open_book import book_to_read
from cardbook.cli.options.output_file import OutputFile, add_output
from cardbook.cli.options.who_options import add_book, add_who, who_of
from cardbook.cli.outcome import DONE
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.services.files.export_contacts import ExportFormat, exported
from cardbook.services.people.people_listing import people_ids


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, whom, the kind of file, and where it goes."""
    texts = console.texts
    add_book(parser, console)
    add_output(parser, console, "OUT")
    forms = [each.value for each in ExportFormat]
    parser.add_argument("--format", choices=forms, help=texts("cli.export.format"))
    add_who(parser, console)


def run(options: Namespace, console: Console) -> int:
    """Write everyone meant, in the order they came into the book."""
    output = OutputFile(options.output, force=options.force)
    with book_to_read(options.book) as reading:
        ids = people_ids(reading, who_of(options))
        if not ids:
            raise KnownError(ErrorCode.NOBODY)
        with console.progress(console.texts("cli.export.working")) as progress:
            words = calendar_words(console.texts)
            form = ExportFormat(options.format) if options.format else ExportFormat.named(options.output)
            output.write(exported(reading, ids, form, words, progress))
    console.say(console.texts("cli.export.done", count=len(ids), path=options.output))
    return DONE
