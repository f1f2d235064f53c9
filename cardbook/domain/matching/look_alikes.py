"""All pairs of an address book that may be one person, the surest first."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from cardbook.domain.matching.candidates import candidates, searching_keys, usual_keys
from cardbook.domain.matching.evidence import Evidence, Part, compare, is_worth_comparing
from cardbook.domain.matching.likeness import APART, CLOSE
from cardbook.domain.matching.person import MatchPerson
from cardbook.domain.matching.verdict import manner_of, probability
from cardbook.domain.progress import Progress, no_progress

LIKELY = 0.5
"""From here on a pair is shown."""

_HOPELESS = -4.0
"""Log odds below which nothing is remembered of a pair."""


_SEARCHED = 50_000
"""Entries up to which a careless book is searched with every key: some ten seconds."""


@dataclass(frozen=True, slots=True)
class LookAlike:
    """Two entries, the earlier one first; `probability` that they are one person, and what it comes from."""

    first: int
    second: int
    probability: float
    evidence: Evidence


def look_alikes(
    people: Sequence[MatchPerson], progress: Progress = no_progress, newcomers: int = 0
) -> list[LookAlike]:
    """The pairs from LIKELY on; `progress` hears how many of how many pairs have been compared, of 0 while it is not
    known which.

    With `newcomers` only these last ones are compared, each with those before them.
    """
    known = len(people) - newcomers if newcomers else 0
    usual = [
        (one, other) for one, other in candidates(people, usual_keys, progress)
        if (not newcomers or one < known <= other) and is_worth_comparing(people[one], people[other])
    ]
    compared = _compared(people, usual, progress)
    manner = manner_of(evidence for *_, evidence in compared)
    if manner.is_careless and len(people) <= _SEARCHED and not newcomers:
        compared = _compared(people, candidates(people, searching_keys, progress), progress)
    weighed = [
        LookAlike(people[first].id, people[second].id, chance, evidence)
        for first, second, evidence in compared
        if (chance := probability(people[first], people[second], evidence, manner)) >= LIKELY
    ]
    found = _without_rivals(weighed)
    return sorted(found, key=lambda pair: (-pair.probability, pair.first, pair.second))


def _compared(
    people: Sequence[MatchPerson], pairs: Sequence[tuple[int, int]], progress: Progress
) -> list[tuple[int, int, Evidence]]:
    """The pairs that are not hopeless, each with its evidence."""
    compared = []
    for number, (first, second) in enumerate(pairs):
        if number % 1_000 == 0:
            progress(number, len(pairs))
        evidence = compare(people[first], people[second])
        if evidence.log_odds > _HOPELESS:
            compared.append((first, second, evidence))
    return compared


def _without_rivals(pairs: list[LookAlike]) -> list[LookAlike]:
    """Pairs of two first names go where both have a better match: two people, each entered twice."""
    better: dict[int, int] = defaultdict(int)
    for pair in pairs:
        if pair.evidence.level(Part.GIVEN) >= CLOSE:
            better[pair.first] += 1
            better[pair.second] += 1
    return [
        pair for pair in pairs
        if pair.evidence.level(Part.GIVEN) is not APART or not (better[pair.first] and better[pair.second])
    ]
