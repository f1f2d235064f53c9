"""What all checklist programs share: the rows out of a table of people, and where they lie; lengths are points."""

import csv
from collections.abc import Iterator

MARGIN, ROW, ROWS = 36.0, 14.0, 50
COLUMNS = (36.0, 56.0, 216.0, 376.0, 476.0, 526.0, 576.0)
HEADS = ("", "Name", "Town", "Phone", "Sent", "Received")
INSET, BOX = 3.0, 8.0


def checklist_rows(path: str) -> Iterator[tuple[str, str, str]]:
    """Name, town and phone number of each person."""
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            name = " ".join(part for part in (row["prefix"], row["given"], row["family"]) if part)
            yield name, f"{row['postcode']} {row['town']}", row["phone"]
