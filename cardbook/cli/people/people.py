"""`cardbook people`: who is in the book."""

from argparse import ArgumentParser, Namespace

from cardbook.cli.console import Console
from cardbook.cli.options.open_book import book_to_read
from cardbook.cli.options.who_options import add_book, add_who, who_of
from cardbook.cli.outcome import DONE
from cardbook.domain.addresses.country import country_name
from cardbook.services.people.people_listing import jscontact_cards, people_lines


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, whom, and in which form."""
    add_book(parser, console)
    add_who(parser, console)
    parser.add_argument("--json", action="store_true", help=console.texts("cli.people.json"))


def run(options: Namespace, console: Console) -> int:
    """One line each: number, name, town and, abroad, country. JSON: JSContact cards in the book's own order."""
    language = console.texts.language
    with book_to_read(options.book) as reading:
        if options.json:
            console.say_json(jscontact_cards(reading, who_of(options)))
            return DONE
        home = reading.home
        for line in people_lines(reading, who_of(options)):
            abroad = country_name(line.country, language) if line.country not in ("", home) else ""
            console.say(str(line.id), line.name, ", ".join(filter(None, (line.town, abroad))))
    return DONE
