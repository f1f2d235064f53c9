"""Two entries made one: nothing is lost, it is undone in one step, and taken apart again months later."""

from dataclasses import replace
from pathlib import Path

import pytest

from cardbook.domain.actions import Action
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.cards.card_choice import Decision
from cardbook.domain.cards.card_list import Season, Stage
from cardbook.domain.cards.helper import Helper
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.people.contact import Contact, ContactDate, ContactPoint, CustomField, DateKind, Medium, PersonName
from cardbook.domain.people.listing import LineFilter
from cardbook.domain.people.merging import Kept, Left
from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.people.picture import Picture
from cardbook.domain.people.relation import Relation, RelationKind
from cardbook.look_alike_words import other_words
from cardbook.services.book import Book
from cardbook.services.people.look_alikes import find_look_alikes
from cardbook.services.people.merging import MergeField, Side
from cardbook.storage.cards.belongings import BELONGINGS
from cardbook.texts import Texts
from tests.books import a_person, an_open_book, everything_in, names_in

_WORDS = other_words(Texts("en"))
_OSLO = PostalAddress(street="Bygdøy allé 45 B", locality="Oslo", postcode="0265", country="NO")
_NEW = PostalAddress(street="Thereses gate 9", locality="Oslo", postcode="0358", country="NO")


def _phone(value: str, *kinds: str) -> ContactPoint:
    return ContactPoint(Medium.PHONE, value, kinds)


def _email(value: str) -> ContactPoint:
    return ContactPoint(Medium.EMAIL, value)


_INGRID = Contact(
    PersonName("Prof.", "Ingrid", "", "Sørensen"), note="met in Bergen", organization="Universitetet",
    addresses=(_OSLO,),
    points=(_phone("22 44 10 77"), _email("ingrid@example.no")), circles=("Close friends",),
    dates=(ContactDate(DateKind.BIRTH, PartialDate(None, 2, 8)),), fields=(CustomField("Shoe size", "41"),),
)
_INGRID_AGAIN = Contact(
    PersonName("", "Ingrid", "", "Sorensen"), note="likes tea", organization="Studio 5", addresses=(_NEW,),
    points=(_phone("+47 22 44 10 77", "cell"), _email("INGRID@example.no"), _email("studio@example.no")),
    circles=("Close friends", "Studio clients"), dates=(ContactDate(DateKind.BIRTH, PartialDate(1957, 2, 8)),),
    who_is="the potter",
)


def _merge(book: Book, kept: int, gone: int, **choices: Side) -> None:
    book.merging.merge(kept, gone, _WORDS, {MergeField(name): side for name, side in choices.items()})


def _contact(book: Book, contact_id: int) -> Contact:
    found = book.reading.contacts.contact(contact_id)
    assert found is not None
    return found


@pytest.fixture
def book(tmp_path: Path) -> Book:
    with an_open_book(tmp_path / "book.cardbook") as opened:
        yield opened


def test_nothing_is_lost_and_what_both_say_stands_once(book: Book) -> None:
    kept, gone = book.contacts.add(_INGRID), book.contacts.add(_INGRID_AGAIN)
    _merge(book, kept, gone)
    one = _contact(book, kept)
    assert names_in(book) == ["Prof. Ingrid Sørensen"]
    assert one.display_name() == "Prof. Ingrid Sørensen"
    assert [(point.value, point.kinds) for point in one.points] == [
        ("+47 22 44 10 77", ("cell",)), ("ingrid@example.no", ()), ("studio@example.no", ()),
    ]
    assert [address.street for address in one.addresses] == ["Bygdøy allé 45 B", "Thereses gate 9"]
    assert one.dates == (ContactDate(DateKind.BIRTH, PartialDate(1957, 2, 8)),), "the date that says more"
    assert one.circles == ("Close friends", "Studio clients")
    assert (one.note, one.who_is, one.organization) == ("met in Bergen\nlikes tea", "the potter", "Universitetet")
    assert {(field.label, field.value) for field in one.fields} == {
        ("Shoe size", "41"), ("Other name", "Ingrid Sorensen"), ("Other organisation", "Studio 5"),
    }
    assert book.reading.contacts.contact(gone) is None


def test_the_chosen_side_leads_and_the_other_birthday_is_kept(book: Book) -> None:
    kept = book.contacts.add(_INGRID)
    other = replace(_INGRID_AGAIN, dates=(ContactDate(DateKind.BIRTH, PartialDate(1957, 2, 9)),))
    gone = book.contacts.add(other)
    address = _contact(book, gone).addresses[0].id
    choices = {MergeField.NAME: Side.GONE, MergeField.BIRTHDAY: Side.GONE, MergeField.ORGANIZATION: Side.GONE}
    book.merging.merge(kept, gone, _WORDS, choices, address)
    one = _contact(book, kept)
    assert (one.display_name(), one.organization) == ("Ingrid Sorensen", "Studio 5")
    assert one.dates == (
        ContactDate(DateKind.BIRTH, PartialDate(1957, 2, 9)),
        ContactDate(DateKind.OTHER, PartialDate(None, 2, 8), "Other birthday"),
    )
    assert [each.street for each in one.addresses] == ["Thereses gate 9", "Bygdøy allé 45 B"]
    assert CustomField("Other name", "Prof. Ingrid Sørensen") in one.fields


def _friends(book: Book) -> tuple[int, int, int]:
    """Ingrid twice, with a friend who is related to both, on two lists and told apart from the friend."""
    friend = book.contacts.add(a_person("Jon Berg", "Oslo", "NO"))
    kept = book.contacts.add(replace(_INGRID, relations=(Relation(RelationKind.FRIEND, friend),)))
    gone = book.contacts.add(replace(
        _INGRID_AGAIN, relations=(Relation(RelationKind.FRIEND, friend), Relation(RelationKind.GODPARENT, friend)),
    ))
    both = book.seasons.new(Season("Christmas 2026", "christmas", 2026), [2 * kept, 2 * gone])
    book.seasons.new(Season("Easter 2026", "easter", 2026), [2 * gone])
    (_, entry) = sorted(book.reading.file.query("SELECT id, contact_id FROM card_entry WHERE season_id = ?", (both,)))
    book.seasons.tick([entry[0]], Stage.WRITTEN)
    book.merging.tell_apart([(friend, gone)])
    return friend, kept, gone


def test_relations_lists_and_judgements_follow(book: Book) -> None:
    friend, kept, gone = _friends(book)
    _merge(book, kept, gone)
    assert {each.kind for each in _contact(book, friend).relations} == {RelationKind.FRIEND, RelationKind.GODCHILD}
    assert [each.contact for each in _contact(book, kept).relations] == [friend, friend]
    ticked = "SELECT season_id, contact_id, written_on <> '' FROM card_entry ORDER BY season_id"
    assert book.reading.file.query(ticked) == [(1, kept, 1), (2, kept, 0)]
    assert book.reading.matching.told_apart() == {(friend, kept)}


def test_what_was_decided_for_both_is_decided_for_one_who_goes_on_lending_a_hand(book: Book) -> None:
    _, kept, gone = _friends(book)
    mine, other = sorted(book.reading.file.query("SELECT id FROM card_entry WHERE season_id = 1"))
    book.card_choices.decide(mine, Decision.CARD)
    book.card_choices.decide(other, Decision.GIFT)
    helper = book.helpers.add(Helper("Ingrid", contact=gone))
    before = everything_in(book)
    _merge(book, kept, gone)
    assert book.reading.file.query("SELECT decision FROM card_entry WHERE season_id = 1") == [("card_and_gift",)]
    assert book.reading.file.query("SELECT contact_id FROM helper WHERE id = ?", (helper,)) == [(kept,)]
    book.history.undo()
    assert everything_in(book) == before


def test_gifts_wishes_and_cards_that_came_follow_and_come_back(book: Book) -> None:
    friend, kept, gone = _friends(book)
    with book.write(Action.EDIT_CONTACT, name="Ingrid") as unit:
        for table in BELONGINGS:
            unit.connection.exec_driver_sql(f"INSERT INTO {table} (contact_id) VALUES (?), (?)", (gone, friend))
    owners = [f"SELECT contact_id FROM {table} ORDER BY contact_id" for table in BELONGINGS]
    before = everything_in(book)
    _merge(book, kept, gone)
    assert [book.reading.file.query(each) for each in owners] == [[(friend,), (kept,)]] * len(owners)
    book.history.undo()
    assert everything_in(book) == before


def test_a_merge_is_one_step_and_undone_as_one(book: Book) -> None:
    _, kept, gone = _friends(book)
    before = everything_in(book)
    _merge(book, kept, gone)
    after = everything_in(book)
    book.history.undo()
    assert everything_in(book) == before
    book.history.redo()
    assert everything_in(book) == after


def _people_of(book: Book) -> list[tuple[object, ...]]:
    """Everything but what is remembered of merges and judgements, and without the places in lists."""
    return [row for row in everything_in(book) if row[0] not in ("merge", "told_apart")]


def test_taken_apart_both_are_as_they_were_also_without_the_history(book: Book) -> None:
    _, kept, gone = _friends(book)
    before = _people_of(book)
    _merge(book, kept, gone)
    book.reading.file.connection.execute("DELETE FROM step")
    (past,) = book.reading.matching.merges_of([kept])
    assert (past.name, past.gone, past.merged_on) == ("Ingrid Sorensen", gone, "2026-12-04")
    assert book.merging.take_apart(past.id) == ()
    assert _people_of(book) == before
    assert (kept, gone) in book.reading.matching.told_apart()
    assert book.reading.matching.merges_of([kept]) == []


def test_what_was_changed_since_stays_and_is_told(book: Book) -> None:
    kept, gone = book.contacts.add(_INGRID), book.contacts.add(_INGRID_AGAIN)
    _merge(book, kept, gone)
    one = _contact(book, kept)
    points = (*one.points[:2], _email("new@example.no"), _phone("99 88 77 66"))
    book.contacts.save(replace(one, note="a wholly new note", points=points))
    left = book.merging.take_apart(book.reading.matching.merges_of([kept])[0].id)
    assert left == (Kept(Left.CHANGED, "note"), Kept(Left.CHANGED, "contact_point"))
    first, second = _contact(book, kept), _contact(book, gone)
    assert first.note == "a wholly new note"
    assert [point.value for point in first.points][1:] == ["ingrid@example.no", "new@example.no", "99 88 77 66"]
    assert first.fields == _INGRID.fields
    assert [address.street for address in first.addresses] == ["Bygdøy allé 45 B"]
    assert (second.note, second.circles) == ("likes tea", _INGRID_AGAIN.circles)
    assert [point.value for point in second.points] == [point.value for point in _INGRID_AGAIN.points]


def test_what_it_hung_on_is_gone_and_is_told(book: Book) -> None:
    kept, gone, friend = (book.contacts.add(each) for each in (_INGRID, _INGRID_AGAIN, a_person("Jon Berg")))
    household = book.households.form([gone, friend])
    _merge(book, kept, gone)
    assert _contact(book, kept).household == household, "who lives alone takes the place of the other"
    book.households.split(household)
    left = book.merging.take_apart(book.reading.matching.merges_of([kept])[0].id)
    assert Kept(Left.MISSING, "household") in left
    assert _contact(book, gone).household is None


def test_a_couple_of_one_and_the_same_is_no_household_any_more(book: Book) -> None:
    kept, gone = book.contacts.add(_INGRID), book.contacts.add(_INGRID_AGAIN)
    household = book.households.form([kept, gone])
    book.seasons.new(Season("Easter 2026", "easter", 2026), [2 * household + 1])
    stored = book.reading.contacts.household(household)
    assert stored is not None
    book.households.save(replace(stored, note="ring twice", do_not_send=True, do_not_send_reason="asked us"))
    before = _people_of(book)
    _merge(book, kept, gone)
    one = _contact(book, kept)
    assert (one.household, one.note) == (None, "met in Bergen\nlikes tea\nring twice")
    assert (one.do_not_send, one.do_not_send_reason) == (True, "asked us")
    assert {each.street for each in _contact(book, kept).addresses} == {"Bygdøy allé 45 B", "Thereses gate 9"}
    assert book.reading.file.query("SELECT contact_id FROM card_entry") == [(kept,)]
    assert book.merging.take_apart(book.reading.matching.merges_of([kept])[0].id) == ()
    assert _people_of(book) == before


def test_of_two_households_the_chosen_one_goes_on_and_an_empty_one_gives_all_it_has(book: Book) -> None:
    kept, jon, gone, other = (book.contacts.add(each) for each in (
        _INGRID, a_person("Jon Berg"), _INGRID_AGAIN, a_person("Ida Dahl"),
    ))
    here, there = book.households.form([kept, jon]), book.households.form([gone, other])
    _merge(book, kept, gone, household=Side.GONE)
    assert book.reading.contacts.members(there) == [kept, other]
    assert _contact(book, jon).household is None
    assert [each.street for each in _contact(book, jon).addresses] == ["Bygdøy allé 45 B"]
    assert book.reading.contacts.household(here) is None


def test_three_of_one_are_taken_apart_from_the_outside(book: Book) -> None:
    first, second, third = (book.contacts.add(replace(_INGRID, note=note)) for note in ("one", "two", "three"))
    _merge(book, second, third)
    _merge(book, first, second)
    inner = next(each for each in book.reading.matching.merges_of([first]) if each.is_within_another)
    with pytest.raises(KnownError) as refused:
        book.merging.take_apart(inner.id)
    assert refused.value.code is ErrorCode.TAKE_APART_FIRST
    outer = next(each for each in book.reading.matching.merges_of([first]) if not each.is_within_another)
    assert book.merging.take_apart(outer.id) == ()
    assert book.merging.take_apart(inner.id) == ()
    assert [_contact(book, each).note for each in (first, second, third)] == ["one", "two", "three"]


def test_what_was_told_apart_is_not_found_again_until_that_is_undone(book: Book) -> None:
    pair = book.contacts.add(_INGRID), book.contacts.add(replace(_INGRID, uid=""))
    assert [(each.first, each.second) for each in find_look_alikes(book.reading)] == [pair]
    book.merging.tell_apart([pair])
    assert find_look_alikes(book.reading) == []
    book.history.undo()
    assert len(find_look_alikes(book.reading)) == 1


def test_nobody_is_merged_with_themselves_or_from_the_trash(book: Book) -> None:
    one, other = book.contacts.add(_INGRID), book.contacts.add(_INGRID_AGAIN)
    book.contacts.trash([other], "Ingrid")
    for gone, code in ((one, "one_contact"), (other, "unknown_contact"), (99, "unknown_contact")):
        with pytest.raises(KnownError) as refused:
            _merge(book, one, gone)
        assert refused.value.code == code
    assert len(book.reading.listing.keys(LineFilter())) == 1


def test_who_comes_again_in_a_file_is_known_under_both_uids(book: Book) -> None:
    kept, gone = book.contacts.add(replace(_INGRID, uid="a")), book.contacts.add(replace(_INGRID_AGAIN, uid="b"))
    _merge(book, kept, gone)
    assert book.reading.contacts.ids_by_uid(["a", "b"]) == {"a": kept, "b": kept}


def test_the_photo_that_gave_way_comes_back_when_the_history_is_long_gone(book: Book) -> None:
    first, second = (Picture(sign * 64, "image/png", sign.encode(), sign.encode()) for sign in "ab")
    kept = book.contacts.add(replace(_INGRID, photo=first.digest), first)
    gone = book.contacts.add(replace(_INGRID_AGAIN, photo=second.digest), second)
    _merge(book, kept, gone)
    book.reading.file.connection.execute("DELETE FROM step")
    book.pictures.remove_unspoken()
    assert _contact(book, kept).photo == first.digest
    book.merging.take_apart(book.reading.matching.merges_of([kept])[0].id)
    assert _contact(book, gone).photo == second.digest
    assert book.reading.file.query("SELECT count(*) FROM picture") == [(2,)]
