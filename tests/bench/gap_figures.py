"""U6: the longest time the window does not answer, whatever goes on."""

import json
import subprocess
from collections.abc import Iterator

from tests.bench.books import a_copy, a_table
from tests.bench.figures import Figure, at_most, median
from tests.bench.processes import BenchError, environment, module
from tests.bench.scale import Scale
from tests.source_tree import ROOT

_JOBS = {
    "start": "start, read through, back up",
    "search": "type names",
    "select": "select everybody",
    "edit": "open the form of a person",
    "tick": "tick cards",
    "labels": "make labels",
    "import": "bring people in",
}
"""In words, what the measured program calls shortly; `open gifts` says enough."""
_ROUNDS = 3


def measure(scale: Scale) -> Iterator[Figure]:
    """The longest gap of each job, the middle one of several runs."""
    gaps = [_gaps(scale) for _ in range(min(_ROUNDS, scale.pairs))]
    idle = [each["idle"] for each in gaps]
    counts = {"labels": f" {scale.labels:,}", "import": f" {scale.sorted:,}"}
    for job in (job for job in gaps[0] if job != "idle"):
        taken = [each[job] for each in gaps]
        what = f"longest gap, {scale.people:,} people: {_JOBS.get(job, job)}{counts.get(job, '')}"
        yield Figure("U6", what, median(taken, "ms", 0), f"idle {median(idle, 'ms', 0)}",
                     sorted(taken)[len(taken) // 2], at_most(100, 50, "ms"))


def _gaps(scale: Scale) -> dict[str, float]:
    with a_copy(scale.people) as (book,):
        labels, names = min(scale.labels, scale.people), scale.names // 4 + 1
        command = module("tests.bench.product.gaps", book, a_table(scale.sorted), labels, names)
        done = subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False)
    if done.returncode:
        raise BenchError(f"{command}: {done.stderr}")
    gaps: dict[str, float] = json.loads(done.stdout)
    return gaps
