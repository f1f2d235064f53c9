"""Households: who moves in and out, and what becomes of address and cards; each in one step."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cardbook.domain.cards.card_list import Season
from cardbook.domain.people.contact import Contact
from cardbook.domain.people.household import Household
from cardbook.domain.people.household_role import HouseholdRole
from cardbook.domain.people.listing import LineFilter
from cardbook.services.book import Book
from tests.books import a_person, an_open_book, everything_in, names_in


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with an_open_book(tmp_path / "b.cardbook") as made:
        yield made


def stored(book: Book, contact_id: int) -> Contact:
    """What the book says of a contact."""
    contact = book.reading.contacts.contact(contact_id)
    assert contact is not None
    return contact


def a_couple(book: Book, season: str = "") -> tuple[int, int, int]:
    """Anna and Tomasz of Kraków in a household; with a season's name they are on that list."""
    anna = book.contacts.add(a_person("Anna Kowal", "Kraków", "PL"))
    tomasz = book.contacts.add(a_person("Tomasz Kowal"))
    household = book.households.form([anna, tomasz])
    if season:
        book.seasons.new(Season(season), [2 * household + 1])
    return anna, tomasz, household


def lists_of(book: Book, season: int = 1) -> list[str]:
    """The names on a season's list."""
    return [row.name for row in book.reading.listing.rows(book.reading.listing.keys(LineFilter(season=season)))]


def test_moving_in_and_a_changed_note_are_one_step(book: Book) -> None:
    _, _, household = a_couple(book)
    ida = book.contacts.add(a_person("Ida Kowal", "Ulm", "DE"))
    before = everything_in(book)
    book.households.save_member(replace(stored(book, ida), note="Piano"), 2 * household + 1)
    assert names_in(book) == ["Anna, Tomasz & Ida Kowal"]
    assert stored(book, ida).note == "Piano"
    book.history.undo()
    assert everything_in(book) == before


def test_a_new_person_at_a_household_is_one_step(book: Book) -> None:
    _, _, household = a_couple(book)
    before = everything_in(book)
    book.households.save_member(a_person("Ida Kowal"), 2 * household + 1)
    assert names_in(book) == ["Anna, Tomasz & Ida Kowal"]
    book.history.undo()
    assert everything_in(book) == before


def test_a_new_person_moves_in_with_somebody_who_lived_alone(book: Book) -> None:
    anna = book.contacts.add(a_person("Anna Kowal", "Kraków", "PL"))
    ida = book.households.save_member(a_person("Ida Kowal"), 2 * anna)
    assert names_in(book) == ["Anna & Ida Kowal"]
    household = stored(book, ida).household
    assert household is not None
    shared = book.reading.contacts.household(household)
    assert shared is not None
    assert [address.locality for address in shared.addresses] == ["Kraków"]


def test_two_who_part_both_keep_the_address_and_the_one_who_stays_the_card(book: Book) -> None:
    anna, tomasz, _ = a_couple(book, "Christmas")
    book.households.save_member(replace(stored(book, anna), note="moved"), None)
    assert [stored(book, one).addresses[0].locality for one in (anna, tomasz)] == ["Kraków", "Kraków"]
    assert stored(book, anna).note == "moved"
    assert lists_of(book) == ["Tomasz Kowal"]
    book.history.undo()
    assert lists_of(book) == ["Anna & Tomasz Kowal"]


def test_who_is_taken_out_of_a_couple_leaves_no_household_of_one(book: Book) -> None:
    anna, tomasz, household = a_couple(book, "Christmas")
    kept = book.reading.contacts.household(household)
    assert kept is not None
    noted = replace(kept, likes="no glitter", note="Ring twice", do_not_send=True, do_not_send_reason="Asked us")
    book.households.save(noted, {tomasz: HouseholdRole.CHILD})
    before = everything_in(book)
    assert book.households.save(replace(noted, members=(anna,))) == 2 * anna
    assert book.reading.contacts.household(household) is None
    one, other = stored(book, anna), stored(book, tomasz)
    assert [each.addresses[0].locality for each in (one, other)] == ["Kraków", "Kraków"]
    assert (one.likes, one.note, one.do_not_send, one.do_not_send_reason) == (
        "no glitter", "Ring twice", True, "Asked us"
    )
    assert other.household_role is HouseholdRole.ADULT
    assert lists_of(book) == ["Anna Kowal"]
    book.history.undo()
    assert everything_in(book) == before


def test_who_leaves_a_family_leaves_its_address_there(book: Book) -> None:
    anna, _, household = a_couple(book)
    ida = book.households.save_member(a_person("Ida Kowal"), 2 * household + 1)
    book.households.save_member(stored(book, ida), None)
    assert stored(book, ida).addresses == ()
    assert stored(book, anna).household == household


def test_who_moves_from_one_household_to_another_leaves_the_first_one_whole(book: Book) -> None:
    anna, tomasz, _ = a_couple(book, "Christmas")
    other = book.households.add([a_person("Jan Nowak"), a_person("Ewa Nowak")])
    book.households.save_member(stored(book, anna), 2 * other + 1)
    assert len(names_in(book)) == 2
    assert stored(book, anna).household == other
    assert stored(book, anna).addresses == ()
    assert stored(book, tomasz).addresses[0].locality == "Kraków"
    assert lists_of(book) == ["Tomasz Kowal"]


def test_two_households_that_become_one_have_one_card(book: Book) -> None:
    anna, tomasz, household = a_couple(book, "Christmas")
    other = book.households.add([a_person("Jan Kowal"), a_person("Ewa Kowal")])
    kept = book.reading.contacts.household(other)
    assert kept is not None
    book.households.save(Household((*kept.members, anna, tomasz), kept.addresses, "", other))
    assert book.reading.contacts.household(household) is None
    assert len(names_in(book)) == 1
    assert lists_of(book) == names_in(book)


def test_somebody_named_twice_stands_on_a_list_once(book: Book) -> None:
    anna = book.contacts.add(a_person("Anna Kowal"))
    book.seasons.new(Season("Christmas"), [2 * anna, 2 * anna])
    assert lists_of(book) == ["Anna Kowal"]
    book.seasons.add(Season("Christmas", id=1), [2 * anna, 2 * anna])
    assert book.reading.seasons.summaries()[0].total == 1
