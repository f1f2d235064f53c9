"""Addresses go out in every form and come back the same."""

import datetime
import json
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.cards.card_list import Season
from cardbook.domain.people.contact import (
    Contact,
    ContactDate,
    ContactKind,
    ContactPoint,
    CustomField,
    DateKind,
    Medium,
    PersonName,
)
from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.people.recipient import Recipient
from cardbook.domain.people.relation import Relation, RelationKind
from cardbook.exchange.tables.csv_writer import harmless
from cardbook.exchange.tables.row_contact import cell_text
from cardbook.services.book import Book
from cardbook.services.files.calendar_days import CalendarWords
from cardbook.services.files.export_contacts import calendar, csv_table, jscontact_cards, vcards, vcards_3, workbook
from cardbook.services.files.import_contacts import Importing, ImportSource
from cardbook.services.reading import BookReading
from tests.books import an_open_book

ANNA = Contact(
    PersonName("Dr.", "Anna", "Maria", "von der Heide", "MD"), nickname="Anni", organization="=1+1", department="Alt",
    job_title="Dirigentin", note="-1\nzwei", uid="urn:uuid:1", phonetic_given="Anna",
    points=(
        ContactPoint(Medium.EMAIL, "anna@example.org", ("home",), "", True),
        ContactPoint(Medium.PHONE, "+49 221 1", ("cell",)), ContactPoint(Medium.PHONE, "0221 2", ("work",)),
        ContactPoint(Medium.URL, "https://a.example"),
    ),
    addresses=(
        PostalAddress("Weg 1\nHinterhaus", "", "", "Köln", "", "01067", "DE", "Deutschland", "home"),
        PostalAddress("Rue 2", "", "BP 3", "Paris", "", "75001", "FR", "France", "work"),
    ),
    dates=(
        ContactDate(DateKind.BIRTH, PartialDate(1961, 9, 3)), ContactDate(DateKind.WEDDING, PartialDate(1985, 2, 28)),
        ContactDate(DateKind.OTHER, PartialDate(1990, 1, 2), "Taufe"),
    ),
    circles=("Chor", "Kirche"),
    relations=(Relation(RelationKind.CHILD, name="Ida"),),
    fields=(CustomField("Schuhe", "@38"),),
)
BERT = Contact(
    PersonName(given="Bert"), dates=(ContactDate(DateKind.BIRTH, PartialDate(None, 2, 29)),), uid="urn:uuid:2",
    relations=(Relation(RelationKind.FRIEND, contact=1),),
)
FIRM = Contact(kind=ContactKind.ORGANIZATION, organization="Acme & Co", uid="urn:uuid:3")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with an_open_book(tmp_path / "Unsere [neue] Liste?.cardbook") as opened:
        for contact in (ANNA, BERT, FIRM):
            opened.contacts.add(contact)
        yield opened


def _text(write: Callable[[BookReading, Sequence[int]], Iterator[str]], book: Book) -> bytes:
    return "".join(write(book.reading, book.reading.contacts.living_ids())).encode()


def _back(book: Book, content: bytes, name: str, folder: Path) -> list[Contact]:
    """Who is in a new book after the file came in."""
    path = folder / name
    path.write_bytes(content)
    with an_open_book(folder / f"{name}.cardbook") as other:
        ids = Importing(other).bring_in(ImportSource(path)).new_ids
        return list(other.reading.contacts.contacts(ids))


def _plain(contact: Contact) -> tuple[object, ...]:
    """What a table can say of somebody."""
    return (
        contact.name, contact.nickname, contact.organization, contact.department, contact.job_title, contact.note,
        {(one.medium, one.value, one.kinds, one.preferred) for one in contact.points},
        [(one.street, one.pobox, one.locality, one.postcode, one.country, one.kind) for one in contact.addresses],
        {(one.kind, one.date, one.label) for one in contact.dates}, contact.circles, contact.fields, contact.uid,
    )


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_table_comes_back_unharmed(book: Book, tmp_path: Path, form: str) -> None:
    ids = book.reading.contacts.living_ids()
    content = workbook(book.reading, ids) if form == "xlsx" else _text(csv_table, book)
    anna, bert, firm = _back(book, content, f"out.{form}", tmp_path)
    assert [_plain(anna), _plain(bert)] == [_plain(ANNA), _plain(BERT)]
    assert (firm.kind, firm.organization) == (ContactKind.ORGANIZATION, "Acme & Co")
    assert bert.relations == (Relation(RelationKind.FRIEND, name="Dr. Anna Maria von der Heide, MD"),)


@pytest.mark.parametrize("write", [csv_table, vcards, vcards_3, jscontact_cards])
def test_what_a_book_gave_out_changes_nothing_in_it(
    book: Book, tmp_path: Path, write: Callable[[BookReading, Sequence[int]], Iterator[str]]
) -> None:
    book.households.form(book.reading.contacts.living_ids()[:2])
    path = tmp_path / "out.txt"
    path.write_bytes(_text(write, book))
    outcome = Importing(book).preview(ImportSource(path))
    assert (outcome.added, [update.changes for update in outcome.updates]) == (0, [])


def test_no_cell_of_text_is_a_formula_and_each_is_read_back(book: Book) -> None:
    text = _text(csv_table, book).decode()
    assert text.startswith("\ufeffName Prefix,First Name")
    assert ",'=1+1," in text
    for cell in ("=1+1", "+49 221 1", "-", "@a", "'=x", "''+1", "'s-Hertogenbosch", "a=b", "＝1"):
        assert cell_text(harmless(cell)) == cell
        assert harmless(cell)[:1] not in "=+-@＝"


@pytest.mark.parametrize("write", [vcards, vcards_3])
def test_both_versions_come_back(
    book: Book, tmp_path: Path, write: Callable[[BookReading, Sequence[int]], Iterator[str]]
) -> None:
    anna, bert, _ = _back(book, _text(write, book), "out.vcf", tmp_path)
    assert _plain(anna) == _plain(ANNA)
    assert bert.dates == BERT.dates


def test_jscontact_is_an_array_of_cards(book: Book) -> None:
    cards = json.loads(_text(jscontact_cards, book))
    assert [card["uid"] for card in cards] == ["urn:uuid:1", "urn:uuid:2", "urn:uuid:3"]
    assert json.loads("".join(jscontact_cards(book.reading, []))) == []


_WORDS = CalendarWords(
    {DateKind.BIRTH: "Birthday of {name}", DateKind.WEDDING: "Wedding day of {name}"},
    lambda reach, name: f"Last post ({reach}): {name}", lambda count, name: f"Write {count}: {name}",
)


def test_last_posts_and_writing_days_of_an_open_list_are_in_the_calendar(book: Book) -> None:
    book.seasons.new(Season("Christmas 2026", "christmas", 2026), [Recipient(contact=1).key, Recipient(contact=2).key])
    (season,) = book.reading.seasons.all()
    book.plans.spread_again(season)
    now = datetime.datetime(2026, 12, 4, tzinfo=datetime.UTC)
    lines = "".join(calendar(book.reading, [], _WORDS, now)).split("\r\n")
    told = {line.removeprefix("SUMMARY:") for line in lines if line.startswith("SUMMARY")}
    assert any(text.startswith("Last post (") for text in told)
    assert any(text.startswith("Write ") for text in told)
    assert not any(line.startswith("RRULE") for line in lines)
    again = "".join(calendar(book.reading, [], _WORDS, now)).split("\r\n")
    assert [line for line in again if line.startswith("UID")] == [line for line in lines if line.startswith("UID")]
    book.afterwards.close(season)
    assert "SUMMARY" not in "".join(calendar(book.reading, [], _WORDS, now))


def test_a_calendar_begins_on_the_day_it_is_here(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    book.seasons.new(Season("Christmas 2026", "christmas", 2026), [Recipient(contact=1).key])
    (season,) = book.reading.seasons.all()
    book.plans.spread_again(season)
    now = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    lines = "".join(calendar(book.reading, [], _WORDS, now)).split("\r\n")
    last = max(line for line in lines if line.startswith("DTSTART")).rpartition(":")[2]
    day = datetime.datetime.strptime(last, "%Y%m%d").date()
    evening = datetime.datetime.combine(day, datetime.time(20), datetime.timezone(datetime.timedelta(hours=-8)))
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "PST8")
        time.tzset()
        told = "".join(calendar(book.reading, [], _WORDS, evening.astimezone(datetime.UTC)))
    time.tzset()
    assert f"DTSTART;VALUE=DATE:{last}" in told


def test_days_of_every_year_become_a_calendar_without_a_made_up_year(book: Book) -> None:
    now = datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC)
    lines = "".join(calendar(book.reading, book.reading.contacts.living_ids(), _WORDS, now)).split("\r\n")
    assert [line for line in lines if line.startswith(("DTSTART", "SUMMARY", "RRULE"))] == [
        "DTSTART;VALUE=DATE:19610903", "RRULE:FREQ=YEARLY", "SUMMARY:Birthday of Dr. Anna Maria von der Heide\\, MD",
        "DTSTART;VALUE=DATE:19850228", "RRULE:FREQ=YEARLY", "SUMMARY:Wedding day of Dr. Anna Maria von der Heide\\, MD",
        "DTSTART;VALUE=DATE:20260228", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "SUMMARY:Birthday of Bert",
    ]
    assert (lines[0], lines[-2]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    assert max(len(line.encode()) for line in lines) <= 75
