"""`cardbook new`: a book that begins, empty or with invented people to look around."""

import os
from argparse import ArgumentParser, Namespace

from cardbook.cli.console import Console
from cardbook.cli.options.who_options import add_book
from cardbook.cli.outcome import DONE
from cardbook.domain.addresses.country import country_code
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.services.keeping.new_book import new_book
from cardbook.services.samples.sample_book import SAMPLE_HOME, fill_with_sample


def declare(parser: ArgumentParser, console: Console) -> None:
    """Where the book is to lie, with whom, and where its owner lives."""
    texts = console.texts
    add_book(parser, console)
    parser.add_argument("--sample", action="store_true", help=texts("cli.new.sample"))
    parser.add_argument("--home", metavar="DE", default="", help=texts("cli.new.home"))


def run(options: Namespace, console: Console) -> int:
    """Begin the book. Raises KnownError(BOOK_EXISTS) rather than touch one that is there."""
    home = country_code(options.home)
    if options.home and not home:
        raise KnownError(ErrorCode.UNKNOWN_COUNTRY, text=options.home)
    if options.sample:
        home = home or SAMPLE_HOME
    language = console.texts.language
    with new_book(options.book, home=home or _home_of_locale(), language=language) as book:
        if options.sample:
            fill_with_sample(book, language)
    console.say(console.texts("cli.new.done", path=options.book))
    return DONE


def _home_of_locale() -> str:
    """The country in a locale such as `de_AT.UTF-8`, "" where it names none."""
    names = (os.environ.get("LC_ALL"), os.environ.get("LC_ADDRESS"), os.environ.get("LANG"))
    name = next(filter(None, names), "")
    _, _, country = name.partition(".")[0].partition("@")[0].partition("_")
    return country_code(country) if country else ""
