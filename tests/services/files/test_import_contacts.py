"""Bringing addresses in: nobody twice, nothing lost, one step."""

import csv
import io
import json
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.people.contact import Contact, ContactDate, ContactPoint, DateKind, Medium, PersonName
from cardbook.domain.people.partial_date import PartialDate
from cardbook.exchange.interface import IssueCode
from cardbook.services.book import Book
from cardbook.services.files.content_uid import content_uid
from cardbook.services.files.import_contacts import (
    ColumnMapping,
    Decision,
    Field,
    FileFormat,
    Importing,
    ImportOutcome,
    ImportSource,
    Target,
    TextGuess,
)
from cardbook.services.files.import_report import report_csv, report_json
from tests.books import a_person, an_open_book, everything_in, names_in

HEAD = "Vorname,Nachname,E-Mail,Telefon,Ort\n"
ANNA = "Anna,Klein,anna@example.org,030 1,Berlin\n"
BERND = "Bernd,Groß,bernd@example.org,030 2,Kiel\n"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with an_open_book(tmp_path / "family.cardbook") as opened:
        yield opened


def a_file(book: Book, text: str | bytes, name: str = "list.csv") -> ImportSource:
    """A file beside the book."""
    path = book.reading.path.with_name(name)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return ImportSource(path)


def cards(*bodies: str) -> str:
    """A vCard file of cards with these lines."""
    return "".join(f"BEGIN:VCARD\r\nVERSION:4.0\r\n{body}\r\nEND:VCARD\r\n" for body in bodies)


def counts(outcome: ImportOutcome) -> tuple[int, int, int, int]:
    """Read, added, updated, skipped."""
    return outcome.read, outcome.added, outcome.updated, outcome.skipped


def phones_of(book: Book, contact_id: int) -> list[str]:
    """The telephone numbers of a contact."""
    contact = book.reading.contacts.contact(contact_id)
    return [point.value for point in contact.points if point.medium is Medium.PHONE] if contact else []


def test_the_uid_that_is_made_of_a_content_stays_the_same_in_every_version() -> None:
    anna = Contact(
        PersonName(given="Anna", family="Klein"), points=(ContactPoint(Medium.PHONE, "030 1", ("home",)),), uid="any",
        dates=(ContactDate(DateKind.BIRTH, PartialDate(1950, 5, 2)),), addresses=(PostalAddress(locality="Kiel"),),
    )
    assert content_uid(anna) == "urn:uuid:186ceaee-48fb-5d9f-975c-aa7ec01a7ec8"


def test_a_table_adds_each_of_its_people(book: Book) -> None:
    outcome = Importing(book).bring_in(a_file(book, HEAD + ANNA + BERND))
    assert counts(outcome) == (2, 2, 0, 0)
    assert names_in(book) == ["Bernd Groß", "Anna Klein"]
    assert [book.reading.contacts.contact(new).name.given for new in outcome.new_ids] == ["Anna", "Bernd"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("list.csv", HEAD + ANNA + BERND),
        ("phone.vcf", cards("FN:Anna Klein\r\nUID:a", "FN:Bernd Groß")),
        ("odd.vcf", cards('UID:a\r\nFN:Anna\r\nIMPP;X-SERVICE-TYPE="My own, IM":x:a', "UID:b\r\nFN:Bernd\r\nTEL:1")),
    ],
)
def test_the_same_file_twice_adds_no_one_and_leaves_no_step(book: Book, name: str, text: str) -> None:
    importing, source = Importing(book), a_file(book, text, name)
    importing.bring_in(source)
    before = everything_in(book)
    assert counts(importing.bring_in(source)) == (2, 0, 0, 2)
    assert everything_in(book) == before
    book.history.undo()
    assert names_in(book) == []


def test_the_preview_says_what_the_real_thing_does_and_changes_nothing(book: Book) -> None:
    book.contacts.add(a_person("Anna Klein"))
    before = everything_in(book)
    importing, source = Importing(book), a_file(book, HEAD + ANNA + BERND + BERND)
    preview = importing.preview(source)
    assert everything_in(book) == before
    real = importing.bring_in(source)
    assert counts(preview) == counts(real) == (3, 2, 0, 1)
    assert [each.decision for each in preview.shown] == [Decision.ADD, Decision.ADD, Decision.SKIP]


def test_a_card_that_says_more_than_before_updates_its_contact(book: Book) -> None:
    importing = Importing(book)
    (anna,) = importing.bring_in(a_file(book, cards("UID:a\r\nFN:Anna Klein\r\nTEL:030 1"), "old.vcf")).new_ids
    newer = cards("UID:urn:uuid:a\r\nFN:Anna Klein\r\nTEL:030 1\r\nTEL:0171 2\r\nNOTE:sings")
    assert counts(importing.bring_in(a_file(book, newer, "new.vcf"))) == (1, 0, 1, 0)
    assert phones_of(book, anna) == ["030 1", "0171 2"]
    assert counts(importing.bring_in(a_file(book, newer, "new.vcf"))) == (1, 0, 0, 1)


def test_what_was_noted_in_the_book_stays_when_a_file_says_something_else(book: Book) -> None:
    importing = Importing(book)
    (anna,) = importing.bring_in(a_file(book, cards("UID:a\r\nFN:Anna Klein\r\nNOTE:sings"), "old.vcf")).new_ids
    importing.bring_in(a_file(book, cards("UID:a\r\nFN:Anna Klein\r\nNOTE:moved"), "new.vcf"))
    contact = book.reading.contacts.contact(anna)
    assert contact is not None
    assert contact.note == "sings\nmoved"


def test_a_changed_row_updates_whoever_has_its_name_and_email_address(book: Book) -> None:
    importing = Importing(book)
    (anna,) = importing.bring_in(a_file(book, HEAD + ANNA)).new_ids
    changed = a_file(book, HEAD + ANNA.replace("030 1", "0171 9").replace("anna@", "Anna@"))
    assert counts(importing.bring_in(changed)) == (1, 0, 1, 0)
    assert phones_of(book, anna) == ["030 1", "0171 9"]


@pytest.mark.parametrize(
    "other",
    ["Anna,Klein,,030 1,Berlin\n", "Bernd,Klein,anna@example.org,030 1,Berlin\n"],
    ids=["same name and telephone", "same e-mail address"],
)
def test_a_weak_likeness_glues_nobody_together(book: Book, other: str) -> None:
    importing = Importing(book)
    importing.bring_in(a_file(book, HEAD + ANNA))
    assert counts(importing.bring_in(a_file(book, HEAD + other))) == (1, 1, 0, 0)


def test_father_and_son_with_one_email_address_stay_two_by_their_birthdays(book: Book) -> None:
    head = "First Name,Last Name,Email,Birthday\n"
    importing = Importing(book)
    importing.bring_in(a_file(book, head + "Jan,Novak,novak@example.org,1950-03-01\n"))
    son = a_file(book, head + "Jan,Novak,novak@example.org,1981-07-09\n")
    assert counts(importing.bring_in(son)) == (1, 1, 0, 0)


def test_two_equal_rows_are_one_person(book: Book) -> None:
    assert counts(Importing(book).bring_in(a_file(book, HEAD + ANNA + ANNA))) == (2, 1, 0, 1)


def test_people_who_share_a_uid_in_one_file_are_all_brought_in(book: Book) -> None:
    importing = Importing(book)
    source = a_file(book, cards("UID:1\r\nFN:Anna Klein", "UID:1\r\nFN:Bernd Groß"), "odd.vcf")
    assert counts(importing.bring_in(source)) == (2, 2, 0, 0)
    assert counts(importing.bring_in(source)) == (2, 0, 0, 2)


def test_a_uid_that_another_file_gave_to_somebody_else_changes_nobody(book: Book) -> None:
    importing = Importing(book)
    importing.bring_in(a_file(book, cards("UID:1\r\nFN:Anna Klein"), "one.vcf"))
    other = a_file(book, cards("UID:1\r\nFN:Bernd Groß"), "two.vcf")
    assert counts(importing.bring_in(other)) == (1, 1, 0, 0)
    assert counts(importing.bring_in(other)) == (1, 0, 0, 1)
    assert names_in(book) == ["Anna Klein", "Bernd Groß"]


def test_a_group_card_becomes_a_circle_of_its_members(book: Book) -> None:
    group = "KIND:group\r\nFN:Choir\r\nMEMBER:urn:uuid:a"
    source = a_file(book, cards(group, "UID:a\r\nFN:Anna Klein", "UID:b\r\nFN:Bernd Groß"), "phone.vcf")
    assert counts(Importing(book).bring_in(source)) == (2, 2, 0, 0)
    assert [(circle.name, circle.lines) for circle in book.reading.listing.circles()] == [("Choir", 1)]


def test_what_has_no_field_is_kept_word_for_word(book: Book) -> None:
    source = a_file(book, "Vorname,Nachname,Schuhgröße\nAnna,Klein,39\n")
    (anna,) = Importing(book).bring_in(source).new_ids
    contact = book.reading.contacts.contact(anna)
    assert contact is not None
    assert [kept.text for kept in contact.kept] == ["Schuhgröße: 39"]


def test_a_household_keeps_its_address_to_itself(book: Book) -> None:
    importing = Importing(book)
    text = cards("UID:a\r\nFN:Anna Klein\r\nADR:;;Am See 1;Kiel;;24103;", "UID:b\r\nFN:Bernd Klein")
    source = a_file(book, text, "phone.vcf")
    ids = importing.bring_in(source).new_ids
    book.households.form(ids)
    assert counts(importing.bring_in(source)) == (2, 0, 0, 2)


def test_stopping_leaves_the_book_as_it_was(book: Book) -> None:
    book.contacts.add(a_person("Cem Öztürk"))
    before = everything_in(book)

    def stop_halfway(done: int, total: int) -> None:
        if done > total / 2:
            raise KnownError(ErrorCode.CANCELLED)

    rows = "".join(f"Anna{number},Klein,,,Berlin\n" for number in range(500))
    with pytest.raises(KnownError) as stopped:
        Importing(book).bring_in(a_file(book, HEAD + rows), stop_halfway)
    assert stopped.value.code is ErrorCode.CANCELLED
    assert everything_in(book) == before


def test_the_progress_goes_up_to_all_lines(book: Book) -> None:
    told: list[tuple[int, int]] = []
    rows = "".join(f"Anna{number},Klein,,,Berlin\n" for number in range(250))
    Importing(book).preview(a_file(book, HEAD + rows), lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert len(told) > 2
    assert told[-1] == (252, 252)


def test_one_undo_takes_a_whole_import_back(book: Book) -> None:
    book.contacts.add(a_person("Cem Öztürk"))
    before = everything_in(book)
    Importing(book).bring_in_all([a_file(book, HEAD + ANNA + BERND), a_file(book, cards("FN:Dora Lind"), "d.vcf")])
    assert len(names_in(book)) == 4
    book.history.undo()
    assert everything_in(book) == before


def test_addresses_without_a_town_are_counted(book: Book) -> None:
    text = "Vorname,Nachname,Straße,PLZ,Ort,Land\nAnna,Klein,Am See 1,24103,,DE\nBernd,Groß,Am See 2,24103,Kiel,DE\n"
    assert Importing(book).preview(a_file(book, text)).without_town == 1


def test_a_table_is_guessed_with_its_columns_and_some_of_its_cells(book: Book) -> None:
    guess = Importing(book).guess(a_file(book, "Vorname;Schuhe\nAnna;39\nBernd;43\n").path)
    assert (guess.format, guess.text.delimiter) == (FileFormat.CSV, ";")
    assert [(column.header, column.target.field, column.samples) for column in guess.columns] == [
        ("Vorname", Field.GIVEN, ("Anna", "Bernd")),
        ("Schuhe", Field.KEEP, ("39", "43")),
    ]


def test_a_column_goes_where_it_is_sent(book: Book) -> None:
    importing = Importing(book)
    guess = importing.guess(a_file(book, "Vorname,Ruf\nAnna,Anni\n").path)
    assert guess.mapping is not None
    columns = guess.mapping.with_target(1, Target(Field.NICKNAME))
    (anna,) = importing.bring_in(ImportSource(guess.path, guess.format, guess.text, columns)).new_ids
    contact = book.reading.contacts.contact(anna)
    assert contact is not None
    assert contact.nickname == "Anni"


def test_another_way_to_read_the_text_gives_other_columns(book: Book) -> None:
    path = a_file(book, "Vorname,Nachname;x\nAnna,Klein;y\n").path
    headers = [column.header for column in Importing(book).guess(path, TextGuess(delimiter=";")).columns]
    assert headers == ["Vorname,Nachname", "x"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", ErrorCode.FILE_EMPTY),
        (b"%PDF-1.7 something", ErrorCode.FILE_UNKNOWN_FORMAT),
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", ErrorCode.FILE_UNKNOWN_FORMAT),
    ],
)
def test_a_file_that_holds_no_addresses_is_refused_by_name(book: Book, content: bytes, code: ErrorCode) -> None:
    with pytest.raises(KnownError) as refused:
        Importing(book).guess(a_file(book, content, "some.file").path)
    assert refused.value.code is code


def test_a_file_that_is_gone_or_a_folder_is_refused(book: Book, tmp_path: Path) -> None:
    codes = []
    for path in (tmp_path / "gone.csv", tmp_path):
        with pytest.raises(KnownError) as refused:
            Importing(book).guess(path)
        codes.append(refused.value.code)
    assert codes == [ErrorCode.FILE_MISSING, ErrorCode.FILE_UNREADABLE]


def test_a_line_longer_than_any_address_brings_nobody_and_ends_soon(book: Book) -> None:
    path = a_file(book, b"Vorname;Nachname\n" + b"x" * (65 << 20)).path
    columns = ColumnMapping(("Vorname", "Nachname"), (Target(Field.GIVEN), Target(Field.FAMILY)))
    source = ImportSource(path, FileFormat.CSV, TextGuess(delimiter=";"), columns)
    outcome = Importing(book).preview(source)
    assert counts(outcome) == (0, 0, 0, 0)
    assert [issue.code for issue in outcome.issues] == [IssueCode.LINE_TOO_LONG, IssueCode.NO_CARDS]


def test_the_report_as_json_names_each_line(book: Book) -> None:
    outcome = Importing(book).bring_in(a_file(book, "Vorname,Nachname,Geburtstag\nAnna,Klein,bald\n"))
    report = json.loads(report_json(outcome))
    assert {name: report[name] for name in ("read", "added", "updated", "skipped")} == {
        "read": 1, "added": 1, "updated": 0, "skipped": 0,
    }
    assert report["issues"] == [
        {"file": "list.csv", "line": 2, "entry": 1, "code": "date_not_read", "text": "bald", "field": "Geburtstag"}
    ]


def test_an_update_is_told_field_by_field_before_and_after(book: Book) -> None:
    first = cards("UID:1\r\nFN:Anna Klein\r\nN:Klein;Anna;;;\r\nTEL:030 1\r\nBDAY:19610903\r\nNOTE:old")
    Importing(book).bring_in(a_file(book, first, "a.vcf"))
    later = cards(
        "UID:1\r\nFN:Anna Groß\r\nN:Groß;Anna;;;\r\nTEL;TYPE=cell:0170 2\r\nBDAY:19610904\r\nNOTE:new\r\n"
        "ADR;TYPE=home:;;Weg 1;Köln;;50667;Germany\r\nCATEGORIES:Chor"
    )
    source = a_file(book, later, "a.vcf")
    told = json.loads(report_json(Importing(book).preview(source)))
    assert told == json.loads(report_json(Importing(book).bring_in(source)))
    (change,) = told["changes"]
    assert (change["line"], change["name"]) == (1, "Anna Groß")
    assert [(one["field"], one["before"], one["after"]) for one in change["fields"]] == [
        ("family", "Klein", "Groß"), ("note", "old", "old\nnew"), ("phone", "", "0170 2 (cell)"),
        ("address", "", "Weg 1, 50667 Köln, Germany"), ("birth", "1961-09-03", "1961-09-04"), ("circle", "", "Chor"),
    ]


def test_who_has_no_address_of_mail_is_known_by_the_day_of_birth(book: Book) -> None:
    head = "Vorname,Nachname,Geburtstag,Ort\n"
    Importing(book).bring_in(a_file(book, head + "Anna,Klein,3.9.1961,Bonn\n"))
    outcome = Importing(book).bring_in(a_file(book, head + "Anna,Klein,3.9.1961,Köln\nAnna,Klein,3.9.,Trier\n"))
    assert counts(outcome) == (2, 1, 1, 0)


def test_what_was_said_of_columns_is_remembered_by_their_headings(book: Book) -> None:
    importing = Importing(book)
    source = a_file(book, "Wer,Schuh\nAnna Klein,38\n")
    first = importing.guess(source.path)
    assert (str(first.mapping.targets[1]) if first.mapping else "", first.is_remembered) == ("keep", False)
    chosen = replace(first.source(), columns=first.mapping and first.mapping.with_named({"Schuh": "own"}))
    importing.bring_in(chosen)
    again = importing.guess(a_file(book, "WER,schuh\nBert Groß,44\n", "b.csv").path)
    assert again.is_remembered
    assert [str(target) for target in (again.mapping.targets if again.mapping else ())] == ["full_name", "own"]
    book.history.undo()
    assert importing.guess(source.path).is_remembered


def test_a_mapping_as_proposed_is_not_remembered(book: Book) -> None:
    importing = Importing(book)
    source = a_file(book, HEAD + ANNA)
    importing.bring_in(importing.guess(source.path).source())
    assert not importing.guess(source.path).is_remembered


def test_the_report_as_a_table_holds_no_formula(book: Book) -> None:
    outcome = Importing(book).bring_in(a_file(book, "Vorname,Nachname,Geburtstag\nAnna,Klein,=1+1\n"))
    text = report_csv(outcome, ("File", "Line", "What"), lambda issue: issue.text)
    assert list(csv.reader(io.StringIO(text.removeprefix("\ufeff")))) == [
        ["File", "Line", "What"], ["list.csv", "2", "'=1+1"],
    ]


def test_a_preview_of_a_long_table_needs_little_memory(book: Book) -> None:
    row = "Anna{0},Klein,,030 {0},Berlin\n"
    source = a_file(book, HEAD + "".join(row.format(number) for number in range(4_000)))
    tracemalloc.start()
    try:
        Importing(book).preview(source)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 12 << 20
