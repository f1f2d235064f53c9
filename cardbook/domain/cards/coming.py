"""What comes up: days of people's own, last posts, and days of the year."""

import datetime
from enum import StrEnum
from typing import NamedTuple

from cardbook.domain.posting.destination import Reach
from cardbook.domain.posting.last_post import Basis


class ComingKind(StrEnum):
    """What kind of day it is; the value is the key of its sentence."""

    PERSONAL = "personal"
    LAST_POST = "last_post"
    OCCASION = "occasion"


class Coming(NamedTuple):
    """One day that comes up.

    `act_by` is by when something is to be done: the last post of a card for a birthday, the day itself otherwise.
    `occasion` is an occasion's id; `name` is what one of the user's own is called. For a personal day `name`, `key` (of
    the line) and `contact` say whose it is, `years` those that are full then, None where nobody knows; `is_round` a
    number that stands out. `season`, `reach` and `left` (cards still to be written) belong to a last post, `basis` says
    what that rests on. An occasion whose day `is_expected` may be a day earlier or later.
    """

    kind: ComingKind
    day: datetime.date
    act_by: datetime.date
    occasion: str = ""
    name: str = ""
    key: int = 0
    contact: int = 0
    years: int | None = None
    is_round: bool = False
    season: int | None = None
    reach: Reach | None = None
    left: int = 0
    basis: Basis | None = None
    is_expected: bool = False
