"""Writes wishes, gifts, and what gifts may cost."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, update

from cardbook.domain.cards.gift import Gift, GiftStage, Wish
from cardbook.domain.cards.money import Money
from cardbook.domain.people.recipient import Recipient
from cardbook.storage.cards.money_columns import price_values
from cardbook.storage.file.schema import gift, season, wish
from cardbook.storage.rows.among import among
from cardbook.storage.rows.row_store import RowStore


class WishStore(RowStore[Wish]):
    """Gifts that came of a wish that is removed stay."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection, wish, _wish_values)


class GiftStore(RowStore[Gift]):
    """The wish that a gift fulfils stays when the gift is removed."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection, gift, _gift_values)

    def tick(self, gift_ids: Sequence[int], stage: GiftStage, day: str) -> None:
        """Set a step done on an ISO day where it is open, or open again with ""."""
        column = gift.c[f"{stage.value}_on"]
        still = column == "" if day else column != ""
        self._connection.execute(update(gift).where(among(gift.c.id, gift_ids), still).values({column.name: day}))

    def set_budget(self, season_id: int, budget: Money | None) -> None:
        """What the gifts of a season may cost together; None for any amount."""
        values = {"budget_cents": budget.minor if budget else 0, "currency": budget.currency if budget else ""}
        self._connection.execute(update(season).where(season.c.id == season_id).values(values))


def _whose_values(whose: Recipient) -> dict[str, Any]:
    return {"contact_id": whose.contact, "household_id": whose.household}


def _wish_values(value: Wish) -> dict[str, Any]:
    return {
        **_whose_values(value.whose), **price_values(value.price), "what": value.what, "wished_on": value.wished_on,
        "source": value.source, "let_go_on": value.let_go_on,
    }


def _gift_values(value: Gift) -> dict[str, Any]:
    days = {f"{stage.value}_on": value.days.get(stage, "") for stage in GiftStage}
    return {
        **_whose_values(value.whose), **price_values(value.price), **days, "season_id": value.season,
        "wish_id": value.wish, "direction": value.direction.value, "what": value.what, "occasion": value.occasion,
        "year": value.year, "source": value.source, "note": value.note,
    }
