"""U1, U2: from the start of the process until rows of a large book are painted."""

import json
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tests.bench.books import a_copy
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
    with a_copy(scale.people, scale.few) as (large, small):
        started = _started(scale, {
            "large": module("tests.bench.product.start", large),
            "empty": module("tests.bench.floors.empty_window"),
            "small": module("tests.bench.product.start", small),
        })
    yield from _figures(scale, started)


def _started(scale: Scale, commands: Mapping[str, Sequence[str]]) -> dict[str, list[_Started]]:
    """Each once per round, in turns; the first round only warms up."""
    started: dict[str, list[_Started]] = {name: [] for name in commands}
    for turn in range(2 * scale.pairs):
        for name, command in commands.items():
            result = _start(command)
            if turn > 0:
                started[name].append(result)
    return started


def _figures(scale: Scale, started: Mapping[str, list[_Started]]) -> Iterator[Figure]:
    large, empty, small = ([each.wall for each in started[name]] for name in ("large", "empty", "small"))
    work = [[each.cpu for each in started[name]] for name in ("large", "empty")]
    people = f"start, {scale.people:,} people"
    yield Figure("U1", f"{people}, painted", median(large, "ms", 0), f"empty window {median(empty, 'ms', 0)}",
                 ratio(large, empty), at_most(1.6, 1.3))
    yield Figure("U1", f"{people}, cpu until then", median(work[0], "ms", 0),
                 f"empty window {median(work[1], 'ms', 0)}", ratio(*work), at_most(1.6, 1.3))
    yield Figure("U2", people, median(large, "ms", 0), f"{scale.few:,} people {median(small, 'ms', 0)}",
                 ratio(large, small), at_most(1.15, 1.05))


def _start(command: Sequence[str]) -> _Started:
    began = time.monotonic()
    done = subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False)
    if done.returncode:
        raise BenchError(f"{command}: {done.stderr}")
    told = json.loads(done.stdout)
    return _Started((told["at"] - began) * 1000, told["cpu"] * 1000)
