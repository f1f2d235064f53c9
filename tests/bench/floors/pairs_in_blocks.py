"""The least that finding doubles costs: five keys, and rapidfuzz inside their blocks; a yes or no, without reasons.

    python -m tests.bench.floors.pairs_in_blocks PEOPLE
"""

import itertools
import sys
import time
import unicodedata
from collections import defaultdict
from collections.abc import Sequence

from rapidfuzz.fuzz import ratio

from tests.bench.contender import play_rounds
from tests.bench.doubles import with_doubles
from tests.bench.people import Person

_LARGEST = 200
Row = tuple[str, str, str, str, str, str]


def run(count: str) -> None:
    """Seconds of work in each round, and the share of the doubles that was found."""
    listed, pairs = with_doubles(int(count))

    def play() -> dict[str, float]:
        began = time.process_time()
        found = pairs_in(listed)
        return {"cpu": time.process_time() - began, "recall": len(found & pairs) / len(pairs), "found": len(found)}

    play_rounds(play)


def pairs_in(listed: Sequence[Person]) -> set[tuple[int, int]]:
    """Places of two who look alike."""
    rows = [_row(person) for person in listed]
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, (given, family, street, phone, email, postcode) in enumerate(rows):
        if phone:
            blocks["p", phone].append(at)
        if email:
            blocks["e", email].append(at)
        blocks["n", family[:3], given[:1], postcode].append(at)
        blocks["s", street, postcode].append(at)
        blocks["f", "".join(sorted(family)), given[:1], street[:5]].append(at)
    found = set()
    for block in blocks.values():
        if 1 < len(block) <= _LARGEST:
            found.update(pair for pair in itertools.combinations(block, 2) if _is_one(rows[pair[0]], rows[pair[1]]))
    return found


def _row(person: Person) -> Row:
    given, family, street = (_fold(text) for text in (person.given, person.family, person.street))
    phone = "".join(sign for sign in person.phone if sign.isdigit())[-8:]
    return given, family, street, phone, person.email.lower(), person.postcode


def _fold(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(sign))


def _is_one(one: Row, other: Row) -> bool:
    if ratio(one[1], other[1]) < 80 or one[0][:1] != other[0][:1]:
        return False
    if min(len(one[0]), len(other[0])) > 2 and ratio(one[0], other[0]) < 80:
        return False
    is_reached = (one[3] and one[3] == other[3]) or (one[4] and one[4] == other[4])
    return bool(is_reached) or ratio(one[2], other[2]) >= 85


if __name__ == "__main__":
    run(*sys.argv[1:])
