"""Whoever is forgotten is gone from every byte of the file, and everybody else is as before."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from cardbook.domain.actions import Action
from cardbook.domain.cards.card_list import Season, Stage
from cardbook.domain.people.contact import ContactDate, ContactPoint, CustomField, DateKind, KeptProperty, Medium
from cardbook.domain.people.finding import Finding, FindingKind
from cardbook.domain.people.life_event import LifeEvent, LifeEventKind
from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.people.picture import Picture
from cardbook.domain.people.relation import Relation, RelationKind
from cardbook.look_alike_words import other_words
from cardbook.services.book import Book
from cardbook.texts import Texts
from tests.books import a_person, an_open_book, everything_in

SECRETS = (
    "Zebulon", "Quasimodowski", "zebulon", "quasimodowski", "secret@quasi.example", "0761-998877", "Verboten",
    "Gassenhauer", "Lieblingsfarbe", "X-SECRET", "Haushaltsname",
)
"""Words that only the one who is forgotten has, in every place that can hold any."""


def add_zebulon(book: Book, others: list[int]) -> int:
    """Somebody of whom everything is known."""
    (photo,) = (Picture("d" * 64, "image/png", b"SECRETPICTURE" * 99, b"SECRETTHUMB" * 9),)
    person = replace(
        a_person("Zebulon Quasimodowski", "Gassenhauer", "DE"),
        nickname="Zebulonchen", note="Verboten: mag kein Glitzer", photo=photo.digest,
        points=(ContactPoint(Medium.EMAIL, "secret@quasi.example"), ContactPoint(Medium.PHONE, "0761-998877")),
        dates=(ContactDate(DateKind.BIRTH, PartialDate(1950, 5, 2)),), fields=(CustomField("Lieblingsfarbe", "blau"),),
        kept=(KeptProperty("vcard", "X-SECRET:1"),), circles=("Choir",),
        relations=(Relation(RelationKind.FRIEND, contact=others[0]),),
    )
    return book.contacts.add(person, photo)


def live_with_zebulon(book: Book) -> tuple[int, list[int]]:
    """A book in which a lot was done with Zebulon; his id, and those of the others."""
    others = [book.contacts.add(a_person(name, "Ulm", "DE", circles=("Choir",))) for name in ("Anna Klein", "Udo Groß")]
    zebulon = add_zebulon(book, others)
    stored = book.reading.contacts.contact(zebulon)
    assert stored is not None
    book.contacts.save(replace(stored, note="Verboten: auch keine Musik"))
    _make_one_of_two(book, zebulon, *others)
    household = book.households.form([others[0], zebulon])
    kept = book.reading.contacts.household(household)
    assert kept is not None
    book.households.save(replace(kept, addressee_override="Anna & Zebulon", family_name="Klein"))
    season = Season("Christmas 2026", "christmas", 2026)
    book.seasons.new(season, [2 * household + 1])
    book.seasons.tick(list(book.reading.seasons.entries_of(1, [2 * household + 1])), Stage.WRITTEN,
                      "Zebulon Quasimodowski")
    with book.write(Action.EDIT_HOUSEHOLD, name="Anna Klein & Zebulon Quasimodowski") as unit:
        event = LifeEvent(LifeEventKind.JOINED, "2026-01-01", "Anna Klein & Zebulon Quasimodowski")
        unit.life_events.add([others[0], zebulon], event)
    book.mending.leave([Finding(FindingKind.ONE_EMAIL, contact=others[1], about="secret@quasi.example")])
    book.households.split(household)
    book.contacts.trash([zebulon, others[1]], "")
    book.history.undo()
    book.contacts.trash([zebulon], "Zebulon Quasimodowski")
    return zebulon, others


def _make_one_of_two(book: Book, zebulon: int, friend: int, neighbour: int) -> None:
    """Zebulon, his friend and his neighbour stood in the book twice."""
    words = other_words(Texts("en"))
    book.merging.merge(zebulon, add_zebulon(book, [friend]), words)
    again = a_person("Anna Klein", "Ulm", "DE", relations=(Relation(RelationKind.FRIEND, zebulon),), note="again")
    book.merging.merge(friend, book.contacts.add(again), words)
    twice = book.contacts.add(a_person("Udo Groß", "Ulm", "DE"))
    book.mending.leave([Finding(FindingKind.ONE_EMAIL, contact=twice, about="secret@quasi.example")])
    book.merging.merge(neighbour, twice, words)


def bytes_of(path: Path) -> bytes:
    """Everything that lies on the disk of a book, its journal too."""
    return b"".join(one.read_bytes() for one in path.parent.iterdir() if one.name.startswith(path.name))


def left_of(path: Path) -> list[str]:
    """The secrets that can still be read."""
    whole = bytes_of(path)
    found = [secret for secret in SECRETS if secret.encode() in whole or secret.encode("utf-16-le") in whole]
    return found + [word for word in ("SECRETPICTURE", "SECRETTHUMB") if word.encode() in whole]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "book"
    folder.mkdir()
    return folder / "b.cardbook"


def test_no_byte_of_who_is_forgotten_stays_in_the_open_file_or_its_journal(path: Path) -> None:
    with an_open_book(path) as book:
        zebulon, _ = live_with_zebulon(book)
        assert len(left_of(path)) >= len(SECRETS) - 2
        book.trash.forget([zebulon])
        assert left_of(path) == []
        book.contacts.add(a_person("Later Person"))
        assert left_of(path) == []
    assert left_of(path) == []
    with an_open_book(path) as book:
        assert book.reading.contacts.contact(zebulon) is None
        assert book.reading.search.count("zebulon") == book.reading.search.count("verboten") == 0


def test_everybody_else_stays_as_they_are(path: Path) -> None:
    with an_open_book(path) as book:
        zebulon, others = live_with_zebulon(book)
        before = {row for row in everything_in(book) if row[0] in ("contact_point", "postal_address", "circle")}
        names = [contact.display_name() for contact in book.reading.contacts.contacts(others)]
        book.trash.forget([zebulon])
        after = {row for row in everything_in(book) if row[0] in ("contact_point", "postal_address", "circle")}
        assert after <= before
        assert [contact.display_name() for contact in book.reading.contacts.contacts(others)] == names
        assert book.reading.contacts.contact(others[0]).relations == ()  # type: ignore[union-attr]


def test_every_step_that_is_left_can_be_taken_back_and_done_again(path: Path) -> None:
    with an_open_book(path) as book:
        zebulon, others = live_with_zebulon(book)
        book.trash.forget([zebulon])
        now = everything_in(book)
        steps = 0
        while book.reading.history.to_undo() is not None:
            book.history.undo()
            steps += 1
        assert steps >= 2
        assert left_of(path) == []
        for _ in range(steps):
            book.history.redo()
        assert everything_in(book) == now
        assert left_of(path) == []
        assert book.reading.contacts.contact(others[0]) is not None
    with an_open_book(path) as book:  # every sum is right
        assert book.reading.file.verified


def test_steps_about_them_alone_go_and_others_speak_of_somebody(path: Path) -> None:
    with an_open_book(path) as book:
        zebulon, _ = live_with_zebulon(book)
        book.trash.forget([zebulon])
        steps = book.reading.history.steps()
        told = json.dumps([step.params for step in steps], ensure_ascii=False)
        assert not any(secret in told for secret in SECRETS)
        assert [step.action for step in steps if step.action == Action.ADD_CONTACT] == [Action.ADD_CONTACT] * 4
        assert Action.TRASH_CONTACTS not in {step.action for step in steps if not step.undone}


def test_the_last_of_a_household_takes_it_along(path: Path) -> None:
    with an_open_book(path) as book:
        ids = [book.contacts.add(a_person(name, "Ulm", "DE")) for name in ("Ina Zwei", "Udo Zwei")]
        household = book.households.form(ids)
        book.contacts.trash(ids, "")
        book.trash.forget([ids[0]])
        assert book.reading.contacts.household(household) is not None
        book.trash.forget([ids[1]])
        assert book.reading.contacts.household(household) is None
        assert not [row for row in everything_in(book) if row[0] in ("household", "postal_address", "contact")]
        while book.reading.history.to_undo() is not None:
            book.history.undo()
    assert b"Dorfstra" not in bytes_of(path)


def test_who_was_brought_in_with_others_is_forgotten_alone(path: Path) -> None:
    with an_open_book(path) as book:
        with book.write(Action.IMPORT, file="friends.csv") as unit:
            ids = unit.contacts.add([a_person("Anna Klein"), a_person("Zebulon Quasimodowski"), a_person("Udo Groß")])
            unit.count = 3
        book.contacts.trash([ids[1]], "Zebulon Quasimodowski")
        book.trash.forget([ids[1]])
        assert left_of(path) == []
        step = book.history.undo()
        assert (step.action, step.params) == (Action.IMPORT, {"file": "friends.csv"})
        assert book.reading.contacts.living_ids() == []
        book.history.redo()
        assert book.reading.contacts.living_ids() == [ids[0], ids[2]]
        assert left_of(path) == []
