"""U2: the window of a large book beside those of other programs, which open with nothing in them."""

import json
import shutil
import subprocess
from collections.abc import Iterator, Sequence

from tests.bench.books import a_copy
from tests.bench.figures import Figure, Goal, at_least, at_most, median, not_run, ratio
from tests.bench.processes import BenchError, environment, module
from tests.bench.scale import Scale
from tests.source_tree import ROOT

_OWN_SCREEN = ("xvfb-run", "-a")
_OWN_BUS = ("dbus-run-session", "--")
_PEERS: Sequence[tuple[str, Sequence[str], Goal]] = (
    ("glabels-3", ("glabels-3",), at_least(6, 9)),
    ("kaddressbook", (*_OWN_BUS, "kaddressbook"), at_most(0.9, 0.75)),
    ("gnome-contacts", (*_OWN_BUS, "gnome-contacts"), at_most(0.9, 0.55)),
)


def measure(scale: Scale) -> Iterator[Figure]:
    """Beside each program that is installed here, in turns."""
    what = f"start, {scale.people:,} people, seen on the screen"
    for name, command, goal in _PEERS:
        lacking = [needed for needed in (name, _OWN_SCREEN[0]) if shutil.which(needed) is None]
        if lacking:
            yield not_run("U2", what, f"{lacking[0]} is not installed", goal)
        else:
            with a_copy(scale.people) as (book,):
                ours, theirs = _in_turns(scale.pairs, module("cardbook", book), command)
            is_faster = goal.must is not None and goal.must.at_least
            value = ratio(theirs, ours) if is_faster else ratio(ours, theirs)
            yield Figure("U2", what, median(ours, "ms", 0), f"{name} {median(theirs, 'ms', 0)}", value, goal)


def _in_turns(rounds: int, *commands: Sequence[str]) -> tuple[list[float], ...]:
    """Milliseconds of each; a first round warms up."""
    taken = [[_painted(command) for command in commands] for _ in range(rounds + 1)]
    ours, theirs = zip(*taken[1:], strict=True)
    return list(ours), list(theirs)


def _painted(command: Sequence[str]) -> float:
    watched = [*_OWN_SCREEN, *module("tests.bench.on_screen", *command)]
    on_screen = {**environment(), "QT_QPA_PLATFORM": "xcb"}
    done = subprocess.run(watched, cwd=ROOT, env=on_screen, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BenchError(f"{command}: {done.stderr}")
    return float(json.loads(done.stdout)) * 1000
