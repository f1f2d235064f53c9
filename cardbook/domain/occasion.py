"""Occasions for cards: what they are called and when they are next."""

import datetime
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from cardbook.resources import resource


@dataclass(frozen=True)
class Occasion:
    """One of `resources/occasions.toml`. `names` by language; without `fixed` and `days` it has no day."""

    id: str
    names: Mapping[str, str]
    fixed: str = ""
    days: tuple[datetime.date, ...] = ()

    def name(self, language: str) -> str:
        """What it is called in a language, in English where that one is unknown."""
        return self.names.get(language, self.names["en"])

    def next_day(self, today: datetime.date) -> datetime.date | None:
        """The day it is next, today counted in; None where it has no day or none is known any more."""
        if self.fixed:
            this_year = datetime.date.fromisoformat(f"{today.year}-{self.fixed}")
            return this_year if this_year >= today else this_year.replace(year=today.year + 1)
        return next((day for day in self.days if day >= today), None)


@cache
def occasions() -> tuple[Occasion, ...]:
    """All occasions that are offered, in their order."""
    table = tomllib.loads(resource("occasions.toml").read_text(encoding="utf-8"))
    return tuple(
        Occasion(
            row["id"], row["name"], row.get("fixed", ""),
            tuple(datetime.date.fromisoformat(day) for day in row.get("days", ())),
        )
        for row in table["occasion"]
    )
