"""What the evidence comes to: one person or not, how probably, and why.

Evidence adds up, but some of it forbids: two first names under one roof are two people, and so are two birthdays
under one name. Only in a list that is full of slips, and in which hardly two people share an address, may such a
contradiction be one slip more (`BookManner`).
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from cardbook.domain.matching.evidence import PARTS, PRIOR, WEIGHTS, Evidence, Part
from cardbook.domain.matching.likeness import APART, CLOSE, EQUAL, LOOSE
from cardbook.domain.matching.person import MatchPerson


class Objection(StrEnum):
    """Why two alike entries are two people; the value is the key of its sentence."""

    OTHER_GIVEN = "other_given"  # a couple, brothers and sisters, twins
    OTHER_FAMILY = "other_family"  # two of one first name who were born on one day, and nothing else
    OTHER_BIRTHDAY = "other_birthday"  # a father and a son of one name
    OTHER_GENERATION = "other_generation"  # Jr. and Sr.
    OTHER_KIND = "other_kind"  # a person and the firm they work for
    NO_NAME = "no_name"  # nothing says who either is: a birthday and a town are many people's


@dataclass(frozen=True, slots=True)
class BookManner:
    """How a book is written. `slips` is the share of family names with a slip among pairs that are surely one person,
    `shared_roofs` how many pairs of first names there are at one address for each pair that is one name twice."""

    slips: float = 0.0
    shared_roofs: float = 1.0

    @property
    def is_careless(self) -> bool:
        """True where a contradiction is more likely a slip than a second person."""
        return self.slips >= _MANY_SLIPS and self.shared_roofs <= _FEW_ROOFS


_MANY_SLIPS = 0.08
_FEW_ROOFS = 0.25
_ENOUGH = 50
"""Pairs it takes to say anything about a book's manner."""

_FORBIDDEN = -4.0
_IN_A_CAREFUL_BOOK = {
    (Part.GIVEN, LOOSE): -2.5,
    (Part.FAMILY, LOOSE): -2.5,
    (Part.HOUSE, APART): -2.0,
    (Part.HOUSE, LOOSE): -2.0,
    (Part.HOUSE, CLOSE): -1.0,
    (Part.POSTCODE, APART): -0.7,
    (Part.BORN, EQUAL): 1.5,
}
"""Added in a book without slips: there, what differs a little is another person, and what agrees is no chance."""
_SLIPS_EXPLAIN = 0.5
"""Added in a book full of them, where what differs says less against a match than the weights have it: of the pairs
that these take for even, hardly one in a hundred is of two people."""

_PLACE = (Part.STREET, Part.HOUSE, Part.EXTENDED, Part.TOWN, Part.POSTCODE)
_TELLING = (Part.TOWN, Part.POSTCODE, Part.PHONE, Part.EMAIL)
"""Of which one has to agree where a name has changed, as it does by a marriage."""
_MOVED = -1.0
"""What another address weighs at the most where birthday, phone or e-mail agree: people move."""


def manner_of(evidence: Iterable[Evidence]) -> BookManner:
    """The manner of a book, from pairs of its entries."""
    same, slips, certain, others = 0, 0, 0, 0
    for each in evidence:
        given, family, street, house, _, town, postcode, *_ = each.levels
        if not (street is EQUAL and house is EQUAL and (town is EQUAL or postcode is EQUAL)):
            continue
        if given is EQUAL:
            certain += 1
            slips += family is CLOSE
        if family >= CLOSE:
            same += given >= CLOSE
            others += given is APART
    if certain < _ENOUGH or not same:
        return BookManner()
    return BookManner(slips / certain, others / same)


def objection(one: MatchPerson, other: MatchPerson, evidence: Evidence, manner: BookManner) -> Objection | None:
    """What forbids that two entries are one person, None for nothing."""
    if one.is_organization is not other.is_organization:
        return Objection.OTHER_KIND
    if _is_nameless(one, other) and EQUAL not in (evidence.level(Part.PHONE), evidence.level(Part.EMAIL)):
        return Objection.NO_NAME
    if one.generation != other.generation and not _is_same_birthday(evidence):
        return Objection.OTHER_GENERATION
    if manner.is_careless:
        return None
    if evidence.level(Part.BORN) in (APART, LOOSE):
        return Objection.OTHER_BIRTHDAY
    if evidence.level(Part.GIVEN) is APART and not one.is_organization:
        return Objection.OTHER_GIVEN
    if evidence.level(Part.FAMILY) is APART and not any(evidence.level(part) is EQUAL for part in _TELLING):
        return Objection.OTHER_FAMILY
    return None


def probability(one: MatchPerson, other: MatchPerson, evidence: Evidence, manner: BookManner) -> float:
    """Between 0 and 1."""
    odds = evidence.log_odds
    if objection(one, other, evidence, manner) is not None:
        odds = min(odds, _FORBIDDEN)
    else:
        odds = odds + _SLIPS_EXPLAIN if manner.is_careless else _careful_log_odds(evidence)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def _careful_log_odds(evidence: Evidence) -> float:
    weights = {
        part: WEIGHTS[part][level] + _IN_A_CAREFUL_BOOK.get((part, level), 0.0)
        for part, level in zip(PARTS, evidence.levels, strict=True)
    }
    place = sum(weights.pop(part) for part in _PLACE)
    if EQUAL in (evidence.level(Part.BORN), evidence.level(Part.PHONE), evidence.level(Part.EMAIL)):
        place = max(place, _MOVED)
    return PRIOR + place + sum(weights.values())


def _is_nameless(one: MatchPerson, other: MatchPerson) -> bool:
    """True where one of the two has no name at all."""
    return not (one.given or one.family) or not (other.given or other.family)


def _is_same_birthday(evidence: Evidence) -> bool:
    return evidence.level(Part.BORN) is EQUAL
