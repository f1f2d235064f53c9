"""Checklists of seasons."""

import datetime
from pathlib import Path

import pytest

from cardbook.domain.cards.card_list import Season, Stage
from cardbook.domain.paper.paper import A4, LETTER
from cardbook.domain.people.listing import LineFilter
from cardbook.services.paper.printers.home_paper import home_paper
from cardbook.services.paper.printers.preview import PdfPages
from cardbook.services.paper.take_along.checklist_words import checklist_words
from cardbook.services.paper.take_along.checklists import Checklists
from cardbook.services.reading import HOME, BookReading
from cardbook.texts import Texts
from tests.books import a_person, an_open_book

DAY = datetime.date(2026, 12, 4)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Three cards, one of them abroad; one is written."""
    path = tmp_path / "friends.cardbook"
    with an_open_book(path) as made:
        made.set_setting(HOME, "DE")
        made.contacts.add(a_person("Anna Arnold", "Kiel", "DE"))
        made.contacts.add(a_person("Bo Berg", "Oslo", "NO"))
        made.contacts.add(a_person("Zoe Zander", "Ulm"))
        made.seasons.new(Season("Christmas 2026", "christmas", 2026), list(made.reading.listing.keys(LineFilter())))
        made.seasons.tick([1], Stage.WRITTEN)
    return path


def text_of(path: Path, language: str) -> str:
    """The text of the first page of the checklist, its lines one below the other."""
    with BookReading(path) as reading:
        season = reading.seasons.summaries()[0].season
        words = checklist_words(Texts(language), reading, season, DAY)
        made = Checklists(reading).pdf(season, words, A4)
    with PdfPages(made.data) as pages:
        return pages.text(1)


def test_says_how_far_the_list_is_in_the_language_of_the_reader(book: Path) -> None:
    assert "3 cards. As of 4 December: 1 written, 0 in the post." in text_of(book, "en")
    assert "3 Karten. Stand 4. Dezember: 1 geschrieben, 0 in der Post." in text_of(book, "de")


def test_cards_abroad_come_first_and_those_without_a_country_stay_at_home(book: Path) -> None:
    text = text_of(book, "en")
    headings = [text.index(word) for word in ("Europe", "last post Saturday 12 December", "Germany")]
    names = [text.index(word) for word in ("Bo Berg", "Anna Arnold", "Zoe Zander")]
    assert headings == sorted(headings)
    assert names == sorted(names)


def test_a_list_for_one_country_has_no_headings(tmp_path: Path) -> None:
    path = tmp_path / "a.cardbook"
    with an_open_book(path) as made:
        made.contacts.add(a_person("Anna Arnold", "Kiel", "DE"))
        made.seasons.new(Season("Thanks"), list(made.reading.listing.keys(LineFilter())))
    text = text_of(path, "en")
    assert "Anna Arnold" in text
    assert "Germany" not in text


def test_paper_is_what_the_country_uses() -> None:
    assert [home_paper(country) for country in ("DE", "US", "")] == [A4, LETTER, A4]
