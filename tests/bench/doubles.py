"""Invented people of whom one in thirty stands there twice, the second time as somebody else typed it."""

import random
from collections.abc import Callable
from dataclasses import replace

from tests.bench.people import Person, people

_SHARE = 0.03
_SETTLED = 20
"""The first ones stand there once."""


def with_doubles(count: int) -> tuple[list[Person], frozenset[tuple[int, int]]]:
    """So many people, always the same, and the pairs of places that are one person, the earlier place first."""
    chance, others = random.Random("doubles"), people(2 * count)
    listed: list[Person] = []
    pairs = set()
    for at in range(count):
        if at > _SETTLED and chance.random() < _SHARE:
            first = chance.randrange(at)
            listed.append(chance.choice(_WAYS)(listed[first], chance, next(others)))
            pairs.add((first, at))
        else:
            listed.append(next(others))
    return listed, frozenset(pairs)


def _letters_turned(one: Person, chance: random.Random, _other: Person) -> Person:
    family = one.family
    if len(family) < 5:
        return one
    at = chance.randrange(1, len(family) - 2)
    return replace(one, family=f"{family[:at]}{family[at + 1]}{family[at]}{family[at + 2:]}")


def _an_initial(one: Person, _chance: random.Random, _other: Person) -> Person:
    return replace(one, given=f"{one.given[0]}.", email="")


def _digits_together(one: Person, _chance: random.Random, _other: Person) -> Person:
    return replace(one, phone="".join(filter(str.isdecimal, one.phone)))


def _in_capitals(one: Person, _chance: random.Random, _other: Person) -> Person:
    return replace(one, given=one.given.upper(), family=one.family.upper(), organization="")


def _moved(one: Person, _chance: random.Random, other: Person) -> Person:
    """To another street; they are reached as before, or were born on the same day."""
    return replace(
        one, street=other.street, email=one.email or "moved@example.org", birthday=one.birthday or "1950-05-02"
    ) if one.email or one.birthday else one


_WAYS: tuple[Callable[[Person, random.Random, Person], Person], ...] = (
    _letters_turned, _an_initial, _digits_together, _in_capitals, _moved,
)
