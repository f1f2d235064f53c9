"""What happened in people's lives, as far as it changed who shares an envelope; kept as history."""

from dataclasses import dataclass
from enum import StrEnum


class LifeEventKind(StrEnum):
    """The value is stored, and is the key of its sentence."""

    JOINED = "joined"
    LEFT = "left"
    MARRIED = "married"
    SEPARATED = "separated"
    BORN = "born"
    DIED = "died"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class LifeEvent:
    """One thing that happened to a contact on an ISO day, or in a month or year; "" where nobody knows when.

    `household` is what the household was called then. `note` is the address left behind, the name of the other one
    of a couple, or the user's own words.
    """

    kind: LifeEventKind
    happened_on: str
    household: str = ""
    note: str = ""
