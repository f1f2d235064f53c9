"""I1–I4: a file of addresses into a new book, the whole process, beside the least such an import costs."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.books import a_table, a_vcard_file
from tests.bench.figures import Figure, at_least, at_most, median, not_run, ratio
from tests.bench.floors import vobject_parse
from tests.bench.processes import Spent, in_turns, module
from tests.bench.scale import Scale

_OURS = "tests.bench.product.importing"
_FLOOR = "tests.bench.floors.stream_import"
_MOST_PAIRS = 3
"""A pair takes a minute; three tell enough."""


def measure(scale: Scale) -> Iterator[Figure]:
    """All import figures."""
    pairs = min(scale.pairs, _MOST_PAIRS)
    with tempfile.TemporaryDirectory() as folder:
        yield from _many(scale, pairs, Path(folder))
        yield from _some(scale, pairs, Path(folder))


def _many(scale: Scale, pairs: int, folder: Path) -> Iterator[Figure]:
    cards, table = a_vcard_file(scale.people), a_table(scale.people)
    book, plain = folder / "b.cardbook", folder / "plain"
    spent = in_turns(pairs, {
        "cards": module(_OURS, cards, book), "floor": module(_FLOOR, cards, plain),
        "table": module(_OURS, table, book), "table floor": module(_FLOOR, table, plain),
        "few": module(_OURS, a_vcard_file(scale.sorted), book),
    })
    people = f"{scale.people:,}"
    yield _beside("I1", f"{people} vCards, cpu", _cpu(spent["cards"]), _cpu(spent["floor"]))
    yield _beside("I4", f"{people} rows of CSV, cpu", _cpu(spent["table"]), _cpu(spent["table floor"]))
    peaks = {name: [each.peak for each in spent[name]] for name in ("cards", "few", "floor")}
    what = f"{people} vCards, memory"
    yield Figure("I3", what, median(peaks["cards"], "MiB", 0), f"{scale.sorted:,}: {median(peaks['few'], 'MiB', 0)}",
                 ratio(peaks["cards"], peaks["few"]), at_most(1.6, 1.3))
    yield Figure("I3", what, median(peaks["cards"], "MiB", 0), f"plain import {median(peaks['floor'], 'MiB', 0)}",
                 ratio(peaks["cards"], peaks["floor"]), at_most(2.5, 1.8))


def _some(scale: Scale, pairs: int, folder: Path) -> Iterator[Figure]:
    what, goal = f"{scale.sorted:,} vCards, cpu", at_least(5, 9)
    if not vobject_parse.is_installed():
        yield not_run("I2", what, vobject_parse.REASON, goal)
        return
    cards = a_vcard_file(scale.sorted)
    spent = in_turns(pairs, {
        "ours": module(_OURS, cards, folder / "b.cardbook"), "peer": module("tests.bench.floors.vobject_parse", cards),
    })
    ours, peer = _cpu(spent["ours"]), _cpu(spent["peer"])
    beside = f"vobject, reading alone {median(peer, 's', 2)}"
    yield Figure("I2", what, median(ours, "s", 2), beside, ratio(peer, ours), goal)


def _beside(name: str, what: str, ours: list[float], floor: list[float]) -> Figure:
    beside = f"plain import {median(floor, 's', 2)}"
    return Figure(name, what, median(ours, "s", 2), beside, ratio(ours, floor), at_most(1.5, 1.2))


def _cpu(spent: list[Spent]) -> list[float]:
    return [each.cpu for each in spent]
