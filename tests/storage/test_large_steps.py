"""Steps about very many people: worked on in slices, so that the window can read in between, and still whole."""

from dataclasses import replace
from pathlib import Path

from cardbook.domain.actions import Action
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.people.contact import Contact
from cardbook.domain.people.listing import LineFilter
from cardbook.services.book import Book
from tests.books import a_person, an_open_book, everything_in, names_in

MANY = 2_500
_NAMES = ("Anna Müller", "Łukasz Nowak", "Ødegård", "Chloé Nguyễn", "Jan de Vries", "李 小龙", "Zoë Abend")


def many_people(count: int = MANY) -> list[Contact]:
    """People whose names stand all over the alphabet."""
    return [a_person(f"{_NAMES[n % 7]}{n * 7919 % count}", "Köln", circles=("Choir",)) for n in range(count)]


def add_all(book: Book, people: list[Contact]) -> None:
    """As one step, as an import does."""
    with book.write(Action.IMPORT, file="people.vcf") as unit:
        unit.contacts.add(people)
        unit.count = len(people)


def test_many_people_at_once_stand_where_each_would_stand_alone(tmp_path: Path) -> None:
    people = many_people(300)
    with an_open_book(tmp_path / "at once.cardbook") as at_once, an_open_book(tmp_path / "alone.cardbook") as alone:
        add_all(at_once, people[::2])
        add_all(at_once, people[1::2])
        for person in people:
            alone.contacts.add(person)

        assert names_in(at_once) == names_in(alone)
        assert at_once.reading.search.count("Nguyen") == alone.reading.search.count("Nguyen") > 0


def test_a_large_step_is_taken_back_and_done_again_row_for_row(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "b.cardbook") as book:
        book.contacts.add(a_person("Ida Vogel", "Leipzig"))
        before = everything_in(book)
        add_all(book, many_people())
        after = everything_in(book)

        book.history.undo()
        assert everything_in(book) == before
        book.history.redo()
        assert everything_in(book) == after
        book.reading.file.verify()


def test_many_changed_people_are_found_under_their_new_names_only(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "b.cardbook") as book:
        add_all(book, many_people(300))
        with book.write(Action.IMPORT, file="again.vcf") as unit:
            for contact in book.reading.contacts.contacts(book.reading.contacts.living_ids()):
                unit.contacts.replace(replace(contact, name=replace(contact.name, family=f"X{contact.name.family}")))

        assert len(names_in(book)) == 300
        assert book.reading.search.count("Nowak") == 0
        assert book.reading.search.count("XNowak") > 0


def test_a_household_shows_another_town_when_a_member_loses_the_address_it_was_known_by(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "b.cardbook") as book:
        anna = book.contacts.add(a_person("Anna Vogel", "Leipzig"))
        ben = book.contacts.add(a_person("Ben Vogel"))
        household = book.households.form([anna, ben])
        stored = book.reading.contacts.household(household)
        assert stored is not None
        book.households.save(replace(stored, addresses=()))
        member = book.reading.contacts.contact(ben)
        assert member is not None
        book.contacts.save(replace(member, addresses=(PostalAddress(locality="Oslo", country="NO"),)))
        assert [row.town for row in book.reading.listing.first_rows(5)] == ["Oslo"]

        member = book.reading.contacts.contact(ben)
        assert member is not None
        book.contacts.save(replace(member, addresses=()))
        assert [row.town for row in book.reading.listing.first_rows(5)] == [""]


def test_a_circle_counts_a_household_once_and_nobody_who_died_or_lies_in_the_trash(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "b.cardbook") as book:
        people = [a_person(f"{name} Vogel", circles=("Choir",)) for name in ("Anna", "Ben", "Cem", "Dora")]
        ids = [book.contacts.add(person) for person in people]
        book.households.form(ids[:2])
        book.contacts.trash(ids[3:], "")

        ((circle, _),) = book.reading.listing.circle_names()
        assert book.reading.listing.circle_count(circle) == 2
        book.life.died(ids[0], None)
        assert book.reading.listing.circle_count(circle) == 2
        book.life.died(ids[1], None)
        assert book.reading.listing.circle_count(circle) == 1
        assert list(book.reading.listing.keys(LineFilter(circle=circle))) == [2 * ids[2]]
        book.life.died(ids[2], None)
        assert book.reading.listing.circle_count(circle) == 0
        book.history.undo()
        book.contacts.trash(ids[2:3], "")
        assert book.reading.listing.circle_count(circle) == 0
