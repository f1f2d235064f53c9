"""What stands on the envelope and in the greeting of a book's people, as it is printed and as it is shown."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cardbook.domain.addresses.address_format import address_lines
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.people.contact import Contact, PersonName
from cardbook.domain.people.form_of_address import FormOfAddress
from cardbook.domain.people.household import AddresseeStyle, Formality
from cardbook.domain.people.household_role import HouseholdRole
from cardbook.domain.people.recipient import Recipient
from cardbook.domain.people.relation import Relation, RelationKind
from cardbook.services.book import Book
from cardbook.services.paper.mail_merge import MailMerge
from cardbook.services.reading import FORMALITY, HOME, LANGUAGE, NAMING
from tests.books import an_open_book


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with an_open_book(tmp_path / "Names.cardbook") as book:
        book.set_setting(LANGUAGE, "de")
        yield book


def a_couple(book: Book, kind: RelationKind | None = RelationKind.SPOUSE) -> int:
    """Ute and Ulrich Klos in one household with an address; its key."""
    anna = book.contacts.add(Contact(PersonName(given="Ute", family="Klos"), form_of_address=FormOfAddress.MS))
    relations = (Relation(kind, anna),) if kind else ()
    peter = book.contacts.add(Contact(
        PersonName(given="Ulrich", family="Klos"), form_of_address=FormOfAddress.MR, relations=relations,
        addresses=(PostalAddress(street="Dorfstraße 1", locality="Bonn", care_of="Hans Meier"),),
    ))
    return Recipient(household=book.households.form([anna, peter])).key


def wished(book: Book, key: int, **wishes: object) -> None:
    """Let a household wish something."""
    household = book.reading.contacts.household(key // 2)
    assert household is not None
    book.households.save(replace(household, **wishes))  # type: ignore[arg-type]


def printed(book: Book, key: int) -> tuple[str, ...]:
    """The name lines of a print run, which the detail must show as well."""
    (recipient,) = MailMerge(book.reading).recipients([key])
    detail = book.reading.detail(key)
    assert detail is not None
    assert detail.addressee == recipient.addressee
    return recipient.addressee


def greeted(book: Book, key: int) -> str:
    detail = book.reading.detail(key)
    assert detail is not None
    return detail.salutation


def test_friends_go_by_their_first_names(book: Book) -> None:
    key = a_couple(book)

    assert printed(book, key) == ("Ute und Ulrich Klos", "bei Hans Meier")
    assert greeted(book, key) == "Liebe Ute, lieber Ulrich,"


def test_a_formal_household_has_forms_of_address_and_a_married_couple_goes_together(book: Book) -> None:
    key = a_couple(book)
    wished(book, key, formality=Formality.FORMAL)

    assert printed(book, key)[0] == "Frau und Herrn Ute und Ulrich Klos"
    assert greeted(book, key) == "Sehr geehrte Frau Klos, sehr geehrter Herr Klos,"


def test_nobody_is_a_couple_unasked(book: Book) -> None:
    book.set_setting(FORMALITY, Formality.FORMAL)

    assert printed(book, a_couple(book, None))[:2] == ("Frau Ute Klos", "Herrn Ulrich Klos")


def test_the_same_lines_come_in_the_language_of_the_household(book: Book) -> None:
    key = a_couple(book)
    wished(book, key, language="fr", formality=Formality.FORMAL)

    assert printed(book, key) == ("Madame et Monsieur", "Ute et Ulrich Klos", "chez Hans Meier")
    assert greeted(book, key) == "Madame, Monsieur,"


def test_a_house_style_and_a_typed_line_and_greeting(book: Book) -> None:
    key = a_couple(book)
    wished(book, key, style=AddresseeStyle.FAMILY)
    assert printed(book, key)[0] == "Familie Klos"

    wished(book, key, addressee_override="Die Klosens", salutation_override="Ihr Lieben!")
    assert printed(book, key) == ("Die Klosens", "bei Hans Meier")
    assert greeted(book, key) == "Ihr Lieben!"


def test_children_stand_below(book: Book) -> None:
    key = a_couple(book)
    child = Contact(PersonName(given="Ida", family="Klos"), household_role=HouseholdRole.CHILD, household=key // 2)
    book.households.save_member(child, key)

    assert printed(book, key)[:2] == ("Ute und Ulrich Klos", "mit Ida")


def test_who_has_died_or_wishes_no_post_is_not_named(book: Book) -> None:
    key = a_couple(book)
    ute, ulrich = book.reading.contacts.members(key // 2)
    book.contacts.save(replace(_contact(book, ulrich), deceased=True))
    assert printed(book, key)[0] == "Ute Klos"
    assert greeted(book, key) == "Liebe Ute,"

    book.contacts.save(replace(_contact(book, ulrich), deceased=False))
    book.contacts.save(replace(_contact(book, ute), do_not_send=True))
    assert printed(book, key)[0] == "Ulrich Klos"


@pytest.mark.parametrize(
    ("home", "country", "town", "lines"),
    [
        ("", "", "Bonn", ("Dr. Vera Blum", "Kunsthalle", "Archiv")),
        ("DE", "", "Bonn", ("Kunsthalle", "Archiv", "Dr. Vera Blum")),
        ("DE", "AT", "Wien", ("Kunsthalle", "Archiv", "Dr. Vera Blum")),
        ("DE", "US", "Boston", ("Dr. Vera Blum", "Kunsthalle", "Archiv")),
        ("DE", "JP", "Tokyo", ("Dr. Vera Blum", "Kunsthalle", "Archiv")),
        ("DE", "JP", "東京", ("Kunsthalle", "Archiv", "Dr. Vera Blum")),
    ],
)
def test_a_letter_to_work_names_the_firm_where_its_post_wants_it(
    book: Book, home: str, country: str, town: str, lines: tuple[str, ...]
) -> None:
    book.set_setting(HOME, home)
    work = PostalAddress(street="Am Markt 3", locality=town, country=country, kind="work", preferred=True)
    vera = book.contacts.add(Contact(
        PersonName(prefix="Dr.", given="Vera", family="Blum"), form_of_address=FormOfAddress.MS,
        organization="Kunsthalle", department="Archiv", addresses=(work,),
    ))

    assert printed(book, Recipient(contact=vera).key) == lines
    apart = address_lines(["Dr. Vera Blum"], work, origin=home, language="de", organization="Kunsthalle\nArchiv")
    assert address_lines(lines, work, origin=home, language="de") == apart


@pytest.mark.parametrize(
    ("home", "country", "greeting"),
    [("US", "GB", "Dear Ms. Smith:"), ("GB", "US", "Dear Ms Smith,"), ("DE", "US", "Dear Ms. Smith:")],
)
def test_english_is_written_as_at_home_or_else_as_where_it_goes(
    book: Book, home: str, country: str, greeting: str
) -> None:
    for setting, value in ((HOME, home), (FORMALITY, Formality.FORMAL)):
        book.set_setting(setting, value)
    jane = book.contacts.add(Contact(
        PersonName(given="Jane", family="Smith"), form_of_address=FormOfAddress.MS, language="en",
        addresses=(PostalAddress(locality="London", country=country),),
    ))

    assert greeted(book, Recipient(contact=jane).key) == greeting


def test_a_book_lays_its_own_words_over_the_table(book: Book) -> None:
    key = a_couple(book)
    book.set_setting(NAMING, '[de.greeting.informal.person]\nms = "Servus {call}"\nmr = 3\n[de.plural]\nrules = []\n')

    assert greeted(book, key) == "Servus Ute, lieber Ulrich,"


def _contact(book: Book, contact_id: int) -> Contact:
    contact = book.reading.contacts.contact(contact_id)
    assert contact is not None
    return contact


def test_a_household_goes_by_a_name_of_its_own(book: Book) -> None:
    key = a_couple(book)
    wished(book, key, family_name="Klos-Meier", style=AddresseeStyle.FAMILY)

    assert printed(book, key)[0] == "Familie Klos-Meier"
