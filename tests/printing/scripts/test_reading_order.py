"""Text in both directions stands as Unicode's own examples say."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cardbook.printing.scripts.reading_order import base_level, embedding_levels, in_visual_order

_EXAMPLES = Path(__file__).parents[2] / "data" / "reading_order.txt"
_REMOVED = "x"


def examples() -> Iterator[tuple[str, int, list[str], list[int]]]:
    """Text, the level of the line, the level of each character, and the places from left to right."""
    for line in _EXAMPLES.read_text(encoding="ascii").splitlines():
        if not line.startswith("#"):
            codes, _, level, levels, order = line.split(";")
            text = "".join(chr(int(code, 16)) for code in codes.split())
            yield text, int(level), levels.split(), [int(place) for place in order.split()]


def test_every_example_of_the_standard_is_set_as_it_says() -> None:
    count = 0
    for text, base, expected, order in examples():
        told = [(own, place) for place, own in enumerate(embedding_levels(text, base)) if expected[place] != _REMOVED]
        assert [str(own) for own, _ in told] == [own for own in expected if own != _REMOVED], ascii(text)
        assert in_visual_order(told) == order, ascii(text)
        count += 1
    assert count > 300


@pytest.mark.parametrize(
    ("line", "from_the_left"),
    [
        ("David (דוד) Cohen", "David (" + "דוד"[::-1] + ") Cohen"),
        ("abc 12", "abc 12"),
        ("רחוב 12", "12 " + "רחוב"[::-1]),
        ("", ""),
        ("12", "12"),
        ("…", "…"),
    ],
)
def test_numbers_and_brackets_stay_readable_among_hebrew(line: str, from_the_left: str) -> None:
    runs = list(zip(embedding_levels(line, base_level(line)), line, strict=True))

    assert "".join(in_visual_order(runs)) == from_the_left


def test_a_line_begins_at_the_side_of_its_first_letter() -> None:
    assert [base_level(line) for line in ("דוד A", "12 ا", "A דוד", "12", "")] == [1, 1, 0, 0, 0]
