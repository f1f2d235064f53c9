"""A season's list: one occasion in one year, who gets a card, and how far each card is.

Named tuples, as they are among the first things that the window loads.
"""

from enum import StrEnum
from typing import NamedTuple


class Stage(StrEnum):
    """The four steps of a card on its way, in their usual order; any order is allowed."""

    WRITTEN = "written"
    ADDRESSED = "addressed"
    STAMPED = "stamped"
    MAILED = "mailed"


STAGES = tuple(Stage)


SEASON_YEARS = (1900, 2999)
"""The years a list may be for, the first and the last."""


class Season(NamedTuple):
    """A card list: one occasion in one year. `occasion` is an id of `resources/occasions.toml` or ""."""

    name: str
    occasion: str = ""
    year: int | None = None
    id: int | None = None


class EntryGroup(StrEnum):
    """By what a checklist is divided."""

    LAST_POST = "last_post"
    """How far the cards go, the far places first."""
    WRITING_DAY = "writing_day"
    NEXT_STAGE = "next_stage"
    ENVELOPE = "envelope"
    """Whose envelopes are printed, then those that are addressed by hand."""
    COUNTRY = "country"
    CIRCLE = "circle"
    """The circle whose name comes first, where somebody is in several."""
    NONE = "none"


class EntryFilter(NamedTuple):
    """Which entries a checklist shows: those with this stage still open, or (by default) all.

    `text` finds in names and places, as the address book's search does; `helper` is who lends a hand with them, by id;
    with `gift` those get a gift beside the card, without it those who do not.
    """

    open: Stage | None = None
    text: str = ""
    helper: int | None = None
    gift: bool | None = None


class StageDays(NamedTuple):
    """The ISO day on which each stage was ticked, "" while it is open; the year alone where an old list knows no more.
    """

    written: str = ""
    addressed: str = ""
    stamped: str = ""
    mailed: str = ""

    def day(self, stage: Stage) -> str:
        """The day of one stage, "" while open."""
        return str(getattr(self, stage.value))

    def next_open(self) -> Stage | None:
        """The first stage not yet ticked, None when all are."""
        return next((stage for stage in STAGES if not self.day(stage)), None)
