"""Runs what is compared as processes of their own, in turns, so that a busy machine slows all of them alike."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from tests.bench.books import FOLDER
from tests.source_tree import ROOT

_MIB = 1024  # ru_maxrss counts KiB on Linux
_PATIENCE = 60
"""Seconds until a contender that does not end by itself is ended."""
_LAUNCH = Path(__file__).with_name("launch.py")


class BenchError(Exception):
    """A program under measurement has failed; the text is what it said."""


@dataclass(frozen=True, slots=True)
class Spent:
    """What one process took: seconds by the clock, seconds of work (user and system), MiB at its largest."""

    wall: float
    cpu: float
    peak: float


def module(name: str, *words: object) -> list[str]:
    """The command that runs a Python module with the interpreter of this run."""
    return [sys.executable, "-m", name, *map(str, words)]


def run_once(command: Sequence[str], accepted: Sequence[int] = (0,)) -> Spent:
    """Run a command to its end; raises BenchError where its exit code is none of the accepted ones."""
    launched = [sys.executable, "-S", "-E", str(_LAUNCH), *command]
    done = subprocess.run(launched, cwd=ROOT, env=environment(), capture_output=True, text=True, check=True)
    told = json.loads(done.stdout)
    if told["code"] not in accepted:
        raise BenchError(f"{command}: exit code {told['code']}\n{done.stderr}")
    return Spent(told["wall"], told["cpu"], told["peak"] / _MIB)


def in_turns(
    rounds: int, commands: Mapping[str, Sequence[str]], accepted: Sequence[int] = (0,)
) -> dict[str, list[Spent]]:
    """Each command once per round, one after the other; of several rounds a first one only warms the disk's cache."""
    for command in commands.values() if rounds > 1 else ():
        run_once(command, accepted)
    spent: dict[str, list[Spent]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            spent[name].append(run_once(command, accepted))
    return spent


def work(spent: Sequence[Spent]) -> list[float]:
    """The seconds of work of each run."""
    return [each.cpu for each in spent]


class Contender:
    """A process that stays, and plays a round whenever it is asked to: see `contender.play_rounds`."""

    def __init__(self, name: str, *words: object) -> None:
        self._name = name
        self._errors = (FOLDER / f"{name}.log").open("w+", encoding="utf-8")
        self._process = subprocess.Popen(
            module(name, *words), cwd=ROOT, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=self._errors, text=True,
        )
        self.began = self._answer()

    def __enter__(self) -> "Contender":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._process.communicate(timeout=_PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.communicate()
        self._errors.close()

    def round(self) -> dict[str, Any]:
        """What the contender measured in one more round."""
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return self._answer()

    def _answer(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            self._errors.seek(0)
            raise BenchError(f"{self._name}: {self._errors.read()}")
        answer: dict[str, Any] = json.loads(line)
        return answer


def rounds_of(count: int, *contenders: Contender) -> list[tuple[dict[str, Any], ...]]:
    """Rounds in turns; before several of them one more, which is not told, warms up."""
    for contender in contenders if count > 1 else ():
        contender.round()
    return [tuple(contender.round() for contender in contenders) for _ in range(count)]


def environment() -> dict[str, str]:
    """As at home: compiled modules are kept, settings lie in a folder of their own, no screen is needed."""
    own = {name: str(FOLDER / "home" / name.lower()) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
    for folder in own.values():
        Path(folder).mkdir(parents=True, exist_ok=True)
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, **own, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
