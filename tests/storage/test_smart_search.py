"""Conditions find exactly those lines of a real book that fit them, whatever is typed."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from cardbook.domain.addresses.postal_address import AddressDoubt, PostalAddress
from cardbook.domain.cards.card_list import Season, Stage
from cardbook.domain.people.contact import Contact, ContactDate, ContactKind, ContactPoint, DateKind, Medium, PersonName
from cardbook.domain.people.listing import LineFilter
from cardbook.domain.people.partial_date import PartialDate
from cardbook.services.book import Book
from cardbook.services.people.searching import found_keys
from tests.books import TODAY, a_person, an_open_book


def _born(text: str) -> ContactDate:
    return ContactDate(DateKind.BIRTH, PartialDate.parse(text))


def _at(*addresses: PostalAddress, name: str, **more: object) -> Contact:
    given, _, family = name.rpartition(" ")
    return Contact(PersonName(given=given, family=family), addresses=addresses, **more)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    with an_open_book(tmp_path_factory.mktemp("search") / "b.cardbook") as opened:
        _fill(opened)
        yield opened


def _fill(book: Book) -> None:
    add = book.contacts.add
    add(_at(PostalAddress(street="Münzgasse 4", locality="Leipzig", postcode="04107", country="DE"), name="Jana Weiß",
            circles=("Choir",), dates=(_born("1961-12-24"),), note="Sends letters by hand, likes the exact words",
            points=(ContactPoint(Medium.EMAIL, "jana_w@example.org"),
                    ContactPoint(Medium.PHONE, "+49 (0)341 / 55-66"))))
    add(_at(PostalAddress(street="Hafenstraße 1", locality="Bad Homburg", postcode="61348", country="DE",
                          doubt=AddressDoubt.RETURNED), name="Tom Münz", dates=(_born("--12-05"),)))
    add(_at(PostalAddress(street="1 Leipzig Road", locality="London", postcode="SW1A 1AA", country="GB",
                          confirmed_on="2025-01-05"), name="Ann Lee", circles=("Choir", "Family"),
            dates=(_born("1950"),), note="the words are not exact"))
    add(a_person("Otto Alt", dates=(_born("1930-01-01"), ContactDate(DateKind.DEATH, PartialDate(2020)))))
    add(a_person("", kind=ContactKind.ORGANIZATION, organization="Chorverein"))
    ids = [add(a_person("Eva Haus")), add(a_person("Udo Haus", circles=("Family",), do_not_send=True))]
    book.households.form(ids)
    season = Season("Weihnachten 2025", "christmas", 2025)
    keys = {row.name: row.key for row in book.reading.listing.first_rows(99)}
    book.seasons.new(season, [keys["Jana Weiß"], keys["Ann Lee"]])
    entries = book.reading.seasons.entries_of(1, [keys["Jana Weiß"]])
    book.seasons.tick(list(entries), Stage.MAILED, "Jana Weiß")


JANA, TOM, ANN, OTTO, CHOIR, HAUS = "Jana Weiß", "Tom Münz", "Ann Lee", "Otto Alt", "Chorverein", "Eva & Udo Haus"
EVERYBODY = {JANA, TOM, ANN, OTTO, CHOIR, HAUS}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("town:leipzig", {JANA}), ("ort:Leip", {JANA}), ("-town:leipzig", EVERYBODY - {JANA}),
        ('town:"bad homburg",london', {TOM, ANN}), ("name:münz", {TOM}), ("street:munz", {JANA}),
        ("straße:leipzig", {ANN}), ("plz:04", {JANA}), ("postcode:sw1a1", {ANN}), ("postcode:%", set()),
        ("country:de", {JANA, TOM}), ("land:deutschland,uk", {JANA, TOM, ANN}), ("circle:choir", {JANA, ANN}),
        ("kreis:family", {ANN, HAUS}), ("circle:choir -circle:family", {JANA}),
        ("card:2025", {JANA, ANN}), ("-karte:2025", EVERYBODY - {JANA, ANN}), ("mailed:2025", {JANA}),
        ("card:weihnachten", {JANA, ANN}), ("card:1999", set()),
        ('"exact words"', {JANA}), ("exact words", {JANA, ANN}), ('-"exact words"', EVERYBODY - {JANA}),
        ('"jana weiss"', {JANA}), ('"weiß jana"', {JANA}), ('"hafenstraße 1"', {TOM}), ('"4 leipzig"', set()),
        ("note:exact", {JANA, ANN}), ("notiz:leipzig", set()), ("phone:034155", {JANA}), ("telefon:5566", {JANA}),
        ("email:EXAMPLE", {JANA}), ("email:janaXw", set()), ("email:_", {JANA}),
        ("birthday:december", {JANA, TOM}), ("geburtstag:24.12.", {JANA}), ("geburtstag:1950", {ANN}),
        ("age:64", {JANA}), ("age:65", set()), ("alter:60-80", {JANA, ANN}), ("age:76", {ANN}), ("age:90+", set()),
        ("has:email", {JANA}), ("without:address", {OTTO, CHOIR, HAUS}), ("-has:address", {OTTO, CHOIR, HAUS}),
        ("mit:geburtstag", {JANA, TOM, ANN, OTTO}), ("has:note", {JANA, ANN}), ("ohne:kreis", {TOM, OTTO, CHOIR}),
        ("is:household", {HAUS}), ("ist:verein", {CHOIR}), ("is:deceased", {OTTO}), ("is:do-not-send", {HAUS}),
        ("is:confirmed", {ANN}), ("is:returned", {TOM}), ("is:suspect", set()),
        ("circle:choir lee", {ANN}), ("lee -circle:choir", set()), ("-lee circle:choir", {JANA}),
        ("age:90-", set()), ("country:atlantis", set()), ("has:wings", set()), ("town:", set()),
    ],
)
def test_conditions_find_exactly_who_fits(book: Book, typed: str, found: set[str]) -> None:
    keys = found_keys(book.reading, typed, today=TODAY)
    assert {row.name for row in book.reading.listing.rows(keys)} == found


def test_hits_come_in_name_order_and_as_many_as_asked_for(book: Book) -> None:
    keys = list(book.reading.listing.keys(LineFilter()))
    assert list(found_keys(book.reading, "-zzz")) == keys
    assert list(found_keys(book.reading, "-zzz", 2)) == keys[:2]


def test_a_filter_narrows_a_search(book: Book) -> None:
    choir = next(circle.id for circle in book.reading.listing.circles() if circle.name == "Choir")
    keys = found_keys(book.reading, "country:de -card:1999", chosen=LineFilter(circle=choir, season=1), today=TODAY)
    assert [row.name for row in book.reading.listing.rows(keys)] == [JANA]


def test_an_address_of_the_past_counts_no_more(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "b.cardbook") as book:
        past = PostalAddress(street="Altweg 1", locality="Ulm", postcode="89073", valid_to="2026-12-03")
        book.contacts.add(_at(past, name="Ina Um"))
        for typed in ("street:altweg", "postcode:89", "has:address"):
            assert not found_keys(book.reading, typed, today=TODAY)
            assert found_keys(book.reading, typed, today=TODAY - datetime.timedelta(1))


@pytest.mark.parametrize(
    "typed",
    [
        '":" OR 1', "town:');DROP TABLE contact;--", 'note:"" * OR', "name:NEAR(a b)", "names:x", "email:%\\%",
        "phone:\x00", "card:" + "9" * 400, "age:" + "9" * 400, "birthday:٣٣٣", "circle:" + "a," * 3000,
        "-town:x " * 400, '"' * 301, "is:" + "ß" * 5000, "country:\ufffd", "has:-has:-",
        "plz:" + "'" * 50, "street:名古屋 -\"名古屋\"",
    ],
)
def test_whatever_is_typed_is_only_looked_for(book: Book, typed: str) -> None:
    before = len(book.reading.listing.keys(LineFilter()))
    found_keys(book.reading, typed, today=TODAY)
    assert len(book.reading.listing.keys(LineFilter())) == before
