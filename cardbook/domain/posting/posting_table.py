"""The last posting dates before Christmas that each post announced, year by year."""

import datetime
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from cardbook.resources import resource


class PostService(StrEnum):
    """How something is sent. LETTER is what a card gets with the usual stamp."""

    LETTER = "letter"
    ECONOMY_LETTER = "economy_letter"
    EXPRESS_LETTER = "express_letter"
    PARCEL = "parcel"
    EXPRESS_PARCEL = "express_parcel"


@dataclass(frozen=True, slots=True)
class AnnouncedDates:
    """What a post announced for one service and one Christmas: the last day by place (`destination.places_of`)."""

    year: int
    service: PostService
    called: str
    last_days: Mapping[str, datetime.date]
    source: str
    status: str


@dataclass(frozen=True, slots=True)
class PostingTable:
    """All that is known of the post of one country (`origin`, an ISO code)."""

    origin: str
    post: str
    neighbours: frozenset[str]
    dates: Sequence[AnnouncedDates]


@cache
def posting_table(origin: str) -> PostingTable:
    """What is known of the post of a country (ISO code); without any dates where nothing is."""
    known = origin in posting_origins()
    path = resource("posting_dates", f"{origin.lower()}.toml")
    row: Mapping[str, Any] = tomllib.loads(path.read_text(encoding="utf-8")) if known else {}
    dates = tuple(map(_announced, row.get("dates", ())))
    return PostingTable(origin, row.get("post", ""), frozenset(row.get("neighbours", ())), dates)


@cache
def posting_origins() -> tuple[str, ...]:
    """The countries whose posts are known, as ISO codes."""
    return tuple(sorted(path.stem.upper() for path in resource("posting_dates").glob("*.toml")))


def _announced(row: Mapping[str, Any]) -> AnnouncedDates:
    days = {
        place: datetime.date.fromisoformat(f"{row['year']}-{day}")
        for day, places in row["last"].items()
        for place in places
    }
    return AnnouncedDates(
        row["year"], PostService(row["service"]), row["called"], days, row["source"], row["status"]
    )
