"""Households by command: moving in and out, and a death."""

import json
from pathlib import Path

import pytest

from tests.books import a_person, an_open_book, everything_in
from tests.cli.conftest import Cardbook

HOME = {"street": "Rue du Lac 9", "postcode": 1201, "locality": "Genève", "country": "CH"}


@pytest.fixture
def book(empty: Path) -> Path:
    """Anna, Tomasz and Zofia in household 1, Ida alone, all but Ida on a Christmas list."""
    with an_open_book(empty) as opened:
        ids = [opened.contacts.add(a_person(f"{name} Kowal", "Kraków", "PL")) for name in ("Anna", "Tomasz", "Zofia")]
        opened.contacts.add(a_person("Ida Alt", "Ulm", "DE"))
        opened.households.form(ids)
    return empty


def shown(cardbook: Cardbook, book: Path, *words: object) -> dict[str, object]:
    """The household as JSON."""
    said = cardbook("household", book, "show", 1, "--json", *words)
    assert said.code == 0
    (found,) = json.loads(said.out)
    assert isinstance(found, dict)
    return found


def test_who_moves_out_has_an_address_from_that_day(cardbook: Cardbook, book: Path) -> None:
    assert cardbook("season", book, "new", "Christmas 2026", "--occasion", "christmas", "--year", "2026").code == 0
    said = cardbook(
        "household", book, "move-out", 3, "--on", "2026-12-01", "--address", "--season", "christmas 2026",
        stdin=json.dumps(HOME),
    )
    assert (said.code, said.out) == (0, "Zofia Kowal: an envelope of their own.\n")
    entries = json.loads(cardbook("season", book, "show", "Christmas 2026", "--json").out)
    assert [entry["name"] for entry in entries] == ["Ida Alt", "Anna & Tomasz Kowal", "Zofia Kowal"]
    (zofia,) = json.loads(cardbook("people", book, "--id", 3, "--json").out)
    assert len(zofia["addresses"]) == 2
    assert shown(cardbook, book)["events"] == []
    assert cardbook("undo", book).code == 0
    assert len(shown(cardbook, book)["members"]) == 3  # type: ignore[arg-type]


def test_who_moves_in_shares_the_envelope(cardbook: Cardbook, book: Path) -> None:
    said = cardbook("household", book, "join", 1, 4)
    assert said.code == 0
    assert len(shown(cardbook, book)["members"]) == 4  # type: ignore[arg-type]


def test_a_death_takes_the_name_off_the_envelope(cardbook: Cardbook, book: Path) -> None:
    said = cardbook("household", book, "death", 2, "--on", "2026-11")
    assert (said.code, said.out) == (0, "Tomasz Kowal gets no post any more. Everything else is kept.\n")
    household = shown(cardbook, book)
    assert "Tomasz" not in str(household["lines"])
    assert [member["deceased"] for member in household["members"]] == [False, True, False]  # type: ignore[attr-defined]


def test_labels_tell_who_got_none_and_why(cardbook: Cardbook, book: Path, tmp_path: Path) -> None:
    assert cardbook("household", book, "death", 4).code == 0
    labels = ("labels", book, "--sheet", "L7160", "-o")
    everyone = cardbook(*labels, tmp_path / "all.pdf")
    assert (everyone.code, everyone.err) == (0, "")
    named = cardbook(*labels, tmp_path / "named.pdf", "--id", 1, 4)
    assert (named.code, named.err) == (1, "cardbook: deceased: Ida Alt has died and got no label.\n")


@pytest.mark.parametrize(
    "words", [("move-out", 1, "--on", "soon"), ("death", 1, "--on", "2026-13"), ("move-out",), ("join", 1)]
)
def test_wrong_words_change_nothing(cardbook: Cardbook, book: Path, words: tuple[object, ...]) -> None:
    before = book.read_bytes()
    assert cardbook("household", book, *words).code == 2
    assert book.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "stdin", "code"),
    [
        (("move-out", 4), "", "unknown_contact"), (("move-out", 1, 4), "", "unknown_contact"),
        (("join", 9, 4), "", "unknown_contact"), (("death", 99), "", "unknown_contact"),
        (("move-out", 1, "--address"), "[1]", "bad_input"), (("move-out", 1, "--address"), "{", "bad_input"),
        (("move-out", 1, "--address"), "[]", "bad_input"),
        (("move-out", 1, "--season", "Easter"), "", "unknown_season"),
    ],
)
def test_what_cannot_be_done_says_so(
    cardbook: Cardbook, book: Path, words: tuple[object, ...], stdin: str, code: str
) -> None:
    with an_open_book(book) as opened:
        before = everything_in(opened)
    said = cardbook("household", book, *words, stdin=stdin)
    assert said.code == 1
    assert said.err.startswith(f"cardbook: {code}: ")
    with an_open_book(book) as opened:
        assert everything_in(opened) == before


def test_all_that_a_household_wishes_is_told(cardbook: Cardbook, sample: Path) -> None:
    cards = json.loads(cardbook("people", sample, "--search", "whitcombe", "--json").out)
    said = cardbook("household", sample, "show", cards[0]["cardbook:household"], "--json")
    (household,) = json.loads(said.out)
    assert (household["formality"], household["style"], household["do_not_send"]) == ("formal", "", False)
    assert household["who_is"] == "They let us the cottage every May"
