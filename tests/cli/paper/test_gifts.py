"""The gifts of a season on paper."""

import json
from pathlib import Path

from cardbook.deferred import book_of
from cardbook.domain.cards.gift import Gift, GiftDirection, GiftStage
from cardbook.domain.cards.money import Money
from cardbook.domain.people.recipient import Recipient
from cardbook.opening import open_to_read
from tests.cli.conftest import SEASON, Cardbook
from tests.printing import ink

_BOXES_A_ROW = 4


def _marks(data: bytes) -> int:
    """Boxes and ticks."""
    return sum(1 for shape in ink.shapes(data) if shape.right - shape.left < 100)


def test_gifts_stand_with_their_prices_ticks_and_sum(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "gifts.pdf"
    assert cardbook("gifts", sample, "--season", SEASON, "-o", out).out == f"The gifts of {SEASON} fit on one page.\n"
    text = "\n".join(ink.lines(out.read_bytes()))
    for words in (f"Gifts, {SEASON}", "3 gifts.", "1 wrapped, 0 given.", "Jonas Krüger", "A Dürer book", "€39.90",
                  "€48.80 of €150. One gift has no price."):
        assert text.count(words) == 1, words
    assert "Marzipan" not in text
    assert _marks(out.read_bytes()) == 3 * _BOXES_A_ROW + len(("ordered", "here", "ordered", "here", "wrapped"))


def test_the_sum_is_held_against_the_budget(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "gifts.pdf"
    with open_to_read(sample) as reading:
        book, season = book_of(reading), reading.seasons.all()[0]
        book.gifts.set_budget(season, Money(5000, "EUR"))
        book.gifts.add(Gift(
            Recipient(contact=1), "Scarf", GiftDirection.GIVEN, season.id, source="Steiner’s",
            price=Money(1000, "EUR"), days={GiftStage.GIVEN: "2026-12-01"},
        ))
    cardbook("gifts", sample, "--season", SEASON.lower(), "-o", out)
    text = "\n".join(ink.lines(out.read_bytes()))
    assert "Scarf, Steiner’s" in text
    assert "€58.80, that is €8.80 more than the €50 planned. One gift has no price." in text
    assert "1 wrapped, 1 given." in text


def test_a_list_that_is_not_there_is_refused(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    said = cardbook("gifts", sample, "--season", "Easter 1950", "-o", tmp_path / "gifts.pdf")
    assert (said.code, (tmp_path / "gifts.pdf").exists()) == (1, False)


def test_gifts_come_as_json_with_their_steps_and_prices(cardbook: Cardbook, sample: Path) -> None:
    found = {each["what"]: each for each in json.loads(cardbook("gifts", sample, "--season", SEASON, "--json").out)}
    book = found["A Dürer book"]
    assert (book["name"], book["direction"]) == ("Jonas Krüger", "given")
    assert book["price"] == {"minor": 3990, "currency": "EUR"}
    assert list(book["stages"]) == ["ordered", "here", "wrapped", "given"]
    assert cardbook("gifts", sample, "--season", SEASON).code == 2
