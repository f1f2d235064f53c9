"""Texts that want to be markup, a path, a formula, a statement or a format; and a book full of them."""

from collections.abc import Sequence
from pathlib import Path

from cardbook.domain.addresses.postal_address import AddressDoubt, PostalAddress
from cardbook.domain.cards.card_list import Season
from cardbook.domain.column_profile import ColumnProfile
from cardbook.domain.people.contact import (
    Contact,
    ContactDate,
    ContactPoint,
    CustomField,
    DateKind,
    KeptProperty,
    Medium,
    PersonName,
)
from cardbook.domain.people.household import AddresseeStyle, Household
from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.people.relation import Relation, RelationKind
from cardbook.domain.search.smart_list import SmartList
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
    addresses = tuple(
        PostalAddress(
            text, text, text, text, text, text, "FR", text, kind, text, care_of=text, confirmed_how=text,
            confirmed_on=day, doubt=doubt, doubted_on=day, doubted_how=text,
        )
        for kind, day, doubt in (("home", "2020-01-05", AddressDoubt.NONE), (text, text, AddressDoubt.SUSPECT))
    )
    return Contact(
        PersonName(text, text, text, text, text), nickname=text, organization=text, department=text, job_title=text,
        role=text, note=text, phonetic_given=text, phonetic_family=text, who_is=text, observance=text, likes=text,
        points=tuple(ContactPoint(medium, text, ("home",), text) for medium in Medium), addresses=addresses,
        dates=(ContactDate(DateKind.OTHER, PartialDate(None, 4, 17), text),), circles=(text,),
        fields=(CustomField(text, text),), kept=(KeptProperty("vcard", text),), do_not_send_reason=text,
        relations=(Relation(RelationKind.OWN, name=text, label=text, back_label=text),),
    )


def a_household(text: str, household: int, members: Sequence[int]) -> Household:
    """The household of these people, every field of which is this text."""
    address = PostalAddress(street=text, locality=text, postcode=text, country="DE", doubt=AddressDoubt.RETURNED,
                            doubted_on="2026-01-05", doubted_how=text)
    return Household(
        tuple(members), (address,), text, household, text, AddresseeStyle.FAMILY, family_name=text, language=text,
        who_is=text, observance=text, likes=text, note=text, do_not_send_reason=text,
    )


def fill(path: Path, texts: Sequence[str]) -> None:
    """A person, a member of a household, a circle, a list and a note for each text."""
    with an_open_book(path) as book:
        for text in texts:
            alone = book.contacts.add(a_contact(text))
            shared = [book.contacts.add(Contact(PersonName(given=text, family=text))) for _ in range(2)]
            household = book.households.form(shared)
            book.life.marry(*shared, PartialDate(2020, 1, 5))
            book.households.save(a_household(text, household, shared))
            book.smart_lists.keep(SmartList(text, text))
            book.column_profiles.keep(ColumnProfile(text, {text: text}))
            season = book.seasons.new(Season(text, "christmas", 2026), [2 * alone, 2 * household + 1])
            entries = book.reading.seasons.entries_of(season, [2 * alone])
            book.seasons.write_about(next(iter(entries)), text, text)
            book.contacts.trash([book.contacts.add(a_contact(text))], text)
