"""`cardbook duplicates`: who may be in the book twice."""

from argparse import ArgumentParser, Namespace

from cardbook.cli.console import Console
from cardbook.cli.options.open_book import book_to_change, book_to_read
from cardbook.cli.options.who_options import add_book
from cardbook.cli.outcome import DONE
from cardbook.look_alike_words import against_words, for_words, percent
from cardbook.services.people.look_alikes import find_look_alikes

_DIGITS = 4


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, and perhaps who is not one person."""
    add_book(parser, console)
    parser.add_argument("--json", action="store_true", help=console.texts("cli.option.json"))
    parser.add_argument(
        "--different", metavar="ID", type=int, nargs=2, help=console.texts("cli.duplicates.different")
    )


def run(options: Namespace, console: Console) -> int:
    """One line for each pair, the surest first: how sure, number and name of both, and why."""
    return _tell_apart(options, console) if options.different else _list(options, console)


def _tell_apart(options: Namespace, console: Console) -> int:
    one, other = options.different
    with book_to_change(options.book) as book:
        book.merging.tell_apart([(one, other)])
    console.say(console.texts("cli.duplicates.told_apart"))
    return DONE


def _list(options: Namespace, console: Console) -> int:
    texts = console.texts
    with book_to_read(options.book) as reading:
        with console.progress(texts("cli.duplicates.working")) as progress:
            pairs = find_look_alikes(reading, progress)
        ids = sorted({contact_id for pair in pairs for contact_id in (pair.first, pair.second)})
        names = {contact: name for contact, (name, _) in reading.matching.names_of(ids).items()}
    if options.json:
        console.say_json(
            {
                "ids": [pair.first, pair.second], "names": [names[pair.first], names[pair.second]],
                "score": round(pair.probability, _DIGITS),
                "reasons": for_words(pair, texts), "against": against_words(pair, texts),
            }
            for pair in pairs
        )
        return DONE
    for pair in pairs:
        numbered = (str(each) for contact_id in (pair.first, pair.second) for each in (contact_id, names[contact_id]))
        console.say(f"{percent(pair)}%", *numbered, ", ".join(for_words(pair, texts)))
    return DONE
