"""Which entries are worth comparing: those that share one of a few keys. Never all with all."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations

from cardbook.domain.matching.person import MatchPerson

_LARGEST_BLOCK = 60
"""More entries under one key say that the key says nothing."""


def candidates(people: Sequence[MatchPerson]) -> Iterator[tuple[int, int]]:
    """Pairs of places in `people`, the smaller first, each once."""
    seen: set[int] = set()
    count = len(people)
    for block in _blocks(people).values():
        if 1 < len(block) <= _LARGEST_BLOCK:
            for first, second in combinations(block, 2):
                key = first * count + second
                if key not in seen:
                    seen.add(key)
                    yield first, second


def _blocks(people: Sequence[MatchPerson]) -> dict[Hashable, list[int]]:
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for at, person in enumerate(people):
        for key in _keys(person):
            blocks[key].append(at)
    return blocks


def _keys(person: MatchPerson) -> set[Hashable]:
    """Keys that survive a slip in the name, in the street, or the two names in each other's place."""
    keys: set[Hashable] = set(person.phones)
    keys |= person.emails
    given, family = person.given.replace(" ", ""), person.family.replace(" ", "")
    town, postcode, street, house = person.town[:5], person.postcode, person.street, person.house
    if given and family:
        one, other = (given, family) if given < family else (family, given)
        keys.add((one[:3], other[:3]))
        keys.add(("".join(sorted(one))[:5], "".join(sorted(other))[:5]))
    for name in (family, given):
        if name and postcode:
            keys.add((postcode, name[:2]))
        if name and town:
            keys.add((town, name[:3]))
    if street:
        keys.update(((street[:5], house), (postcode, street[:4], 0), (town, street[:4], 1)))
    if house and postcode:
        keys.add((postcode, house, 2))
    if person.extended:
        keys.add((person.extended[:6], house, 3))
    if len(person.born) == 8:
        keys.add((person.born, 4))
    return keys
