"""Which entries are worth comparing: those that share one of a few keys. Never all with all."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import combinations

from cardbook.domain.matching.person import MatchPerson
from cardbook.domain.progress import Progress, no_progress

Keys = Callable[[MatchPerson], list[Hashable]]
"""One key may stand there twice."""

_GLANCE = 5_000
"""Entries between two looks at whether to go on: some 50 ms."""

_SMALL_BLOCK, _ENTRIES_FOR_A_LARGE_ONE = 10, 300_000
"""More entries under one key say that the key says little, and other keys will find what is the same among them. A
small book can afford to look at larger blocks: of 5,000 entries, 60 under one key."""


def candidates(
    people: Sequence[MatchPerson], keys_of: Keys, progress: Progress = no_progress
) -> list[tuple[int, int]]:
    """Pairs of places in `people`, the smaller first, each once, in order; `progress` may stop the work."""
    count = len(people)
    largest = max(_SMALL_BLOCK, _ENTRIES_FOR_A_LARGE_ONE // max(count, 1_000))
    pairs: set[int] = set()
    for block in _blocks(people, keys_of, progress):
        if len(block) <= largest:
            pairs.update([first * count + second for first, second in combinations(block, 2)])
    return [divmod(pair, count) for pair in sorted(pairs)]


def _blocks(people: Sequence[MatchPerson], keys_of: Keys, progress: Progress) -> Iterable[list[int]]:
    """The places of entries with the same key, where there are several; two keys of one hash do no harm.

    Most keys have one entry only: a list is made for the others alone.
    """
    first: dict[int, int] = {}
    several: dict[int, list[int]] = {}
    for at, person in enumerate(people):
        if at % _GLANCE == 0:
            progress(0, 0)
        for key in set(map(hash, keys_of(person))):
            if key not in first:
                first[key] = at
            elif key in several:
                several[key].append(at)
            else:
                several[key] = [first[key], at]
    return several.values()


def usual_keys(person: MatchPerson) -> list[Hashable]:
    """Keys of a book that is written with some care: one person has one first name, give or take a letter."""
    keys: list[Hashable] = [*person.phones, *person.emails]
    given, family, place = person.given, person.family, person.postcode or person.town
    if given and family:
        one, other = (given, family) if given < family else (family, given)
        keys += (one[:3], other[:3]), (one[0], other[0], place)
    elif family:
        keys.append((family[:5], place))
    if person.street:
        keys.append((person.street[:5], person.house, place))
    if len(person.born) == 8:
        keys.append((person.born, given[:1]))
    return keys


def searching_keys(person: MatchPerson) -> list[Hashable]:
    """Keys for a book full of slips, where any one part of an entry may be wrong or another's."""
    keys = usual_keys(person)
    given, family = person.given.replace(" ", ""), person.family.replace(" ", "")
    town, postcode, street, house = person.town[:5], person.postcode, person.street, person.house
    if given and family:
        keys.append(tuple(sorted(("".join(sorted(given))[:5], "".join(sorted(family))[:5]))))
    for name in (family, given):
        if name and postcode:
            keys.append((postcode, name[:2]))
        if name and town:
            keys.append((town, name[:3], 0))
    if street:
        keys += (street[:5], house), (postcode, street[:4], 1), (town, street[:4], 2)
    if house and postcode:
        keys.append((postcode, house, 3))
    if person.extended:
        keys.append((person.extended[:6], house, 4))
    if person.born:
        keys.append(person.born)
    return keys
