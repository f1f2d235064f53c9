"""People who lend a hand with the cards."""

from enum import StrEnum
from typing import NamedTuple

from cardbook.domain.cards.card_list import Stage


class HelperTask(StrEnum):
    """What somebody does for a card."""

    WRITE = "write"
    ADDRESS = "address"
    POST = "post"


STAGE_OF = {HelperTask.WRITE: Stage.WRITTEN, HelperTask.ADDRESS: Stage.ADDRESSED, HelperTask.POST: Stage.MAILED}
"""The step of the card that each task is done with."""


class Helper(NamedTuple):
    """Somebody who writes, addresses or posts; `tasks` are what they usually do, `contact` who they are in the book."""

    name: str
    tasks: frozenset[HelperTask] = frozenset()
    contact: int | None = None
    id: int | None = None


class HelperShare(NamedTuple):
    """How many cards of a season somebody has, and how many of them are not done: not written by whoever writes them,
    not addressed, not posted."""

    helper: Helper
    total: int
    still_open: int
