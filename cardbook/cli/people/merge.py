"""`cardbook merge`: make one of two who are in the book twice."""

from argparse import ArgumentParser, Namespace

from cardbook.cli.console import Console
from cardbook.cli.options.open_book import book_to_change
from cardbook.cli.options.who_options import add_book
from cardbook.cli.outcome import DONE
from cardbook.look_alike_words import other_words


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, who goes on and who becomes part of them."""
    texts = console.texts
    add_book(parser, console)
    parser.add_argument("kept", metavar="ID", type=int, help=texts("cli.merge.kept"))
    parser.add_argument("gone", metavar="ID", type=int, help=texts("cli.merge.gone"))


def run(options: Namespace, console: Console) -> int:
    """Make them one; nothing is lost, and it can be undone and taken apart."""
    texts = console.texts
    with book_to_change(options.book) as book:
        book.merging.merge(options.kept, options.gone, other_words(texts))
        (contact,) = book.reading.contacts.contacts([options.kept])
        past = book.reading.matching.merges_of([options.kept])[0]
    console.say(texts("cli.merge.done", number=options.kept, name=contact.display_name(), merge=past.id))
    return DONE
