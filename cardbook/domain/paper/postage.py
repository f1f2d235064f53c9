"""What a stamp costs: the prices of the posts that are known, and those the user mended."""

import datetime
import tomllib
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from typing import NamedTuple

from cardbook.domain.cards.money import Money
from cardbook.resources import resource

OWN, VERIFIED = "own", "verified"
"""The status of a price that the user set, and of one that two sources agree on."""


class Postage(NamedTuple):
    """The price of a letter from one country (ISO code) to a place (`posting.destination.places_of`), up to so many
    grams. `status` says how sure it is, `source` where it is from."""

    origin: str
    zone: str
    most_grams: int
    price: Money
    valid_from: datetime.date | None = None
    status: str = OWN
    source: str = ""

    @property
    def is_sure(self) -> bool:
        """The user set it, or two sources agree on it."""
        return self.status in (OWN, VERIFIED)


class PriceTable:
    """The prices of one sender's post, the user's own before those that are known."""

    def __init__(self, origin: str, own: Iterable[Postage] = ()) -> None:
        mended = [price for price in own if price.origin == origin]
        places = {(price.zone, price.most_grams) for price in mended}
        known = [price for price in known_prices() if price.origin == origin]
        all_prices = [*mended, *(price for price in known if (price.zone, price.most_grams) not in places)]
        self.prices: Sequence[Postage] = sorted(all_prices, key=lambda price: (price.zone, price.most_grams))

    def zone_of(self, places: Sequence[str]) -> str:
        """The place of the table that a destination of these places falls into; the widest where there is none."""
        zones = {price.zone for price in self.prices}
        return next((place for place in places if place in zones), places[-1])

    def price(self, zone: str, grams: int) -> Postage | None:
        """The price of a letter of that weight; None where it is not known, or nothing so heavy goes as a letter."""
        return next((price for price in self.prices if price.zone == zone and price.most_grams >= grams), None)


@cache
def known_prices() -> tuple[Postage, ...]:
    """All of `resources/postage.toml`."""
    table = tomllib.loads(resource("postage.toml").read_text(encoding="utf-8"))
    return tuple(
        Postage(
            row["origin"], row["zone"], row["most_grams"], Money(row["price"], row["currency"]), row["valid_from"],
            row["status"], row["source"],
        )
        for row in table["price"]
    )


def postage_of(prices: Collection[Money]) -> list[Money]:
    """What stamps come to together, by currency, the largest sum first."""
    sums: dict[str, int] = {}
    for price in prices:
        sums[price.currency] = sums.get(price.currency, 0) + price.minor
    return sorted((Money(minor, currency) for currency, minor in sums.items()), reverse=True)
