"""The days of a year to be printed."""

from dataclasses import dataclass

from cardbook.domain.paper.affine import UNMOVED, Affine
from cardbook.domain.paper.paper import PaperSize


@dataclass(frozen=True, slots=True)
class YearDay:
    """One line of a month: whose day it is, or what kind, and a `note` in grey such as how many years are full.

    `is_round` lines stand out; those that are nobody's own are `is_quiet`.
    """

    day: int
    words: str
    note: str = ""
    is_round: bool = False
    is_quiet: bool = False


@dataclass(frozen=True, slots=True)
class YearMonth:
    """A month and its days in order."""

    name: str
    days: tuple[YearDay, ...]


@dataclass(frozen=True, slots=True)
class YearPageJob:
    """Twelve months on one page where they fit, else on as many as they take. `page_of` holds {page} and {pages}.

    `home` (ISO 3166) is the owner's country, whose forms Chinese characters have where nothing says otherwise.
    `drawn` is what corrects the printer.
    """

    title: str
    subtitle: str
    months: tuple[YearMonth, ...]
    footer: str
    page_of: str
    paper: PaperSize
    language: str = "en"
    home: str = ""
    drawn: Affine = UNMOVED
