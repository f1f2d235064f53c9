"""`cardbook booklet`: the address book as a PDF to take along."""

from argparse import ArgumentParser, Namespace

from cardbook.cli.console import Console
from cardbook.cli.options.open_book import book_to_read
from cardbook.cli.options.output_file import OutputFile, add_output
from cardbook.cli.options.printer_option import add_printer, drawn_for
from cardbook.cli.options.who_options import add_book, add_who, keys_meant
from cardbook.cli.outcome import DONE
from cardbook.services.paper.printers.home_paper import home_paper
from cardbook.services.paper.take_along.booklets import BOOKLET_FORMATS, Booklets


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, whom, the size, and where the PDF goes."""
    texts = console.texts
    add_book(parser, console)
    parser.add_argument("--format", choices=BOOKLET_FORMATS, default="a5", help=texts("cli.booklet.format"))
    parser.add_argument("--fold", action="store_true", help=texts("cli.booklet.fold"))
    parser.add_argument("--only-addresses", action="store_true", help=texts("cli.booklet.only_addresses"))
    parser.add_argument("--no-room", action="store_true", help=texts("cli.booklet.no_room"))
    add_printer(parser, console)
    add_output(parser, console)
    add_who(parser, console)


def run(options: Namespace, console: Console) -> int:
    """Print those whom the options mean, in the order of the book."""
    output = OutputFile(options.output, force=options.force)
    with book_to_read(options.book) as reading:
        keys = keys_meant(reading, options)
        with console.progress(console.texts("cli.booklet.working")) as progress:
            data = Booklets(reading, console.texts).pdf(
                keys, BOOKLET_FORMATS[options.format], is_imposed=options.fold,
                only_addresses=options.only_addresses, with_room=not options.no_room,
                drawn=drawn_for(options, home_paper(reading.home)), progress=progress,
            )
    output.write([data])
    console.say(console.texts("cli.booklet.done", count=len(keys)))
    return DONE
