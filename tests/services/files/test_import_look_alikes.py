"""Newcomers who look like somebody of the book: proposed, chosen, and brought in as chosen."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cardbook.services.book import Book
from cardbook.services.files.import_contacts import Choice, Importing, ImportOutcome, ImportSource
from cardbook.services.files.import_look_alikes import chosen_ids
from tests.books import an_open_book, everything_in, names_in

HEAD = "Vorname,Nachname,E-Mail,Telefon,Straße,PLZ,Ort,2023\n"
HERE = HEAD + "Anna,Klein,anna@example.org,,Ring 5,04109,Leipzig,\nKlaus,Petersen,,,Deich 1,20095,Hamburg,\n"
THERE = HEAD + (
    "Anna,Klein,,0341 77,Ring 5,04109,Leipzig,x\nAnnna,Klein,anna@example.org,0171 8,Ring 5,04109,Leipzig,\n"
    "Karl & Ida,Neu,,,Am Markt 2,99084,Erfurt,x\n"
)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """Anna in Leipzig and Klaus in Hamburg."""
    with an_open_book(tmp_path / "family.cardbook") as opened:
        Importing(opened).bring_in(a_file(tmp_path, HERE))
        yield opened


def a_file(folder: Path, text: str) -> ImportSource:
    """A table."""
    path = folder / "list.csv"
    path.write_text(text, "utf-8")
    return ImportSource(path)


def counts(outcome: ImportOutcome) -> tuple[int, int, int, int]:
    """Added, updated, skipped, households."""
    return outcome.added, outcome.updated, outcome.skipped, outcome.households


def phones(book: Book, name: str) -> list[set[str]]:
    """The telephone numbers and e-mail addresses of everybody of a given name."""
    people = book.reading.contacts.contacts(range(1, 10))
    return [{point.value for point in each.points} for each in people if each.name.given == name]


def test_who_is_next_to_certain_is_proposed_as_the_same_with_what_would_be_new(book: Book, tmp_path: Path) -> None:
    before = everything_in(book)
    preview = Importing(book).preview(a_file(tmp_path, THERE))
    assert [(each.newcomer.contact.name.given, each.proposed) for each in preview.alike] == [
        ("Anna", Choice.SAME), ("Annna", Choice.SAME),
    ]
    assert [change.after for change in preview.alike[0].as_same.changes] == ["0341 77"]
    assert everything_in(book) == before


def test_two_rows_may_be_one_person_of_the_book_and_one_undo_takes_both_back(book: Book, tmp_path: Path) -> None:
    source, before = a_file(tmp_path, THERE), everything_in(book)
    preview = Importing(book).preview(source)
    outcome = Importing(book).bring_in(source, chosen=chosen_ids(preview.alike, {}))
    assert counts(outcome) == counts(preview.as_chosen({})) == (2, 2, 0, 1)
    assert phones(book, "Anna") == [{"anna@example.org", "0341 77", "0171 8"}]
    book.history.undo()
    assert everything_in(book) == before


def test_who_is_left_out_changes_nobody_and_who_is_somebody_else_comes_in(book: Book, tmp_path: Path) -> None:
    source = a_file(tmp_path, THERE)
    preview = Importing(book).preview(source)
    first, second = (each.uid for each in preview.alike)
    choices = {first: Choice.LEAVE_OUT, second: Choice.ADD}
    outcome = Importing(book).bring_in(source, chosen=chosen_ids(preview.alike, choices))
    assert counts(outcome) == counts(preview.as_chosen(choices)) == (3, 0, 1, 1)
    assert phones(book, "Anna") == [{"anna@example.org"}]
    assert sorted(names_in(book)) == ["Anna Klein", "Annna Klein", "Karl & Ida Neu", "Klaus Petersen"]


def test_what_was_joined_once_says_nothing_new_the_next_time(book: Book, tmp_path: Path) -> None:
    source = a_file(tmp_path, THERE)
    Importing(book).bring_in(source, chosen=chosen_ids(Importing(book).preview(source).alike, {}))
    again = Importing(book).preview(source)
    assert counts(again.as_chosen({})) == (0, 0, 4, 0)
