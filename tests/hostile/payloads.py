"""Texts that want to be markup, a path, a formula, a statement or a format; and a book full of them."""

from collections.abc import Sequence
from pathlib import Path

from cardbook.domain.card_list import Season
from cardbook.domain.contact import Contact, ContactDate, ContactPoint, DateKind, Medium, PersonName
from cardbook.domain.household import Household
from cardbook.domain.partial_date import PartialDate
from cardbook.domain.postal_address import PostalAddress
from tests.books import an_open_book

LONG = "Wolfeschlegelsteinhausen" * 400
BOOK_NAME = "R&D <u>{0} %n %1"


def payloads(url: str) -> tuple[str, ...]:
    """Hostile texts; `url` is where markup would look."""
    return (
        f'<img src="{url}">',
        f'<a href="{url}">Anna</a><style>@import url({url})</style>![Anna]({url})',
        "=cmd|\"/c calc\"!A1; DROP TABLE contact;-- {0} {name} {__class__} 100 %n %s %1",
        "AT&T &Datei &amp; &lt;b&gt; <Müller> \u202eannA\u202c ../../etc/passwd javascript:alert(1)",
    )


def a_contact(text: str) -> Contact:
    """Somebody whose every field is this text."""
    address = PostalAddress(text, text, text, text, text, text, "FR", text, "home", text)
    return Contact(
        PersonName(text, text, text, text, text), nickname=text, organization=text, job_title=text, role=text,
        note=text, points=tuple(ContactPoint(medium, text, ("home",), text) for medium in Medium),
        addresses=(address,), dates=(ContactDate(DateKind.OTHER, PartialDate(None, 4, 17), text),), circles=(text,),
    )


def fill(path: Path, texts: Sequence[str]) -> None:
    """A person, a member of a household, a circle, a list and a note for each text."""
    with an_open_book(path) as book:
        for text in texts:
            alone = book.contacts.add(a_contact(text))
            shared = [book.contacts.add(Contact(PersonName(given=text, family=text))) for _ in range(2)]
            household = book.households.form(shared)
            address = PostalAddress(street=text, locality=text, postcode=text, country="DE")
            book.households.save(Household(tuple(shared), (address,), text, household))
            season = book.seasons.new(Season(text, "christmas", 2026), [2 * alone, 2 * household + 1])
            entries = book.reading.seasons.entries_of(season, [2 * alone])
            book.seasons.write_about(next(iter(entries)), text, text)
            book.contacts.trash([book.contacts.add(a_contact(text))], text)
