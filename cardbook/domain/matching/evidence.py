"""What speaks for and against two entries being one person."""

from dataclasses import dataclass
from enum import StrEnum

from cardbook.domain.matching.likeness import (
    APART,
    CLOSE,
    EQUAL,
    LOOSE,
    MISSING,
    Level,
    digits_level,
    given_level,
    text_level,
)
from cardbook.domain.matching.person import MatchPerson


class Part(StrEnum):
    """What is compared; the value is the key of its sentence."""

    GIVEN = "given"
    FAMILY = "family"
    STREET = "street"
    HOUSE = "house"
    EXTENDED = "extended"
    TOWN = "town"
    POSTCODE = "postcode"
    BORN = "born"
    PHONE = "phone"
    EMAIL = "email"


PARTS = tuple(Part)

WEIGHTS: dict[Part, tuple[float, float, float, float, float]] = {
    #              MISSING APART LOOSE CLOSE EQUAL
    Part.GIVEN:    (-0.1, -0.8, 0.1, 0.8, 0.9),
    Part.FAMILY:   (-0.1, -1.0, 0.5, 1.0, 1.0),
    Part.STREET:   (-0.8, -1.1, -1.2, 1.6, 1.8),
    Part.HOUSE:    (0.0, -0.6, -0.7, -0.5, 0.8),
    Part.EXTENDED: (-0.1, -0.9, 0.4, 1.4, 1.4),
    Part.TOWN:     (-0.2, -1.0, 0.1, 1.4, 1.3),
    Part.POSTCODE: (0.0, -1.3, -1.2, 1.1, 0.9),
    Part.BORN:     (-0.1, -1.1, -0.8, 1.2, 1.6),
    Part.PHONE:    (0.0, -0.6, 0.0, 0.0, 3.0),
    Part.EMAIL:    (0.0, -0.6, 0.0, 0.0, 4.0),
}
"""Logarithms of odds, by level. Names, addresses and birthdays by logistic regression over the FEBRL sets 2 and 4,
whose errors are those of people who type what they hear; phone and e-mail, which the sets lack, set by hand so that
one of them, with the name, is enough."""

_ROWS = tuple(WEIGHTS.values())
PRIOR = -1.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """The levels of PARTS, in their order; `swapped` where given and family name stand in each other's place."""

    levels: tuple[Level, ...]
    swapped: bool = False

    def level(self, part: Part) -> Level:
        """How alike one part is."""
        return self.levels[PARTS.index(part)]

    @property
    def log_odds(self) -> float:
        """All of it together, before anything that forbids a match is asked."""
        return PRIOR + sum([row[level] for row, level in zip(_ROWS, self.levels, strict=True)])


_RANK = {EQUAL: 4, CLOSE: 3, LOOSE: 1, MISSING: 0, APART: -2}


def is_worth_comparing(one: MatchPerson, other: MatchPerson) -> bool:
    """False, at a glance, for two first names under two roofs, and for a name alone that both have."""
    given, others = one.given, other.given
    if given and others and given[0] != others[0] and given[0] != other.family[:1]:
        return one.house == other.house and one.street == other.street and one.street != ""
    return bool(
        (one.postcode and one.postcode == other.postcode) or (one.town and one.town == other.town)
        or (one.street and one.street[:3] == other.street[:3])
        or (one.born and (one.born[-4:] == other.born[-4:] or one.born[:4] == other.born[:4]))
        or not one.phones.isdisjoint(other.phones) or not one.emails.isdisjoint(other.emails)
    )


def compare(one: MatchPerson, other: MatchPerson) -> Evidence:
    """Two entries, part by part. Names in each other's place are found, and a street in the line beside it."""
    given, family, swapped = _names(one, other)
    street = text_level(one.street, other.street)
    if street < CLOSE and (one.extended or other.extended):
        beside = (text_level(one.street, other.extended), text_level(one.extended, other.street))
        street = max(street, *beside, key=_RANK.__getitem__)
    return Evidence(
        (
            given, family, street, digits_level(one.house, other.house),
            text_level(one.extended, other.extended), text_level(one.town, other.town),
            digits_level(one.postcode, other.postcode), _days(one.born, other.born),
            _shared(one.phones, other.phones), _shared(one.emails, other.emails),
        ),
        swapped,
    )


def _names(one: MatchPerson, other: MatchPerson) -> tuple[Level, Level, bool]:
    given, family = given_level(one.given, other.given), text_level(one.family, other.family)
    if given >= CLOSE and family >= CLOSE:
        return given, family, False
    turned = text_level(one.given, other.family), text_level(one.family, other.given)
    if APART not in turned and _RANK[turned[0]] + _RANK[turned[1]] > _RANK[given] + _RANK[family]:
        return *turned, True
    return given, family, False


def _days(one: str, other: str) -> Level:
    """Two birthdays; one that lacks its year is equal to one that has it."""
    if len(one) == len(other):
        return digits_level(one, other)
    if not one or not other:
        return MISSING
    short, long = sorted((one, other), key=len)
    known = long.endswith(short) if len(short) == 4 and len(long) == 8 and int(short[:2]) <= 12 else False
    return EQUAL if known or long.startswith(short) else APART


def _shared(one: frozenset[str], other: frozenset[str]) -> Level:
    if not one or not other:
        return MISSING
    return APART if one.isdisjoint(other) else EQUAL
