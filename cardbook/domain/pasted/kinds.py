"""The kinds of pieces that a pasted block is made of, and where each mostly stands."""

from collections.abc import Iterable
from enum import IntEnum


class Kind(IntEnum):
    """What one piece of a block is; the numbers are places in a table and in a mask."""

    PERSON = 0
    ORGANIZATION = 1
    DEPARTMENT = 2
    JOB = 3
    CARE_OF = 4  # c/o, bei, chez: whose letter box it is
    UNIT = 5  # floor, flat, staircase, building
    STREET = 6
    POBOX = 7
    DISTRICT = 8  # part of a town, or a village without a post office
    TOWN = 9
    REGION = 10
    POSTCODE = 11
    COUNTRY = 12
    REST = 13


def mask(kinds: Iterable[Kind]) -> int:
    """A set of kinds as bits of one number."""
    return sum(1 << kind for kind in kinds)


NAMES = frozenset({Kind.PERSON, Kind.ORGANIZATION, Kind.DEPARTMENT, Kind.JOB})
PLACE = frozenset({Kind.TOWN, Kind.REGION, Kind.POSTCODE})

RANKS = (
    dict.fromkeys(NAMES, 0)
    | {Kind.CARE_OF: 1, Kind.UNIT: 2, Kind.STREET: 2, Kind.POBOX: 2, Kind.DISTRICT: 3}
    | dict.fromkeys(PLACE, 4)
    | {Kind.COUNTRY: 5}
)
"""The order of most blocks, from the name to the country; REST may stand anywhere."""

ONLY_ONCE = frozenset({Kind.TOWN, Kind.REGION, Kind.POSTCODE, Kind.COUNTRY, Kind.POBOX})
"""Kinds of which an address has one; a second piece of them is something else."""
