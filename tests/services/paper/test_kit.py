"""The stacks of a kit match: envelopes, labels and the checklist follow one another in one order."""

from pathlib import Path

import pytest

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.supply import Supply, SupplyKind
from cardbook.domain.paper.paper import A4
from cardbook.domain.people.contact import Contact, PersonName
from cardbook.domain.people.listing import LineFilter
from cardbook.services.paper.envelopes.envelope_formats import find_envelope
from cardbook.services.paper.envelopes.envelope_options import EnvelopeOptions
from cardbook.services.paper.labels.label_options import LabelOptions
from cardbook.services.paper.labels.sheets import find_sheet
from cardbook.services.paper.printers.preview import PdfPages
from cardbook.services.paper.take_along.kit import Kit, Stack
from cardbook.services.reading import HOME, BookReading
from cardbook.texts import Texts
from tests.books import an_open_book
from tests.printing import ink

_PEOPLE = (("Anna", "Arnold", "DE"), ("Bert", "Berger", "PL"), ("Clara", "Conrad", "DE"), ("Dora", "Dahl", "AT"))
_IN_THE_ORDER_OF_THE_LIST = ["Dora Dahl", "Bert Berger", "Anna Arnold", "Clara Conrad"]
"""Abroad first, by the names of the countries: Austria, Poland; then home."""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Four people in three countries on one list; the cards of two of them go into DL, one's envelope nobody knows."""
    path = tmp_path / "friends.cardbook"
    with an_open_book(path) as book:
        book.set_setting(HOME, "DE")
        for given, family, country in _PEOPLE:
            address = PostalAddress(street="Weg 1", postcode="79102", locality="Stadt", country=country)
            book.contacts.add(Contact(PersonName(given=given, family=family), addresses=(address,)))
        keys = list(book.reading.listing.keys(LineFilter()))
        season = book.seasons.new(Season("Christmas", "christmas", 2026), keys)
        entries = {key: entry for entry, key in book.reading.mail.entry_keys(season, None)}
        for name, envelope, whose in (("Long", "dl", keys[:2]), ("Odd", "no such", keys[2:3])):
            motif = Supply(SupplyKind.CARD, name, envelope=envelope)
            stored = book.supplies.add(motif)
            book.supplies.give_motif([entries[key] for key in whose], Supply(SupplyKind.CARD, name, id=stored))
    return path


def first_lines(stack: Stack) -> list[str]:
    """Whom each page of a stack of envelopes is for."""
    with PdfPages(stack.pdf.data) as pages:
        return [pages.text(page).splitlines()[0] for page in range(1, pages.count + 1)]


def a_kit(reading: BookReading) -> Kit:
    (summary,) = reading.seasons.summaries()
    return Kit(reading, summary.season, Texts("en"))


def test_stamps_and_the_walk_follow_the_stack(book: Path) -> None:
    with BookReading(book, read_only=True) as reading:
        anna = next(row.key for row in reading.listing.rows(reading.listing.keys(LineFilter())) if "Anna" in row.name)
        (summary,) = reading.seasons.summaries()
        kit = Kit(reading, summary.season, Texts("en"), by_hand=[anna])
        stacks = list(kit.labels(LabelOptions(find_sheet("L7160"))))
        people = [person.name for person in stacks[0].people]
        assert people == ["Dora Dahl", "Bert Berger", "Clara Conrad", "Anna Arnold"]
        stamps, walk, checklist = kit.stamps(stacks, A4), kit.walk(A4), kit.checklist(A4)
    lines = ink.lines(stamps.data)
    assert any(line.startswith("Cards 1 to 2 Dora Dahl … Bert Berger") for line in lines)
    assert "Card 3 Clara Conrad own country, €0.95 each €0.95" in lines
    assert "All stamps come to €3.45." in lines
    assert walk is not None
    assert any("Anna Arnold Weg 1" in line for line in ink.lines(walk.data))
    assert "Clara Conrad" not in "\n".join(ink.lines(walk.data))
    listed = "\n".join(ink.lines(checklist.data))
    assert listed.index("Clara Conrad") < listed.index("Taken round by hand") < listed.index("Anna Arnold")


def test_what_a_square_costs_more_is_said_where_stamps_are_told(book: Path) -> None:
    with BookReading(book, read_only=True) as reading:
        whole = a_kit(reading).whole(EnvelopeOptions(find_envelope("155x155")), A4)
    assert whole.size_doubts == ["At Deutsche Post this size costs more, as “Großbrief”."]
    assert whole.size_doubts[0] in " ".join(ink.lines(whole.lists["stamps"].data))


def test_envelopes_of_one_size_are_a_stack_in_the_order_of_the_list(book: Path) -> None:
    with BookReading(book, read_only=True) as reading:
        stacks = list(a_kit(reading).envelopes(EnvelopeOptions(find_envelope("C6"))))
    assert [(stack.name, stack.printed) for stack in stacks] == [("envelopes-c6", 2), ("envelopes-dl", 2)]
    assert [first_lines(stack) for stack in stacks] == [["Dora Dahl", "Clara Conrad"], ["Bert Berger", "Anna Arnold"]]


def test_where_all_go_into_one_envelope_there_is_one_stack(book: Path) -> None:
    with BookReading(book, read_only=True) as reading:
        (stack,) = a_kit(reading).envelopes(EnvelopeOptions(find_envelope("DL")))
    assert (stack.name, first_lines(stack)) == ("envelopes", _IN_THE_ORDER_OF_THE_LIST)


def test_labels_and_checklist_have_the_same_order(book: Path) -> None:
    with BookReading(book, read_only=True) as reading:
        kit = a_kit(reading)
        (labels,) = kit.labels(LabelOptions(find_sheet("L7160")))
        list_ = kit.checklist(A4).data
    for pdf in (labels.pdf.data, list_):
        with PdfPages(pdf) as pages:
            text = pages.text(1)
        places = [text.index(name) for name in _IN_THE_ORDER_OF_THE_LIST]
        assert places == sorted(places)
