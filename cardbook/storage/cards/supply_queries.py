"""What lies in the drawer, what cards still need, and who had which motif."""

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from cardbook.domain.cards.money import Money
from cardbook.domain.cards.supply import LastHad, MotifUse, Supply, SupplyKind
from cardbook.domain.paper.postage import Postage
from cardbook.storage.cards.entry_sql import ENTRY_KEY, SENT
from cardbook.storage.cards.money_columns import price_from
from cardbook.storage.file.book_file import BookFile
from cardbook.storage.rows.id_list import ID_LIST, id_list

_SUPPLY = (
    "kind, name, zone, envelope, in_stock, per_pack, price_cents, currency, supplier, days_to_order, weight_mg, "
    "picture, note, id"
)


class CardState(NamedTuple):
    """What the card of an entry still needs: its motif's id, and whether it is to be written, addressed, stamped."""

    entry: int
    motif: int | None
    to_write: bool
    to_address: bool
    to_stamp: bool


class SupplyQueries:
    """Reads supplies."""

    def __init__(self, book_file: BookFile) -> None:
        self._query = book_file.query

    def all(self) -> list[Supply]:
        """Everything in the drawer, by kind and name."""
        rows = self._query(f"SELECT {_SUPPLY} FROM supply ORDER BY kind, name COLLATE NOCASE, id")
        return [
            Supply(SupplyKind(kind), name, zone, envelope, stock, pack, price_from(cents, currency), *rest)
            for kind, name, zone, envelope, stock, pack, cents, currency, *rest in rows
        ]

    def cards(self, entry_ids: Sequence[int]) -> list[CardState]:
        """What the cards of these entries still need."""
        rows = self._query(
            "SELECT id, motif_id, written_on = '', addressed_on = '', stamped_on = '' FROM card_entry "
            f"WHERE id IN {ID_LIST}", (id_list(entry_ids),),
        )
        return [CardState(entry, motif, *map(bool, open_stages)) for entry, motif, *open_stages in rows]

    def motif_uses(self, this_year: int) -> dict[int, list[MotifUse]]:
        """On which lists cards of a motif went, by motif, the latest first."""
        found: dict[int, list[MotifUse]] = {}
        rows = self._query(
            "SELECT motif_id, season.name, count(*) FROM card_entry JOIN season ON season.id = season_id "
            f"WHERE motif_id IS NOT NULL AND {SENT} GROUP BY motif_id, season_id "
            "ORDER BY season.year DESC, season.id DESC", (this_year,),
        )
        for motif, name, cards in rows:
            found.setdefault(motif, []).append(MotifUse(name, cards))
        return found

    def last_had(self, motif: int, keys: Sequence[int], but_season: int) -> dict[int, LastHad]:
        """On which list these lines had a motif last, `but_season` aside; who never had it is not named."""
        rows = self._query(
            f"SELECT {ENTRY_KEY} AS key, season.name, season.year FROM card_entry JOIN season ON season.id = season_id "
            f"WHERE motif_id = ? AND season_id <> ? AND key IN {ID_LIST} ORDER BY season.year, season.id",
            (motif, but_season, id_list(keys)),
        )
        return {key: LastHad(name, year) for key, name, year in rows}

    def own_postage(self, origin: str) -> list[Postage]:
        """The prices that the user set for the post of a country."""
        rows = self._query(
            "SELECT zone, most_grams, price_cents, currency, valid_from FROM postage WHERE origin = ? "
            "ORDER BY valid_from, id", (origin,),
        )
        return [
            Postage(origin, zone, grams, Money(cents, currency), datetime.date.fromisoformat(day) if day else None)
            for zone, grams, cents, currency, day in rows
        ]
