"""`cardbook trash`: who was deleted; brought back, or forgotten for good."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from cardbook.cli.console import Console
from cardbook.cli.options.open_book import book_to_change, book_to_read
from cardbook.cli.options.who_options import add_book
from cardbook.cli.outcome import DONE
from cardbook.deferred import trash_of_books
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.people.contact import Contact
from cardbook.opening import open_to_read
from cardbook.services.keeping.backups import backup_folder
from cardbook.services.reading import BookReading


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, and what to do with whom."""
    texts = console.texts
    add_book(parser, console)
    doings = parser.add_subparsers(dest="doing", metavar="list|restore|forget|empty", required=True)
    listed = doings.add_parser("list", help=texts("cli.trash.list"), allow_abbrev=False)
    listed.add_argument("--json", action="store_true", help=texts("cli.option.json"))
    restore, forget, empty = (
        doings.add_parser(name, help=texts(f"cli.trash.{name}"), allow_abbrev=False)
        for name in ("restore", "forget", "empty")
    )
    for each in (restore, forget):
        each.add_argument("ids", metavar="ID", type=int, nargs="+", help=texts("cli.trash.ids"))
    for each in (forget, empty):
        each.add_argument("--backups", action="store_true", help=texts("cli.trash.backups"))


def run(options: Namespace, console: Console) -> int:
    """List, bring back or forget."""
    return {"list": _list, "restore": _restore, "forget": _forget, "empty": _forget}[options.doing](options, console)


def _list(options: Namespace, console: Console) -> int:
    with book_to_read(options.book) as reading:
        contacts = reading.contacts.trashed()
    if options.json:
        console.say_json(
            {"id": contact.id, "name": contact.display_name(), "deleted": contact.trashed_on} for contact in contacts
        )
        return DONE
    for contact in contacts:
        console.say(str(contact.id), contact.display_name(), contact.trashed_on)
    return DONE


def _restore(options: Namespace, console: Console) -> int:
    with book_to_change(options.book) as book:
        contacts = _chosen(book.reading, options.ids)
        name = contacts[0].display_name() if len(contacts) == 1 else ""
        book.contacts.restore([contact.id or 0 for contact in contacts], name)
    console.say(console.texts("cli.trash.restored", count=len(contacts)))
    return DONE


def _forget(options: Namespace, console: Console) -> int:
    trash = trash_of_books()
    with book_to_change(options.book) as book, console.progress(console.texts("cli.trash.working")) as progress:
        reading = book.reading
        chosen = reading.contacts.trashed() if options.doing == "empty" else _chosen(reading, options.ids)
        ids = [contact.id or 0 for contact in chosen]
        if not ids:
            raise KnownError(ErrorCode.NOBODY)
        holding = trash.backups_holding(reading, backup_folder(), ids, progress)
        backups = holding if options.backups else ()
        trash.forget_everywhere(book.trash, reading, ids, backups, open_to_read, progress)
    console.say(console.texts("cli.trash.forgotten", count=len(ids)))
    if holding and not options.backups:
        console.say(console.texts("cli.trash.still_held", count=len(holding)))
    return DONE


def _chosen(reading: BookReading, ids: Sequence[int]) -> list[Contact]:
    deleted = {contact.id: contact for contact in reading.contacts.trashed()}
    for contact_id in ids:
        if contact_id not in deleted:
            raise KnownError(ErrorCode.NOT_IN_TRASH, text=str(contact_id))
    return [deleted[contact_id] for contact_id in dict.fromkeys(ids)]
