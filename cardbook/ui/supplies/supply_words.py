"""Supplies in words."""

import datetime
from collections.abc import Sequence

from cardbook.domain.cards.money import Money, money_words
from cardbook.domain.cards.supply import MotifUse, Need, Supply, SupplyKind, packs
from cardbook.services.paper.envelopes.zone_words import zone_words
from cardbook.texts import Texts, side_by_side
from cardbook.ui.people.address_words import full_day_words

ICONS = {
    SupplyKind.CARD: "pen-line", SupplyKind.ENVELOPE: "mail", SupplyKind.LABEL_SHEET: "grid-3x3",
    SupplyKind.STAMP: "postage",
}
_LAST_USES = 2


def need_title(texts: Texts, need: Need, motif: str) -> str:
    """What is needed and how many: "24 stamps, in the own country"."""
    kind = "own_card" if need.kind is SupplyKind.CARD and motif else need.kind.value
    zone = zone_words(texts, need.zone) if need.zone else ""
    return texts(f"supplies.needed.{kind}", count=need.needed, zone=zone, motif=motif)


def need_sentence(texts: Texts, need: Need, per_pack: int) -> str:
    """What lies in the drawer, what is missing, by when to order it, and what it costs."""
    stock = texts("supplies.in_drawer", count=need.in_stock)
    if not need.missing:
        return side_by_side(stock, texts("supplies.enough"))
    missing = texts("supplies.missing", count=need.missing)
    in_packs = texts("supplies.packs", count=packs(need.missing, per_pack)) if per_pack > 1 else ""
    return side_by_side(stock, missing, in_packs, _cost(texts, need), _order_words(texts, need, datetime.date.today()))


def supply_sentence(texts: Texts, supply: Supply, uses: Sequence[MotifUse]) -> str:
    """What is known of something in the drawer, and on which lists the cards of a motif went last."""
    zone = zone_words(texts, supply.zone) if supply.zone else ""
    price = texts("supplies.each", price=money_words(supply.price, texts.language)) if supply.price else ""
    days = texts("supplies.days", count=supply.days_to_order) if supply.days_to_order else ""
    went = (texts("supplies.went", season=use.season, count=use.cards) for use in uses[:_LAST_USES])
    return side_by_side(texts(f"supplies.kinds.{supply.kind.value}"), zone, price, supply.supplier, days, *went)


def _order_words(texts: Texts, need: Need, today: datetime.date) -> str:
    """By when to order; a day that has gone by is today."""
    if need.order_by is None:
        return ""
    if need.order_by <= today:
        return texts("supplies.order_today")
    return texts("supplies.order_by", day=full_day_words(texts, need.order_by.isoformat()))


def _cost(texts: Texts, need: Need) -> str:
    if need.postage is None:
        return ""
    price = money_words(Money(need.postage.minor * need.missing, need.postage.currency), texts.language)
    return price if need.is_sure else texts("supplies.not_sure", price=price)
