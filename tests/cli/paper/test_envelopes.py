"""Envelopes by command."""

import json
from pathlib import Path

import pypdf
import pytest
from PIL import Image

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.cards.card_list import Season
from cardbook.domain.people.contact import Contact, PersonName
from cardbook.domain.people.listing import LineFilter
from tests.books import an_open_book
from tests.cli.conftest import SEASON, Cardbook

_SENDER = "Grete Vollmer", "Lindenstraße 12", "79098 Freiburg"


def test_envelopes_for_a_list_have_a_page_each_in_its_order(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    out, layout = tmp_path / "out.pdf", tmp_path / "layout.json"
    said = cardbook("envelopes", sample, "--season", SEASON, "--envelope", "c6", "--sender", *_SENDER, "--layout",
                    layout, "-o", out)
    assert said.code == 0
    report = json.loads(layout.read_text("utf-8"))
    pdf = pypdf.PdfReader(out)
    assert said.out.startswith(f"{len(report)} envelopes, C6.")
    assert [line["page"] for line in report] == list(range(1, len(pdf.pages) + 1))
    assert pdf.metadata is not None
    assert pdf.metadata.title == SEASON
    for line, page in zip(report, pdf.pages, strict=True):
        assert [round(float(side) / 72 * 25.4, 2) for side in page.mediabox[2:]] == [162, 114]
        assert (line["box_mm"], line["index"], line["warnings"]) == ([66, 54, 81, 45], 1, [])
        text = page.extract_text().split("\n")
        is_abroad = line["lines"][-1].isupper()
        assert text == [*_SENDER, *(["GERMANY"] if is_abroad else []), *line["lines"]]


def test_without_a_sender_the_address_stands_alone(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    said = cardbook("envelopes", sample, "--search", "kowalczyk", "--envelope", "DL", "--no-sender", "-o", out)
    assert said.code == 0
    assert pypdf.PdfReader(out).pages[0].extract_text().startswith("Anna & Tomasz Kowalczyk\n")


def test_a_sender_on_the_flaps_has_a_file_of_its_own(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    out, flaps = tmp_path / "out.pdf", tmp_path / "flaps.pdf"
    who = ("--search", "kowalczyk", "--envelope", "C6")
    assert cardbook("envelopes", sample, *who, "-o", out, "--flaps", flaps).code == 0
    assert pypdf.PdfReader(out).pages[0].extract_text().startswith("Anna & Tomasz Kowalczyk\n")
    assert pypdf.PdfReader(flaps).pages[0].extract_text().split("\n") == [*_SENDER, "GERMANY"]


def test_a_square_is_printed_and_what_it_costs_is_told(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    said = cardbook("envelopes", sample, "--envelope", "square 130 mm", "-o", tmp_path / "out.pdf")
    assert said.code == 0
    assert said.err == "cardbook: size: At Deutsche Post this size costs more, as “Großbrief”.\n"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--envelope", "C77"), "unknown_envelope"),
        (("--envelope", "2x3"), "envelope_size"),
        (("--envelope", "C6", "--font", "comic"), "unknown_font"),
        (("--envelope", "C6", "--circle", "nobody"), "unknown_circle"),
    ],
)
def test_what_cannot_be_done_leaves_the_file_before_as_it_is(
    cardbook: Cardbook, sample: Path, tmp_path: Path, words: tuple[str, ...], code: str
) -> None:
    out = tmp_path / "out.pdf"
    out.write_bytes(b"before")
    said = cardbook("envelopes", sample, *words, "-o", out, "--force")
    assert said.code == 1
    assert said.err.startswith(f"cardbook: {code}: ")
    assert len(said.err.splitlines()) == 1
    assert out.read_bytes() == b"before"
    assert cardbook("envelopes", sample, "--envelope", "C6", "-o", out).err.startswith("cardbook: file_exists: ")
    gone = cardbook("envelopes", sample, "--envelope", "C6", "-o", tmp_path / "gone" / "out.pdf")
    assert gone.err.startswith("cardbook: file_not_writable: ")


def test_who_gets_no_envelope_is_told(cardbook: Cardbook, empty: Path, tmp_path: Path) -> None:
    friends = tmp_path / "friends.csv"
    friends.write_text(
        "First name,Last name,Street,Postcode,Town,Country\nAda,Ohm,Weg 1,10115,Berlin,DE\nIda,Ohne,,,,\n", "utf-8"
    )
    assert cardbook("import", empty, friends).code == 0
    said = cardbook("envelopes", empty, "--envelope", "C6", "-o", tmp_path / "out.pdf")
    assert said.code == 1
    assert said.err == "cardbook: no_address: Ida Ohne has no address and got no envelope.\n"
    assert len(pypdf.PdfReader(tmp_path / "out.pdf").pages) == 1


def test_the_formats_are_listed_with_what_the_post_wants(cardbook: Cardbook) -> None:
    all_ = json.loads(cardbook("envelope-formats", "--json").out)
    assert len(all_) == 55
    (c6,) = (each for each in json.loads(cardbook("envelope-formats", "C6", "--from", "DE", "--json").out)
             if each["id"] == "c6")
    assert (c6["width_mm"], c6["height_mm"], c6["status"], c6["post"]) == (162, 114, "verified", "Deutsche Post")
    assert (c6["stamp_mm"], c6["clear_mm"]) == ([88, 0, 74, 40], [[0, 99, 162, 15]])
    assert c6["zones_status"] == {
        "stamp": "verified", "address": "verified", "sender": "verified", "clear": "partly-verified"
    }
    assert cardbook("envelope-formats", "monarch").lines == ["Monarch\t190.5 × 98.4 mm\tNo. 7 3/4, 7 3/4\t"]


def test_bought_postage_is_placed_and_what_is_missing_is_told(
    cardbook: Cardbook, sample: Path, tmp_path: Path
) -> None:
    mark, large = tmp_path / "mark.png", tmp_path / "large.png"
    Image.new("L", (480, 260), 120).save(mark, dpi=(300, 300))
    Image.new("L", (2400, 260), 120).save(large, dpi=(300, 300))
    who = ("--season", SEASON, "--envelope", "C6", "-o", tmp_path / "out.pdf", "--force")
    said = cardbook("envelopes", sample, *who, "--postage", mark, mark)
    assert said.code == 0
    assert said.err.startswith("cardbook: postage: ")
    pages = pypdf.PdfReader(tmp_path / "out.pdf").pages
    assert said.err.endswith(f"{len(pages) - 1} envelopes have no bought postage.\n")
    assert cardbook("envelopes", sample, *who, "--postage", large).err.startswith("cardbook: mark_too_large: ")
    gone = cardbook("envelopes", sample, *who, "--postage", tmp_path / "no.png")
    assert gone.err.startswith("cardbook: file_missing: ")


def test_a_kit_is_a_folder_of_stacks_in_one_order(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    said = cardbook("kit", sample, "--season", SEASON, "--envelope", "C6", "-o", tmp_path / "kit")
    assert said.code == 0
    stacks = ["envelopes.pdf", "checklist.pdf", "stamps.pdf"]
    assert [line.split("\t")[0] for line in said.lines] == stacks
    assert {path.name for path in (tmp_path / "kit").iterdir()} == set(stacks)
    again = cardbook("kit", sample, "--season", SEASON, "--sheet", "L7160", "-o", tmp_path / "kit")
    assert again.err.startswith("cardbook: file_exists: ")
    assert not (tmp_path / "kit" / "labels.pdf").exists()
    nowhere = cardbook("kit", sample, "--season", SEASON, "--sheet", "L7160", "-o", tmp_path / "no" / "kit")
    assert nowhere.err.startswith("cardbook: file_not_writable: ")


def test_a_season_that_nobody_knows_leaves_no_folder(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    said = cardbook("kit", sample, "--season", "Easter 1906", "--envelope", "C6", "-o", tmp_path / "kit")
    assert said.code != 0
    assert not (tmp_path / "kit").exists()


def test_a_kit_tells_which_letters_of_its_list_are_left_to_the_pen(cardbook: Cardbook, tmp_path: Path) -> None:
    path = tmp_path / "friends.cardbook"
    address = PostalAddress(street="Weg 1", postcode="79102", locality="Stadt", country="DE")
    with an_open_book(path) as book:
        for given in ("Anna", "\U00030000"):
            book.contacts.add(Contact(PersonName(given=given, family="Arnold"), addresses=(address,)))
        book.seasons.new(Season("Christmas", "christmas", 2026), list(book.reading.listing.keys(LineFilter())))
    said = cardbook("kit", path, "--season", "Christmas", "--envelope", "C6", "--no-sender", "-o", tmp_path / "kit")
    assert "No typeface here has these letters; a gap is left for the pen: \U00030000" in said.err
