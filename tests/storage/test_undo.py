"""Undo and redo of everything: random actions taken back leave the book as it was, row for row."""

import random
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cardbook.domain.actions import Action
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.cards.card_list import STAGES, EntryFilter, EntryGroup, Season
from cardbook.domain.changes import ChangeSet
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.people.household import Household
from cardbook.domain.people.listing import LineFilter
from cardbook.services.book import Book
from tests.books import a_person, an_open_book, everything_in, names_in
from tests.storage.random_life import LIFE

_NAMES = ("Anna Müller", "Ida Müller", "Łukasz Nowak", "Ødegård", "Chloé Nguyễn", "Jan de Vries", "李 小龙")


def _add(book: Book, pick: random.Random) -> None:
    circles = tuple(sorted(pick.sample(("Choir", "Family", "Clients"), pick.randrange(3))))
    book.contacts.add(a_person(pick.choice(_NAMES), pick.choice(("", "Kraków", "Köln")), circles=circles))


def _edit(book: Book, pick: random.Random) -> None:
    ids = book.reading.contacts.living_ids()
    if ids:
        contact = book.reading.contacts.contact(pick.choice(ids))
        assert contact is not None
        fresh = a_person(pick.choice(_NAMES), "Leipzig", "DE", note=pick.choice(("", "no glitter")))
        book.contacts.save(
            type(contact)(**{**{f: getattr(fresh, f) for f in fresh.__dataclass_fields__},
                             "id": contact.id, "uid": contact.uid, "household": contact.household})
        )


def _trash(book: Book, pick: random.Random) -> None:
    ids = book.reading.contacts.living_ids()
    if ids:
        book.contacts.trash(pick.sample(ids, min(2, len(ids))), "")


def _restore(book: Book, pick: random.Random) -> None:
    book.contacts.restore([contact.id or 0 for contact in book.reading.contacts.trashed()], "")


def _form(book: Book, pick: random.Random) -> None:
    lone = [i for i in book.reading.contacts.living_ids()
            if (c := book.reading.contacts.contact(i)) and c.household is None]
    if len(lone) > 1:
        book.households.form(pick.sample(lone, 2))


def _households(book: Book) -> list[int]:
    return [key // 2 for key in book.reading.listing.keys(LineFilter()) if key % 2]


def _edit_household(book: Book, pick: random.Random) -> None:
    for household_id in _households(book)[:1]:
        stored = book.reading.contacts.household(household_id)
        assert stored is not None
        moved = (PostalAddress(locality=pick.choice(("Oslo", "Bergen")), country="NO"),)
        book.households.save(Household(stored.members, moved, pick.choice(("", "The Lot")), household_id))


def _split(book: Book, pick: random.Random) -> None:
    for household_id in _households(book)[:1]:
        book.households.split(household_id)


def _season(book: Book, pick: random.Random) -> None:
    name = f"Season {len(book.reading.seasons.summaries())}"
    book.seasons.new(Season(name, "christmas", 2026), list(book.reading.listing.keys(LineFilter())))


def _tick(book: Book, pick: random.Random) -> None:
    for summary in book.reading.seasons.summaries()[:1]:
        entries = list(book.reading.seasons.entry_ids(summary.season.id or 0, EntryFilter(), EntryGroup.NONE))
        chosen = pick.sample(entries, min(len(entries), 2))
        if pick.random() < 0.7:
            book.seasons.tick(chosen, pick.choice(STAGES))
        else:
            book.seasons.untick(chosen, pick.choice(STAGES))


def _circle(book: Book, pick: random.Random) -> None:
    circles = book.reading.listing.circles()
    if circles and pick.random() < 0.5:
        book.circles.delete(circles[0].name)
    else:
        book.circles.add("Neighbours", book.reading.contacts.living_ids()[:3])


def _set(book: Book, pick: random.Random) -> None:
    book.set_setting("home", pick.choice(("DE", "PL")))


ACTIONS = (
    _add, _add, _edit, _trash, _restore, _form, _edit_household, _split, _season, _tick, _circle, _set, *LIFE,
)


def _counted(book: Book) -> tuple[object, ...]:
    """What is remembered until a step changes it."""
    return book.reading.listing.counts(), book.reading.listing.circles(), book.reading.seasons.summaries()


def _counted_anew(book: Book) -> tuple[object, ...]:
    book.reading.file.forget_answers(ChangeSet(everything=True))
    return _counted(book)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, len(ACTIONS) - 1), min_size=1, max_size=25), st.integers(0, 1 << 30))
def test_undoing_everything_and_doing_it_again_gives_the_same_book_at_every_step(
    actions: list[int], seed: int
) -> None:
    pick = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder, an_open_book(Path(folder) / "b.cardbook") as book:
        after_steps = [everything_in(book)]
        book.subscribe(lambda step: after_steps.append(everything_in(book)))
        for number in actions:
            ACTIONS[number](book, pick)
            assert _counted(book) == _counted_anew(book)
        states = tuple(after_steps)
        for state in reversed(states[:-1]):
            book.history.undo()
            assert everything_in(book) == state
            assert _counted(book) == _counted_anew(book)
        for state in states[1:]:
            book.history.redo()
            assert everything_in(book) == state
        book.reading.file.verify()
        book.reading.file.query("INSERT INTO contact_search (contact_search, rank) VALUES ('integrity-check', 1)")


def test_undo_and_redo_still_work_after_the_book_was_closed(tmp_path: Path) -> None:
    path = tmp_path / "b.cardbook"
    with an_open_book(path) as book:
        book.contacts.add(a_person("Anna Müller"))
        book.contacts.add(a_person("Tom Abel"))
    with an_open_book(path) as book:
        book.history.undo()
        assert names_in(book) == ["Anna Müller"]
    with an_open_book(path) as book:
        assert book.history.redo().params == {"name": "Tom Abel"}
        assert names_in(book) == ["Tom Abel", "Anna Müller"]


def test_a_new_step_ends_what_could_be_done_again(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "b.cardbook") as book:
        book.contacts.add(a_person("Anna Müller"))
        book.history.undo()
        book.contacts.add(a_person("Tom Abel"))
        with pytest.raises(KnownError) as caught:
            book.history.redo()
        assert caught.value.code is ErrorCode.NOTHING_TO_REDO


def test_a_change_that_changes_nothing_leaves_no_step(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "b.cardbook") as book:
        contact_id = book.contacts.add(a_person("Anna Müller", "Köln"))
        stored = book.reading.contacts.contact(contact_id)
        assert stored is not None
        book.contacts.save(stored)
        assert len(book.reading.history.steps()) == 1


def test_what_comes_and_goes_within_one_step_is_no_part_of_it(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "b.cardbook") as book:
        book.contacts.add(a_person("Anna Müller", "Köln"))
        with book.write(Action.IMPORT, file="x") as unit:
            unit.circles.ensure("Choir")
            unit.circles.delete("Choir")
        assert len(book.reading.history.steps()) == 1
        before = everything_in(book)
        with book.write(Action.IMPORT, file="x") as unit:
            first, second = unit.contacts.add([a_person("Tom Abel", "Ulm"), a_person("Ida Abel", "Ulm")])
            unit.contacts.set_trashed([first], "2026-12-01")
            unit.circles.ensure("Choir")
            unit.circles.delete("Choir")
        assert unit.step is not None
        assert {table: len(ids) for table, ids in unit.step.changes.rows.items()} == {"contact": 2, "postal_address": 2}
        after = everything_in(book)
        book.history.undo()
        assert everything_in(book) == before
        book.history.redo()
        assert everything_in(book) == after
        assert second not in [each.id for each in book.reading.contacts.trashed()]


def test_a_failed_change_leaves_the_book_as_it_was(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "b.cardbook") as book:
        book.contacts.add(a_person("Anna Müller"))
        before = everything_in(book)
        with pytest.raises(KnownError):
            book.households.form([1, 99])
        assert everything_in(book) == before
