"""S1–S3: what a key typed into the search field takes, the query alone and up to the painted rows."""

from collections.abc import Iterator
from pathlib import Path

from tests.bench.books import FOLDER, a_book, a_copy, a_table
from tests.bench.figures import Figure, at_least, at_most, median, p95, ratio
from tests.bench.floors import rank_table
from tests.bench.processes import Contender, rounds_of
from tests.bench.scale import Scale

_PROXY_ROUNDS = 3


def measure(scale: Scale) -> Iterator[Figure]:
    """All search figures."""
    table = a_table(scale.people)
    ranked = rank_table.make(table, FOLDER / "ranked.db", ranked=True)
    named = rank_table.make(table, FOLDER / "named.db", ranked=False)
    yield from _queries(scale, ranked)
    yield from _keystrokes(scale, ranked, named)


def _queries(scale: Scale, ranked: Path) -> Iterator[Figure]:
    with Contender("tests.bench.product.queries", a_book(scale.people), ranked, scale.names) as both:
        rounds = [answer for (answer,) in rounds_of(scale.pairs, both)]
    ours, bare = ([p95(answer[name]) for answer in rounds] for name in ("ours", "bare"))
    what = f"query of a key, {scale.people:,} people, cpu p95"
    yield Figure("S1", what, median(ours, "ms", 2), f"FTS5 by rank {median(bare, 'ms', 2)}", ratio(ours, bare),
                 at_most(3, 1.5))
    yield Figure("S1", f"{what}, at most", median(ours, "ms", 2), "", sorted(ours)[len(ours) // 2],
                 at_most(3, 1.5, "ms"))


def _keystrokes(scale: Scale, ranked: Path, named: Path) -> Iterator[Figure]:
    window = "tests.bench.floors.rank_list_window"
    with (
        a_copy(scale.people) as (book,),
        Contender("tests.bench.product.search", book, scale.names) as product,
        Contender(window, ranked, "rank", scale.names) as bare,
        Contender(window, named, "name", scale.names) as naive,
        Contender("tests.bench.floors.proxy_window", ranked, "keys") as proxy,
    ):
        rounds = rounds_of(scale.pairs, product, bare, naive)
        slow = rounds_of(min(_PROXY_ROUNDS, scale.pairs), product, proxy)
    ours, theirs, simple = ([p95(answer[turn]["keys"]) for answer in rounds] for turn in range(3))
    what = f"key to painted rows, {scale.people:,} people"
    yield Figure("S2", f"{what}, p95", median(ours, "ms"), "", sorted(ours)[len(ours) // 2], at_most(25, 16, "ms"))
    yield Figure("S2", f"{what}, p95", median(ours, "ms"), f"bare rank list {median(theirs, 'ms')}",
                 ratio(ours, theirs), at_most(1.6, 1.2))
    yield Figure("S3", f"{what}, p95", median(ours, "ms"), f"FTS5 sorted by name {median(simple, 'ms')}",
                 ratio(simple, ours), at_least(2, 4))
    typical, proxied = ([_middle(answer[turn]["keys"]) for answer in slow] for turn in range(2))
    yield Figure("S3", f"{what}, median", median(typical, "ms"), f"proxy model {median(proxied, 'ms')}",
                 ratio(proxied, typical), at_least(25, 50))


def _middle(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]
