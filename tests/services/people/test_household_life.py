"""What happens in families, and what the envelope says before and after; each in one step that can be taken back."""

import datetime
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cardbook.domain.addresses.mail_problem import MailProblem
from cardbook.domain.addresses.postal_address import AddressDoubt, PostalAddress
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.people.contact import DateKind, PersonName
from cardbook.domain.people.household_role import HouseholdRole
from cardbook.domain.people.life_event import LifeEvent, LifeEventKind
from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.people.relation import Relation, RelationKind
from cardbook.services.book import Book
from tests.books import TODAY, a_person, an_open_book, everything_in, names_in
from tests.services.families import a_family, envelope, names_on, on_the_list

DAY = datetime.date(2026, 12, 1)
FLAT = PostalAddress(street="Rue du Lac 9", postcode="1201", locality="Genève", country="CH", kind="home")
KRAKOW = ["Dorfstraße 1", "KRAKÓW", "POLAND"]
GENEVA = ["Rue du Lac 9", "1201 GENÈVE", "SWITZERLAND"]


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with an_open_book(tmp_path / "b.cardbook") as made:
        made.set_setting("home", "DE")
        yield made


@pytest.fixture(autouse=True)
def taken_back_and_done_again(book: Book) -> Iterator[None]:
    """Whatever a test does last is one step: undo gives the book before it, redo the one after."""
    yield
    after = everything_in(book)
    steps = book.reading.history.steps()
    book.history.undo()
    before = everything_in(book)
    assert before != after
    book.history.redo()
    assert everything_in(book) == after
    assert len(book.reading.history.steps()) == len(steps)


def test_a_death_leaves_the_widow_alone_on_the_envelope(book: Book) -> None:
    family = a_family(book, "Anna", "Tomasz")
    season = on_the_list(book, family.key)
    assert envelope(book, family.key) == ["Anna and Tomasz Kowal", *KRAKOW]
    book.life.died(family["Tomasz"], PartialDate(2026, 12, 2))
    assert envelope(book, family.key) == ["Anna Kowal", *KRAKOW]
    assert names_on(book, season) == ["Anna Kowal"]
    tomasz = family.contact("Tomasz")
    assert (tomasz.deceased, tomasz.household) == (True, family.household)
    assert [str(date.date) for date in tomasz.dates if date.kind is DateKind.DEATH] == ["2026-12-02"]
    assert family.events("Tomasz") == [LifeEvent(LifeEventKind.DIED, "2026-12-02", "Anna & Tomasz Kowal")]


def test_a_death_of_unknown_day_is_one_all_the_same(book: Book) -> None:
    ida = book.contacts.add(a_person("Ida Alt", "Ulm", "DE", relations=(Relation(RelationKind.FRIEND, None, "Eva"),)))
    season = on_the_list(book, 2 * ida)
    book.life.died(ida, None)
    stored = book.reading.contacts.contact(ida)
    assert stored is not None
    assert (stored.is_living, stored.dates, len(stored.relations)) == (False, (), 1)
    assert names_on(book, season) == []
    assert names_in(book) == ["Ida Alt"]
    (found,) = book.rehearsing.envelopes([2 * ida], TODAY)
    assert found.problem is MailProblem.DECEASED


@pytest.mark.parametrize(
    ("typed", "after"),
    [("Anna & Tomasz Kowal", "Anna Kowal"), ("Familie Kowal", "Familie Kowal"), ("Pan Tomasz K.", "Anna Kowal")],
)
def test_a_name_line_by_hand_stays_unless_it_names_the_dead(book: Book, typed: str, after: str) -> None:
    family = a_family(book, "Anna", "Tomasz")
    book.households.save(replace(family.stored(), addressee_override=typed, salutation_override="Liebe Anna,"))
    book.life.died(family["Tomasz"], None)
    assert envelope(book, family.key)[0] == after
    assert family.stored().salutation_override == "Liebe Anna,"


def test_a_child_of_eighteen_moves_out_and_gets_a_card_of_its_own(book: Book) -> None:
    family = a_family(book, "Anna", "Tomasz", "Zofia")
    season = on_the_list(book, family.key)
    key = book.life.move_out([family["Zofia"]], FLAT, DAY, [season.id or 0])
    assert envelope(book, key, DAY) == ["Zofia Kowal", *GENEVA]
    assert envelope(book, key, datetime.date(2026, 11, 30)) == ["Zofia Kowal", *KRAKOW]
    assert envelope(book, family.key) == ["Anna and Tomasz Kowal", *KRAKOW]
    assert names_on(book, season) == ["Anna & Tomasz Kowal", "Zofia Kowal"]
    assert family.contact("Zofia").household_role is HouseholdRole.ADULT
    (left,) = family.events("Zofia")
    assert (left.kind, left.happened_on) == (LifeEventKind.LEFT, "2026-12-01")
    assert left.household == "Anna, Tomasz & Zofia Kowal"
    assert "Kraków" in left.note


def test_who_moves_out_to_nobody_knows_where_has_no_address_that_holds(book: Book) -> None:
    family = a_family(book, "Anna", "Tomasz", "Zofia")
    key = book.life.move_out([family["Zofia"]], None, TODAY)
    (found,) = book.rehearsing.envelopes([key], TODAY)
    assert (found.lines, found.problem) == (("Zofia Kowal",), MailProblem.NONE_HOLDS)


def test_only_people_of_one_household_move_out_together(book: Book) -> None:
    family, other = a_family(book, "Anna", "Tomasz"), a_family(book, "Jan", "Ewa", family="Nowak")
    before = everything_in(book)
    with pytest.raises(KnownError) as caught:
        book.life.move_out([family["Anna"], other["Jan"]], FLAT, DAY)
    assert caught.value.code is ErrorCode.UNKNOWN_CONTACT
    assert everything_in(book) == before


def test_a_couple_that_parts_has_two_envelopes_and_a_child_goes_along(book: Book) -> None:
    family = a_family(book, "Anna", "Tomasz", "Zofia", "Jan")
    season = on_the_list(book, family.key)
    key = book.life.separate(family["Anna"], family["Tomasz"], DAY, [family["Jan"]], FLAT, [season.id or 0])
    assert envelope(book, family.key, DAY) == ["Anna Kowal", "Zofia", *KRAKOW]
    assert envelope(book, key, DAY) == ["Tomasz Kowal", "Jan", *GENEVA]
    assert names_on(book, season) == ["Anna & Zofia Kowal", "Tomasz & Jan Kowal"]
    assert [relation.kind for relation in family.contact("Anna").relations] == [RelationKind.FORMER_PARTNER]
    assert {event.kind for event in family.events("Tomasz")} == {LifeEventKind.SEPARATED, LifeEventKind.LEFT}
    assert {event.kind for event in family.events("Anna")} == {LifeEventKind.SEPARATED}


def test_a_couple_without_children_parts_and_each_is_a_person_again(book: Book) -> None:
    family = a_family(book, "Anna", "Tomasz")
    book.contacts.save(replace(
        family.contact("Anna"), relations=(Relation(RelationKind.SPOUSE, family["Tomasz"]),)
    ))
    season = on_the_list(book, family.key)
    key = book.life.separate(family["Anna"], family["Tomasz"], DAY, home=FLAT, lists=[season.id or 0])
    assert envelope(book, 2 * family["Anna"], DAY) == ["Anna Kowal", *KRAKOW]
    assert envelope(book, key, DAY) == ["Tomasz Kowal", *GENEVA]
    assert names_on(book, season) == ["Anna Kowal", "Tomasz Kowal"]
    assert family.contact("Tomasz").relations == (Relation(RelationKind.FORMER_PARTNER, family["Anna"]),)


def test_a_marriage_of_two_who_lived_alone_makes_one_envelope_at_the_home_of_one(book: Book) -> None:
    anna = book.contacts.add(a_person("Anna Kowal", "Kraków", "PL"))
    jan = book.contacts.add(a_person("Jan Nowak", "Ulm", "DE"))
    season = on_the_list(book, 2 * anna, 2 * jan)
    key = book.life.marry(anna, jan, PartialDate(2026, 6, 20), anna, {jan: "Kowal"})
    assert envelope(book, key) == ["Anna and Jan Kowal", *KRAKOW]
    assert names_on(book, season) == ["Anna & Jan Kowal"]
    husband = book.reading.contacts.contact(jan)
    assert husband is not None
    assert husband.relations == (Relation(RelationKind.SPOUSE, anna),)
    assert [(date.kind, str(date.date)) for date in husband.dates] == [(DateKind.WEDDING, "2026-06-20")]
    assert [(address.locality, address.valid_to) for address in husband.addresses] == [("Ulm", "2026-06-19")]


def test_who_takes_a_new_name_and_leaves_somebody_alone_does_both_in_one_step(book: Book) -> None:
    sisters = a_family(book, "Ewa", "Ola", family="Nowak", town="Ulm", country="DE")
    jan = book.contacts.add(a_person("Jan Kowal", "Kraków", "PL"))
    key = book.life.marry(sisters["Ola"], jan, None, jan, {sisters["Ola"]: "Kowal"})
    assert envelope(book, key)[0] == "Jan and Ola Kowal"
    assert envelope(book, 2 * sisters["Ewa"]) == ["Ewa Nowak", "Dorfstraße 1", "Ulm"]


def test_a_marriage_may_leave_two_envelopes(book: Book) -> None:
    anna, jan = (book.contacts.add(a_person(name, "Ulm", "DE")) for name in ("Anna Kowal", "Jan Nowak"))
    book.life.marry(anna, jan, None)
    assert names_in(book) == ["Anna Kowal", "Jan Nowak"]


def test_children_come_along_to_a_new_home_and_grown_up_ones_leave_their_parents(book: Book) -> None:
    mother = a_family(book, "Ewa", "Ola", family="Nowak", town="Ulm", country="DE")
    book.contacts.save(replace(mother.contact("Ola"), household_role=HouseholdRole.CHILD))
    son = a_family(book, "Anna", "Tomasz", "Piotr")
    book.contacts.save(replace(son.contact("Piotr"), household_role=HouseholdRole.ADULT))
    key = book.life.marry(mother["Ewa"], son["Piotr"], None, son["Piotr"])
    assert envelope(book, key) == ["Piotr Kowal and Ewa Nowak", "Ola", *KRAKOW]
    assert envelope(book, son.key) == ["Anna and Tomasz Kowal", *KRAKOW]
    assert len(names_in(book)) == 2


def test_a_partner_moves_in_with_a_mother_and_her_children(book: Book) -> None:
    mother = a_family(book, "Ewa", "Ola", family="Nowak", town="Ulm", country="DE")
    book.contacts.save(replace(mother.contact("Ola"), household_role=HouseholdRole.CHILD))
    jan = book.contacts.add(a_person("Jan Kowal", "Kraków", "PL"))
    key = book.life.marry(jan, mother["Ewa"], None, mother["Ewa"])
    assert key == mother.key
    assert len(mother.stored().members) == 3


def test_a_new_baby_joins_the_household_and_knows_its_parents(book: Book) -> None:
    family = a_family(book, "Anna", "Tomasz")
    parents = [family["Anna"], family["Tomasz"]]
    child = book.life.born(PersonName(given="Zofia", family="Kowal"), family.key, PartialDate(2026, 11, 30), parents)
    assert envelope(book, family.key) == ["Anna and Tomasz Kowal", "Zofia", *KRAKOW]
    stored = book.reading.contacts.contact(child)
    assert stored is not None
    assert stored.household_role is HouseholdRole.CHILD
    assert {relation.contact for relation in stored.relations if relation.kind is RelationKind.PARENT} == set(parents)
    assert Relation(RelationKind.CHILD, child) in family.contact("Anna").relations
    events = [event for _, event in book.reading.contacts.life_events([child])]
    assert events == [LifeEvent(LifeEventKind.BORN, "2026-11-30")]


def test_a_baby_of_a_mother_alone_makes_a_household(book: Book) -> None:
    ewa = book.contacts.add(a_person("Ewa Nowak", "Ulm", "DE"))
    book.life.born(PersonName(given="Ola", family="Nowak"), 2 * ewa, None, [ewa])
    assert names_in(book) == ["Ewa & Ola Nowak"]


def test_who_moves_in_leaves_their_own_address_as_history(book: Book) -> None:
    family = a_family(book, "Anna", "Tomasz")
    work = PostalAddress(locality="Bonn", kind="work")
    ida = book.contacts.add(replace(a_person("Ida Alt", "Ulm", "DE")))
    stored = book.reading.contacts.contact(ida)
    assert stored is not None
    book.contacts.save(replace(stored, addresses=(*stored.addresses, work)))
    season = on_the_list(book, 2 * ida)
    assert book.life.join([ida], family.key, DAY) == family.key
    assert len(names_on(book, season)) == 1
    after = book.reading.contacts.contact(ida)
    assert after is not None
    assert [(each.locality, each.valid_to) for each in after.addresses] == [("Bonn", ""), ("Ulm", "2026-11-30")]
    events = [event for _, event in book.reading.contacts.life_events([ida])]
    assert events == [LifeEvent(LifeEventKind.JOINED, "2026-12-01", "Anna & Tomasz Kowal")]


def test_splitting_tells_everybody_what_they_left_and_the_living_keep_the_card(book: Book) -> None:
    family = a_family(book, "Anna", "Tomasz")
    season = on_the_list(book, family.key)
    book.life.died(family["Anna"], None)
    book.households.split(family.household)
    assert names_on(book, season) == ["Tomasz Kowal"]
    assert family.events("Tomasz")[0].kind is LifeEventKind.LEFT


def test_a_shared_address_that_is_changed_for_everybody_is_one_step_with_the_rest_of_the_form(book: Book) -> None:
    family = a_family(book, "Anna", "Tomasz")
    anna = replace(family.contact("Anna"), note="Likes lakes")
    book.households.save_sharing(anna, [FLAT])
    assert envelope(book, family.key) == ["Anna and Tomasz Kowal", *GENEVA]
    assert family.contact("Anna").note == "Likes lakes"


def test_a_shared_address_that_is_changed_for_one_alone_lets_them_move_out(book: Book) -> None:
    family = a_family(book, "Anna", "Tomasz", "Zofia")
    season = on_the_list(book, family.key)
    zofia = replace(family.contact("Zofia"), note="Likes lakes")
    line = book.life.save_moving_out(zofia, [FLAT], TODAY, [season.id or 0])
    assert envelope(book, line) == ["Zofia Kowal", *GENEVA]
    assert envelope(book, family.key) == ["Anna and Tomasz Kowal", *KRAKOW]
    assert sorted(names_on(book, season)) == ["Anna & Tomasz Kowal", "Zofia Kowal"]
    moved = family.contact("Zofia")
    assert (moved.note, [each.valid_to for each in moved.addresses]) == ("Likes lakes", ["", "2026-12-03"])


def test_a_new_home_takes_over_no_doubt_about_the_old_one(book: Book) -> None:
    family = a_family(book, "Anna", "Tomasz", "Zofia")
    (address,) = book.reading.contacts.household(family.household).addresses
    book.addresses.came_back(family.key, address, "moved away", TODAY)
    (returned,) = book.reading.contacts.household(family.household).addresses
    moved = replace(returned, street="Gasse 3", confirmed_on="2026-12-01", confirmed_how="by phone")
    line = book.life.save_moving_out(family.contact("Zofia"), [moved], TODAY)
    home = book.reading.detail(line, TODAY).addresses[0]
    assert (home.street, home.doubt, home.doubted_how) == ("Gasse 3", AddressDoubt.NONE, "")
    assert (home.confirmed_on, home.confirmed_how) == ("2026-12-01", "by phone")
