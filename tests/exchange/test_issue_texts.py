"""Every issue is a whole sentence in every language: what it speaks of, the reader has put into it."""

from string import Formatter

import pytest

from cardbook.exchange.interface import Draft, Issue, IssueCode, ReadOptions
from cardbook.exchange.text_guess import TextGuess
from cardbook.sentences import issue_sentence
from cardbook.texts import LANGUAGES, Texts
from tests.exchange.reading import ldif, sheets, table, vcards

_AS_IT_IS = ReadOptions(text=TextGuess())
_LONG = 9 << 20


def _card(line: str | bytes) -> list[Draft | Issue]:
    raw = line if isinstance(line, bytes) else line.encode()
    return vcards(b"BEGIN:VCARD\n" + raw + b"\nEND:VCARD\n")


FOUND = {
    IssueCode.CARD_NOT_CLOSED: lambda: vcards("BEGIN:VCARD\nFN:Anna\n"),
    IssueCode.CARD_NOT_OPENED: lambda: vcards("FN:Anna\nEND:VCARD\n"),
    IssueCode.CARD_EMPTY: lambda: _card("VERSION:3.0"),
    IssueCode.NO_NAME: lambda: [*_card("ADR:;;Weg 1;Köln"), *_card("NOTE:x"), *table("Name,Street\n,Weg 1\n")],
    IssueCode.NO_CARDS: lambda: table("Name,Street\n"),
    IssueCode.GROUP_CARD: lambda: _card("KIND:group\nFN:Choir"),
    IssueCode.DIRECTORY_ENTRY: lambda: ldif("dn: ou=x\nobjectClass: organizationalUnit\nou: x\n"),
    IssueCode.TEXT_OUTSIDE: lambda: vcards("Hello\nBEGIN:VCARD\nFN:Anna\nEND:VCARD\n"),
    IssueCode.LINE_JOINED: lambda: _card("NOTE:one\ntwo"),
    IssueCode.LINE_NOT_READ: lambda: _card("FN:Anna\nnonsense"),
    IssueCode.LINE_TOO_LONG: lambda: table(b"Name,Street\n" + b"x" * _LONG),
    IssueCode.FIELD_CUT: lambda: [*_card(f"FN:{'x' * 10_001}"), *table(f"Name,Street\nA,{'x' * 10_001}\n")],
    IssueCode.TOO_MANY_VALUES: lambda: _card("TEL:1\n" * 501),
    IssueCode.ENCODING_UNKNOWN: lambda: _card("FN;CHARSET=klingon:Anna"),
    IssueCode.CHARACTERS_LOST: lambda: [
        *_card("FN:äöü".encode() + b"\xff"), *table("Name,Street\nA,äöü".encode() + b"\xff", _AS_IT_IS),
    ],
    IssueCode.CHARACTERS_MENDED: lambda: _card("FN:MÃ¼ller"),
    IssueCode.DATE_NOT_READ: lambda: [*_card("BDAY:soon"), *table("Name,Birthday\nA,soon\n")],
    IssueCode.DATE_YEAR_UNCLEAR: lambda: table("Name;Geb.\nA;3.9.21\n"),
    IssueCode.PICTURE_BROKEN: lambda: _card("PHOTO;ENCODING=b:@@@"),
    IssueCode.ROW_TOO_SHORT: lambda: table("Name,Street\nA\n"),
    IssueCode.ROW_TOO_LONG: lambda: table("Name,Street\nA,b,c\n"),
    IssueCode.ROW_NOT_READ: lambda: table(f"Name,Street\nA,{'x' * (3 << 20)}\n"),
    IssueCode.QUOTE_NOT_CLOSED: lambda: table('Name,Street\nA,"x\nB,y\n'),
    IssueCode.OTHER_DELIMITER: lambda: table("Name,Street\nA,x\nB,y\nC;z\n"),
    IssueCode.SEVERAL_PEOPLE: lambda: table("Name,Street\nTante Inge & Onkel Ulf,x\n"),
    IssueCode.PEOPLE_PARTED: lambda: table("Name,Street\nAnna & Peter Klein,x\n"),
    IssueCode.ADDRESS_IN_ONE_CELL: lambda: table('Name,Street\nA,"Weg 1, 50667 Köln, Tel. 1"\n'),
    IssueCode.SHEET_LEFT_OUT: lambda: sheets({"A": [["Name", "Ort"], ["Anna", "Bonn"]], "B": [["x", "y"]]}),
    IssueCode.NO_COLUMNS: lambda: table("foo,bar\n1,2\n", _AS_IT_IS),
}
"""A file for each code, as its reader understands it."""

_NO_READERS = {IssueCode.PICTURE_SMALLER}
"""Seen when a contact comes into the book: tests/services/files/test_import_photos.py."""


def _blanks(language: str, code: IssueCode) -> set[str]:
    sentence = Texts(language)(f"import_issues.{code}")
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_each_code_has_its_file() -> None:
    assert FOUND.keys() == set(IssueCode) - _NO_READERS


@pytest.mark.parametrize("code", FOUND)
def test_the_reader_gives_each_issue_the_words_that_its_sentence_speaks_of(code: IssueCode) -> None:
    issues = [one for one in FOUND[code]() if isinstance(one, Issue) and one.code is code]
    assert issues
    for language in LANGUAGES:
        for issue in issues:
            assert not [blank for blank in _blanks(language, code) if not getattr(issue, blank)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", IssueCode)
def test_an_issue_is_said_in_a_sentence(language: str, code: IssueCode) -> None:
    sentence = issue_sentence(Issue("list.csv", 3, 2, code, "Anna", "BDAY"), Texts(language))
    assert "{" not in sentence
    assert "BDAY" not in sentence
    assert sentence[0].isupper() or sentence[0] in "“„"
    assert sentence.endswith((".", "”", "“"))


def test_the_property_of_a_vcard_is_called_what_the_page_calls_it() -> None:
    (issue,) = (one for one in _card("FN:Anna\nBDAY:soon") if isinstance(one, Issue))
    assert "“Birthday”" in issue_sentence(issue, Texts("en"))
    assert "„Geburtstag“" in issue_sentence(issue, Texts("de"))


def test_lost_letters_are_shown_with_what_stands_around_them() -> None:
    line = "Name,Notes\nA," + "ä" * 500 + "here"
    (issue,) = (one for one in table(line.encode() + b"\xff", _AS_IT_IS) if isinstance(one, Issue))
    assert "here\ufffd" in issue.text
