"""C2: a long card list, which is to feel as quick as a short one, and never holds the window up."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.books import FOLDER, a_book_of_cards
from tests.bench.figures import Figure, at_most, median, ratio
from tests.bench.processes import Contender, rounds_of
from tests.bench.scale import Scale

_MOST, _FEW = 20_000, 64
_JOBS = {"open": "open the list", "search": "find a name", "everyone": "show everybody again",
         "filter": "filter by a step", "tick": "tick everybody", "untick": "open the step again"}
_BULK = ("tick", "untick")


def measure(scale: Scale) -> Iterator[Figure]:
    """Each job on the long list beside the short one and beside the SQL alone, and its longest gap."""
    listed = min(_MOST, scale.people)
    book = a_book_of_cards(listed)
    with tempfile.TemporaryDirectory(dir=FOLDER) as folder:
        ours, plain = (Path(shutil.copy(book, f"{folder}/{name}.cardbook")) for name in ("ours", "plain"))
        with (
            Contender("tests.bench.product.checklist", ours, _FEW) as product,
            Contender("tests.bench.floors.plain_list", plain) as floor,
        ):
            rounds = rounds_of(scale.pairs, product, floor)
    for job, words in _JOBS.items():
        long, gaps = zip(*(one["long"][job] for one, _ in rounds), strict=True)
        short = [one["short"][job][0] for one, _ in rounds]
        sql = [other[job] for _, other in rounds]
        beside = f"of {_FEW}: {median(short, 'ms', 0)}, SQL {median(sql, 'ms', 0)}"
        what = f"{words}, {listed:,} cards, until painted"
        goal, value = (at_most(30, 15), ratio(long, sql)) if job in _BULK else (at_most(2.5, 1.3), ratio(long, short))
        yield Figure("C2", what, median(long, "ms", 0), beside, value, goal)
        yield Figure("U6", f"longest gap, {listed:,} cards: {words}", median(gaps, "ms", 0), "",
                     sorted(gaps)[len(gaps) // 2], at_most(100, 50, "ms"))
