"""`cardbook household`: the people who share one envelope."""

import datetime
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from cardbook.cli.console import Console
from cardbook.cli.options.open_book import book_to_change, book_to_read
from cardbook.cli.options.who_options import add_book
from cardbook.cli.outcome import DONE
from cardbook.cli.people.address_input import address_in, objects_read
from cardbook.cli.people.addressee import naming_json
from cardbook.domain.addresses.address_format import address_lines
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.people.contact import Contact
from cardbook.domain.people.household import Household
from cardbook.domain.people.listing import RecipientDetail
from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.people.recipient import Recipient
from cardbook.services.cards.season_named import season_named
from cardbook.services.reading import BookReading

_WISHES = (
    "style", "formality", "family_name", "language", "who_is", "observance", "likes", "note", "do_not_send",
    "do_not_send_reason", "hand_addressed",
)
_ADDRESS_TEXTS = ("street", "extended", "pobox", "locality", "region", "postcode", "country")
_DOINGS = ("form", "join", "move-out", "death", "split", "show")
_OF_PEOPLE = ("form", "join", "move-out")
_ON_A_DAY = ("join", "move-out", "death", "show")


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, and what to do with whom."""
    texts = console.texts
    add_book(parser, console)
    doings = parser.add_subparsers(dest="doing", metavar="|".join(_DOINGS), required=True)
    each = {
        name: doings.add_parser(name, help=texts(f"cli.household.{name.replace('-', '_')}"), allow_abbrev=False)
        for name in _DOINGS
    }
    for name in ("join", "split", "show"):
        each[name].add_argument("id", metavar="HOUSEHOLD", type=int, help=texts("cli.household.id"))
    for name in _OF_PEOPLE:
        each[name].add_argument("ids", metavar="ID", type=int, nargs="+", help=texts("cli.household.ids"))
    each["death"].add_argument("contact", metavar="ID", type=int, help=texts("cli.household.contact"))
    for name in _ON_A_DAY:
        kind = PartialDate.parse if name == "death" else datetime.date.fromisoformat
        each[name].add_argument("--on", metavar="DAY", type=kind, help=texts("cli.household.on"))
    each["move-out"].add_argument("--address", action="store_true", help=texts("cli.household.address"))
    each["move-out"].add_argument("--season", metavar="S", action="append", help=texts("cli.household.season"))
    each["show"].add_argument("--json", action="store_true", help=texts("cli.option.json"))


def run(options: Namespace, console: Console) -> int:
    """Form, join, move out, split or show, or let somebody have died."""
    return {
        "form": _form, "join": _join, "move-out": _move_out, "death": _death, "split": _split, "show": _show,
    }[options.doing](options, console)


def _form(options: Namespace, console: Console) -> int:
    with book_to_change(options.book) as book:
        household_id = book.households.form(_once(options.ids))
        detail = _detail(book.reading, Recipient(household=household_id))
    console.say(console.texts("cli.household.formed", name=detail.row.name, id=household_id))
    return DONE


def _join(options: Namespace, console: Console) -> int:
    with book_to_change(options.book) as book:
        recipient = Recipient(household=options.id)
        _detail(book.reading, recipient)
        book.life.join(_once(options.ids), recipient.key, options.on or book.today())
        detail = _detail(book.reading, recipient)
    console.say(console.texts("cli.household.formed", name=detail.row.name, id=options.id))
    return DONE


def _move_out(options: Namespace, console: Console) -> int:
    home = _address_read() if options.address else None
    with book_to_change(options.book) as book:
        seasons = [season_named(book.reading, name).id or 0 for name in options.season or ()]
        key = book.life.move_out(_once(options.ids), home, options.on or book.today(), seasons)
        detail = _detail(book.reading, Recipient.from_key(key))
    console.say(console.texts("cli.household.moved_out", name=detail.row.name))
    return DONE


def _address_read() -> PostalAddress:
    objects = objects_read()
    if len(objects) != 1:
        raise KnownError(ErrorCode.BAD_INPUT, text="JSON")
    return address_in(objects[0])


def _death(options: Namespace, console: Console) -> int:
    with book_to_change(options.book) as book:
        book.life.died(options.contact, options.on)
        contact = book.reading.contacts.contact(options.contact)
    console.say(console.texts("cli.household.died", name=contact.display_name() if contact else ""))
    return DONE


def _split(options: Namespace, console: Console) -> int:
    with book_to_change(options.book) as book:
        detail = _detail(book.reading, Recipient(household=options.id))
        book.households.split(options.id)
    console.say(console.texts("cli.household.split_done", name=detail.row.name))
    return DONE


def _show(options: Namespace, console: Console) -> int:
    with book_to_read(options.book) as reading:
        detail = _detail(reading, Recipient(household=options.id), options.on)
        lines = _envelope(reading, detail)
        household = reading.contacts.household(options.id) or Household()
    if options.json:
        console.say_json([_as_json(household, detail, lines)])
        return DONE
    for line in lines:
        console.say(line)
    for member in detail.members:
        console.say(str(member.id), member.display_name())
    return DONE


def _as_json(household: Household, detail: RecipientDetail, lines: Sequence[str]) -> dict[str, object]:
    names = {member.id: member.display_name() for member in detail.members}
    return {name: getattr(household, name) for name in _WISHES} | {
        "id": household.id, "addressee": detail.addressee, "lines": lines, "salutation": detail.salutation,
        **naming_json(detail.naming),
        "problem": detail.no_post or detail.envelope.problem,
        "members": list(map(_member, detail.members)),
        "addresses": list(map(_address, detail.addresses)),
        "events": [
            {"kind": event.kind, "name": names.get(contact_id, ""), "on": event.happened_on,
             "household": event.household, "note": event.note}
            for contact_id, event in detail.events
        ],
    }


def _member(contact: Contact) -> dict[str, object]:
    return {
        "id": contact.id, "name": contact.display_name(), "role": contact.household_role.value,
        "deceased": not contact.is_living,
    }


def _address(address: PostalAddress) -> dict[str, object]:
    return {name: getattr(address, name) for name in _ADDRESS_TEXTS} | {
        "kind": address.kind, "valid_from": address.valid_from, "valid_to": address.valid_to,
        "months": [address.first_month, address.last_month] if address.first_month else None,
        "doubt": address.doubt.value, "confirmed_on": address.confirmed_on, "confirmed_how": address.confirmed_how,
        "doubted_on": address.doubted_on, "doubted_how": address.doubted_how,
    }


def _envelope(reading: BookReading, detail: RecipientDetail) -> tuple[str, ...]:
    if detail.envelope.address is None:
        return detail.addressee
    return address_lines(
        detail.addressee, detail.envelope.address, origin=reading.home, language=reading.language
    )


def _once(ids: Sequence[int]) -> list[int]:
    return list(dict.fromkeys(ids))


def _detail(reading: BookReading, recipient: Recipient, on: datetime.date | None = None) -> RecipientDetail:
    detail = reading.detail(recipient.key, on)
    if detail is None:
        raise KnownError(ErrorCode.UNKNOWN_CONTACT, text=str(recipient.household or recipient.contact))
    return detail
