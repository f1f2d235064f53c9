"""`cardbook household`: the people who share one envelope."""

from argparse import ArgumentParser, Namespace

from cardbook.cli.console import Console
from cardbook.cli.open_book import book_to_change, book_to_read
from cardbook.cli.outcome import DONE
from cardbook.cli.who_options import add_book
from cardbook.domain.address_format import address_lines
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.listing import RecipientDetail
from cardbook.domain.recipient import Recipient
from cardbook.services.reading import BookReading


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, and what to do with whom."""
    texts = console.texts
    add_book(parser, console)
    doings = parser.add_subparsers(dest="doing", metavar="form|split|show", required=True)
    form = doings.add_parser("form", help=texts("cli.household.form"), allow_abbrev=False)
    form.add_argument("ids", metavar="ID", type=int, nargs="+", help=texts("cli.household.ids"))
    for name in ("split", "show"):
        each = doings.add_parser(name, help=texts(f"cli.household.{name}"), allow_abbrev=False)
        each.add_argument("id", metavar="ID", type=int, help=texts("cli.household.id"))
    each.add_argument("--json", action="store_true", help=texts("cli.option.json"))


def run(options: Namespace, console: Console) -> int:
    """Form, split or show."""
    return {"form": _form, "split": _split, "show": _show}[options.doing](options, console)


def _form(options: Namespace, console: Console) -> int:
    with book_to_change(options.book) as book:
        ids = list(dict.fromkeys(options.ids))
        household_id = book.households.form(ids)
        detail = _detail(book.reading, household_id)
    console.say(console.texts("cli.household.formed", name=detail.row.name, id=household_id))
    return DONE


def _split(options: Namespace, console: Console) -> int:
    with book_to_change(options.book) as book:
        detail = _detail(book.reading, options.id)
        book.households.split(options.id)
    console.say(console.texts("cli.household.split_done", name=detail.row.name))
    return DONE


def _show(options: Namespace, console: Console) -> int:
    with book_to_read(options.book) as reading:
        detail = _detail(reading, options.id)
        lines = _envelope(reading, detail)
    if options.json:
        console.say_json([{
            "id": options.id, "addressee": detail.addressee, "lines": lines,
            "members": [{"id": each.id, "name": each.display_name()} for each in detail.members],
        }])
        return DONE
    for line in lines:
        console.say(line)
    for member in detail.members:
        console.say(str(member.id), member.display_name())
    return DONE


def _envelope(reading: BookReading, detail: RecipientDetail) -> tuple[str, ...]:
    if detail.envelope.address is None:
        return detail.addressee
    return address_lines(
        detail.addressee, detail.envelope.address, origin=reading.home, language=reading.language
    )


def _detail(reading: BookReading, household_id: int) -> RecipientDetail:
    detail = reading.detail(Recipient(household=household_id).key)
    if detail is None:
        raise KnownError(ErrorCode.UNKNOWN_CONTACT, text=str(household_id))
    return detail
