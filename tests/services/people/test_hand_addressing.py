"""Whose envelope is addressed by hand: noted for each recipient, kept through all that becomes of them, and printed
only where that is wanted."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cardbook.domain.cards.card_list import EntryFilter, EntryGroup, Season
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.paper import A4
from cardbook.domain.people.contact import Contact
from cardbook.domain.people.listing import LineFilter
from cardbook.domain.people.merging import MergeField
from cardbook.domain.people.recipient import Recipient
from cardbook.services.book import Book
from cardbook.services.files.export_contacts import vcards
from cardbook.services.files.import_contacts import Importing
from cardbook.services.files.import_source import ImportSource
from cardbook.services.paper.envelopes.envelope_formats import find_envelope
from cardbook.services.paper.envelopes.envelope_options import EnvelopeOptions
from cardbook.services.paper.mail_merge import MailMerge
from cardbook.services.paper.printable import Printable
from cardbook.services.paper.printers.preview import PdfPages
from cardbook.services.paper.take_along.checklist_words import checklist_words
from cardbook.services.paper.take_along.checklists import Checklists
from cardbook.services.paper.take_along.kit import Kit
from cardbook.services.people.hand_addressing import Addressing
from cardbook.services.people.searching import found_keys
from cardbook.texts import Texts
from tests.books import TODAY, a_person, an_open_book, everything_in

_WORDS = {field: field.value for field in MergeField}


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with an_open_book(tmp_path / "b.cardbook") as opened:
        opened.set_setting("home", "DE")
        yield opened


def by_hand(book: Book) -> list[str]:
    """Whose envelopes are addressed by hand, as the search of the address book finds them."""
    return [row.name for row in book.reading.listing.rows(sorted(found_keys(book.reading, "is:hand-addressed")))]


def added(book: Book, name: str, *, hand_addressed: bool = False) -> int:
    return book.contacts.add(a_person(name, "Ulm", "DE", hand_addressed=hand_addressed))


def test_one_step_marks_households_and_people_and_undo_takes_it_back(book: Book) -> None:
    anna, tom, eva = (added(book, name) for name in ("Anna Kowal", "Tom Kowal", "Eva Neu"))
    key = Recipient(household=book.households.form([anna, tom])).key
    before = everything_in(book)
    book.hand_addressing.set([key, 2 * eva], Addressing.BY_HAND)
    assert by_hand(book) == ["Anna & Tom Kowal", "Eva Neu"]
    book.history.undo()
    assert (by_hand(book), everything_in(book)) == ([], before)
    book.history.redo()
    book.hand_addressing.set([2 * eva], Addressing.PRINTED, "Eva Neu")
    assert by_hand(book) == ["Anna & Tom Kowal"]


def test_the_mark_goes_along_into_a_household_and_out_again(book: Book) -> None:
    anna, tom, ida = added(book, "Anna Kowal", hand_addressed=True), added(book, "Tom Kowal"), added(book, "Ida Neu")
    household = book.households.form([anna, tom])
    assert by_hand(book) == ["Anna & Tom Kowal"]
    book.households.save_member(replace(_contact(book, ida), hand_addressed=False), Recipient(household=household).key)
    book.households.split(household)
    assert by_hand(book) == ["Anna Kowal", "Tom Kowal", "Ida Neu"]


def test_of_two_that_are_made_one_the_mark_stays_and_is_given_back(book: Book) -> None:
    kept, gone, jon = added(book, "Eva Neu"), added(book, "Eva Neu", hand_addressed=True), added(book, "Jon Neu")
    household = book.households.form([kept, jon])
    before = everything_in(book)
    book.merging.merge(kept, gone, _WORDS)
    assert by_hand(book) == ["Eva & Jon Neu"], "the household's envelope takes the place of hers"
    book.merging.take_apart(book.reading.matching.merges_of([kept])[0].id)
    assert by_hand(book) == ["Eva Neu"]
    stored = book.reading.contacts.household(household)
    assert stored is not None
    assert not stored.hand_addressed
    for _ in range(2):
        book.history.undo()
    assert everything_in(book) == before


def test_a_file_of_contacts_brings_it_along(book: Book, tmp_path: Path) -> None:
    household = book.households.form([added(book, "Anna Kowal"), added(book, "Tom Kowal")])
    book.hand_addressing.set([Recipient(household=household).key], Addressing.BY_HAND)
    told = "".join(vcards(book.reading, book.reading.contacts.living_ids()))
    assert told.count("X-CARDBOOK-HAND-ADDRESSED:1") == 2, "the envelope of both"
    file = tmp_path / "both.vcf"
    file.write_text(told, "utf-8", newline="")
    outcome = Importing(book).bring_in(ImportSource(file))
    assert (outcome.added, outcome.updated) == (0, 0), "nothing new to this book"


def test_nothing_is_printed_by_itself_and_all_of_it_where_that_is_wanted(book: Book) -> None:
    anna, eva = added(book, "Anna Kowal"), added(book, "Eva Neu", hand_addressed=True)
    people = Printable(MailMerge(book.reading), [2 * anna, 2 * eva], None)
    assert [each.name for each in people] == ["Anna Kowal"]
    assert [each.name for each in people.by_hand] == ["Eva Neu"]
    assert not people.left_out
    everybody = Printable(MailMerge(book.reading), [2 * anna, 2 * eva], None, with_by_hand=True)
    assert [each.name for each in everybody] == ["Anna Kowal", "Eva Neu"]


def test_a_kit_has_no_envelope_but_the_card_on_its_lists(book: Book) -> None:
    added(book, "Anna Kowal"), added(book, "Eva Neu", hand_addressed=True)
    season_id = book.seasons.new(Season("Christmas", "christmas", 2026), list(book.reading.listing.keys(LineFilter())))
    season = book.reading.seasons.by_id(season_id)
    assert season is not None
    kit = Kit(book.reading, season, Texts("en"))
    whole = kit.whole(EnvelopeOptions(find_envelope("C6")), A4)
    assert [stack.printed for stack in whole.stacks] == [1]
    with PdfPages(whole.lists["stamps"].data) as pages:
        assert "Addressed by hand" in pages.text(1)
    wanted = Kit(book.reading, season, Texts("en"), with_hand_addressed=True)
    assert [stack.printed for stack in wanted.whole(EnvelopeOptions(find_envelope("C6")), A4).stacks] == [2]


def test_the_checklist_says_so_while_the_envelope_is_open(book: Book) -> None:
    eva = added(book, "Eva Neu", hand_addressed=True)
    season_id = book.seasons.new(Season("Christmas", "christmas", 2026), [2 * eva])
    season, texts = book.reading.seasons.by_id(season_id), Texts("de")
    assert season is not None
    words = checklist_words(texts, book.reading, season, TODAY)
    with PdfPages(Checklists(book.reading).pdf(season, words, A4).data) as pages:
        assert "Umschlag von Hand." in pages.text(1)
    ids = book.reading.seasons.entry_ids(season_id, EntryFilter(), EntryGroup.ENVELOPE)
    assert [row.by_hand for row in book.reading.seasons.rows(ids)] == [True]


def test_where_all_are_addressed_by_hand_nobody_is_left_to_print(book: Book) -> None:
    eva = added(book, "Eva Neu", hand_addressed=True)
    season_id = book.seasons.new(Season("Christmas", "christmas", 2026), [2 * eva])
    season = book.reading.seasons.by_id(season_id)
    assert season is not None
    with pytest.raises(KnownError) as nobody:
        Kit(book.reading, season, Texts("en")).whole(EnvelopeOptions(find_envelope("C6")), A4)
    assert nobody.value.code is ErrorCode.NOBODY


def _contact(book: Book, contact_id: int) -> Contact:
    contact = book.reading.contacts.contact(contact_id)
    assert contact is not None
    return contact
