"""The invented people one looks around in."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Cardbook


def cards(cardbook: Cardbook, book: Path, *who: str) -> list[dict[str, object]]:
    """The people of a book as JSContact cards."""
    return list(json.loads(cardbook("people", book, *who, "--json").out))


def test_it_has_some_forty_people_in_some_thirty_lines(cardbook: Cardbook, sample: Path) -> None:
    people = cards(cardbook, sample)
    recipients = {card.get("cardbook:household") or f"alone {card['cardbook:id']}" for card in people}
    assert 40 <= len(people) <= 50
    assert 28 <= len(recipients) <= 34


def test_they_live_in_a_dozen_countries_or_more(cardbook: Cardbook, sample: Path) -> None:
    addresses = [address for card in cards(cardbook, sample) for address in card["addresses"].values()]  # type: ignore[attr-defined]
    assert len({address["countryCode"] for address in addresses}) >= 12


def test_nobody_lacks_an_address_that_the_post_can_read(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    said = cardbook("labels", sample, "--sheet", "L7160", "-o", tmp_path / "all.pdf", "--layout", tmp_path / "l.json")
    report = json.loads((tmp_path / "l.json").read_text(encoding="utf-8"))
    assert (said.code, said.err) == (0, "")
    assert not [label for label in report if label["warnings"] or len(label["lines"]) < 3]


def test_its_list_is_half_done(cardbook: Cardbook, sample: Path) -> None:
    season, *past = json.loads(cardbook("season", sample, "list", "--json").out)
    assert season["occasion"] == "christmas"
    assert 0 < season["mailed"] < season["stamped"] < season["addressed"] < season["entries"]
    assert [one["year"] for one in past] == [season["year"] - ago for ago in range(1, 6)]
    assert all(10 < one["mailed"] == one["entries"] for one in past)


@pytest.mark.parametrize(
    ("locale", "circles", "season"),
    [
        ("en_GB.UTF-8", {"Family", "Close friends", "Choir", "Neighbours", "Studio clients"}, "Christmas"),
        ("de_DE.UTF-8", {"Familie", "Enge Freunde", "Chor", "Nachbarn", "Atelierkunden"}, "Weihnachten"),
    ],
)
def test_its_words_are_in_the_language_of_the_reader(
    cardbook: Cardbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, locale: str, circles: set[str], season: str
) -> None:
    monkeypatch.setenv("LANG", locale)
    book = tmp_path / "words.cardbook"
    cardbook("new", book, "--sample")
    found = {circle for card in cards(cardbook, book) for circle in card.get("keywords", {})}  # type: ignore[attr-defined]
    assert found == circles
    assert cardbook("season", book, "list").out.startswith(season)


def test_one_undo_takes_everybody_out_again(cardbook: Cardbook, sample: Path) -> None:
    assert cardbook("undo", sample).code == 0
    assert cardbook("people", sample).out == ""
    assert cardbook("season", sample, "list").out == ""


def test_birthdays_are_kept_as_far_as_they_are_known(cardbook: Cardbook, sample: Path) -> None:
    dates = {
        card["name"]["full"]: [each["date"] for each in card.get("anniversaries", {}).values()]  # type: ignore[index, attr-defined]
        for card in cards(cardbook, sample)
    }
    assert dates["Anna Kowalczyk"] == [{"@type": "PartialDate", "month": 3, "day": 12}]
    assert dates["Leopold Gruber"] == [{"@type": "PartialDate", "year": 1949}]
    assert dates["Hedwig Gruber"] == [{"@type": "PartialDate", "year": 1950, "cardbook:about": True}]
    assert dates["Jörg Hoffmann"][0] == {"@type": "PartialDate", "year": 1956, "month": 2, "day": 29}
