"""Writes a season's plan, and the days the user knows better than we: of the post, and of own occasions."""

import datetime
from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import Connection, delete, insert, select, update

from cardbook.domain.cards.season_plan import NO_WEEKDAY, WEEKDAYS, SeasonPlan
from cardbook.domain.occasions.own_occasion import OwnOccasion
from cardbook.domain.posting.last_post import OwnDate
from cardbook.storage.file.schema import card_entry, own_occasion, posting_date, season, writing_day
from cardbook.storage.rows.among import among
from cardbook.storage.rows.row_store import RowStore


class PlanStore:
    """Sets rules and days within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def set_rules(self, season_id: int, rules: SeasonPlan) -> None:
        """Keep what the user set for a season, with its own days."""
        weekdays = "" if rules.weekdays is None else _weekdays(rules.weekdays)
        self._connection.execute(update(season).where(season.c.id == season_id).values(
            not_before=_text(rules.not_before), arrive_by=_text(rules.arrive_by), begins_on=_text(rules.begins_on),
            writing_days=weekdays, most_per_day=rules.most_per_day, minutes_per_card=rules.minutes_per_card,
            writing_order=rules.order.value,
        ))
        self._set_own_days(season_id, {day.isoformat(): most for day, most in rules.own_days.items()})

    def _set_own_days(self, season_id: int, wanted: Mapping[str, int]) -> None:
        """Only what differs is written, so that rules kept once more make no step."""
        of_season = writing_day.c.season_id == season_id
        rows = self._connection.execute(select(writing_day.c.day, writing_day.c.most).where(of_season))
        there: dict[str, int] = {row.day: row.most for row in rows}
        gone = [day for day, most in there.items() if wanted.get(day) != most]
        self._connection.execute(delete(writing_day).where(of_season, writing_day.c.day.in_(gone)))
        for day, most in sorted(wanted.items()):
            if there.get(day) != most:
                self._connection.execute(insert(writing_day).values(
                    season_id=season_id, day=day, is_closed=int(most == 0), most=most
                ))

    def set_days(self, days: Mapping[int, datetime.date | None], *, is_pinned: bool) -> None:
        """Give entries their day, or none."""
        entries: dict[str, list[int]] = defaultdict(list)
        for entry, day in days.items():
            entries[_text(day)].append(entry)
        for text, ids in entries.items():
            self._connection.execute(update(card_entry).where(among(card_entry.c.id, ids)).values(
                planned_on=text, is_pinned=int(is_pinned and bool(text))
            ))

    def set_own_date(self, date: OwnDate) -> None:
        """Keep a last posting day, or the days something takes, in place of what was kept for the same; one that says
        neither is forgotten."""
        same = (
            (posting_date.c.origin == date.origin) & (posting_date.c.destination == date.place)
            & (posting_date.c.service == date.service.value) & (posting_date.c.year == date.year)
        )
        self._connection.execute(delete(posting_date).where(same))
        if date.last_day is not None or date.transit_days:
            self._connection.execute(insert(posting_date).values(
                origin=date.origin, destination=date.place, service=date.service.value, year=date.year,
                last_day=_text(date.last_day), transit_days=date.transit_days,
            ))


class OwnOccasionStore(RowStore[OwnOccasion]):
    """Lists made for an occasion that is removed stay."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection, own_occasion, _occasion_values)


def _weekdays(numbers: frozenset[int]) -> str:
    return " ".join(WEEKDAYS[number] for number in sorted(numbers)) or NO_WEEKDAY


def _text(day: datetime.date | None) -> str:
    return day.isoformat() if day is not None else ""


def _occasion_values(value: OwnOccasion) -> dict[str, str | int]:
    return {"name": value.name, "rule": str(value.date or ""), "days_ahead": value.days_ahead}
