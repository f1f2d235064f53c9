"""What was printed: a run, and on which sheet and label, or in which envelope, each of its pieces was."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from cardbook.domain.paper.open_sheet import FRESH, OpenSheet

OWN_ADDRESS = 0
"""The key of a piece with the sender's own address."""


class PrintedMatter(StrEnum):
    """What a run consists of."""

    LABELS = "labels"
    ENVELOPES = "envelopes"


class Outcome(StrEnum):
    """How a run came out, as far as anybody said."""

    UNKNOWN = ""
    WELL = "well"
    NOT_QUITE = "not_quite"


class Piece(NamedTuple):
    """One label or envelope. `key` is the `Recipient.key`, or OWN_ADDRESS.

    While a run is made, `sheet` counts its pages from 1; once it is kept, it is the number of the label sheet in the
    drawer. `place` is the label on it. An envelope is a sheet with one place.
    """

    key: int
    sheet: int
    place: int


@dataclass(frozen=True, slots=True)
class PrintRun:
    """One run; `format` is the id of the label sheet or envelope, `printed_at` an ISO time of day in UTC."""

    matter: PrintedMatter
    format: str
    title: str
    pieces: tuple[Piece, ...] = ()
    printed_at: str = ""
    outcome: Outcome = Outcome.UNKNOWN
    id: int | None = None

    def with_pieces(self, pieces: tuple[Piece, ...]) -> "PrintRun":
        """The same run with its pieces, which are read apart."""
        return replace(self, pieces=pieces)


def on_sheets(pieces: Iterable[Piece], lying: OpenSheet, unused_number: int) -> tuple[Piece, ...]:
    """The pieces with the numbers of their sheets: page 1 is the sheet that was `lying` open, the others are fresh
    from the pack and are numbered from `unused_number` on."""
    begin = unused_number - 1 if lying.number is None else unused_number - 2

    def number(page: int) -> int:
        return lying.number if page == 1 and lying.number is not None else begin + page

    return tuple(piece._replace(sheet=number(piece.sheet)) for piece in pieces)


def sheets_after(pieces: Sequence[Piece], lying: OpenSheet) -> list[OpenSheet]:
    """The sheets of numbered pieces once these are printed, in the order of printing.

    `lying` is the sheet that the first of them was printed on, as it was before.
    """
    printed: dict[int, set[int]] = defaultdict(set)
    for piece in pieces:
        printed[piece.sheet].add(piece.place)
    first = next(iter(printed), None)
    return [
        OpenSheet(number, (lying if number == first else FRESH).used.union(labels))
        for number, labels in printed.items()
    ]
