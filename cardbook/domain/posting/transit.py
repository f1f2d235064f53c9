"""How long a letter takes where nobody announced a last day: estimates."""

import tomllib
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import Any

from cardbook.domain.posting.posting_table import PostService
from cardbook.resources import resource


class Rush(StrEnum):
    """When a letter is under way: before Christmas it takes longer."""

    CHRISTMAS = "christmas"
    EVERYDAY = "everyday"


@cache
def transit_days(origin: str, places: tuple[str, ...], service: PostService, rush: Rush) -> int:
    """Calendar days from posting to arrival; `places` as `destination.places_of` gives them."""
    table = _table()
    days = _narrowest(table["from"].get(origin, {}).get(rush, {}), places) or _narrowest(table[rush], places)
    return share_of(service, days)


def share_of(service: PostService, letter_days: int) -> int:
    """The days a service takes where a letter takes so many."""
    return -(-letter_days * int(_table()["share"][service]) // 100)


def fastest_days(places: Sequence[str]) -> int:
    """Calendar days before which nothing arrives."""
    return _narrowest(_table()["fastest"], places)


def margin() -> int:
    """Working days to take off an estimate."""
    return int(_table()["margin"])


def _narrowest(days: Mapping[str, Any], places: Sequence[str]) -> int:
    return next((int(days[place]) for place in places if place in days), 0)


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(resource("postal_transit.toml").read_text(encoding="utf-8"))
