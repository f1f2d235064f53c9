"""Where a card goes, as the post of its sender sees it: from the narrow to the wide."""

import re
import tomllib
from collections.abc import Collection, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from cardbook.resources import resource

HOME, NEIGHBOURS, NEAR, WORLD = "home", "neighbours", "near", "world"
"""Destinations that depend on the sender: the own country, those its post counts as near, the own part of the
world; and everywhere."""


class Destination(NamedTuple):
    """A country (ISO code, "" for the sender's own) and, as far as it is known, the postcode there."""

    country: str = ""
    postcode: str = ""


class Reach(StrEnum):
    """How far a card goes, as one speaks of it; the value is the key of its word."""

    HOME = "home"
    NEAR = "near"
    """Abroad, in the sender's own part of the world."""
    FAR = "far"


def reach_of(places: Collection[str]) -> Reach:
    """How far it is to a destination of these places (`places_of`)."""
    return Reach.HOME if HOME in places else Reach.NEAR if NEAR in places else Reach.FAR


def places_of_reach(origin: str, reach: Reach) -> tuple[str, ...]:
    """The places of all destinations so far away: "near" from "DE" is europe, near, world."""
    match reach:
        case Reach.HOME:
            return (HOME,)
        case Reach.NEAR:
            return (*zones_of(origin)[-1:], NEAR, WORLD)
        case Reach.FAR:
            return (WORLD,)


def places_of(origin: str, destination: Destination, neighbours: Collection[str] = ()) -> tuple[str, ...]:
    """The names under which a destination may stand in a table of the sender's post, the narrowest first.

    From "DE" to ("PL", "30-001"): PL, neighbours, eastern_europe, europe, near, world.
    """
    country = destination.country or origin
    part = part_of(country, destination.postcode)
    places = (part,) if part else ()
    if country == origin:
        return (*places, HOME)
    zones = zones_of(country)
    near = (NEAR,) if set(zones) & set(zones_of(origin)) else ()
    next_door = (NEIGHBOURS,) if country in neighbours else ()
    return (*places, country, *next_door, *zones, *near, WORLD)


@cache
def zones_of(country: str) -> tuple[str, ...]:
    """The zones a country lies in, the smaller first: "PL" → eastern_europe, europe."""
    table = _table()
    zone = next((zone for zone, codes in table["zones"].items() if country in codes), "")
    larger = table["within"].get(zone, "")
    return tuple(name for name in (zone, larger) if name)


def part_of(country: str, postcode: str) -> str:
    """The part of a country with dates of its own: ("US", "99501") → "US-AK"; "" for all others."""
    parts = _parts().get(country)
    if parts is None:
        return ""
    return next((part for part, begins in parts.items() if re.match(begins, postcode.strip().upper())), "")


@cache
def _parts() -> Mapping[str, Mapping[str, str]]:
    parts: dict[str, dict[str, str]] = {}
    for part, begins in _table()["places"].items():
        parts.setdefault(part[:2], {})[part] = begins
    return parts


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(resource("postal_zones.toml").read_text(encoding="utf-8"))
