"""Contact points, days and markup in a pasted text; and texts that are meant to take for ever."""

import pytest

from cardbook.domain.pasted.plain_text import plain_text
from cardbook.domain.pasted.reach import reach_in
from cardbook.domain.pasted.reader import read_pasted


def points(text: str) -> list[str]:
    """Medium, kinds and value of every point."""
    return [" ".join((point.medium.value, *point.kinds, point.value)) for point in reach_in(text).points]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tel. 0341 123456", ["phone 0341 123456"]),
        ("T +49 341 123456 | M +49 170 1234567", ["phone +49 341 123456", "phone cell +49 170 1234567"]),
        ("Tel.: 0341/12 34 56, Fax -99", ["phone 0341/12 34 56", "phone fax -99"]),
        ("+49 170 1234567 (mobil)", ["phone cell +49 170 1234567"]),
        ("(206) 555-0147", ["phone (206) 555-0147"]),
        ("☎ 0341 123456 📱 0170 1234567", ["phone 0341 123456", "phone cell 0170 1234567"]),
        ("Anna <anna@post.example>", ["email anna@post.example"]),
        ("www.post.example, post.berlin", ["url www.post.example", "url post.berlin"]),
        ("https://post.example/a?b=c.", ["url https://post.example/a?b=c"]),
        ("Skype: anna.m", ["chat anna.m"]),
        ("04109 Leipzig", []),
        ("106-0047", []),
        ("01037-010", []),
        ("92553-4313", []),
        ("100-106 Leonard St", []),
        ("Hauptstr. 5", []),
        ("M 5", []),
    ],
)
def test_points_are_told_from_postcodes_and_house_numbers(text: str, found: list[str]) -> None:
    assert points(text) == found


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Geb.: 3.9.1961", "1961-09-03"),
        ("geboren am 3. September 1961", "1961-09-03"),
        ("Date of birth: 9 December 1986", "1986-12-09"),
        ("Geburtstag: 3.9.", "--09-03"),
        ("Anna *17.4.1984, Leipzig", "1984-04-17"),
        ("Anna, geb. Schmidt", ""),
        ("born in Leipzig", ""),
    ],
)
def test_days_need_a_label_or_a_star(text: str, day: str) -> None:
    assert [str(date.date) for date in reach_in(text).dates] == ([day] if day else [])


@pytest.mark.parametrize(
    ("pasted", "plain"),
    [
        ("a<br>b<br/>c", "a\nb\nc"),
        ("<p>a</p><p>b</p>", "\na\n\nb\n"),
        ("M&uuml;ller &amp; Co", "Müller & Co"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\u00a0b\u200b", "a b"),
        ("> a\n> b", "a\nb"),
        ("5 < 6 und 7 > 3", "5 < 6 und 7 > 3"),
        ("*a b* _c_", "a b c"),
        ("*1950", "*1950"),
    ],
)
def test_remains_of_other_programs_go_away(pasted: str, plain: str) -> None:
    assert plain_text(pasted).text == plain


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "bit", ["a.", "a@a.", "1-", "+1", "a ", "Tel ", "a:", "*a*", "<a ", "&a", "(", "- ", "1 ", '"', "04109 a, ", "a\n"]
)
def test_no_text_takes_for_ever(bit: str) -> None:
    assert read_pasted(bit * (60_000 // len(bit)), origin="DE") is not None
