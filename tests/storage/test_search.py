"""Search as you type finds people by name, town, street and note, in any spelling, in name order."""

from pathlib import Path

import pytest

from cardbook.domain.people.contact import ContactKind
from cardbook.domain.people.listing import LineFilter, LineOrder
from cardbook.services.book import Book
from tests.books import a_person, an_open_book, names_in


@pytest.fixture
def book(tmp_path: Path):  # type: ignore[no-untyped-def]
    with an_open_book(tmp_path / "b.cardbook") as opened:
        opened.contacts.add(a_person("Jürgen Müller", "Köln", "DE", note="no almonds"))
        opened.contacts.add(a_person("Łukasz Nowak", "Kraków", "PL", circles=("Choir",)))
        opened.contacts.add(a_person("Chloé Nguyễn", "Lyon", "FR", circles=("Choir", "Family")))
        opened.contacts.add(a_person("小龙 李", "北京", "CN"))
        opened.contacts.add(a_person("", kind=ContactKind.ORGANIZATION, organization="Kirchenchor St. Martin"))
        yield opened


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("mul", ["Jürgen Müller"]), ("mueller", ["Jürgen Müller"]), ("MÜLLER jür", ["Jürgen Müller"]),
        ("lukasz", ["Łukasz Nowak"]), ("nguyen", ["Chloé Nguyễn"]), ("almonds", ["Jürgen Müller"]),
        ("krakow", ["Łukasz Nowak"]), ("dorfstr nowak", ["Łukasz Nowak"]), ("martin", ["Kirchenchor St. Martin"]),
        ("龙", ["李小龙"]), ("nobody", []), ('" OR 1 --', []), ("*", []), ("   ", []),
    ],
)
def test_what_is_typed_finds_the_people_meant(book: Book, typed: str, found: list[str]) -> None:
    assert [row.name for row in book.reading.search.rows(typed, 50)] == found
    assert book.reading.search.count(typed) == len(found)


def test_hits_come_in_name_order(book: Book) -> None:
    rows = book.reading.search.rows("dorfstr", 50)
    assert [row.name for row in rows] == [name for name in names_in(book) if name in {row.name for row in rows}]


def test_an_edit_is_found_at_once_and_the_old_text_no_more(book: Book) -> None:
    key = book.reading.search.keys("lukasz")[0]
    contact = book.reading.contacts.contact(key // 2)
    assert contact is not None
    book.contacts.save(type(contact)(**{
        **{name: getattr(contact, name) for name in contact.__dataclass_fields__}, "note": "plays the cello"
    }))
    assert book.reading.search.count("cello") == 1
    book.history.undo()
    assert book.reading.search.count("cello") == 0


def test_a_line_moves_only_where_its_place_in_name_order_changes(book: Book) -> None:
    contact_id = book.contacts.add(a_person("Otto Krause", "Ulm", "DE"))
    ranks = [book.reading.listing.rank_of(2 * contact_id)]
    for name, town in (("Otto Krause", "Bonn"), ("Ottilie Krause", "Bonn"), ("Otto Zander", "Bonn")):
        stored = book.reading.contacts.contact(contact_id)
        assert stored is not None
        book.contacts.save(a_person(name, town, "DE", id=contact_id, uid=stored.uid))
        ranks.append(book.reading.listing.rank_of(2 * contact_id))
        assert [row.name for row in book.reading.search.rows(f"{name} {town}", 50)] == [name]
        assert not book.reading.search.rows("ulm", 50)
    assert ranks[0] == ranks[1] == ranks[2] < ranks[3]
    ordered = "SELECT key FROM listing ORDER BY"
    assert book.reading.file.query(f"{ordered} rank") == book.reading.file.query(f"{ordered} sort_key, key")


def test_members_are_found_under_their_household(book: Book) -> None:
    ids = [book.reading.search.keys(name)[0] // 2 for name in ("lukasz", "chloe")]
    book.households.form(ids)
    assert [row.name for row in book.reading.search.rows("chloe", 5)] == ["Łukasz Nowak & Chloé Nguyễn"]


def test_a_trashed_person_is_found_no_more_and_comes_back_with_undo(book: Book) -> None:
    key = book.reading.search.keys("lukasz")[0]
    book.contacts.trash([key // 2], "Łukasz Nowak")
    assert book.reading.search.count("lukasz") == 0
    book.history.undo()
    assert book.reading.search.count("lukasz") == 1


def test_circles_count_and_filter_lines(book: Book) -> None:
    circles = {circle.name: circle for circle in book.reading.listing.circles()}
    assert {name: circle.lines for name, circle in circles.items()} == {"Choir": 2, "Family": 1}
    keys = book.reading.listing.keys(LineFilter(circle=circles["Choir"].id))
    assert [row.name for row in book.reading.listing.rows(keys)] == ["Chloé Nguyễn", "Łukasz Nowak"]


def test_lines_sort_by_town_and_country(book: Book) -> None:
    by_town = book.reading.listing.rows(book.reading.listing.keys(LineFilter(), LineOrder.TOWN))
    assert [row.town for row in by_town] == ["", "Kraków", "Köln", "Lyon", "北京"]
    by_country = book.reading.listing.rows(book.reading.listing.keys(LineFilter(), LineOrder.COUNTRY))
    assert [row.country for row in by_country] == ["", "CN", "DE", "FR", "PL"]


def test_many_names_squeezed_between_two_others_still_find_their_place(book: Book) -> None:
    for number in range(80):
        book.contacts.add(a_person(f"Mia Nowa{'a' * (80 - number)}"))
    names = [name for name in names_in(book) if name.startswith("Mia Nowa")]
    assert names == [f"Mia Nowa{'a' * number}" for number in range(1, 81)]
    keys = [row[0] for row in book.reading.file.query("SELECT sort_key FROM listing ORDER BY rank")]
    assert keys == sorted(keys)
    book.reading.file.verify()
