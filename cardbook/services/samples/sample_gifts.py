"""Wishes, gifts and supplies of the sample book."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.gift import Gift, GiftDirection, GiftStage, Wish
from cardbook.domain.cards.money import EURO, Money
from cardbook.domain.cards.supply import Supply, SupplyKind
from cardbook.domain.people.recipient import Recipient
from cardbook.resources import resource
from cardbook.services.people.picture_files import picture_of
from cardbook.storage.steps.unit_of_work import UnitOfWork

_NUMBERS = ("in_stock", "per_pack", "days_to_order", "weight_mg")
_AGO = 3
"""So many days before today every step of a gift was done."""
_LAST_DAY = "{}-12-23"


class SampleGifts:
    """On their way into the book; `ids` are the contacts by their names."""

    def __init__(self, unit: UnitOfWork, ids: Mapping[str, int], language: str, today: datetime.date) -> None:
        self._unit = unit
        self._ids = ids
        self._language = language
        self._today = today

    def add_supplies(self, told: Sequence[Mapping[str, Any]]) -> dict[int, int]:
        """What lies in the drawer; the motifs of years gone by, by how many years ago they were sent."""
        motifs: dict[int, int] = {}
        for each in told:
            numbers = {key: each[key] for key in _NUMBERS if key in each}
            name, zone = self._words(each, "name"), each.get("zone", "")
            picture = self._picture(each["picture"]) if "picture" in each else ""
            supply = self._unit.supplies.add(
                Supply(SupplyKind(each["kind"]), name, zone, price=_price(each), picture=picture, **numbers)
            )
            if "ago" in each:
                motifs[each["ago"]] = supply
        return motifs

    def add(self, sample: Mapping[str, Any], seasons: Mapping[int, Season]) -> None:
        """The wishes and gifts, of the lists by how many years ago they were, and what they may cost this year."""
        self._unit.gifts.set_budget(seasons[0].id or 0, Money(sample["season"]["budget"], EURO))
        wishes = {
            (told["who"], self._words(told, "what")): self._unit.wishes.add(Wish(
                self._whose(told), self._words(told, "what"), self._day(told["days"]), self._words(told, "source"),
                _price(told),
            )) for told in sample["wishes"]
        }
        for told in sample["gifts"]:
            direction = GiftDirection.RECEIVED if told.get("received") else GiftDirection.GIVEN
            season = seasons[told.get("ago", 0)]
            day = _LAST_DAY.format(season.year) if "ago" in told else self._day(_AGO)
            days = {GiftStage(stage): day for stage in told["done"]}
            what = self._words(told, "what")
            self._unit.gifts.add(Gift(
                self._whose(told), what, direction, season.id, wishes.get((told["who"], what)), season.occasion,
                season.year, price=_price(told), days=days,
            ))

    def _picture(self, name: str) -> str:
        picture = picture_of(resource("sample_motifs", f"{name}.jpg").read_bytes())
        self._unit.pictures.put(picture)
        return picture.digest

    def _whose(self, told: Mapping[str, Any]) -> Recipient:
        return Recipient(contact=self._ids[told["who"]])

    def _words(self, told: Mapping[str, Any], key: str) -> str:
        return str(told[key][self._language]) if key in told else ""

    def _day(self, ago: int) -> str:
        return (self._today - datetime.timedelta(days=ago)).isoformat()


def _price(told: Mapping[str, Any]) -> Money | None:
    return Money(told["price"], EURO) if "price" in told else None
