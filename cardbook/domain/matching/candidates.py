"""Which entries are worth comparing: those that share one of a few keys. Never all with all."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import combinations

from cardbook.domain.matching.person import MatchPerson

Keys = Callable[[MatchPerson], set[Hashable]]

_SMALL_BLOCK, _ENTRIES_FOR_A_LARGE_ONE = 10, 300_000
"""More entries under one key say that the key says little, and other keys will find what is the same among them. A
small book can afford to look at larger blocks: of 5,000 entries, 60 under one key."""


def candidates(people: Sequence[MatchPerson], keys_of: Keys) -> list[tuple[int, int]]:
    """Pairs of places in `people`, the smaller first, each once, in order."""
    count = len(people)
    largest = max(_SMALL_BLOCK, _ENTRIES_FOR_A_LARGE_ONE // max(count, 1_000))
    pairs: set[int] = set()
    for block in _blocks(people, keys_of):
        if len(block) <= largest:
            pairs.update([first * count + second for first, second in combinations(block, 2)])
    return [divmod(pair, count) for pair in sorted(pairs)]


def _blocks(people: Sequence[MatchPerson], keys_of: Keys) -> Iterator[list[int]]:
    """The places of entries with the same key, where there are several; two keys of one hash do no harm.

    Key and place travel as one whole number, sorted: a dictionary of lists takes twice the time.
    """
    count = len(people)
    packed = [hash(key) * count + at for at, person in enumerate(people) for key in keys_of(person)]
    packed.sort()
    start, current = 0, None
    for end, number in enumerate(packed):
        key = number // count
        if key != current:
            if end - start > 1:
                yield [each % count for each in packed[start:end]]
            start, current = end, key
    if len(packed) - start > 1:
        yield [each % count for each in packed[start:]]


def usual_keys(person: MatchPerson) -> set[Hashable]:
    """Keys of a book that is written with some care: one person has one first name, give or take a letter."""
    keys: set[Hashable] = set(person.phones)
    if person.emails:
        keys |= person.emails
    given, family = person.given, person.family
    if given and family:
        one, other = (given, family) if given < family else (family, given)
        keys.add((one[:3], other[:3]))
        keys.add((one[0], other[0], person.postcode or person.town))
    elif family:
        keys.add((family[:5], person.postcode or person.town))
    if person.street:
        keys.add((person.street[:5], person.house, person.postcode or person.town))
    if len(person.born) == 8:
        keys.add((person.born, given[:1]))
    return keys


def searching_keys(person: MatchPerson) -> set[Hashable]:
    """Keys for a book full of slips, where any one part of an entry may be wrong or another's."""
    keys = usual_keys(person)
    given, family = person.given.replace(" ", ""), person.family.replace(" ", "")
    town, postcode, street, house = person.town[:5], person.postcode, person.street, person.house
    if given and family:
        keys.add(tuple(sorted(("".join(sorted(given))[:5], "".join(sorted(family))[:5]))))
    for name in (family, given):
        if name and postcode:
            keys.add((postcode, name[:2]))
        if name and town:
            keys.add((town, name[:3], 0))
    if street:
        keys.update(((street[:5], house), (postcode, street[:4], 1), (town, street[:4], 2)))
    if house and postcode:
        keys.add((postcode, house, 3))
    if person.extended:
        keys.add((person.extended[:6], house, 4))
    if person.born:
        keys.add(person.born)
    return keys
