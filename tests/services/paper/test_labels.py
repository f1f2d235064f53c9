"""Labels for the recipients of a book."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.print_run import OWN_ADDRESS, Piece
from cardbook.domain.people.contact import Contact, PersonName
from cardbook.domain.people.listing import LineFilter, MailRecipient
from cardbook.services.paper.envelopes.sender import Sender
from cardbook.services.paper.labels.label_options import LabelOptions
from cardbook.services.paper.labels.label_places import LabelPlaces
from cardbook.services.paper.labels.labels import Labels
from cardbook.services.paper.labels.sheets import all_sheets, find_sheet, first_sheet, sheet_by_id, sheets_to_choose
from cardbook.services.paper.mail_merge import MailMerge
from cardbook.services.reading import HOME, BookReading
from tests.books import an_open_book
from tests.printing.ink import letters

L7160 = find_sheet("L7160")


def recipients_of(reading: BookReading) -> list[MailRecipient]:
    """Everybody in the book, in name order."""
    return MailMerge(reading).recipients(list(reading.listing.keys(LineFilter())))


def a_book_of(path: Path, *names: str) -> Path:
    """People who all live in Lyon, in the book of somebody in Germany."""
    address = PostalAddress(street="24 quai Saint-Antoine", postcode="69002", locality="Lyon", country="FR")
    with an_open_book(path) as book:
        book.set_setting(HOME, "DE")
        for name in names:
            given, _, family = name.rpartition(" ")
            book.contacts.add(Contact(PersonName(given=given, family=family), addresses=(address,)))
    return path


def test_an_address_abroad_ends_with_its_country_in_capitals(tmp_path: Path) -> None:
    with BookReading(a_book_of(tmp_path / "a.cardbook", "Chloé Nguyễn")) as reading:
        text = Labels(reading).texts(recipients_of(reading))[0]
    assert text.lines == ("Chloé Nguyễn", "24 quai Saint-Antoine", "69002 LYON", "FRANCE")
    assert text.country_line


def test_only_chosen_names_that_no_typeface_has_are_printed_with_gaps(tmp_path: Path) -> None:
    with BookReading(a_book_of(tmp_path / "a.cardbook", "Anna Arnold", "𰀁 𰀃", "𰀄 𰀀")) as reading:
        labels = Labels(reading)
        texts = labels.texts(recipients_of(reading))
        chosen = next(int(text.key) for text in texts if "𰀃" in text.lines[0])
        none = labels.pdf_with_gaps_for(texts, LabelOptions(L7160), "Labels", frozenset())
        one = labels.pdf_with_gaps_for(texts, LabelOptions(L7160), "Labels", frozenset({chosen}))
    assert (none.label_count, len(none.refused)) == (1, 2)
    assert (one.label_count, [label.lines[0] for label in one.refused]) == (2, ["𰀄 𰀀"])


def test_where_nobody_can_be_printed_it_is_told_who_and_why(tmp_path: Path) -> None:
    with BookReading(a_book_of(tmp_path / "a.cardbook", "𰀁 𰀃")) as reading:
        labels = Labels(reading)
        texts = labels.texts(recipients_of(reading))
        with pytest.raises(KnownError) as nobody:
            labels.pdf_with_gaps_for(texts, LabelOptions(L7160), "Labels", frozenset())
    assert nobody.value.code is ErrorCode.NOBODY
    left_out = nobody.value.params["left_out"]
    assert isinstance(left_out, tuple)
    assert left_out[0].characters == ("𰀁", "𰀃")


class ReadAsPrinted:
    """The same person very often, read from the book while it is printed; `read` counts how often so far."""

    def __init__(self, reading: BookReading, count: int) -> None:
        self._merge, self._keys = MailMerge(reading), list(reading.listing.keys(LineFilter())) * count
        self.read = 0

    def __len__(self) -> int:
        return len(self._keys)

    def __iter__(self) -> Iterator[MailRecipient]:
        for recipient in self._merge.each_recipient(self._keys):
            self.read += 1
            yield recipient


def test_people_are_read_portion_by_portion_while_their_labels_are_made(tmp_path: Path) -> None:
    ahead: list[int] = []
    with BookReading(a_book_of(tmp_path / "a.cardbook", "Anna Arnold")) as reading:
        everybody = ReadAsPrinted(reading, 2_500)
        made = Labels(reading).pdf(
            everybody, LabelOptions(L7160), "Labels", lambda done, _total: ahead.append(everybody.read - done)
        )
        at_once = Labels(reading).pdf(list(everybody), LabelOptions(L7160), "Labels")
        assert len(list(made.report())) == 2_500
    assert max(ahead) <= 1_000
    assert ahead[-1] == 0
    assert (made.label_count, made.data) == (2_500, at_once.data)


def test_the_test_page_has_a_number_in_every_label(tmp_path: Path) -> None:
    with BookReading(a_book_of(tmp_path / "a.cardbook")) as reading:
        made = Labels(reading).test_page(LabelOptions(L7160, first=9), "Test")
    placed = list(made.report())
    assert [label.lines for label in placed] == [(str(number),) for number in range(1, 22)]
    assert letters(made.data)[0].text == "1"


@pytest.mark.parametrize("seed", range(20))
def test_places_are_where_the_layout_report_has_them(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    sheet = chance.choice([each for each in all_sheets() if each.count > 1])
    first = chance.randint(1, sheet.count)
    used = frozenset(chance.sample(range(1, sheet.count + 1), chance.randint(0, sheet.count)))
    count, copies, rest = chance.randint(1, 3 * sheet.count), chance.choice([1, 1, 2, 3]), chance.randint(0, 40)
    with BookReading(a_book_of(tmp_path / "a.cardbook", "Anna Arnold")) as reading:
        anna = recipients_of(reading)[0]
        people = [MailRecipient(key, "", anna.addressee, anna.address) for key in range(1, count + 1)]
        options, sender = LabelOptions(sheet, first=first, used=used, copies=copies), Sender(("Grete",))
        labels = Labels(reading)
        made = labels.pdf(people, options, "Labels", fill=labels.sender_texts(sender, rest))
    places = LabelPlaces.of([person.key for person in people], options, [OWN_ADDRESS] * rest)
    assert places.page_count == made.page_count
    assert list(places.pieces()) == [Piece(int(label.key), label.page, label.index) for label in made.report()]
    for piece in places.pieces():
        assert places.key_at(piece.sheet, piece.place) == piece.key
    assert places.place_of(count) == next(piece[1:] for piece in places.pieces() if piece.key == count)


def test_nobody_stands_on_a_label_that_stays_free() -> None:
    places = LabelPlaces.of([4, 6], LabelOptions(L7160, first=2, used=frozenset({3})))
    assert places.labels_on(1) == {2: 4, 4: 6}
    assert places.key_at(1, 3) is None
    assert places.key_at(2, 1) is None
    assert places.place_of(8) is None


def test_the_sheet_offered_first_fits_the_paper_of_the_country() -> None:
    assert first_sheet("DE").page.id == "a4"
    assert first_sheet("US").page.id == "letter"


def test_sheets_used_last_stand_before_the_others() -> None:
    last = [sheet.id for sheet in reversed(all_sheets())][:2]
    assert [sheet.id for sheet in sheets_to_choose("", last)[:2]] == last
    assert {sheet.number for sheet in sheets_to_choose("avery 7160", last)} == {"L7160"}
    assert sheet_by_id(last[0]) in all_sheets()
    assert sheet_by_id("no-such-sheet") is None
