"""Every name is kept as it was given: stored, loaded, found, sorted and printed, whatever it looks like."""

import random
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2
import pytest

from cardbook.domain.actions import Action
from cardbook.domain.people.contact import Contact, PersonName
from cardbook.domain.people.listing import LineFilter
from cardbook.domain.people.name_order import sort_key
from cardbook.domain.people.name_text import query_words
from cardbook.domain.people.typed_name import typed_name
from cardbook.printing.jobs.labels import LabelJob, LabelText
from cardbook.printing.labels.catalog import find_sheet
from cardbook.printing.labels.label_sheets_pdf import label_sheets_pdf
from cardbook.printing.text.printable_text import missing_characters, printable_line
from cardbook.services.book import Book
from tests.books import an_open_book
from tests.names.name_corpus import OWN, collected_names
from tests.outside import outside

_LIGATURES = {"ﬁ": "fi", "ﬂ": "fl", "ﷺ": "صلى الله عليه وسلم"}
"""What the reader of a PDF copies as several letters."""
_STACKED = 4
"""From so many marks on one letter on, their order on paper is nobody's concern."""


@pytest.fixture(scope="module", params=["own", "collected"])
def names(request: pytest.FixtureRequest) -> Sequence[str]:
    return OWN if request.param == "own" else tuple(collected_names(outside("corpus", "names")))


@pytest.fixture(scope="module")
def book(names: Sequence[str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """All names twice: in one piece, and taken apart as somebody types them; the file was closed in between."""
    path = tmp_path_factory.mktemp("names") / "names.cardbook"
    with an_open_book(path) as filled:
        bring_in(filled, [*map(whole, names), *map(apart, names)])
    with an_open_book(path) as opened:
        yield opened


def bring_in(book: Book, contacts: Sequence[Contact]) -> None:
    with book.write(Action.IMPORT, file="names") as unit:
        unit.contacts.add(contacts)
        unit.count = len(contacts)


def whole(name: str) -> Contact:
    return Contact(PersonName(family=name))


def apart(name: str) -> Contact:
    return Contact(typed_name(name))


def words_of(text: str) -> list[str]:
    return sorted(text.replace(",", " ").split())


def test_a_name_is_loaded_as_it_was_stored(book: Book, names: Sequence[str]) -> None:
    loaded = list(book.reading.contacts.contacts(range(1, 2 * len(names) + 1)))
    kept = [name.replace("\0", "") for name in names]
    assert [contact.name for contact in loaded[: len(names)]] == [PersonName(family=name) for name in kept]
    assert [contact.name for contact in loaded[len(names):]] == [typed_name(name) for name in kept]


def test_no_word_of_a_typed_name_is_lost_or_changed(names: Sequence[str]) -> None:
    for name in names:
        parts = typed_name(name)
        told = " ".join((parts.prefix, parts.given, parts.additional, parts.family, parts.suffix))
        assert words_of(told) == words_of(name)


def test_lists_show_a_name_as_it_is_on_one_line(book: Book, names: Sequence[str]) -> None:
    rows = book.reading.listing.rows([2 * number for number in range(1, len(names) + 1)])
    assert [row.family_part for row in rows] == [" ".join(name.replace("\0", "").split()) for name in names]


def test_a_name_is_found_by_each_of_its_words(book: Book, names: Sequence[str]) -> None:
    wanted: dict[str, set[int]] = {}
    for number, name in enumerate(names, start=1):
        for word in name.split():
            has_letters = any(unicodedata.category(sign)[0] in "LN" for sign in word)
            assert bool(query_words(word)) or not has_letters, ascii(word)
            if has_letters:
                wanted.setdefault(word, set()).update((2 * number, 2 * (number + len(names))))
    for word, keys in wanted.items():
        assert keys <= set(book.reading.search.keys(word)), ascii(word)


def test_names_are_sorted_the_same_however_they_came(book: Book, names: Sequence[str], tmp_path: Path) -> None:
    shuffled = [*map(whole, names), *map(apart, names)]
    random.Random(7).shuffle(shuffled)
    with an_open_book(tmp_path / "again.cardbook") as again:
        bring_in(again, shuffled)
        assert sorted_keys(again) == sorted_keys(book) == sorted(sorted_keys(book))


def sorted_keys(book: Book) -> list[str]:
    """The sort keys in the order of the list."""
    ids = [key // 2 for key in book.reading.listing.keys(LineFilter())]
    return [sort_key(contact) for contact in book.reading.contacts.contacts(ids)]


def test_a_label_says_the_name_or_the_letters_that_are_missing_are_named(names: Sequence[str]) -> None:
    labels = tuple(LabelText((name,), str(number)) for number, name in enumerate(names))
    pdf = label_sheets_pdf(LabelJob(find_sheet("DYMO 99012"), labels))  # one label is one page
    refused = {int(label.key): label.characters for label in pdf.refused}
    lacking = [missing_characters(printable_line(name), "garamond") for name in names]
    assert refused == {number: letters for number, letters in enumerate(lacking) if letters}
    assert all(is_drawn_by_few(letter) for letters in refused.values() for letter in letters)
    printed = [name for number, name in enumerate(names) if number not in refused]
    with pypdfium2.PdfDocument(pdf.data) as document:
        for page, name in zip(document, printed, strict=True):
            assert on_paper(page.get_textpage().get_text_range()) == on_paper(printable_line(name)), ascii(name)


def is_drawn_by_few(letter: str) -> bool:
    """True for what a maker of fonts keeps for private use, and for Chinese characters outside all standards."""
    return unicodedata.category(letter) == "Co" or ord(letter) >= 0x20000 or "㐀" <= letter < "一"


def on_paper(text: str) -> str | list[str] | set[str]:
    """A text as one compares it: without spaces, ligatures in letters; of a heap of marks only its letters.

    Of a line that is read from right to left the reader of the PDF guesses the order of marks and commas; the
    order is tested in `tests/printing/scripts`.
    """
    letters = "".join(_LIGATURES.get(sign, sign) for sign in unicodedata.normalize("NFC", text))
    signs = "".join(letters.split())
    marks = [unicodedata.combining(sign) > 0 for sign in signs]
    if any(all(marks[at : at + _STACKED]) for at in range(len(marks) - _STACKED + 1)):
        return {sign for sign in signs if not unicodedata.combining(sign)}
    is_rtl = any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in signs)
    return sorted(signs) if is_rtl else signs
