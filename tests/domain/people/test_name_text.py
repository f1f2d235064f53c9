"""Names are sorted, found and shortened as people expect, in every script."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardbook.domain.people.contact import Contact, ContactKind, ContactPoint, Medium, PersonName
from cardbook.domain.people.listing import index_letter
from cardbook.domain.people.name_order import initials, sort_key
from cardbook.domain.people.name_text import fold, folded_variants, index_words, query_words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Müller", "muller"), ("Łódź", "lodz"), ("Straße", "strasse"), ("STRASSE", "strasse"), ("Ærø", "aero"),
        ("Đorđe", "dorde"), ("Þór", "thor"), ("Ｔｏｋｙｏ", "tokyo"), ("Mu\u0308ller", "muller"),
        ("Иванов", "ivanov"), ("東京", "dongjing"), ("D’Angelo", "d'angelo"), ("", ""),
    ],
)
def test_folding_leaves_ascii_without_case_and_accents(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_gives_ascii_and_folding_again_changes_nothing(text: str) -> None:
    assert fold(text).isascii()
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Müller", "muller mueller"), ("Mueller", "mueller muller"), ("Åse", "ase aase"), ("Grøn", "gron groen"),
        ("Weiß", "weiss weis"), ("O'Brien", "o brien obrien"), ("Anna Smith", "anna smith"),
    ],
)
def test_a_word_is_indexed_with_its_other_ways_of_writing(text: str, words: str) -> None:
    assert folded_variants(text) == words


@pytest.fixture
def index() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE found USING fts5(words, tokenize='unicode61 remove_diacritics 2')")
    return connection


def _finds(index: sqlite3.Connection, stored: str, query: str) -> bool:
    index.execute("DELETE FROM found")
    index.execute("INSERT INTO found VALUES (?)", (index_words(stored),))
    asked = " ".join(f'"{word}"*' for word in query_words(query))
    return bool(index.execute("SELECT 1 FROM found WHERE found MATCH ?", (asked,)).fetchall())


@pytest.mark.parametrize(
    ("stored", "query"),
    [
        ("Müller", "müller"), ("Müller", "Mueller"), ("Müller", "Mull"), ("Müller", "MÜL"), ("Mueller", "Müller"),
        ("Muller", "Müller"), ("Weiß", "Weiss"), ("Weiss", "Weiß"), ("Ærø", "Aero"), ("Åse", "Aase"),
        ("Aase", "Åse"), ("Grøn", "Groen"), ("Kraków", "krakow"), ("Łukasz", "lukasz"), ("O'Brien", "OBrien"),
        ("O'Brien", "o’brien"), ("田中健二", "田中"), ("田中健二", "健二"), ("田中健二", "中健"), ("田中健二", "二"),
        ("田中健二", "tian"), ("김철수", "철수"), ("東京都港区", "港区"),
        ("株式会社ソニー", "ソニー"), ("ｿﾆｰ", "ソニー"), ("あ1", "1"),
        ("Иванов", "иван"), ("Иванов", "ivanov"), ("Anna Müller-Lüdenscheidt", "luedensch anna"),
        ("+49 761 123", "761"), ("anna@example.org", "example.org"),
    ],
)
def test_a_name_is_found(index: sqlite3.Connection, stored: str, query: str) -> None:
    assert _finds(index, stored, query)


@pytest.mark.parametrize(("stored", "query"), [("Müller", "Maller"), ("田中健二", "田健"), ("Anna Smith", "Anna Jo")])
def test_another_name_is_not_found(index: sqlite3.Connection, stored: str, query: str) -> None:
    assert not _finds(index, stored, query)


_names = st.text(
    st.sampled_from("abzABZ ÄÖÜäöüßæøåéłđþðœ'’-.&1田中健二あアー々김철수Иван\u0308ǆİı"), max_size=14
)


@given(_names)
def test_every_name_is_found_by_itself_and_by_each_of_its_words(text: str) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE found USING fts5(words, tokenize='unicode61 remove_diacritics 2')")
    for query in (text, *text.split()):
        assert not query_words(query) or _finds(connection, text, query)
    connection.close()


def _person(given: str, family: str) -> Contact:
    return Contact(name=PersonName(given=given, family=family))


def test_contacts_stand_in_the_order_of_a_telephone_book() -> None:
    contacts = [
        _person("Zoe", "De"), _person("Ada", "De Jong"), _person("Øyvind", "Hansen"), _person("Per", "Hansen"),
        Contact(kind=ContactKind.ORGANIZATION, organization="Kunsthalle"), _person("Anna", "Müller"),
        _person("Bert", "Muller"), _person("Niamh", "O'Brien"), Contact(nickname="Oma"),
        Contact(kind=ContactKind.ORGANIZATION, organization="The Bakery"), _person("Иван", "Яковлев"),
        Contact(points=(ContactPoint(Medium.EMAIL, "zz@example.org"),)),
    ]

    shuffled = contacts[5:] + contacts[:5]

    assert sorted(shuffled, key=sort_key) == contacts


@pytest.mark.parametrize(
    ("contact", "letter"),
    [(_person("Anna", "Kowalczyk"), "K"), (_person("Ola", "Łęcka"), "L"), (_person("Иван", "Яковлев"), "Y"),
     (Contact(kind=ContactKind.ORGANIZATION, organization="1&1"), "#"), (Contact(), "#")],
)
def test_a_list_has_a_letter_at_its_head(contact: Contact, letter: str) -> None:
    assert index_letter(sort_key(contact)) == letter


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        (PersonName(given="Willem", family="Jansen"), "WJ"), (PersonName(given="willem", family="jansen"), "WJ"),
        (PersonName(given="Åse"), "Ås"), (PersonName(family="Q"), "Q"), (PersonName(), ""),
        (PersonName(given="E\u0301lan", family="\u0141a"), "ÉŁ"), (PersonName(given="健二", family="田中"), "田健"),
        (PersonName(given="x\u0323\u0304y", family="ßa"), "X\u0323\u0304ß"),
        ("Kowalczyk", "Ko"), ("& Söhne", "Sö"), ("1&1", "11"), ("", ""), ("!?", ""), ("नमस्ते", "नम"),
    ],
)
def test_a_picture_is_stood_in_for_by_two_letters(name: PersonName | str, letters: str) -> None:
    assert initials(name) == letters
