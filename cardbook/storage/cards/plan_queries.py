"""What a season's writing plan is made of: its rules, the cards, and the days people and users know of."""

import datetime
from collections.abc import Sequence
from typing import Any, NamedTuple

from cardbook.domain.cards.season_plan import NO_WEEKDAY, WEEKDAYS, SeasonPlan
from cardbook.domain.cards.writing_plan import WritingOrder
from cardbook.domain.occasions.own_occasion import OwnOccasion
from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.posting.last_post import OwnDate
from cardbook.domain.posting.posting_table import PostService
from cardbook.storage.cards.entry_sql import ENTRY_KEY, IS_CARD
from cardbook.storage.cards.received_queries import SENDER_KEY
from cardbook.storage.file.book_file import BookFile
from cardbook.storage.people.listing.listing_queries import UNIT_KEY
from cardbook.storage.people.no_post import NO_POST
from cardbook.storage.rows.id_list import ID_LIST, id_list

_RECENT = 400
"""So many ticks of the history say how long a card takes."""


class CardRow(NamedTuple):
    """A card on a season's list; days are ISO days, "" for none. `rank` is its place in name order."""

    entry: int
    key: int
    rank: int
    planned_on: str
    is_pinned: bool
    arrive_by: str
    not_before: str
    written_on: str
    is_mailed: bool
    has_come: bool


class PersonalDate(NamedTuple):
    """A date of somebody's own, and the line of the address book they stand on."""

    key: int
    contact: int
    name: str
    kind: str
    date: PartialDate


class PlanQueries:
    """Reads what plans are made of."""

    def __init__(self, book_file: BookFile) -> None:
        self._query = book_file.query
        self._remembered = book_file.remembered

    def commonest_country(self) -> str:
        """Where most lines of the address book are (ISO code), "" where no address says."""
        rows = self._remembered(
            ("contact", "household", "postal_address"),
            "SELECT country FROM listing WHERE country <> '' GROUP BY country ORDER BY count(*) DESC, country LIMIT 1",
        )
        return str(rows[0][0]) if rows else ""

    def rules(self, season_id: int) -> SeasonPlan:
        """What the user set for a season; all as usual where the season is gone."""
        rows = self._query(
            "SELECT not_before, arrive_by, begins_on, writing_days, most_per_day, minutes_per_card, "
            "writing_order FROM season WHERE id = ?", (season_id,),
        )
        if not rows:
            return SeasonPlan()
        not_before, arrive_by, begins_on, weekdays, most, minutes, order = rows[0]
        chosen = frozenset(WEEKDAYS.index(day) for day in weekdays.split() if day != NO_WEEKDAY) if weekdays else None
        own = self._query("SELECT day, is_closed, most FROM writing_day WHERE season_id = ?", (season_id,))
        own_days = {datetime.date.fromisoformat(day): 0 if closed else number for day, closed, number in own}
        return SeasonPlan(
            _day(not_before), _day(arrive_by), _day(begins_on), chosen, most, minutes, own_days, WritingOrder(order)
        )

    def cards(self, season_id: int) -> list[CardRow]:
        """The entries of a list that get a card by post, written or not, in name order."""
        rows = self._query(
            f"SELECT card_entry.id, listing.key, listing.rank, planned_on, is_pinned, arrive_by, not_before, "
            f"written_on, mailed_on <> '', listing.key IN (SELECT {SENDER_KEY} FROM received_card WHERE season_id = ?) "
            f"FROM card_entry JOIN listing ON listing.key = {ENTRY_KEY} WHERE card_entry.season_id = ? AND {IS_CARD} "
            f"AND listing.key NOT IN ({NO_POST}) ORDER BY listing.rank", (season_id, season_id),
        )
        return [
            CardRow(entry, key, rank, planned, bool(pinned), by, not_before, written, bool(mailed), bool(came))
            for entry, key, rank, planned, pinned, by, not_before, written, mailed, came in rows
        ]

    def ticks_of_writing(self) -> list[datetime.datetime]:
        """The moments of the last single ticks of "written", whatever the season."""
        rows = self._query(
            "SELECT at FROM step WHERE action = 'tick' AND undone = 0 AND count = 1 "
            "AND params ->> 'stage' = 'written' ORDER BY id DESC LIMIT ?", (_RECENT,),
        )
        return [datetime.datetime.fromisoformat(at) for (at,) in rows]

    def own_dates(self, origin: str) -> list[OwnDate]:
        """The last posting days that the user set for the post of a country."""
        rows = self._query(
            "SELECT origin, destination, service, year, last_day, transit_days FROM posting_date WHERE origin = ? "
            "ORDER BY year DESC, service, destination", (origin,),
        )
        return [
            OwnDate(of, place, PostService(service), year, _day(last), days)
            for of, place, service, year, last, days in rows
        ]

    def own_occasions(self) -> list[OwnOccasion]:
        """The user's own occasions by name."""
        rows = self._query("SELECT name, rule, days_ahead, id FROM own_occasion ORDER BY name")
        return [OwnOccasion(name, PartialDate.parse(rule) if rule else None, *rest) for name, rule, *rest in rows]

    def personal_dates(
        self, kinds: Sequence[str], first: datetime.date, last: datetime.date, most: int
    ) -> list[tuple[PersonalDate, str]]:
        """The dates of these kinds (`DateKind`) of living people who get post, that come back from `first` to `last`
        (less than a year later), each with the country of the line; at most so many for a day and a country."""
        marks = ", ".join("?" * len(kinds))
        begin = "02-29" if (first.month, first.day) == (3, 1) else f"{first:%m-%d}"
        within = f"substr(date, -5) >= ? {'AND' if begin <= f'{last:%m-%d}' else 'OR'} substr(date, -5) <= ?"
        rows = self._remembered(
            ("contact", "contact_date", "household", "postal_address"),
            f"SELECT {UNIT_KEY}, contact.id, {_SHORT_NAME}, contact_date.kind, date, of.country FROM ("
            "SELECT contact_date.id, listing.country, row_number() OVER "
            "(PARTITION BY listing.country, substr(date, -5)) AS place "
            f"FROM contact_date JOIN contact ON contact.id = contact_id JOIN listing ON listing.key = {UNIT_KEY} "
            f"WHERE contact_date.kind IN ({marks}) AND substr(date, -6, 1) = '-' AND ({within}) AND trashed_on = '' "
            "AND contact.deceased = 0 AND contact.do_not_send = 0 AND NOT coalesce("
            "(SELECT do_not_send FROM household WHERE id = household_id), 0)) AS of "
            "JOIN contact_date ON contact_date.id = of.id JOIN contact ON contact.id = contact_id WHERE place <= ?",
            (*kinds, begin, f"{last:%m-%d}", most),
        )
        return [(_personal_date(row), row[5]) for row in rows]

    def personal_dates_of(self, keys: Sequence[int], kind: str) -> list[PersonalDate]:
        """The dates of one kind of the living people of these lines."""
        rows = self._query(
            f"SELECT {UNIT_KEY} AS line, contact.id, {_SHORT_NAME}, contact_date.kind, date FROM contact_date "
            "JOIN contact ON contact.id = contact_id WHERE trashed_on = '' AND deceased = 0 "
            f"AND contact_date.kind = ? AND line IN {ID_LIST}", (kind, id_list(keys)),
        )
        return list(map(_personal_date, rows))


_SHORT_NAME = "coalesce(nullif(trim(contact.given || ' ' || contact.family), ''), contact.full_name)"


def _personal_date(row: Sequence[Any]) -> PersonalDate:
    key, contact, name, kind, date = row[:5]
    return PersonalDate(key, contact, name, kind, PartialDate.parse(date))


def _day(text: str) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None
