"""What is worth a look is found in a real book, mended by one undoable step, and gone then."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cardbook.domain.actions import Action
from cardbook.domain.addresses.postal_address import AddressDoubt, PostalAddress
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.people.contact import Contact, ContactDate, ContactKind, ContactPoint, DateKind, Medium, PersonName
from cardbook.domain.people.finding import Finding, FindingKind
from cardbook.domain.people.form_of_address import FormOfAddress
from cardbook.domain.people.household import Formality, Household
from cardbook.domain.people.household_role import HouseholdRole
from cardbook.domain.people.partial_date import PartialDate
from cardbook.services.book import Book
from cardbook.services.people.findings import Findings
from cardbook.services.people.mending import Answer
from cardbook.services.reading import FORMALITY, LANGUAGE
from tests.books import TODAY, a_person, an_open_book, everything_in

Kind = FindingKind
GOOD = PostalAddress(street="Lindenweg 5", locality="Freiburg", postcode="79104", country="DE")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with an_open_book(tmp_path / "b.cardbook") as opened:
        opened.set_setting("home", "DE")
        yield opened


def found(book: Book) -> list[Finding]:
    """Everything that is worth a look today."""
    return Findings(book.reading, TODAY).find()


def kinds(book: Book) -> list[FindingKind]:
    """The kinds of what is worth a look."""
    return [finding.kind for finding in found(book)]


def add(book: Book, name: str = "Anna Klein", *addresses: PostalAddress, **more: object) -> int:
    """A person with the good address where no other is given."""
    given, _, family = name.rpartition(" ")
    person = Contact(PersonName(given=given, family=family), addresses=addresses or (GOOD,))
    return book.contacts.add(replace(person, **more))  # type: ignore[arg-type]


def at(number: int, **parts: object) -> PostalAddress:
    """The good address, another house."""
    return replace(GOOD, street=f"Lindenweg {number}", **parts)  # type: ignore[arg-type]


def born(text: str) -> ContactDate:
    return ContactDate(DateKind.BIRTH, PartialDate.parse(text))


def a_household(book: Book, *people: Contact, **more: object) -> int:
    """A household at the good address; its id."""
    household_id = book.households.add(people)
    stored = book.reading.contacts.household(household_id)
    assert stored is not None
    book.households.save(replace(stored, addresses=(GOOD,), **more))  # type: ignore[arg-type]
    return household_id


ALL_WELL: list[Callable[[Book], object]] = [
    lambda book: add(book),
    lambda book: add(book, "Anna Klein", replace(GOOD, country="")),
    lambda book: add(book, "Ida O'Neil", at(1, confirmed_on="2024-01-01"), dates=(born("1916-01-01"),)),
    lambda book: add(book, "Otto Alt", PostalAddress(street="Weg 1"), deceased=True, dates=(born("1850"),)),
    lambda book: add(book, "Ute Nie", PostalAddress(street="Weg 1"), do_not_send=True),
    lambda book: add(book, "Jo BBC", organization="BBC"),
    lambda book: a_household(book, a_person("Ina Klein"), a_person("Udo Klein"), addressee_override="Familie Klein"),
    lambda book: a_household(
        book, a_person("Ina Klein", points=(ContactPoint(Medium.EMAIL, "klein@example.org"),)),
        a_person("Udo Klein", points=(ContactPoint(Medium.EMAIL, "klein@example.org"),)),
        a_person("Ida Klein", dates=(born("2009"),), household_role=HouseholdRole.CHILD),
    ),
    lambda book: add(book, "Ann Lee", PostalAddress(street="1 The Mall", locality="London", postcode="SW1A 1AA",
                                                    country="GB"), GOOD, replace(GOOD, kind="work")),
]


@pytest.mark.parametrize("fill", ALL_WELL)
def test_a_good_entry_is_left_in_peace(book: Book, fill: Callable[[Book], object]) -> None:
    fill(book)
    assert kinds(book) == []


def test_who_lies_in_the_trash_is_left_in_peace(book: Book) -> None:
    book.contacts.trash([add(book, "ANNA KLEIN", PostalAddress(street="Weg 1"))], "")
    assert kinds(book) == []


def _two_emails(book: Book) -> None:
    for number, name in enumerate(("Ina Klein", "Udo Groß")):
        add(book, name, at(number), points=(ContactPoint(Medium.EMAIL, "Same@example.org"),))


MENDED: list[tuple[FindingKind, Callable[[Book], object], str]] = [
    (Kind.RETURNED, lambda book: add(book, "A B", at(1, doubt=AddressDoubt.RETURNED)), Answer.RIGHT),
    (Kind.SUSPECT, lambda book: add(book, "A B", at(1, doubt=AddressDoubt.SUSPECT)), Answer.RIGHT),
    (Kind.NO_NAME, lambda book: add(book, ""), "Dr. Anna Klein"),
    (Kind.MISSING_POSTCODE, lambda book: add(book, "A B", replace(GOOD, postcode="")), "D-79104"),
    (Kind.POSTCODE_FORM, lambda book: add(book, "A B", replace(GOOD, postcode="7910")), "79104"),
    (Kind.UNKNOWN_COUNTRY, lambda book: add(book, "A B", replace(GOOD, country="", country_text="Atlantis")), "DE"),
    (Kind.MISSING_COUNTRY, lambda book: add(book, "A B", replace(GOOD, country="", postcode="SW1A 1AA")), "GB"),
    (Kind.MISSING_TOWN, lambda book: add(book, "A B", replace(GOOD, locality="")), "Freiburg"),
    (Kind.MISSING_STREET, lambda book: add(book, "A B", replace(GOOD, street="")), "Weg 1"),
    (Kind.NO_ADDRESS, lambda book: book.contacts.add(a_person("A B")), "Weg 1, 79104 Freiburg"),
    (Kind.NO_ADDRESS, lambda book: book.households.form([
        book.contacts.add(a_person("Ina Klein")), book.contacts.add(a_person("Udo Klein"))]), "Weg 1, 79104 Freiburg"),
    (Kind.NONE_HOLDS, lambda book: add(book, "A B", at(1, valid_to="2020-01-01")), "Weg 1, 79104 Freiburg"),
    (Kind.OVERRIDE_STALE, lambda book: a_household(book, a_person("Ina Klein"), a_person("Udo Groß"),
                                                   addressee_override="Familie Klein"), Answer.YES),
    (Kind.CHILD_GROWN, lambda book: a_household(
        book, a_person("Ina Klein"), a_person("Ida Klein", dates=(born("2008-12-04"),),
                                              household_role=HouseholdRole.CHILD)), Answer.YES),
    (Kind.FAMILY_APART, lambda book: a_household(
        book, a_person("Ina Klein"), replace(a_person("Udo Klein"), addresses=(at(9),))), Answer.PAST),
    (Kind.NO_FORM_OF_ADDRESS, lambda book: a_household(
        book, a_person("Ina Klein", form_of_address=FormOfAddress.MS), a_person("Kim Klein"),
        formality=Formality.FORMAL), FormOfAddress.MX.value),
    (Kind.UNCONFIRMED, lambda book: add(book, "A B", at(1, confirmed_on="2023-12-03")), Answer.RIGHT),
    (Kind.BIRTHDAY_ODD, lambda book: add(book, "A B", dates=(born("2027-01-01"),)), "1. 1. 1927"),
    (Kind.BIRTHDAY_ODD, lambda book: add(book, "A B", dates=(born("1914"),)), "April 1941"),
    (Kind.ONE_EMAIL, _two_emails, Answer.NOT_OTHER),
    (Kind.ONE_EMAIL, _two_emails, Answer.NOT_THIS),
    (Kind.PHONE_IN_EMAIL, lambda book: add(book, points=(ContactPoint(Medium.EMAIL, "0761 / 55 66 7"),)), Answer.YES),
    (Kind.EMAIL_IN_PHONE, lambda book: add(book, points=(ContactPoint(Medium.PHONE, "a@example.org"),)), Answer.YES),
    (Kind.CAPITALS, lambda book: add(book, "ANNA VON MÜLLER"), "Anna von Müller"),
]


@pytest.mark.parametrize(("kind", "fill", "answer"), MENDED)
def test_a_finding_is_mended_by_one_step_and_comes_back_with_undo(
    book: Book, kind: FindingKind, fill: Callable[[Book], object], answer: str
) -> None:
    fill(book)
    (finding,) = found(book)
    assert finding.kind is kind
    before = everything_in(book)
    book.mending.mend(finding, answer)
    assert found(book) == []
    book.history.undo()
    assert everything_in(book) == before
    assert found(book) == [finding]


@pytest.mark.parametrize(("kind", "fill", "answer"), MENDED)
def test_a_finding_that_is_left_as_it_is_does_not_come_again(
    book: Book, kind: FindingKind, fill: Callable[[Book], object], answer: str
) -> None:
    fill(book)
    book.mending.leave(found(book))
    assert found(book) == []
    book.history.undo()
    assert kinds(book) == [kind]


def test_a_formal_book_wants_a_form_of_address_that_no_title_tells(book: Book) -> None:
    book.set_setting(LANGUAGE, "de")
    for number, prefix in enumerate(("Herr", "Schwester", "Frau Dr.", "Dr.", "")):
        person = a_person(f"Kim Gr{number}ß")
        book.contacts.add(replace(person, name=replace(person.name, prefix=prefix), addresses=(at(number + 20),)))
    a_household(book, a_person("Ina Klein"), a_person("Udo Klein"), formality=Formality.INFORMAL)
    book.contacts.add(Contact(PersonName(given="Madonna"), addresses=(at(9),)))
    assert found(book) == []
    book.set_setting(FORMALITY, Formality.FORMAL)
    asked = {one.contact: one.kind for one in found(book)}
    names = [contact.display_name() for contact in book.reading.contacts.contacts(list(asked))]
    assert names == ["Dr. Kim Gr3ß", "Kim Gr4ß"]
    assert set(asked.values()) == {Kind.NO_FORM_OF_ADDRESS}


def test_what_was_left_as_it_is_comes_again_when_it_changes(book: Book) -> None:
    contact_id = add(book, "A B", replace(GOOD, postcode="7910"))
    book.mending.leave(found(book))
    contact = book.reading.contacts.contact(contact_id)
    assert contact is not None
    book.contacts.save(replace(contact, addresses=(replace(GOOD, postcode="791"),)))
    assert kinds(book) == [Kind.POSTCODE_FORM]


def test_nobody_gets_a_card_without_an_address(book: Book) -> None:
    book.contacts.add(a_person("Anna Klein"))
    book.households.add([a_person("Ina Groß"), a_person("Udo Groß")])
    add(book, "Ute Alt", at(1, valid_to="2026-12-03"))
    assert kinds(book) == [Kind.NO_ADDRESS, Kind.NO_ADDRESS, Kind.NONE_HOLDS]


def test_two_envelopes_to_one_address_may_be_a_household(book: Book) -> None:
    ids = [add(book, "Anna Klein"), add(book, "Udo Groß", replace(GOOD, street="LINDENWEG 5"))]
    book.contacts.add(Contact(kind=ContactKind.ORGANIZATION, organization="Chor", addresses=(GOOD,)))
    (finding,) = found(book)
    assert (finding.kind, finding.contact, finding.other) == (Kind.ONE_ADDRESS, ids[0], 2 * ids[1])
    book.households.form(ids)
    assert found(book) == []


def test_a_building_with_many_envelopes_is_no_household(book: Book) -> None:
    for name in ("Anna Klein", "Udo Groß", "Ida Lang"):
        add(book, name)
    assert found(book) == []


def test_a_postcode_beside_the_town_is_put_in_its_place(book: Book) -> None:
    contact_id = add(book, "A B", replace(GOOD, postcode="", locality="79104 Freiburg"))
    (finding,) = found(book)
    assert (finding.kind, finding.suggestion) == (Kind.MISSING_POSTCODE, "79104")
    book.mending.mend(finding, finding.suggestion)
    contact = book.reading.contacts.contact(contact_id)
    assert contact is not None
    assert (contact.addresses[0].postcode, contact.addresses[0].locality) == ("79104", "Freiburg")


def test_a_dead_one_on_the_envelope_is_found(book: Book) -> None:
    household = a_household(book, a_person("Ina Klein"), a_person("Udo Klein"), addressee_override="Ina & Udo Klein")
    assert found(book) == []
    udo = book.reading.contacts.contact(book.reading.contacts.members(household)[1])
    assert udo is not None
    book.contacts.save(replace(udo, deceased=True))
    assert [(one.kind, one.about) for one in found(book)] == [(Kind.OVERRIDE_STALE, "Ina & Udo Klein · Udo Klein")]


def test_a_household_nobody_belongs_to_is_removed_but_not_one_with_somebody_in_the_trash(book: Book) -> None:
    household_id = a_household(book, a_person("Ina Klein"), a_person("Udo Klein"))
    book.contacts.trash(book.reading.contacts.members(household_id), "")
    assert found(book) == []
    with book.write(Action.EDIT_HOUSEHOLD, name="") as unit:
        unit.households.add(Household(note="left over"))
    (finding,) = found(book)
    assert finding.kind is Kind.EMPTY_HOUSEHOLD
    book.mending.mend(finding, Answer.YES)
    assert found(book) == []


@pytest.mark.parametrize(("fill", "answer"), [
    (lambda book: add(book, "A B", dates=(born("2027-01-01"),)), "some day"),
    (lambda book: add(book, "A B", replace(GOOD, postcode="")), "  "),
    (lambda book: book.contacts.add(a_person("A B")), "Anna Klein, Weg 1, 79104 Freiburg"),
    (lambda book: book.contacts.add(a_person("A B")), "Freiburg"),
])
def test_a_text_that_cannot_be_meant_changes_nothing(
    book: Book, fill: Callable[[Book], object], answer: str
) -> None:
    fill(book)
    before = everything_in(book)
    with pytest.raises(KnownError) as refused:
        book.mending.mend(found(book)[0], answer)
    assert refused.value.code is ErrorCode.BAD_INPUT
    assert everything_in(book) == before


def test_a_search_through_a_book_can_be_stopped(book: Book) -> None:
    add(book)

    def stop(_done: int, _total: int) -> None:
        raise KnownError(ErrorCode.CANCELLED)

    with pytest.raises(KnownError):
        Findings(book.reading, TODAY).find(stop)


def test_findings_stand_in_the_order_in_which_they_matter(book: Book) -> None:
    add(book, "ANNA KLEIN", replace(GOOD, postcode="", doubt=AddressDoubt.RETURNED, confirmed_on="2020-01-01"))
    assert kinds(book) == [Kind.RETURNED, Kind.MISSING_POSTCODE, Kind.CAPITALS]
