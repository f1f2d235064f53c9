"""Who is in a book, brought in from files and given out again."""

import json
from pathlib import Path
from typing import Any

import pytest

from cardbook.sentences import issue_sentence
from cardbook.services.files.import_contacts import Issue
from cardbook.texts import Texts
from tests.cli.conftest import SEASON, Cardbook

_CARD = """BEGIN:VCARD
VERSION:4.0
UID:urn:uuid:0c1f4a6d-0000-4000-8000-000000000001
N:Roth;Anna;Maria;Dr.;MD,Jr.
FN:Dr. Anna Maria Roth, MD, Jr.
NICKNAME:Änne
ORG:Sternwarte
TITLE:Astronomin
EMAIL;TYPE=home:anna@example.org
TEL;TYPE=cell:+49 171 5550142
ADR;TYPE=home:PF 12;;Lindenweg 5;Freiburg;;79104;Germany
BDAY:--0229
ANNIVERSARY:20040512
CATEGORIES:Chor,Familie
NOTE:Mag Sterne
END:VCARD
"""


def json_of(cardbook: Cardbook, *words: object) -> Any:
    """What a command prints as JSON, after it has succeeded."""
    said = cardbook(*words)
    assert (said.code, said.err) == (0, "")
    return json.loads(said.out)


@pytest.fixture
def annas_book(cardbook: Cardbook, empty: Path, tmp_path: Path) -> Path:
    """A book with one person who has everything."""
    file = tmp_path / "anna.vcf"
    file.write_text(_CARD, encoding="utf-8")
    assert cardbook("import", empty, file).out == "added 1, updated 0, skipped 0\n"
    return empty


def test_a_person_as_a_jscontact_card(cardbook: Cardbook, annas_book: Path) -> None:
    (card,) = json_of(cardbook, "people", annas_book, "--json")
    assert card["@type"] == "Card"
    assert card["uid"] == "urn:uuid:0c1f4a6d-0000-4000-8000-000000000001"
    assert card["name"]["full"] == "Dr. Anna Maria Roth, MD, Jr."
    assert [(part["kind"], part["value"]) for part in card["name"]["components"]] == [
        ("title", "Dr."), ("given", "Anna"), ("given2", "Maria"), ("surname", "Roth"),
        ("credential", "MD"), ("generation", "Jr."),
    ]
    assert [each["address"] for each in card["emails"].values()] == ["anna@example.org"]
    assert [(each["number"], each["features"]) for each in card["phones"].values()] == [
        ("+49 171 5550142", {"mobile": True})
    ]
    assert [each["name"] for each in card["organizations"].values()] == ["Sternwarte"]
    assert [each["note"] for each in card["notes"].values()] == ["Mag Sterne"]
    assert card["keywords"] == {"Chor": True, "Familie": True}
    assert {each["kind"]: each["date"] for each in card["anniversaries"].values()} == {
        "birth": {"@type": "PartialDate", "month": 2, "day": 29},
        "wedding": {"@type": "PartialDate", "year": 2004, "month": 5, "day": 12},
    }
    (address,) = card["addresses"].values()
    assert {part["kind"]: part["value"] for part in address["components"]} == {
        "postOfficeBox": "PF 12", "name": "Lindenweg 5", "locality": "Freiburg", "postcode": "79104",
        "country": "Germany",
    }
    assert address["countryCode"] == "DE"


def test_an_empty_book_is_an_empty_array(cardbook: Cardbook, empty: Path) -> None:
    assert json_of(cardbook, "people", empty, "--json") == []


def test_members_of_a_household_carry_its_address(cardbook: Cardbook, sample: Path) -> None:
    for card in json_of(cardbook, "people", sample, "--search", "kowalczyk", "--json"):
        (address,) = card["addresses"].values()
        assert address["countryCode"] == "PL"


def test_cards_come_in_the_order_of_the_book(cardbook: Cardbook, sample: Path) -> None:
    ids = [card["cardbook:id"] for card in json_of(cardbook, "people", sample, "--json")]
    assert ids == sorted(ids)


def test_conditions_add_up(cardbook: Cardbook, sample: Path) -> None:
    sommer = cardbook("people", sample, "--circle", "choir", "--search", "sommer")
    names = {line.split("\t")[1] for line in sommer.lines}
    assert names == {"Marlene Sommer", "Katrin Weiß"}
    everyone = len(cardbook("people", sample).lines)
    written = len(cardbook("people", sample, "--season", SEASON).lines)
    unwritten = len(cardbook("people", sample, "--season", SEASON, "--stage-open", "written").lines)
    assert 0 < unwritten < written < everyone


def test_a_circle_means_its_people_and_not_their_households(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    table = tmp_path / "pair.csv"
    table.write_text("First name,Last name,Categories\nOda,Voss,Rowing\nUwe,Voss,\n", encoding="utf-8")
    cardbook("import", sample, table)
    ids = [line.split("\t")[0] for line in cardbook("people", sample, "--search", "voss").lines]
    assert cardbook("household", sample, "form", *ids).code == 0
    assert [line.split("\t")[1] for line in cardbook("people", sample, "--circle", "rowing").lines] == ["Oda Voss"]


def test_the_same_file_twice_adds_nobody(cardbook: Cardbook, annas_book: Path, tmp_path: Path) -> None:
    assert cardbook("import", annas_book, tmp_path / "anna.vcf").out == "added 0, updated 0, skipped 1\n"


def test_households_are_proposed_by_number_and_come_to_be_as_told(
    cardbook: Cardbook, empty: Path, tmp_path: Path
) -> None:
    table, report = tmp_path / "list.csv", tmp_path / "report.json"
    rows = "Ole;Voss;Ring 1;24103;Kiel\nIda;Lund;Ring 5;24103;Kiel\n"
    rows += "Elke;Voss;Ring 1;24103;Kiel\nPer;Dahl;Ring 5;24103;Kiel\n"
    table.write_text("Vorname;Nachname;Straße;PLZ;Ort\n" + rows, encoding="utf-8")
    options = ("import", empty, table, "--households", "named", "--together", 2, "--apart", 1, "--report", report)
    rehearsal = cardbook(*options, "--dry-run")
    assert rehearsal.out.splitlines()[:2] == [
        "1\tSeparate\tOle Voss, Elke Voss\tSame name, same address",
        "2\tOne household\tIda Lund, Per Dahl\tDifferent names, same address",
    ]
    told = report.read_text("utf-8")
    report.unlink()
    assert cardbook(*options).out.splitlines()[:2] == rehearsal.out.splitlines()[:2]
    assert report.read_text("utf-8") == told
    assert [(each["number"], each["lines"], each["together"]) for each in json.loads(told)["proposals"]] == [
        (1, [2, 4], False), (2, [3, 5], True),
    ]
    assert "unknown_household_proposal" in cardbook("import", empty, table, "--together", 3).err


def test_a_rehearsal_reports_what_the_import_does_and_changes_nothing(
    cardbook: Cardbook, empty: Path, tmp_path: Path
) -> None:
    cards, table = tmp_path / "a.vcf", tmp_path / "b.csv"
    cards.write_text(_CARD + "BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n", encoding="utf-8")
    table.write_text("First name,Last name\nBert,Wolf,extra\n", encoding="utf-8")
    before = empty.read_bytes()
    rehearsal = cardbook("import", empty, cards, table, "--dry-run", "--report", tmp_path / "rehearsal.json")
    assert rehearsal.code == 0
    assert empty.read_bytes() == before
    assert cardbook("import", empty, cards, table, "--report", tmp_path / "real.json").code == 0
    real = json.loads((tmp_path / "real.json").read_text(encoding="utf-8"))
    assert json.loads((tmp_path / "rehearsal.json").read_text(encoding="utf-8")) == real
    assert (real["read"], real["added"]) == (2, 2)
    assert {(issue["file"], issue["code"]) for issue in real["issues"]} == {
        ("a.vcf", "card_empty"), ("b.csv", "row_too_long")
    }
    assert all(set(issue) == {"file", "line", "entry", "code", "text", "field"} for issue in real["issues"])


def test_several_files_are_one_step(cardbook: Cardbook, empty: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"
    one.write_text("First name,Last name\nAnna,Roth\n", encoding="utf-8")
    two.write_text("First name,Last name\nBert,Wolf\n", encoding="utf-8")
    cardbook("import", empty, one, two)
    assert len(cardbook("people", empty).lines) == 2
    cardbook("undo", empty)
    assert cardbook("people", empty).out == ""


def test_columns_can_be_named(cardbook: Cardbook, empty: Path, tmp_path: Path) -> None:
    table, columns = tmp_path / "table.csv", tmp_path / "map.toml"
    table.write_text("Wer,First name,Last name\nSchach,Anna,Roth\n", encoding="utf-8")
    columns.write_text('"Wer" = "circles"\n', encoding="utf-8")
    assert cardbook("import", empty, table, "--columns", columns).code == 0
    assert len(cardbook("people", empty, "--circle", "Schach").lines) == 1


def test_what_the_files_are_can_be_told_together_with_their_columns(
    cardbook: Cardbook, empty: Path, tmp_path: Path
) -> None:
    table, columns = tmp_path / "list.ldif", tmp_path / "map.toml"
    table.write_text("Wer;First name;Last name\nSchach;Anna;Roth\n", encoding="utf-8")
    columns.write_text('"Wer" = "circles"\n', encoding="utf-8")
    assert cardbook("import", empty, table, "--columns", columns).out == "added 0, updated 0, skipped 0\n"
    assert cardbook("import", empty, table, "--columns", columns, "--format", "csv").code == 0
    assert len(cardbook("people", empty, "--circle", "Schach").lines) == 1


def test_what_was_noticed_is_said_line_by_line_as_the_report_has_it(
    cardbook: Cardbook, empty: Path, tmp_path: Path
) -> None:
    table, report = tmp_path / "table.csv", tmp_path / "report.json"
    table.write_text('First name,Last name,Birthday\nAnna,Roth,soon\nBert,"Wolf,1.2.1990\n', encoding="utf-8")
    said = cardbook("import", empty, table, "--report", report)
    texts = Texts("en")
    issues = [Issue(**fields) for fields in json.loads(report.read_text(encoding="utf-8"))["issues"]]
    assert said.err.splitlines() == [
        f"cardbook: {issue.code}: table.csv, line {issue.line}: {issue_sentence(issue, texts)}" for issue in issues
    ]
    assert [issue.code for issue in issues] == ["date_not_read", "quote_not_closed"]
    assert said.out == "added 2, updated 0, skipped 0\n"


def test_a_report_never_takes_the_place_of_another_file(cardbook: Cardbook, empty: Path, tmp_path: Path) -> None:
    table, report = tmp_path / "table.csv", tmp_path / "report.json"
    table.write_text("First name,Last name\nAnna,Roth\n", encoding="utf-8")
    report.write_text("mine", encoding="utf-8")
    refused = cardbook("import", empty, table, "--report", report)
    assert (refused.code, refused.err.startswith("cardbook: file_exists: ")) == (1, True)
    assert (cardbook("people", empty).out, report.read_text(encoding="utf-8")) == ("", "mine")
    assert cardbook("import", empty, table, "--report", report, "--force").code == 0


def test_a_file_with_nobody_in_it_is_not_a_success(cardbook: Cardbook, empty: Path, tmp_path: Path) -> None:
    table = tmp_path / "heads.csv"
    table.write_text("First name,Last name\n", encoding="utf-8")
    said = cardbook("import", empty, table)
    assert said.code == 1
    assert said.err.startswith("cardbook: no_cards: ")


def test_what_is_given_out_comes_in_again_the_same(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.cardbook"
    assert cardbook("export", sample, "-o", tmp_path / "all.vcf").out.startswith("46 people are in ")
    cardbook("new", again, "--home", "DE")
    cardbook("import", again, tmp_path / "all.vcf")

    def people(book: Path) -> list[dict[str, Any]]:
        own = ("cardbook:id", "cardbook:household", "addresses", "cardbook:kept")
        cards = json_of(cardbook, "people", book, "--json")
        return [{name: value for name, value in card.items() if name not in own} for card in cards]

    assert people(again) == people(sample)


def test_giving_out_nobody_is_refused(cardbook: Cardbook, empty: Path, tmp_path: Path) -> None:
    said = cardbook("export", empty, "-o", tmp_path / "x.vcf")
    assert said.err.startswith("cardbook: nobody: ")
    assert not (tmp_path / "x.vcf").exists()


def test_a_table_comes_through_standard_input(cardbook: Cardbook, empty: Path) -> None:
    said = cardbook("import", empty, "-", stdin="Vorname\tNachname\nAnna\tGroß\n")
    assert said.out == "added 1, updated 0, skipped 0\n"


def test_columns_are_kept_under_a_name_and_said_once_of_other_tables(
    cardbook: Cardbook, empty: Path, tmp_path: Path
) -> None:
    columns, one, other = tmp_path / "map.toml", tmp_path / "one.csv", tmp_path / "other.csv"
    columns.write_text('"Ruf" = "nickname"\n"Chor" = "circles"\n', encoding="utf-8")
    one.write_text("Vorname,Nachname,Ruf,Chor\nAnna,Groß,Anni,Alt\n", encoding="utf-8")
    other.write_text("Ort,RUF,Nachname,Vorname\nKiel,Tommi,Berg,Tom\n", encoding="utf-8")
    cardbook("import", empty, one, "--columns", columns, "--keep-profile", "Choir")
    cardbook("import", empty, other, "--profile", "choir")
    people = json.loads(cardbook("people", empty, "--json").out)
    assert [[nick["name"] for nick in one["nicknames"].values()] for one in people] == [["Anni"], ["Tommi"]]
    assert "unknown_column_profile" in cardbook("import", empty, other, "--profile", "Club").err


def test_the_ending_of_the_file_tells_its_kind(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    begins = {
        ".csv": b"\xef\xbb\xbfName Prefix,", ".xlsx": b"PK", ".ics": b"BEGIN:VCALENDAR", ".json": b"[",
        ".vcf": b"BEGIN:VCARD",
    }
    for ending, start in begins.items():
        cardbook("export", sample, "-o", tmp_path / f"out{ending}")
        assert (tmp_path / f"out{ending}").read_bytes().startswith(start)
