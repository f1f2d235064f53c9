"""Ruled sheets to be printed."""

from dataclasses import dataclass

from cardbook.domain.paper.affine import UNMOVED, Affine
from cardbook.domain.paper.ruled_sheet import RuledSheet


@dataclass(frozen=True, slots=True)
class RuledSheetsJob:
    """The sheets of a letter of so many `pages`. With `to_lie_under` the rules are strong enough to shine through
    another sheet. `drawn` is what corrects the printer."""

    sheet: RuledSheet
    pages: int
    title: str
    to_lie_under: bool = False
    language: str = "en"
    drawn: Affine = UNMOVED
