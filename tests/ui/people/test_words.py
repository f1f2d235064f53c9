"""Dates and numbers of people in words."""

import datetime

import pytest

from cardbook.domain.people.contact import ContactPoint, Medium
from cardbook.domain.people.partial_date import PartialDate
from cardbook.texts import Texts
from cardbook.ui.people.date_words import birthday_words, date_words
from cardbook.ui.people.points import kind_words, target

TODAY = datetime.date(2026, 12, 4)


@pytest.mark.parametrize(
    ("date", "english", "german"),
    [
        (PartialDate(1961, 4, 17), "17 April 1961", "17. April 1961"),
        (PartialDate(None, 3, 12), "12 March", "12. März"),
        (PartialDate(1961, 5), "May 1961", "Mai 1961"),
        (PartialDate(1961), "1961", "1961"),
        (PartialDate(1950, about=True), "about 1950", "etwa 1950"),
    ],
)
def test_a_date_is_said_as_exactly_as_it_is_known(date: PartialDate, english: str, german: str) -> None:
    assert date_words(Texts("en"), date) == english
    assert date_words(Texts("de"), date) == german


@pytest.mark.parametrize(
    ("born", "words"),
    [
        (PartialDate(2012, 5, 2), "turns 15 on 2 May"),
        (PartialDate(2012, 12, 4), "turns 14 today"),
        (PartialDate(None, 5, 2), "2 May"),
        (PartialDate(1950, about=True), "about 1950"),
        (PartialDate(2026, 12, 20), "20 December 2026"),
        (PartialDate(2008, 2, 29), "turns 19 on 29 February"),
    ],
)
def test_an_age_is_told_only_where_the_year_is_known(born: PartialDate, words: str) -> None:
    assert birthday_words(Texts("en"), born, TODAY) == words


@pytest.mark.parametrize(
    ("medium", "value", "opens"),
    [
        (Medium.PHONE, "+48 12 421 77 09", "tel:+48124217709"),
        (Medium.EMAIL, "anna@example.pl", "mailto:anna@example.pl"),
        (Medium.URL, "https://example.org/a", "https://example.org/a"),
        (Medium.EMAIL, "anna@example.pl?bcc=other@example.pl", None),
        (Medium.URL, "file:///etc/passwd", None),
        (Medium.URL, "javascript:alert(1)", None),
        (Medium.URL, "https://bank.example@evil.example/", None),
        (Medium.URL, "smb://server/share", None),
        (Medium.PHONE, "ask Anna", None),
    ],
)
def test_only_pages_letters_and_calls_can_be_opened(medium: Medium, value: str, opens: str | None) -> None:
    url = target(ContactPoint(medium, value))
    assert (url.toString() if url else None) == opens


def test_the_users_own_word_for_a_number_goes_before_its_kind() -> None:
    assert kind_words(Texts("en"), ContactPoint(Medium.PHONE, "1", ("cell",))) == "mobile"
    assert kind_words(Texts("en"), ContactPoint(Medium.PHONE, "1", ("cell",), "boat")) == "boat"
