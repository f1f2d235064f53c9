"""Writes what lies in the drawer, which motif a card has, and prices of the post that the user mended."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, update

from cardbook.domain.cards.supply import Supply
from cardbook.domain.paper.postage import Postage
from cardbook.storage.cards.money_columns import price_values
from cardbook.storage.file.schema import card_entry, postage, supply
from cardbook.storage.rows.among import among
from cardbook.storage.rows.row_store import RowStore


class SupplyStore(RowStore[Supply]):
    """The cards of a motif that is removed have none any more."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection, supply, _values)

    def give_motif(self, entry_ids: Sequence[int], motif: int | None) -> None:
        """Let the cards of these entries have a motif, or none."""
        self._connection.execute(update(card_entry).where(among(card_entry.c.id, entry_ids)).values(motif_id=motif))

    def set_postage(self, price: Postage) -> None:
        """Keep a price in place of the one the user gave before."""
        self.forget_postage(price)
        self._connection.execute(insert(postage).values(
            origin=price.origin, zone=price.zone, most_grams=price.most_grams,
            valid_from=price.valid_from.isoformat() if price.valid_from else "", **price_values(price.price),
        ))

    def forget_postage(self, price: Postage) -> None:
        """Let the known price hold again."""
        self._connection.execute(delete(postage).where(
            postage.c.origin == price.origin, postage.c.zone == price.zone, postage.c.most_grams == price.most_grams
        ))


def _values(value: Supply) -> dict[str, Any]:
    return {
        "kind": value.kind.value, "name": value.name, "zone": value.zone, "envelope": value.envelope,
        "in_stock": value.in_stock, "per_pack": value.per_pack, "supplier": value.supplier,
        "days_to_order": value.days_to_order, "weight_mg": value.weight_mg, "picture": value.picture,
        "note": value.note, **price_values(value.price),
    }
