"""An address booklet read back: its margins are white, no entry breaks, its pages fold in order."""

import pytest

from cardbook.domain.paper.booklet_format import BOOKLET_FORMATS, BookletFormat
from cardbook.printing.jobs.booklet import BookletEntry, BookletJob
from cardbook.printing.lists.booklet_layout import BookletLayout
from cardbook.printing.lists.booklet_pdf import booklet_pdf, imposed
from cardbook.printing.text.lettering import Advances
from tests.printing import ink

_FONTS = ("garamond", "garamond-italic", "garamond-semibold")


def _entries(count: int) -> tuple[BookletEntry, ...]:
    return tuple(
        BookletEntry(
            chr(ord("A") + number * 26 // count), f"Name{number:03}, Anna & Jan",
            (f"Straße {number}", "79104 Freiburg"), ("+49 761 55501", "anna@example.net"), (("Anna", "4 May 1961"),),
        )
        for number in range(count)
    )


def _job(size: BookletFormat, count: int = 60, **more: bool) -> BookletJob:
    return BookletJob(size, _entries(count), "{first} to {last}", "New", "Family", **more)


@pytest.mark.parametrize("size", BOOKLET_FORMATS.values(), ids=str)
def test_the_columns_stay_within_their_margins(size: BookletFormat) -> None:
    data = booklet_pdf(_job(size))
    pages = ink.page_sizes(data)
    assert {(round(width, 1), round(height, 1)) for width, height in pages} == {(size.width / 1000, size.height / 1000)}
    for number in range(1, len(pages) + 1):
        inside, outside = size.inside / 1000, size.outside / 1000
        left, right = (inside, outside) if number % 2 else (outside, inside)
        for letter in ink.letters(data, number):
            assert 0 < letter.top < letter.bottom < size.height / 1000
            is_index = letter.right > size.width / 1000 - outside if number % 2 else letter.left < outside - 1
            is_inside = left - 0.9 < letter.left < letter.right < size.width / 1000 - right + 0.3
            assert is_index or is_inside, (number, letter)


def test_everybody_is_there_once_and_in_order() -> None:
    job = _job(BOOKLET_FORMATS["a5"])
    layout = BookletLayout(job, {font: Advances(font) for font in _FONTS})
    assert [entry for page in layout.pages for entry in page.entries] == list(job.entries)
    text = "\n".join(line for number in range(len(layout.pages)) for line in ink.lines(booklet_pdf(job), number + 1))
    assert all(entry.name in text for entry in job.entries)


def test_an_entry_longer_than_a_column_goes_on_in_the_next() -> None:
    lines = tuple(f"line {number}" for number in range(200))
    job = BookletJob(BOOKLET_FORMATS["a6"], (BookletEntry("A", "Abel, Anna", lines),), "", "", "Family")
    data = booklet_pdf(job)
    text = [line for number in range(len(ink.page_sizes(data))) for line in ink.lines(data, number + 1)]
    assert [line for line in text if line.startswith("line ")] == list(lines)


def test_what_comes_after_a_long_entry_keeps_its_distance_and_the_head_names_whom_a_page_goes_on_with() -> None:
    long = BookletEntry("A", "Abel, Anna", tuple(f"line {number}" for number in range(60)))
    short = BookletEntry("A", "Adam, Bo", ("line",))
    job = BookletJob(BOOKLET_FORMATS["a6"], (long, short, short), "", "", "Family")
    layout = BookletLayout(job, {font: Advances(font) for font in _FONTS})
    assert all(page.entries[0] is long for page in layout.pages[:-1])
    lines = layout.pages[-1].columns[0].lines
    after_long, after_short = (
        lines[place].base - lines[place - 1].base
        for place in range(1, len(lines)) if lines[place].runs[0].text == "Adam, Bo"
    )
    assert after_long == pytest.approx(after_short)


def test_long_names_stay_in_their_column_and_in_the_head() -> None:
    name = "Evangelisch-Lutherische Kirchengemeinde Sankt Bartholomäus am Walde"
    days = (("Maximilian-Alexander-Friedrich", "12. September 1961"),)
    job = BookletJob(BOOKLET_FORMATS["a5"], (BookletEntry("E", name, days=days),), "", "", "Family")
    data = booklet_pdf(job)
    column = (148 - 18 - 14 - 7) / 2
    body = [letter for letter in ink.letters(data) if letter.right < 148 - 18 + 1]
    assert max(letter.right for letter in body if 21 < letter.top < 190) < 14 + column + 0.3
    assert any(letter.top < 21 for letter in body)
    assert max(letter.right for letter in ink.letters(data) if letter.top < 19) < 148 - 18


@pytest.mark.parametrize(("pages", "sides"), [
    (1, [(4, 1), (2, 3)]), (4, [(4, 1), (2, 3)]), (7, [(8, 1), (2, 7), (6, 3), (4, 5)]),
])
def test_folded_sheets_have_their_pages_in_order(pages: int, sides: list[tuple[int, int]]) -> None:
    assert imposed(pages) == sides


def test_a_folded_booklet_is_twice_as_wide_and_equal_jobs_give_equal_bytes() -> None:
    job = _job(BOOKLET_FORMATS["a5"], is_imposed=True)
    assert {(round(width), round(height)) for width, height in ink.page_sizes(booklet_pdf(job))} == {(296, 210)}
    assert booklet_pdf(job) == booklet_pdf(job)
