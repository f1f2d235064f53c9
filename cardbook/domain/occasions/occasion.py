"""Occasions for cards: what they are called, where they are kept, and when they are."""

import datetime
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from cardbook.domain.occasions.day_rule import DayRule, day_rule
from cardbook.resources import resource


class OccasionKind(StrEnum):
    """What an occasion hangs on."""

    FEAST = "feast"
    """A day many people keep; lists are made for it."""
    DAY = "day"
    """A day of the year that is good to know, such as an Advent Sunday; nobody makes a list for it."""
    PERSONAL = "personal"
    """A day of somebody's own, such as a birthday."""
    UNPLANNED = "unplanned"
    """Whenever there is a reason, such as thanks."""


@dataclass(frozen=True, slots=True)
class KeptDays:
    """When an occasion is kept in some countries (ISO codes), or everywhere else where none are named.

    After the year `sure_until` its days are expected, give or take one, as the moon is seen.
    """

    rule: DayRule
    countries: frozenset[str] = frozenset()
    sure_until: int = datetime.MAXYEAR


@dataclass(frozen=True, slots=True)
class Occasion:
    """One of `resources/occasions.toml`, or the user's own. `names` by language.

    Cards are best there `arrive_before` days ahead and still welcome `welcome_after` days later. Where that is too
    late, a card for the occasion `instead` (an id) may do. `round_years` are the years that stand out, of a birthday or
    a wedding; `date_kind` is the `DateKind` a personal one is about.
    """

    id: str
    names: Mapping[str, str]
    kind: OccasionKind = OccasionKind.FEAST
    kept: tuple[KeptDays, ...] = ()
    arrive_before: int = 0
    welcome_after: int = 0
    instead: str = ""
    date_kind: str = ""
    round_years: frozenset[int] = frozenset()

    def name(self, language: str) -> str:
        """What it is called in a language, in English where that one is unknown."""
        return self.names.get(language, self.names["en"])

    def days_in(self, year: int, country: str = "") -> tuple[datetime.date, ...]:
        """Its days in a year, as kept in a country; none where it has no day, or nobody knows.

        Without a country the first way to keep it counts.
        """
        kept = self._kept_in(country)
        return tuple(kept.rule.days_in(year)) if kept is not None else ()

    def next_day(self, today: datetime.date, country: str = "") -> datetime.date | None:
        """The day it is next, today counted in; None where it has no day or none is known any more."""
        years = (today.year, today.year + 1)
        return next((day for year in years for day in self.days_in(year, country) if day >= today), None)

    def is_expected(self, day: datetime.date, country: str = "") -> bool:
        """True for a day of it in a country that may turn out to be the one before or after."""
        kept = self._kept_in(country)
        return kept is not None and day.year > kept.sure_until

    def _kept_in(self, country: str) -> KeptDays | None:
        if not country:
            return next(iter(self.kept), None)
        named = (kept for kept in self.kept if country in kept.countries)
        return next(named, None) or next((kept for kept in self.kept if not kept.countries), None)


@cache
def occasions() -> tuple[Occasion, ...]:
    """All occasions there are, in their order."""
    table = tomllib.loads(resource("occasions.toml").read_text(encoding="utf-8"))
    return tuple(map(_occasion, table["occasion"]))


def occasion_of(key: str) -> Occasion | None:
    """The occasion of an id, None where the table has none such."""
    return next((occasion for occasion in occasions() if occasion.id == key), None)


def offered_occasions() -> tuple[Occasion, ...]:
    """The occasions a list can be made for, in their order."""
    return tuple(occasion for occasion in occasions() if occasion.kind is not OccasionKind.DAY)


def _occasion(row: Mapping[str, Any]) -> Occasion:
    return Occasion(
        row["id"], row["name"], OccasionKind(row.get("kind", OccasionKind.FEAST)),
        tuple(map(_kept, row.get("kept", ()))),
        row.get("arrive_before", 0), row.get("welcome_after", 0), row.get("instead", ""),
        row.get("date_kind", ""), frozenset(row.get("round_years", ())),
    )


def _kept(row: Mapping[str, Any]) -> KeptDays:
    countries = frozenset(row.get("countries", ()))
    return KeptDays(day_rule(row["day"]), countries, row.get("sure_until", datetime.MAXYEAR))
