"""What lies in the drawer for a season, and what is still to be ordered."""

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from cardbook.domain.cards.money import Money


class SupplyKind(StrEnum):
    """What is used up by cards."""

    CARD = "card"
    """Cards of one motif."""
    ENVELOPE = "envelope"
    LABEL_SHEET = "label_sheet"
    STAMP = "stamp"
    """Stamps for letters to one place."""


@dataclass(frozen=True, slots=True)
class Supply:
    """Something in the drawer. `zone` is the place a stamp is for; `per_pack` how many come in a pack (0: singly), of
    label sheets how many labels are on one; `price` is that of one. `days_to_order` is how long it takes to come,
    `weight_mg` what one weighs, `picture` the digest of a photo of the motif."""

    kind: SupplyKind
    name: str
    zone: str = ""
    envelope: str = ""
    in_stock: int = 0
    per_pack: int = 0
    price: Money | None = None
    supplier: str = ""
    days_to_order: int = 0
    weight_mg: int = 0
    picture: str = ""
    note: str = ""
    id: int | None = None


class Need(NamedTuple):
    """How many of a kind a season still needs, for stamps of one zone, for cards of one motif (an id; None for those
    that have none yet), and what of it lies in the drawer. `postage` is the price of one stamp; it `is_sure` where two
    sources agree on it or the user set it."""

    kind: SupplyKind
    needed: int
    in_stock: int
    zone: str = ""
    motif: int | None = None
    postage: Money | None = None
    order_by: datetime.date | None = None
    is_sure: bool = True

    @property
    def missing(self) -> int:
        """How many are still to be got."""
        return max(0, self.needed - self.in_stock)


class MotifUse(NamedTuple):
    """To how many a motif went on a list, by the list's name."""

    season: str
    cards: int


class LastHad(NamedTuple):
    """When a household had a motif last: the name of the list and its year."""

    season: str
    year: int | None


def packs(missing: int, per_pack: int) -> int:
    """How many packs hold so many."""
    return -(-missing // per_pack) if per_pack > 0 else missing


def order_by(first_day: datetime.date | None, days: int) -> datetime.date | None:
    """The last day to order what must be there on the first writing day."""
    return first_day - datetime.timedelta(days=days) if first_day is not None else None
