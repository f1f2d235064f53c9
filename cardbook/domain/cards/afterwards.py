"""What became of the cards of a season, household by household."""

from enum import StrEnum
from typing import NamedTuple

from cardbook.domain.cards.received_card import ReceivedCard


class Came(StrEnum):
    """Which households of a season to show; the value is the key of its word."""

    CAME = "came"
    QUIET = "quiet"
    BACK = "back"
    NEXT_YEAR = "next_year"


class EntryNote(NamedTuple):
    """An entry of a season's list, by the key of its line, with what is known of it afterwards."""

    id: int
    key: int
    returned_on: str
    next_year: str


class Aftermath(NamedTuple):
    """All that is known of one line: the latest card that came from it, and its entry where it is on the list."""

    key: int
    card: ReceivedCard | None = None
    entry: EntryNote | None = None


class AftermathCounts(NamedTuple):
    """How many households of each kind, in the order of `Came`."""

    came: int
    quiet: int
    back: int
    next_year: int
