"""Who looks alike in a book, and who of an import seems to stand there already."""

from dataclasses import replace
from pathlib import Path

import pytest

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.people.contact import ContactPoint, Medium
from cardbook.domain.people.household import Household
from cardbook.services.people.look_alikes import find_known, find_look_alikes
from tests.books import a_person, an_open_book

_HOME = PostalAddress(street="Ring 5", locality="Leipzig", postcode="04109", country="DE")
_MAIL = ContactPoint(Medium.EMAIL, "anna@example.org")


def test_newcomers_are_known_by_what_the_book_says_of_them_and_families_are_not(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "book.cardbook") as book:
        anna = book.contacts.add(replace(a_person("Anna Klein"), addresses=(_HOME,), points=(_MAIL,)))
        book.contacts.add(replace(a_person("Peter Klein"), addresses=(_HOME,)))
        newcomers = [
            replace(a_person("Ida Klein"), addresses=(_HOME,)),
            replace(a_person("Anna Groß", "München", "DE"), points=(_MAIL,)),
            replace(a_person("Anna Klein"), addresses=(_HOME,)),
            replace(a_person("Anna Klein"), addresses=(_HOME,)),
            a_person("Otto Neu", "Ulm", "DE"),
        ]
        known = find_known(book.reading, newcomers)
    assert {place: pair.first for place, pair in known.items()} == {1: anna, 2: anna, 3: anna}


def test_the_address_of_the_household_counts_for_its_members(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "book.cardbook") as book:
        anna, peter = (book.contacts.add(a_person(f"{name} Klein")) for name in ("Anna", "Peter"))
        household = book.households.form([anna, peter])
        book.households.save(Household((anna, peter), (_HOME,), "", household))
        again = book.contacts.add(replace(a_person("Anna Kleyn"), addresses=(_HOME,)))
        assert [(pair.first, pair.second) for pair in find_look_alikes(book.reading)] == [(anna, again)]


def test_who_lies_in_the_trash_looks_like_nobody(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "book.cardbook") as book:
        pair = [book.contacts.add(replace(a_person("Anna Klein"), addresses=(_HOME,))) for _ in range(2)]
        assert len(find_look_alikes(book.reading)) == 1
        book.contacts.trash(pair[1:], "Anna Klein")
        assert find_look_alikes(book.reading) == []


def test_looking_stops_when_it_is_asked_to(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise KnownError(ErrorCode.CANCELLED)

    with an_open_book(tmp_path / "book.cardbook") as book:
        book.contacts.add(a_person("Anna Klein"))
        with pytest.raises(KnownError) as stopped:
            find_look_alikes(book.reading, stop)
        assert stopped.value.code is ErrorCode.CANCELLED
