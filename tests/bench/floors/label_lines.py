"""What all label programs share: the lines of each label out of a table of people, and where labels lie.

The sheet has 30 labels on US Letter (Avery 5160); lengths are points.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

PAGE = (612.0, 792.0)
COLUMNS, ROWS = 3, 10
WIDTH, HEIGHT = 189.0, 72.0
SIZE, LEADING, MARGIN = 8.0, 9.6, 5.4
LEFT, TOP, ACROSS, DOWN = 11.25, 36.0, 200.25, 72.0
FONT = Path(__file__).resolve().parents[3] / "resources" / "fonts" / "NotoSerif_400Regular.ttf"


def label_lines(path: str) -> Iterator[list[str]]:
    """Name, street, second line, town and country of each person; empty lines are left out."""
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            name = " ".join(part for part in (row["prefix"], row["given"], row["family"]) if part)
            abroad = f"{row['postcode']} {row['town']}"
            town = abroad if row["country_name"] else f"{row['town']}, {row['region']} {row['postcode']}"
            yield [line for line in (name, row["street"], row["extended"], town, row["country_name"]) if line]


def places() -> list[tuple[float, float]]:
    """Left edge and first baseline of the text on each label of a page, from the page's lower left corner."""
    return [
        (LEFT + column * ACROSS + MARGIN, PAGE[1] - TOP - row * DOWN - MARGIN - SIZE)
        for row in range(ROWS) for column in range(COLUMNS)
    ]
