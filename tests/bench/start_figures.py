"""U1, U2: from the start of the process until rows of a large book are painted."""

import json
import subprocess
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.books import a_book
from tests.bench.figures import Figure, at_most, median, ratio
from tests.bench.processes import BenchError, environment, module
from tests.bench.scale import Scale
from tests.source_tree import ROOT


@dataclass(frozen=True, slots=True)
class _Started:
    wall: float
    """Milliseconds by the clock."""
    cpu: float
    """Milliseconds of work."""


def measure(scale: Scale) -> Iterator[Figure]:
    """Both figures of the start."""
    commands = {
        "large": _ours(a_book(scale.people)),
        "empty": module("tests.bench.floors.empty_window"),
        "small": _ours(a_book(scale.few)),
    }
    started: dict[str, list[_Started]] = {name: [] for name in commands}
    for turn in range(2 * scale.pairs):
        for name, command in commands.items():
            result = _start(command)
            if turn > 0:
                started[name].append(result)
    large, empty, small = ([each.wall for each in started[name]] for name in ("large", "empty", "small"))
    work = [[each.cpu for each in started[name]] for name in ("large", "empty")]
    people = f"start, {scale.people:,} people"
    yield Figure("U1", f"{people}, painted", median(large, "ms", 0), f"empty window {median(empty, 'ms', 0)}",
                 ratio(large, empty), at_most(1.6, 1.3))
    yield Figure("U1", f"{people}, cpu until then", median(work[0], "ms", 0),
                 f"empty window {median(work[1], 'ms', 0)}", ratio(*work), at_most(1.6, 1.3))
    yield Figure("U2", people, median(large, "ms", 0), f"{scale.few:,} people {median(small, 'ms', 0)}",
                 ratio(large, small), at_most(1.15, 1.05))


def _ours(book: Path) -> list[str]:
    return module("tests.bench.product.start", book)


def _start(command: Sequence[str]) -> _Started:
    began = time.monotonic()
    done = subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False)
    if done.returncode:
        raise BenchError(f"{command}: {done.stderr}")
    told = json.loads(done.stdout)
    return _Started((told["at"] - began) * 1000, told["cpu"] * 1000)
