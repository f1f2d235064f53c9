"""Wishes and gifts, and what they come to together."""

from collections.abc import Sequence
from typing import Any

from cardbook.domain.cards.gift import Gift, GiftDirection, GiftRow, GiftStage, Wish, WishRow
from cardbook.domain.cards.money import Money
from cardbook.domain.people.listing import LineKind
from cardbook.domain.people.recipient import Recipient
from cardbook.storage.cards.money_columns import price_from
from cardbook.storage.file.book_file import BookFile
from cardbook.storage.people.listing.listing_queries import UNIT_KEY
from cardbook.storage.rows.id_list import ID_LIST, id_list

_WISH = "wish.contact_id, wish.household_id, what, wished_on, source, price_cents, currency, let_go_on, wish.id"
_DAYS = ", ".join(f"gift.{stage.value}_on" for stage in GiftStage)
_GIFT = (
    "gift.contact_id, gift.household_id, gift.what, gift.direction, gift.season_id, gift.wish_id, gift.occasion, "
    f"gift.year, gift.source, gift.price_cents, gift.currency, {_DAYS}, gift.note, gift.id"
)
_LINE_KEY = "CASE WHEN {table}.contact_id IS NULL THEN 2 * {table}.household_id + 1 ELSE " + UNIT_KEY + " END"
_OWN_NAME = (
    "coalesce(nullif(contact.full_name, ''), nullif(trim(contact.given || ' ' || contact.family), ''), "
    "nullif(contact.nickname, ''), contact.organization)"
)
_NAME = f"CASE WHEN contact.household_id IS NULL THEN trim(given_part || ' ' || family_part) ELSE {_OWN_NAME} END"
_THINGS = (
    "FROM {table} LEFT JOIN contact ON contact.id = {table}.contact_id JOIN listing ON listing.key = " + _LINE_KEY
    + " WHERE (contact.id IS NULL OR contact.trashed_on = '')"
)
_LISTED = _THINGS.format(table="gift")
_OPEN_WISHES = (
    _THINGS.format(table="wish") + " AND wish.let_go_on = '' AND listing.deceased = 0"
    " AND wish.id NOT IN (SELECT wish_id FROM gift WHERE wish_id IS NOT NULL)"
)
_WHOSE = f"{_LINE_KEY}, {_NAME}, initials, listing.kind"
_TO_OTHERS = f"{_LISTED} AND gift.season_id = ? AND direction = 'given'"
_OF_YEAR = (
    "gift.season_id IN (SELECT id FROM season WHERE season.year = ?1) OR gift.season_id IS NULL AND gift.year = ?1"
)
_BIRTH = "(SELECT date FROM contact_date WHERE contact_id = contact.id AND kind = 'birth' ORDER BY position LIMIT 1)"
_COUPLES = "SELECT contact_id, other_id FROM relation WHERE kind IN ('spouse', 'partner') AND other_id IS NOT NULL"


def _whose(contact: int | None, household: int | None) -> Recipient:
    return Recipient(contact, household)


def _wish(row: Sequence[Any]) -> Wish:
    contact, household, what, wished_on, source, cents, currency, let_go_on, row_id = row
    return Wish(_whose(contact, household), what, wished_on, source, price_from(cents, currency), let_go_on, row_id)


def _gift(row: Sequence[Any]) -> Gift:
    contact, household, what, direction, season, wish, occasion, year, source, cents, currency, *rest = row
    *days, note, row_id = rest
    return Gift(
        _whose(contact, household), what, GiftDirection(direction or "given"), season, wish, occasion, year, source,
        price_from(cents, currency), {stage: day for stage, day in zip(GiftStage, days, strict=True) if day}, note,
        row_id,
    )


class GiftQueries:
    """The wishes and gifts of a book. People in the trash take theirs along."""

    def __init__(self, book_file: BookFile) -> None:
        self._query = book_file.query

    def wishes(self, contacts: Sequence[int], household: int | None = None) -> list[Wish]:
        """The wishes of these contacts and of a household, the newest first, those that were let go last."""
        rows = self._query(
            f"SELECT {_WISH} FROM wish WHERE contact_id IN {ID_LIST} OR household_id = ? "
            "ORDER BY let_go_on <> '', wished_on DESC, id DESC", (id_list(contacts), household),
        )
        return [_wish(row) for row in rows]

    def gifts_of(self, contacts: Sequence[int], household: int | None = None) -> list[Gift]:
        """The gifts for and from these contacts and a household, the newest first."""
        rows = self._query(
            f"SELECT {_GIFT} FROM gift LEFT JOIN season ON season.id = season_id WHERE contact_id IN {ID_LIST} "
            "OR household_id = ? ORDER BY coalesce(season.year, gift.year) DESC, gift.id DESC",
            (id_list(contacts), household),
        )
        return [_gift(row) for row in rows]

    def gift(self, gift_id: int) -> Gift | None:
        """One gift; None where it is gone."""
        rows = self._query(f"SELECT {_GIFT} FROM gift WHERE id = ?", (gift_id,))
        return _gift(rows[0]) if rows else None

    def rows(self, season_id: int | None) -> list[GiftRow]:
        """The gifts of a season, or all of the book, in the order of the address book."""
        where = "" if season_id is None else " AND gift.season_id = ?"
        rows = self._query(
            f"SELECT {_WHOSE.format(table='gift')}, {_GIFT} {_LISTED}{where} "
            "ORDER BY listing.rank, gift.direction, gift.id", () if season_id is None else (season_id,),
        )
        return [GiftRow(_gift(rest), key, name, initials, LineKind(kind)) for key, name, initials, kind, *rest in rows]

    def open_wishes(self) -> list[WishRow]:
        """The wishes of everybody living that stand and are no gift yet, in the order of the address book, the newest
        of each first."""
        rows = self._query(
            f"SELECT {_WHOSE.format(table='wish')}, {_WISH} {_OPEN_WISHES} "
            "ORDER BY listing.rank, wish.wished_on DESC, wish.id DESC"
        )
        return [WishRow(_wish(rest), key, name, initials, LineKind(kind)) for key, name, initials, kind, *rest in rows]

    def thanks_owed(self) -> int:
        """How many gifts came that nobody has thanked for yet."""
        return int(self._query(f"SELECT count(*) {_LISTED} AND direction = 'received' AND thanked_on = ''")[0][0])

    def sums(self, season_id: int) -> list[Money]:
        """What the gifts to others of a season cost together, by currency, the largest sum first."""
        rows = self._query(
            f"SELECT sum(price_cents), currency {_TO_OTHERS} AND price_cents > 0 GROUP BY currency ORDER BY 1 DESC",
            (season_id,),
        )
        return [Money(cents, currency) for cents, currency in rows]

    def unpriced(self, season_id: int) -> int:
        """How many of them have no price."""
        return int(self._query(f"SELECT count(*) {_TO_OTHERS} AND price_cents = 0", (season_id,))[0][0])

    def budget(self, season_id: int) -> Money | None:
        """What the gifts of a season may cost together; None where nothing was said."""
        rows = self._query("SELECT budget_cents, currency FROM season WHERE id = ?", (season_id,))
        return price_from(*rows[0]) if rows else None

    def closest_to(self, contacts: Sequence[int]) -> list[int]:
        """The other halves of these contacts: who is their spouse or partner in the book."""
        rows = self._query(
            f"WITH couple AS ({_COUPLES}) SELECT other_id FROM couple WHERE contact_id IN {ID_LIST} "
            f"UNION SELECT contact_id FROM couple WHERE other_id IN {ID_LIST}", (id_list(contacts), id_list(contacts)),
        )
        return [row[0] for row in rows]

    def wished_in(self, year: int) -> list[tuple[str, str]]:
        """What was wished for in a year, each with the birthday of whoever wished it ("" where nobody knows)."""
        return self._query(
            f"SELECT what, coalesce({_BIRTH}, '') FROM wish LEFT JOIN contact ON contact.id = wish.contact_id "
            "WHERE substr(wished_on, 1, 4) = ? ORDER BY wish.id", (str(year),),
        )

    def given_in(self, year: int) -> list[tuple[str, str]]:
        """What was given in a year, each with the birthday of whoever it was for."""
        return self._query(
            f"SELECT what, coalesce({_BIRTH}, '') FROM gift LEFT JOIN contact ON contact.id = gift.contact_id "
            f"WHERE gift.direction = 'given' AND gift.given_on <> '' AND ({_OF_YEAR}) ORDER BY gift.id", (year,),
        )
