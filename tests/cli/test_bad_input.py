"""Whatever the world does wrong: one clear sentence, exit code 1, and nothing half written."""

import sqlite3
from pathlib import Path

import pytest

from cardbook.services.reading import BookReading
from tests.cli.conftest import Cardbook, Said


def refusal(said: Said) -> str:
    """The code of a refusal, after making sure that it is one line and nothing else."""
    assert said.code == 1
    assert said.out == ""
    assert said.err.startswith("cardbook: ")
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err
    return said.err.split(": ")[1]


def test_a_file_that_is_no_book_is_left_alone(cardbook: Cardbook, tmp_path: Path) -> None:
    note = tmp_path / "note.cardbook"
    note.write_text("Dear diary", encoding="utf-8")
    assert refusal(cardbook("people", note)) == "not_a_book"
    assert refusal(cardbook("undo", note)) == "not_a_book"
    assert note.read_text(encoding="utf-8") == "Dear diary"


def test_another_programs_database_is_no_book(cardbook: Cardbook, tmp_path: Path) -> None:
    other = tmp_path / "other.cardbook"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE t (x)")
    connection.close()
    before = other.read_bytes()
    assert refusal(cardbook("tick", other, "Christmas", "written")) == "not_a_book"
    assert other.read_bytes() == before


@pytest.mark.parametrize("kept", [0, 50, 100, 4096, 20_000])
def test_a_book_that_was_cut_off_is_refused(cardbook: Cardbook, sample: Path, kept: int) -> None:
    whole = sample.read_bytes()
    sample.write_bytes(whole[:kept])
    assert refusal(cardbook("people", sample)) in ("not_a_book", "book_damaged")
    assert sample.read_bytes() == whole[:kept]


def test_one_flipped_bit_in_a_name_is_noticed(cardbook: Cardbook, sample: Path) -> None:
    data = bytearray(sample.read_bytes())
    at = data.index(b"Kowalczyk")
    data[at] ^= 1
    sample.write_bytes(data)
    assert refusal(cardbook("check", sample)) == "book_damaged"


def test_a_book_of_a_newer_cardbook_is_not_touched(cardbook: Cardbook, empty: Path) -> None:
    data = bytearray(empty.read_bytes())
    data[60:64] = (99 << 16).to_bytes(4)
    empty.write_bytes(data)
    assert refusal(cardbook("people", empty)) == "book_newer"
    assert empty.read_bytes() == data


def test_a_book_that_is_not_there(cardbook: Cardbook, tmp_path: Path) -> None:
    assert refusal(cardbook("people", tmp_path / "gone.cardbook")) == "book_missing"
    assert refusal(cardbook("people", tmp_path)) == "not_a_book"
    assert list(tmp_path.iterdir()) == []


def test_a_book_that_is_open_elsewhere_is_not_changed(cardbook: Cardbook, sample: Path) -> None:
    with BookReading(sample):
        assert refusal(cardbook("tick", sample, "Christmas", "written")) == "book_busy"
    assert cardbook("history", sample).out.count("\n") == 1


def test_two_commands_may_read_at_a_time(cardbook: Cardbook, sample: Path) -> None:
    with BookReading(sample, read_only=True):
        assert cardbook("people", sample).code == 0


def test_a_new_book_never_takes_the_place_of_a_file(cardbook: Cardbook, sample: Path) -> None:
    before = sample.read_bytes()
    assert refusal(cardbook("new", sample)) == "book_exists"
    assert sample.read_bytes() == before


def test_a_new_book_wants_a_country_that_exists(cardbook: Cardbook, tmp_path: Path) -> None:
    assert refusal(cardbook("new", tmp_path / "x.cardbook", "--home", "Atlantis")) == "unknown_country"
    assert refusal(cardbook("new", tmp_path / "no" / "x.cardbook")) == "folder_read_only"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", ["", "\n\n"])
def test_an_empty_file_brings_nobody(cardbook: Cardbook, empty: Path, tmp_path: Path, content: str) -> None:
    file = tmp_path / "empty.csv"
    file.write_text(content, encoding="utf-8")
    assert refusal(cardbook("import", empty, file)) == "file_empty"


def test_one_bad_file_keeps_the_good_ones_out(cardbook: Cardbook, empty: Path, tmp_path: Path) -> None:
    good = tmp_path / "good.vcf"
    good.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Anna Roth\nN:Roth;Anna;;;\nEND:VCARD\n", encoding="utf-8")
    said = cardbook("import", empty, good, tmp_path / "gone.vcf")
    assert refusal(said) == "file_missing"
    assert cardbook("people", empty).out == ""


def test_a_picture_is_no_list_of_addresses(cardbook: Cardbook, empty: Path, tmp_path: Path) -> None:
    picture = tmp_path / "photo.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    assert refusal(cardbook("import", empty, picture)) == "file_unknown_format"


@pytest.mark.parametrize(
    ("mapping", "code"),
    [
        ('"Nope" = "given"', "unknown_column"), ('"First name" = "nowhere"', "unknown_field"),
        ('"First name" = 3', "bad_input"), ("= =", "bad_input"),
    ],
)
def test_a_wrong_mapping_of_columns_changes_nothing(
    cardbook: Cardbook, empty: Path, tmp_path: Path, mapping: str, code: str
) -> None:
    table, columns = tmp_path / "table.csv", tmp_path / "map.toml"
    table.write_text("First name,Last name\nAnna,Roth\n", encoding="utf-8")
    columns.write_text(mapping, encoding="utf-8")
    assert refusal(cardbook("import", empty, table, "--columns", columns)) == code
    assert cardbook("people", empty).out == ""


def test_a_mistyped_sheet_gets_suggestions(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    said = cardbook("labels", sample, "--sheet", "L7161x", "-o", tmp_path / "l.pdf")
    assert refusal(said) == "unknown_sheet"
    assert "Did you mean Avery L71" in said.err
    assert not (tmp_path / "l.pdf").exists()


@pytest.mark.parametrize("start", ["0", "22", "99"])
def test_a_label_beyond_the_sheet(cardbook: Cardbook, sample: Path, tmp_path: Path, start: str) -> None:
    said = cardbook("labels", sample, "--sheet", "L7160", "--start", start, "-o", tmp_path / "l.pdf")
    assert refusal(said) == "no_such_label"
    assert f"no label {start} " in said.err
    assert "1 to 21" in said.err


def test_a_typeface_nobody_has(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    said = cardbook("labels", sample, "--sheet", "L7160", "--font", "Comic Sans", "-o", tmp_path / "l.pdf")
    assert refusal(said) == "unknown_font"
    assert "EB Garamond" in said.err


def test_lists_circles_and_numbers_that_do_not_exist(cardbook: Cardbook, sample: Path) -> None:
    season = cardbook("people", sample, "--season", "Easter")
    circle = cardbook("people", sample, "--circle", "Chess")
    assert refusal(season) == "unknown_season"
    assert "There are: Christmas" in season.err
    assert refusal(circle) == "unknown_circle"
    assert "Choir" in circle.err
    assert refusal(cardbook("people", sample, "--id", "4711")) == "unknown_contact"
    assert refusal(cardbook("people", sample, "--id", "9" * 30)) == "unknown_contact"
    assert refusal(cardbook("household", sample, "show", "9" * 30)) == "unknown_contact"


def test_a_step_that_the_history_does_not_know(cardbook: Cardbook, sample: Path) -> None:
    assert refusal(cardbook("undo", sample, "99")) == "nothing_to_undo"
    assert refusal(cardbook("redo", sample)) == "nothing_to_redo"


@pytest.mark.parametrize("text", ["", "{", "[1]", '"x"', '{"name": {}}', "[" * 100_000, '{"postcode": true}', "\xff"])
def test_addresses_that_are_no_json_objects(cardbook: Cardbook, text: str) -> None:
    assert refusal(cardbook("address", stdin=text)) == "bad_input"


def test_a_file_that_is_there_is_replaced_only_when_told(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    out.write_text("mine", encoding="utf-8")
    words = ("labels", sample, "--sheet", "L7160", "-o", out)
    assert refusal(cardbook(*words)) == "file_exists"
    assert out.read_text(encoding="utf-8") == "mine"
    assert cardbook(*words, "--force").code == 0
    assert out.read_bytes().startswith(b"%PDF-")


def test_a_book_is_never_written_over(cardbook: Cardbook, sample: Path) -> None:
    before = sample.read_bytes()
    assert refusal(cardbook("export", sample, "-o", sample, "--force")) == "file_not_writable"
    assert sample.read_bytes() == before


def test_an_output_folder_that_is_not_there(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    assert refusal(cardbook("export", sample, "-o", tmp_path / "no" / "x.vcf")) == "file_not_writable"
    assert refusal(cardbook("export", sample, "-o", tmp_path, "--force")) == "file_not_writable"


@pytest.mark.parametrize(
    "words", [("peopel",), ("people",), ("tick", "b", "s", "lost"), ("--wrong",), ("sheets", "--x")]
)
def test_words_that_mean_nothing_are_wrong_usage(cardbook: Cardbook, words: tuple[str, ...]) -> None:
    said = cardbook(*words)
    assert (said.code, said.out) == (2, "")
    assert said.err


def test_a_mistyped_command_gets_a_suggestion(cardbook: Cardbook) -> None:
    assert "Did you mean people?" in cardbook("peopel").err


def test_a_stage_without_a_list_is_wrong_usage(cardbook: Cardbook, sample: Path) -> None:
    assert cardbook("people", sample, "--stage-open", "written").code == 2


def test_names_cannot_steer_the_terminal(cardbook: Cardbook, empty: Path, tmp_path: Path) -> None:
    table = tmp_path / "hostile.csv"
    table.write_text("First name,Last name\n\x1b[2J\x1b]0;gone\x07Anna,\u202eRoth\x9b31m\n", encoding="utf-8")
    cardbook("import", empty, table)
    shown = cardbook("people", empty).out
    assert "Anna" in shown
    assert not set(shown) & {"\x1b", "\x07", "\x9b", "\u202e"}


@pytest.mark.parametrize(("words", "most"), [
    (("labels", "--copies", "0"), "999"), (("labels", "--size", "nan"), "72"),
    (("return-labels", "--count", "many"), "10000"),
])
def test_a_number_that_an_option_does_not_take_is_told_with_those_it_does(
    words: tuple[str, ...], most: str, cardbook: Cardbook, empty: Path, tmp_path: Path
) -> None:
    command, option, number = words
    said = cardbook(command, empty, "--sheet", "L7160", option, number, "-o", tmp_path / "labels.pdf")
    assert (said.code, said.err.splitlines()[-1].partition("error: ")[2]) == (
        2, f"argument {option}: needs a number from 1 to {most}"
    )


@pytest.mark.parametrize("words", [("undo", "many"), ("household", "split", "many")])
def test_what_is_no_number_is_told_in_the_language_of_the_terminal(
    words: tuple[str, ...], cardbook: Cardbook, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    said = cardbook(words[0], empty, *words[1:])
    assert said.code == 2
    assert said.err.endswith("„many“ ist keine ganze Zahl\n")
