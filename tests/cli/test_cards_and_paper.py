"""Lists, ticks, households, labels and checklists, by command."""

import json
from pathlib import Path
from typing import Any

import pypdf
import pytest

from cardbook.domain.cards.card_list import Season
from cardbook.services.people.hand_addressing import Addressing
from cardbook.services.people.searching import found_keys
from tests.books import an_open_book
from tests.cli.conftest import SEASON, Cardbook


def json_of(cardbook: Cardbook, *words: object) -> Any:
    """What a command prints as JSON."""
    return json.loads(cardbook(*words, "--json").out)


def entry_of(cardbook: Cardbook, book: Path, name: str) -> dict[str, Any]:
    """The entry of somebody on the Christmas list."""
    return next(each for each in json_of(cardbook, "season", book, "show", SEASON) if name in each["name"])


def test_an_entry_says_whom_it_is_for_and_how_far_it_is(cardbook: Cardbook, sample: Path) -> None:
    entry = entry_of(cardbook, sample, "Kowalczyk")
    assert entry["addressee"] == ["Anna & Tomasz Kowalczyk"]
    assert entry["write_about"] == "Ask how Zofia likes the orchestra"
    assert entry["stages"]["written"] is None
    assert entry["stages"]["addressed"].startswith("20")


def test_a_tick_its_undo_and_its_redo(cardbook: Cardbook, sample: Path) -> None:
    assert cardbook("tick", sample, SEASON, "written", "--search", "kowalczyk").out == "One card ticked: written.\n"
    assert entry_of(cardbook, sample, "Kowalczyk")["stages"]["written"]
    assert cardbook("undo", sample).out.startswith("Taken back: Anna & Tomasz Kowalczyk")
    assert entry_of(cardbook, sample, "Kowalczyk")["stages"]["written"] is None
    assert cardbook("redo", sample).code == 0
    assert entry_of(cardbook, sample, "Kowalczyk")["stages"]["written"]
    cardbook("tick", sample, SEASON, "written", "--clear", "--search", "kowalczyk")
    assert entry_of(cardbook, sample, "Kowalczyk")["stages"]["written"] is None


def test_a_mailed_card_was_written_addressed_and_stamped(cardbook: Cardbook, sample: Path) -> None:
    cardbook("tick", sample, SEASON, "mailed", "--search", "o'connell")
    assert all(entry_of(cardbook, sample, "O’Connell")["stages"].values())


def test_ticks_are_typed_back_by_the_numbers_on_paper(cardbook: Cardbook, sample: Path) -> None:
    first, second, third, *_ = json_of(cardbook, "season", sample, "show", SEASON)
    numbers = f"{first['id']}-{second['id']}"
    ticked = json_of(cardbook, "tick", sample, SEASON, "written", "--row", numbers)
    assert {each["id"] for each in ticked} >= {first["id"], second["id"]}
    assert all(each["stages"]["written"] for each in ticked)
    said = cardbook("tick", sample, SEASON, "written", "--row", third["id"], "99999", "x")
    assert (said.code, said.err.splitlines()) == (
        1, [f"cardbook: unknown_row: No row of {SEASON} has this number: x, 99999."]
    )


def test_whom_a_tick_is_for_may_be_told_by_another_list_and_a_step_that_is_open(
    cardbook: Cardbook, sample: Path
) -> None:
    last = SEASON.replace(SEASON[-4:], str(int(SEASON[-4:]) - 1))
    both = {each["name"] for each in json_of(cardbook, "season", sample, "show", last)}
    ticked = json_of(cardbook, "tick", sample, SEASON, "addressed", "--season", last)
    assert {each["name"] for each in ticked} <= both
    came = json_of(cardbook, "tick", sample, SEASON, "received", "--stage-open", "written", "--search", "kowalczyk")
    assert [each["stages"]["received"][:2] for each in came] == ["20"]
    assert "received" not in entry_of(cardbook, sample, "Tanaka")["stages"]


def test_a_tick_without_conditions_is_for_the_whole_list(cardbook: Cardbook, sample: Path) -> None:
    cardbook("tick", sample, SEASON.lower(), "stamped")
    season, *_ = json_of(cardbook, "season", sample, "list")
    assert season["stamped"] == season["entries"]


def test_post_comes_from_anybody_named_and_comes_back_from_who_is_on_the_list(cardbook: Cardbook, sample: Path) -> None:
    cardbook("season", sample, "new", "Easter", "--search", "kowalczyk")
    came = cardbook("tick", sample, "Easter", "received", "--search", "lindqvist")
    assert came.out == "One card ticked: received.\n"
    assert cardbook("tick", sample, "Easter", "returned", "--search", "lindqvist").code == 1
    cardbook("tick", sample, SEASON, "returned", "--search", "kowalczyk")
    assert entry_of(cardbook, sample, "Kowalczyk")["problem"] == "returned"
    taken_off = cardbook("tick", sample, "Easter", "received", "--clear", "--search", "lindqvist")
    assert taken_off.out == "One tick removed: received.\n"


def test_what_is_noted_already_is_not_noted_once_more(cardbook: Cardbook, sample: Path) -> None:
    steps = len(json_of(cardbook, "history", sample))
    for stage in ("received", "returned"):
        for _ in range(2):
            assert cardbook("tick", sample, SEASON, stage, "--search", "brandst").code == 0
    assert len(json_of(cardbook, "history", sample)) == steps + 2
    cardbook("tick", sample, SEASON, "received", "--search", "brandst", "--clear")
    assert "received" not in entry_of(cardbook, sample, "Brandst")["stages"]


def test_a_tick_for_nobody_on_the_list_is_refused(cardbook: Cardbook, sample: Path) -> None:
    said = cardbook("tick", sample, SEASON, "written", "--search", "von der aue")
    assert said.code == 1
    assert said.err.startswith("cardbook: nobody: ")


def test_a_list_that_begins_with_last_years(cardbook: Cardbook, sample: Path) -> None:
    said = cardbook("season", sample, "new", "Easter", "--occasion", "easter", "--year", "2031", "--from", SEASON,
                    "--circle", "choir")
    assert said.code == 0
    newest, *_ = json_of(cardbook, "season", sample, "list")
    assert (newest["name"], newest["occasion"], newest["year"]) == ("Easter", "easter", 2031)
    names = {each["name"] for each in json_of(cardbook, "season", sample, "show", "Easter")}
    assert "Kirchenchor St. Martin" in names
    assert "Anna & Tomasz Kowalczyk" not in names


def test_a_list_is_for_an_occasion_there_is_and_a_year_that_can_be(cardbook: Cardbook, sample: Path) -> None:
    said = cardbook("season", sample, "new", "Midsummer 2027", "--occasion", "midsummer")
    assert said.code == 1
    assert said.err.startswith("cardbook: unknown_occasion: ")
    assert "christmas, new_year, hanukkah" in said.err
    assert cardbook("season", sample, "new", "Easter", "--occasion", "easter", "--year", 99_999).code == 2
    assert cardbook("season", sample, "new", "Ostern 2028", "--occasion", "Ostern", "--year", 2028).code == 0
    newest, *_ = json_of(cardbook, "season", sample, "list")
    assert newest["occasion"] == "easter"


def test_two_lists_cannot_have_one_name(cardbook: Cardbook, sample: Path) -> None:
    said = cardbook("season", sample, "new", SEASON.upper())
    assert said.code == 1
    assert said.err.startswith("cardbook: season_exists: ")


def test_a_household_is_formed_shown_and_split(cardbook: Cardbook, sample: Path) -> None:
    before = cardbook("people", sample, "--json").out
    ids = [cardbook("people", sample, "--search", name).out.split("\t")[0] for name in ("keller", "jansen")]
    said = cardbook("household", sample, "form", *ids)
    household = said.out.rstrip(".\n").rsplit(" ", 1)[1]
    (shown,) = json_of(cardbook, "household", sample, "show", household)
    assert [str(member["id"]) for member in shown["members"]] == ids
    assert shown["addressee"] == shown["informal"]["addressee"] == ["Sabine Keller and Willem Jansen"]
    assert (shown["salutation"], shown["inside"]) == ("Dear Sabine and Willem,", "Sabine and Willem")
    assert shown["lines"][1:] == ["Rheingasse 31", "4058 BASEL", "SWITZERLAND"]
    assert cardbook("household", sample, "split", household).code == 0
    cardbook("undo", sample)
    cardbook("undo", sample)
    assert cardbook("people", sample, "--json").out == before


def test_labels_begin_at_the_first_free_one(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    pdf, layout = tmp_path / "labels.pdf", tmp_path / "layout.json"
    said = cardbook("labels", sample, "--circle", "choir", "--sheet", "avery l7160", "--start", 20, "-o", pdf,
                    "--layout", layout)
    assert (said.code, said.err) == (0, "")
    report = json.loads(layout.read_text(encoding="utf-8"))
    assert [(each["page"], each["index"]) for each in report] == [(1, 20), (1, 21), (2, 1), (2, 2)]
    assert set(report[0]) == {"page", "index", "box_mm", "lines", "font", "size_pt", "warnings"}
    assert report[0]["box_mm"][2:] == [63.5, 38.1]
    pages = [page.extract_text() for page in pypdf.PdfReader(pdf).pages]
    assert len(pages) == 2
    assert all(line in pages[each["page"] - 1] for each in report for line in each["lines"][:2])


def test_whoever_has_no_address_gets_no_label_and_is_named(
    cardbook: Cardbook, sample: Path, tmp_path: Path
) -> None:
    table = tmp_path / "more.csv"
    table.write_text("First name,Last name,Categories\nOda,Voss,Choir\n", encoding="utf-8")
    cardbook("import", sample, table)
    said = cardbook("labels", sample, "--circle", "choir", "--sheet", "L7160", "-o", tmp_path / "l.pdf")
    assert said.code == 1
    assert said.out.startswith("4 labels")
    assert said.err == "cardbook: no_address: Oda Voss has no address and got no label.\n"


def test_labels_for_nobody_write_no_file(cardbook: Cardbook, empty: Path, tmp_path: Path) -> None:
    said = cardbook("labels", empty, "--sheet", "L7160", "-o", tmp_path / "l.pdf")
    assert said.err.startswith("cardbook: nobody: ")
    assert not (tmp_path / "l.pdf").exists()


def test_a_checklist_names_everybody_on_the_list(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    pdf = tmp_path / "list.pdf"
    assert cardbook("checklist", sample, "--season", SEASON, "-o", pdf).code == 0
    text = "".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages)
    assert SEASON in text
    words = set(text.split())
    assert all(set(each["name"].split()) <= words for each in json_of(cardbook, "season", sample, "show", SEASON))


def test_a_backup_is_a_book_of_its_own(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    said = cardbook("backup", sample, tmp_path / "safe")
    (copy,) = (tmp_path / "safe").iterdir()
    assert str(copy) in said.out
    assert cardbook("people", copy, "--json").out == cardbook("people", sample, "--json").out


def test_the_history_names_every_step(cardbook: Cardbook, sample: Path) -> None:
    cardbook("tick", sample, SEASON, "written", "--search", "kowalczyk")
    cardbook("undo", sample)
    steps = json_of(cardbook, "history", sample)
    assert [(step["action"], step["undone"]) for step in steps] == [
        ("tick", True), ("import", False)
    ]
    assert steps[1]["text"] == "46 people imported from Sample book"
    cardbook("redo", sample)
    assert cardbook("undo", sample, steps[1]["id"]).code == 0
    assert cardbook("people", sample).out == ""


@pytest.mark.parametrize(("text", "number"), [("L7160", 21), ("63.5", 0), ("herma 4737", 0)])
def test_sheets_are_found_by_their_words(cardbook: Cardbook, text: str, number: int) -> None:
    sheets = json_of(cardbook, "sheets", *text.split())
    assert len(sheets) == len(cardbook("sheets", *text.split()).lines)
    assert len(sheets) < len(json_of(cardbook, "sheets"))
    assert not number or number in {sheet["labels"] for sheet in sheets}


def test_sheets_of_a_template_go_to_the_book_and_are_printed_on_by_name(
    cardbook: Cardbook, sample: Path, tmp_path: Path
) -> None:
    grid = '<Layout nx="2" ny="4" x0="5mm" y0="9mm" dx="100mm" dy="70mm"/>'
    label = f'<Label-rectangle width="99mm" height="67mm">{grid}</Label-rectangle>'
    file = tmp_path / "attic.template"
    good, odd = (f'<Template brand="Attic" part="{part}" size="{size}">' for part, size in ((8, "A4"), (9, "Foolscap")))
    file.write_text(f"<Glabels-templates>{good}{label}</Template>{odd}{label}</Template></Glabels-templates>")
    assert cardbook("sheets", "--add", file).code == 2
    said = cardbook("sheets", "--book", sample, "--add", file)
    assert (said.code, said.lines) == (1, ["Attic 8\t8\t99 × 67 mm\ta4\t"])
    assert said.err.startswith("cardbook: template_paper: Attic 9: ")
    assert cardbook("sheets", "attic", "--book", sample).lines == said.lines
    assert json_of(cardbook, "sheets", "--book", sample)[0]["status"] == "own"
    pdf = tmp_path / "labels.pdf"
    printed = cardbook("labels", sample, "--sheet", "attic 8", "--search", "kowalczyk", "-o", pdf)
    assert "Attic 8" in printed.out
    assert pdf.read_bytes().startswith(b"%PDF")


def test_an_address_stands_as_on_the_envelope(cardbook: Cardbook) -> None:
    anna = {
        "name": "Anna Kowalczyk", "street": "ul. Floriańska 18/4", "postcode": "31021", "locality": "Kraków",
        "country": "Poland",
    }
    said = cardbook("address", "--from", "DE", "--language", "it", stdin=json.dumps(anna))
    assert said.lines == ["Anna Kowalczyk", "ul. Floriańska 18/4", "31-021 KRAKÓW", "POLONIA"]
    assert (said.code, said.err) == (0, "")
    two = cardbook("address", "--from", "Polska", stdin=json.dumps([anna, anna]))
    block = "Anna Kowalczyk\nul. Floriańska 18/4\n31-021 Kraków\n"
    assert two.out == f"{block}\n{block}"


def test_what_is_odd_about_an_address_is_said(cardbook: Cardbook) -> None:
    odd = json.dumps([{"name": "Plato", "street": "Agora 1", "country": "Atlantis", "zip": "1"}, {}])
    found = json.loads(cardbook("address", "--json", stdin=odd).out)
    assert found[0]["lines"] == ["Plato", "Agora 1", "ATLANTIS"]
    assert {"unknown_country", "missing_town", "unknown_part"} <= set(found[0]["warnings"])
    assert found[1] == {"lines": [], "warnings": ["empty"]}


@pytest.mark.parametrize("locale", ["C.UTF-8", "de_DE.UTF-8"])
def test_every_command_shows_an_example(
    cardbook: Cardbook, monkeypatch: pytest.MonkeyPatch, locale: str
) -> None:
    monkeypatch.setenv("LANG", locale)
    overview = cardbook("--help")
    commands = [line.split()[0] for line in overview.lines if line.startswith("  ")]
    assert len(commands) >= 16
    for command in commands:
        help_text = cardbook(command, "--help")
        assert help_text.code == 0
        assert f"cardbook {command}" in help_text.out.split(":", 2)[-1]


def test_a_plan_gives_each_open_card_its_day_before_its_last_post(cardbook: Cardbook, sample: Path) -> None:
    before = {each["id"]: each["planned"] for each in json_of(cardbook, "season", sample, "show", SEASON)}
    planned = json_of(cardbook, "plan", sample, SEASON, "--per-day", 2, "--days", "mon,tue,wed,thu,fri,sat,sun")
    open_cards = [each for each in planned if not each["written"] and not each["problem"]]
    assert all(each["planned"] <= each["post_by"] for each in open_cards)
    entry = entry_of(cardbook, sample, planned[0]["name"])
    assert {key: entry[key] for key in ("planned", "post_by", "post_by_basis", "pinned")} == {
        key: planned[0][key] for key in ("planned", "post_by", "post_by_basis", "pinned")
    }
    assert entry["decision"] == "card"
    assert cardbook("undo", sample).code == 0
    assert before == {each["id"]: each["planned"] for each in json_of(cardbook, "season", sample, "show", SEASON)}


def test_a_plan_goes_by_name_or_far_places_first_and_its_end_stands_with_the_list(
    cardbook: Cardbook, sample: Path
) -> None:
    cardbook("season", sample, "new", "Christmas 2040", "--occasion", "christmas", "--year", 2040)
    by_name = [each["id"] for each in json_of(cardbook, "plan", sample, "Christmas 2040", "--order", "name")]
    assert by_name == sorted(by_name), "entries are made in name order"
    assert by_name != [each["id"] for each in json_of(cardbook, "plan", sample, "Christmas 2040", "--order", "far")]
    planned = json_of(cardbook, "plan", sample, "Christmas 2040", "--per-day", 3)
    newest, *_ = json_of(cardbook, "season", sample, "list")
    assert newest["finish"] == max(each["planned"] for each in planned)


def test_cards_that_are_late_are_told_with_what_is_left(cardbook: Cardbook, sample: Path) -> None:
    cardbook("season", sample, "new", "Easter 2020", "--occasion", "easter", "--year", 2020)
    said = cardbook("plan", sample, "Easter 2020", "--json")
    assert said.code == 1
    assert {(each["planned"], each["problem"], each["still"]) for each in json.loads(said.out)} == {
        (None, "too_late", "call")
    }
    assert "a call is left" in said.err


@pytest.mark.parametrize(
    "words", [("--per-day", 0), ("--days", "mon,someday"), ("--per-day", "many"), ("--order", "ages")]
)
def test_a_plan_by_rules_that_make_none_is_refused(
    cardbook: Cardbook, sample: Path, words: tuple[object, ...]
) -> None:
    assert cardbook("plan", sample, SEASON, *words).code == 2


def test_who_is_addressed_by_hand_is_told_and_printed_where_that_is_wanted(
    cardbook: Cardbook, sample: Path, tmp_path: Path
) -> None:
    with an_open_book(sample) as book:
        keys = sorted(found_keys(book.reading, "kowalczyk"))
        book.hand_addressing.set(keys, Addressing.BY_HAND)
    out, who = tmp_path / "out.pdf", ("--search", "kowalczyk", "--force", "-o")
    for words in (("labels", sample, "--sheet", "L7160"), ("envelopes", sample, "--envelope", "C6")):
        said = cardbook(*words, *who, out)
        assert said.code != 0, "there is nobody else to print for"
        assert said.err.startswith("cardbook: by_hand: Anna & Tomasz Kowalczyk is addressed by hand and was left out. ")
        assert cardbook(*words, "--with-hand-addressed", *who, out).code == 0
        assert "Kowalczyk" in pypdf.PdfReader(out).pages[0].extract_text()


def test_a_kit_for_nobody_but_those_addressed_by_hand_says_so(
    cardbook: Cardbook, sample: Path, tmp_path: Path
) -> None:
    with an_open_book(sample) as book:
        keys = sorted(found_keys(book.reading, "kowalczyk"))
        book.hand_addressing.set(keys, Addressing.BY_HAND)
        book.seasons.new(Season("One card"), keys)
    words = ("kit", sample, "--season", "One card", "-o", tmp_path / "kit")
    for on in (("--sheet", "L7160"), ("--envelope", "C6")):
        said = cardbook(*words, *on)
        assert said.code != 0
        assert said.err.startswith("cardbook: by_hand: Anna & Tomasz Kowalczyk is addressed by hand and was left out. ")
        assert not list(tmp_path.glob("kit/*"))
