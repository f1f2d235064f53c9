"""Slips to be handed out, on which people see how they stand in the book and write what has changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from cardbook.domain.paper.affine import UNMOVED, Affine
from cardbook.domain.paper.paper import PaperSize


@dataclass(frozen=True, slots=True)
class AddressSlip:
    """One household: the lines of its envelope (the names alone where there is no address), then its numbers and mail
    addresses."""

    lines: tuple[str, ...]
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SlipWords:
    """What every slip says: its question, the word beside the box of those with whom all is right, what stands over
    the fields, their names from top to bottom, and to whom it goes back ("" says nothing)."""

    question: str
    all_right: str
    otherwise: str
    fields: tuple[str, ...]
    back: str = ""


@dataclass(frozen=True, slots=True)
class AddressSlipsJob:
    """Four slips on a page, to be cut apart; one with much to say takes the room of several.

    `home` (ISO 3166) is the owner's country, whose forms Chinese characters have where nothing says otherwise.
    `drawn` is what corrects the printer.
    """

    title: str
    words: SlipWords
    slips: Sequence[AddressSlip]
    paper: PaperSize
    language: str = "en"
    home: str = ""
    drawn: Affine = UNMOVED
