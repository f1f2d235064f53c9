"""W1: a change of one card or one contact, until it is safe on the disk and found by the search."""

from collections.abc import Iterator

from tests.bench.books import a_copy, a_table
from tests.bench.figures import Figure, at_most, median, p95
from tests.bench.floors import rank_table
from tests.bench.processes import Contender, rounds_of
from tests.bench.scale import Scale


def measure(scale: Scale) -> Iterator[Figure]:
    """Both changes."""
    with a_copy(scale.people) as (book,):
        table = rank_table.make(a_table(scale.people), book.with_name("plain.db"), ranked=True)
        with (
            Contender("tests.bench.product.writing", book, scale.names) as product,
            Contender("tests.bench.floors.plain_write", table, scale.names) as floor,
        ):
            rounds = rounds_of(scale.pairs, product, floor)
    for what, name in (("tick one card", "tick"), ("edit one contact", "edit")):
        for clock, of in enumerate(("until it is on the disk", "work")):
            taken = [p95([change[clock] for change in one[name]]) for one, _ in rounds]
            plain = [p95([change[clock] for change in other["change"]]) for _, other in rounds]
            yield Figure("W1", f"{what} in {scale.people:,} people, {of}, p95", median(taken, "ms"),
                         f"one row and its FTS5 entry {median(plain, 'ms')}", sorted(taken)[len(taken) // 2],
                         at_most(5, 2, "ms"))
