"""A checklist to be printed: of cards, or of gifts."""

from dataclasses import dataclass

from cardbook.domain.paper.affine import UNMOVED, Affine
from cardbook.domain.paper.paper import PaperSize


@dataclass(frozen=True, slots=True)
class ChecklistRow:
    """One line of a checklist: whom it is for, where they live, what to write about or to give, how far it is.

    `stages` are the days on which its boxes were ticked, "" for an open one. `amount` stands at the right edge,
    `number` small at the left one, by which its ticks are typed back; 0 prints none. `pen_at` is the box beside which a
    pen says that this step is done by hand, counted from 0; None for none.
    """

    name: str
    town: str = ""
    note: str = ""
    stages: tuple[str, ...] = ("", "", "", "")
    amount: str = ""
    number: int = 0
    pen_at: int | None = None


@dataclass(frozen=True, slots=True)
class ChecklistGroup:
    """Rows under a heading, with a word on it such as its last post. "" prints no heading."""

    title: str
    note: str
    rows: tuple[ChecklistRow, ...]


@dataclass(frozen=True, slots=True)
class ChecklistHeads:
    """The words above the columns; each of `stages` stands above a box. "" for `amount`: no such column."""

    stages: tuple[str, ...]
    name: str
    note: str
    amount: str = ""


@dataclass(frozen=True, slots=True)
class ChecklistJob:
    """A checklist for the fridge or the writing desk. `page_of` holds {page} and {pages}.

    `home` (ISO 3166) is the writer's country, whose forms Chinese characters have where nothing says otherwise.
    `closing` is said below the last row. `drawn` is what corrects the printer.
    """

    title: str
    subtitle: str
    heads: ChecklistHeads
    groups: tuple[ChecklistGroup, ...]
    footer: str
    page_of: str
    paper: PaperSize
    language: str = "en"
    home: str = ""
    closing: str = ""
    drawn: Affine = UNMOVED
