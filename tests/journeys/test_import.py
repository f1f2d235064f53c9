"""Addresses of friends come into the book, are seen, and go again with one undo."""

from pathlib import Path

import pytest

from tests.books import an_open_book
from tests.exchange.sheets import xlsx
from tests.journeys.friends import PHONE, SPREADSHEET, a_phones_vcards, a_spreadsheet
from tests.journeys.importing import bring_in, look_at
from tests.journeys.reader import Reader


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A book with nobody in it yet."""
    path = tmp_path / "Family.cardbook"
    with an_open_book(path) as made:
        made.set_setting("home", "DE")
    return path


def said_by_line(reader: Reader) -> list[str]:
    """The report of the last import, line by line."""
    issues = reader.bringing_in.report.issues
    model = issues.model()
    assert model is not None
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_a_spreadsheet_of_friends_comes_in_and_one_undo_takes_everybody_back(
    reader: Reader, book: Path, tmp_path: Path
) -> None:
    reader.begin(book)
    look_at(reader, a_spreadsheet(tmp_path))
    assert reader.names() == []
    assert reader.bringing_in.foot.bring_in.text() == f"Bring in {SPREADSHEET.people} people"
    bring_in(reader)
    reader.press("Return")  # the report has the keyboard on "Show in the address book"
    assert reader.window.page_key == "people"
    assert reader.lines.hasFocus()
    assert reader.lines.selected_count() == SPREADSHEET.people
    assert "Herr Jörg Weißenböck" in reader.names()
    assert reader.steps()[0] == "import"
    reader.undo()
    assert reader.names() == []


def test_the_report_says_what_was_odd_by_its_line(reader: Reader, book: Path, tmp_path: Path) -> None:
    reader.begin(book)
    look_at(reader, a_spreadsheet(tmp_path))
    bring_in(reader)
    lines = said_by_line(reader)
    assert any(line.startswith(f"Line {SPREADSHEET.line_of_bad_date}:") for line in lines)
    assert SPREADSHEET.bad_date in " ".join(lines)


def test_what_stood_in_the_table_stands_in_the_book(reader: Reader, book: Path, tmp_path: Path) -> None:
    reader.begin(book)
    look_at(reader, a_spreadsheet(tmp_path))
    bring_in(reader)
    (row,) = reader.reading.search.rows("Weißenböck", 5)
    detail = reader.reading.detail(row.key)
    assert detail is not None
    (person,) = detail.members
    assert person.addresses[0].street == "Grünwalder Straße 12"
    assert (person.addresses[0].postcode, person.addresses[0].locality) == ("81547", "München")
    assert {point.value for point in person.points} == {"joerg@example.org", "089 123456"}
    assert [date.date.month for date in person.dates] == [9]


def test_the_vcards_of_a_phone_come_in_and_go_again(reader: Reader, book: Path, tmp_path: Path) -> None:
    reader.begin(book)
    look_at(reader, a_phones_vcards(tmp_path))
    bring_in(reader)
    assert reader.lines.selected_count() == PHONE.people
    assert reader.names() == ["Café Central", "Zoë Łukaszewska", "Pat O’Brien", "山田 花子"]
    reader.undo()
    assert reader.names() == []
    reader.press("Ctrl+Shift+Z")
    assert len(reader.names()) == PHONE.people


def test_an_updated_vcard_file_tells_field_by_field_what_it_changes_and_one_undo_takes_it_back(
    reader: Reader, book: Path, tmp_path: Path
) -> None:
    cards = tmp_path / "anna.vcf"
    head = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:anna-1\r\nN:Klein;Anna;;;\r\nFN:Anna Klein\r\nBDAY:19"
    cards.write_text(f"{head}61-09-03\r\nTEL:030 1\r\nEND:VCARD\r\n", newline="")
    reader.begin(book)
    look_at(reader, cards)
    bring_in(reader)
    cards.write_text(f"{head}62-09-03\r\nTEL:030 1\r\nTEL:0171 2\r\nEND:VCARD\r\n", newline="")
    look_at(reader, cards)
    outcome = reader.bringing_in.review.outcome
    reader.press("Space", outcome.changes_chip)
    model = outcome.changes.model()
    assert model is not None
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "Anna Klein: Phone: 0171 2 (new)",
        "Anna Klein: Birthday: 3 September 1962 (until now 3 September 1961)",
    ]
    bring_in(reader)
    assert len(reader.names()) == 1
    assert reader.bringing_in.report.changes_chip.accessibleName() == "Changes, 2"
    reader.undo()
    (row,) = reader.reading.search.rows("Klein", 5)
    detail = reader.reading.detail(row.key)
    assert detail is not None
    assert [point.value for point in detail.members[0].points] == ["030 1"]


def test_of_a_workbook_one_sheet_is_chosen_and_its_old_card_lists_and_couples_come_along(
    reader: Reader, book: Path, tmp_path: Path
) -> None:
    path = tmp_path / "Verein.xlsx"
    path.write_bytes(xlsx({
        "Members": [["Vorname", "Nachname", "Straße", "PLZ", "Ort"], ["Cem", "Öztürk", "Ring 5", "04109", "Leipzig"]],
        "Friends": [
            ["Name", "Straße", "PLZ", "Ort", "2022", "2023"],
            ["Anna & Peter Klein", "Am See 1", "24103", "Kiel", "x", ""],
            ["Ida Neu", "Am Markt 2", "99084", "Erfurt", "x", "x"],
        ],
    }))
    reader.begin(book)
    look_at(reader, path)
    choice = reader.bringing_in.review.text_choice
    assert choice.isVisible()
    assert not choice.encoding.isVisible()
    with reader.qtbot.waitSignal(reader.bringing_in.run.previewed):
        while choice.sheet.key() != "Friends":
            reader.press("Down", choice.sheet)
    assert choice.sheet.key() == "Friends"
    bring_in(reader)
    assert sorted(reader.names()) == ["Anna & Peter Klein", "Ida Neu"]
    seasons = [summary.season.name for summary in reader.reading.seasons.summaries()]
    assert seasons == ["Christmas 2023", "Christmas 2022"]
    reader.undo()
    assert reader.names() == []
    assert list(reader.reading.seasons.summaries()) == []


def test_who_is_in_the_book_already_is_not_brought_in_twice(reader: Reader, book: Path, tmp_path: Path) -> None:
    reader.begin(book)
    for _ in range(2):
        look_at(reader, a_spreadsheet(tmp_path))
        if reader.bringing_in.foot.bring_in.isEnabled():
            bring_in(reader)
    assert len(reader.names()) == SPREADSHEET.people
    assert reader.bringing_in.foot.counts.text() == "Everyone in this file is already in your book."


def test_the_bar_at_the_foot_offers_to_take_the_import_back(reader: Reader, book: Path, tmp_path: Path) -> None:
    reader.begin(book)
    look_at(reader, a_spreadsheet(tmp_path))
    bring_in(reader)
    assert reader.window.undo_bar.isVisible()
    reader.press("Return", reader.window.undo_bar.undo_button)
    assert reader.names() == []
