"""Writes seasons and the entries of their card lists."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from sqlalchemy import Connection, delete, insert, select, update

from cardbook.domain.cards.card_list import Season, Stage
from cardbook.domain.cards.season_start import NewEntry
from cardbook.domain.people.recipient import Recipient
from cardbook.storage.cards.entry_sql import IS_CARD
from cardbook.storage.file.schema import card_entry, season
from cardbook.storage.people.no_post import NO_POST
from cardbook.storage.rows.among import among

_COLUMN_OF_STAGE = {stage: f"{stage.value}_on" for stage in Stage}


class SeasonStore:
    """Adds and removes seasons and entries, and ticks stages, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @cached_property
    def _without_post(self) -> frozenset[int]:
        """The keys of all lines that get no post: asked once, however many are put on lists."""
        return frozenset(key for (key,) in self._connection.exec_driver_sql(NO_POST))

    def add(self, value: Season) -> int:
        """Store a new, empty season; its id. The weekdays and the pace of writing are those of the last one of its
        occasion."""
        habits = (season.c.writing_days, season.c.most_per_day, season.c.minutes_per_card)
        last = self._connection.execute(
            select(*habits).where(season.c.occasion == value.occasion, season.c.occasion != "")
            .order_by(season.c.year.desc(), season.c.id.desc()).limit(1)
        ).first()
        key = self._connection.execute(insert(season).values(
            name=value.name, occasion=value.occasion, year=value.year, **(last._asdict() if last is not None else {})
        )).lastrowid
        return int(key)

    def rename(self, season_id: int, name: str) -> None:
        """Give a season another name."""
        self._connection.execute(update(season).where(season.c.id == season_id).values(name=name))

    def delete(self, season_id: int) -> None:
        """Remove a season with its entries; the people stay."""
        self._connection.execute(delete(season).where(season.c.id == season_id))

    def entries(self, season_id: int) -> list[int]:
        """The ids of all entries of a season, also of those who lie in the trash."""
        rows = self._connection.execute(select(card_entry.c.id).where(card_entry.c.season_id == season_id))
        return [row[0] for row in rows]

    def add_entries(self, season_id: int, recipients: Iterable[Recipient]) -> None:
        """Put recipients on the list who are not on it yet; one named twice stands there once. Who is on it without a
        card gets one.

        Who died, and those to whom nothing is to be sent, are left out.
        """
        rows = [(season_id, one.contact, one.household) for one in recipients if one.key not in self._without_post]
        if rows:
            self._connection.exec_driver_sql(
                "INSERT INTO card_entry (season_id, contact_id, household_id) VALUES (?, ?, ?) ON CONFLICT DO UPDATE "
                f"SET decision = CASE decision WHEN 'gift' THEN 'card_and_gift' ELSE 'card' END WHERE NOT {IS_CARD}",
                rows,
            )

    def add_decided(self, season_id: int, entries: Iterable[NewEntry]) -> None:
        """Put recipients on a new list as it was decided for each; who gets no post by now is left out."""
        columns = "decision, standing, tier, writing_mode, reason, write_about"
        rows = [
            (season_id, whose.contact, whose.household, *each[1:])
            for each in entries if each.key not in self._without_post
            for whose in (Recipient.from_key(each.key),)
        ]
        if rows:
            self._connection.exec_driver_sql(
                f"INSERT INTO card_entry (season_id, contact_id, household_id, {columns}) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows,
            )

    def remove_entries(self, entry_ids: Sequence[int]) -> None:
        """Take entries off their list."""
        self._connection.execute(delete(card_entry).where(among(card_entry.c.id, entry_ids)))

    def tick(self, entry_ids: Sequence[int], stages: Sequence[Stage], day: str) -> None:
        """Set stages done on an ISO day where they are open, or open again with ""."""
        for stage in stages:
            column = card_entry.c[_COLUMN_OF_STAGE[stage]]
            still = column == "" if day else column != ""
            self._connection.execute(
                update(card_entry).where(among(card_entry.c.id, entry_ids), still).values({column.name: day})
            )

    def set(self, entry_ids: Sequence[int], **values: str | int | None) -> None:
        """Give entries these values in these columns."""
        self._connection.execute(update(card_entry).where(among(card_entry.c.id, entry_ids)).values(values))

    def set_closed(self, season_id: int, day: str) -> None:
        """Close a season's list on an ISO day, or open it again with ""."""
        self._connection.execute(update(season).where(season.c.id == season_id).values(closed_on=day))
