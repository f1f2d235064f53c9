"""U4, U5 and selecting everybody: the list of people in the window."""

from collections.abc import Iterator

from tests.bench.books import FOLDER, a_copy, a_table
from tests.bench.figures import Figure, at_least, at_most, median, p95, ratio
from tests.bench.floors import rank_table
from tests.bench.processes import Contender, rounds_of
from tests.bench.scale import Scale

_PRODUCT = "tests.bench.product.people_list"


def measure(scale: Scale) -> Iterator[Figure]:
    """All figures of the list."""
    table = rank_table.make(a_table(scale.people), FOLDER / "listed.db", ranked=True)
    with (
        a_copy(scale.people) as (book,),
        Contender(_PRODUCT, book, table) as product,
        Contender("tests.bench.floors.sorted_table", table) as floor,
    ):
        rounds = rounds_of(scale.pairs, product, floor)
    ours, theirs = ([_middle(one[name]) for one, _ in rounds] for name in ("ours", "theirs"))
    slowest = [p95(one["ours"]) for one, _ in rounds]
    yield Figure("U4", "repaint of the whole list, cpu", median(ours, "ms"), f"QSqlQueryModel {median(theirs, 'ms')}",
                 ratio(ours, theirs), at_most(1.5, 1.0))
    yield Figure("U4", "repaint of the whole list, cpu p95", median(slowest, "ms"), "", _middle(slowest),
                 at_most(25, 16, "ms"))
    sorts = [[answer["sort"] for answer in turn] for turn in zip(*rounds, strict=True)]
    what = f"sort {scale.people:,} people by town"
    yield Figure("U5", what, median(sorts[0], "ms", 0), f"ORDER BY and reset {median(sorts[1], 'ms', 0)}",
                 ratio(*sorts), at_most(1.6, 1.2))
    yield _beside_proxy(scale)
    selects = [one["select"] for one, _ in rounds]
    yield Figure("Ctrl+A", f"select {scale.people:,} people", median(selects, "ms"), "", _middle(selects),
                 at_most(100, 50, "ms"))


def _beside_proxy(scale: Scale) -> Figure:
    table = rank_table.make(a_table(scale.sorted), FOLDER / "proxied.db", ranked=True)
    with (
        a_copy(scale.sorted) as (book,),
        Contender(_PRODUCT, book, table) as product,
        Contender("tests.bench.floors.proxy_window", table, "sort") as proxy,
    ):
        rounds = rounds_of(1, product, proxy)
    ours, theirs = ([answer["sort"] for answer in turn] for turn in zip(*rounds, strict=True))
    what = f"sort {scale.sorted:,} people by town"
    return Figure("U5", what, median(ours, "ms", 0), f"proxy model {median(theirs, 'ms', 0)}", ratio(theirs, ours),
                  at_least(50, 100))


def _middle(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]
