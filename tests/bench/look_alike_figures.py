"""D1: finding who stands in the book twice, once everybody is read."""

import statistics
from collections.abc import Iterator

from tests.bench.books import FOLDER
from tests.bench.figures import Figure, at_least, at_most, median, ratio
from tests.bench.processes import Contender, rounds_of
from tests.bench.scale import Scale

_OURS = "tests.bench.product.look_alikes"
_FEWER = 10
"""A book of a tenth of the people, to see how the work grows."""


def measure(scale: Scale) -> Iterator[Figure]:
    """The work beside a floor that gives no reasons, what is found of the doubles, and growth."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (
        Contender(_OURS, scale.people) as product,
        Contender("tests.bench.floors.pairs_in_blocks", scale.people) as floor,
        Contender(_OURS, scale.people // _FEWER) as few,
    ):
        rounds = rounds_of(scale.pairs, product, floor, few)
    ours, theirs, fewer = ([answer[turn]["cpu"] for answer in rounds] for turn in range(3))
    recall, found = rounds[0][0]["recall"], rounds[0][0]["found"]
    what = f"look-alikes of {scale.people:,}"
    yield Figure("D1", f"{what}, cpu", median(ours, "s", 2), f"five keys and rapidfuzz {median(theirs, 's', 2)}",
                 ratio(ours, theirs), at_most(1.8, 1.2))
    yield Figure("D1", f"{what}, share found", f"{found:.0f} pairs", f"recall {rounds[0][1]['recall']:.3f}", recall,
                 at_least(0.98, 0.99, ""))
    growth = statistics.median(ours) / statistics.median(fewer) / _FEWER
    yield Figure("D1", f"work for each, of {scale.people:,}", median(ours, "s", 2),
                 f"of {scale.people // _FEWER:,}: {median(fewer, 's', 2)}", growth, at_most(1.25, 1.15))
