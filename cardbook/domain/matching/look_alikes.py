"""All pairs of an address book that may be one person, the surest first."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cardbook.domain.matching.candidates import candidates
from cardbook.domain.matching.evidence import Evidence, Part, compare
from cardbook.domain.matching.likeness import APART, CLOSE
from cardbook.domain.matching.person import MatchPerson
from cardbook.domain.matching.verdict import manner_of, probability

LIKELY = 0.5
"""From here on a pair is shown."""

_HOPELESS = -4.0
"""Log odds below which nothing is remembered of a pair."""


@dataclass(frozen=True, slots=True)
class LookAlike:
    """Two entries, the earlier one first; `probability` that they are one person, and what it comes from."""

    first: int
    second: int
    probability: float
    evidence: Evidence


def look_alikes(
    people: Sequence[MatchPerson], progress: Callable[[int], None] = lambda _: None
) -> list[LookAlike]:
    """The pairs from LIKELY on; `progress` hears after every thousand pairs how many have been compared."""
    compared: list[tuple[int, int, Evidence]] = []
    for number, (first, second) in enumerate(candidates(people)):
        evidence = compare(people[first], people[second])
        if evidence.log_odds > _HOPELESS:
            compared.append((first, second, evidence))
        if number % 1_000 == 0:
            progress(number)
    manner = manner_of(evidence for *_, evidence in compared)
    weighed = [
        LookAlike(people[first].id, people[second].id, chance, evidence)
        for first, second, evidence in compared
        if (chance := probability(people[first], people[second], evidence, manner)) >= LIKELY
    ]
    found = _without_rivals(weighed)
    return sorted(found, key=lambda pair: (-pair.probability, pair.first, pair.second))


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
