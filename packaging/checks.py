"""The project's checks, one after the other, with a line each at the end."""

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from locked_environment import LockedEnvironment
from steps import say
from virtual_screen import virtual_screen

_ROOT = Path(__file__).resolve().parent.parent
_CODE = ("cardbook", "packaging", "tests")  # named, as a copy without git does not know what to leave out
_NOTHING_SELECTED = 5  # pytest's exit code where no test matched


@dataclass(frozen=True)
class Check:
    """A check by name, and what runs it and gives an exit code."""

    name: str
    run: Callable[[], int]


@dataclass(frozen=True)
class Outcome:
    """How a check ended, and after how many seconds."""

    name: str
    exit_code: int
    seconds: float

    @property
    def line(self) -> str:
        """The check's line of the summary."""
        verdict = "fine" if self.exit_code == 0 else f"FAILED (exit code {self.exit_code})"
        return f"{self.name:<32} {self.seconds:6.1f} s  {verdict}"


def run_all(checks: Sequence[Check]) -> list[Outcome]:
    """Runs every check, also after one that failed."""
    outcomes = []
    for check in checks:
        say(f"--- {check.name}")
        started = time.monotonic()
        exit_code = check.run()
        outcomes.append(Outcome(check.name, exit_code, time.monotonic() - started))
    return outcomes


def first_failure(outcomes: Sequence[Outcome]) -> int:
    """The exit code for all of them: that of the first check that failed, else 0."""
    return next((outcome.exit_code for outcome in outcomes if outcome.exit_code != 0), 0)


def run_checks(environment: LockedEnvironment, words: Sequence[str]) -> int:
    """ruff, mypy, import-linter and pytest; the words go to pytest. Returns the first failure's exit code."""
    os.chdir(_ROOT)
    outcomes = run_all(
        [
            Check("ruff (style and slips)", lambda: environment.run("ruff", "check", *_CODE)),
            Check("mypy (types)", lambda: environment.run("mypy")),
            Check("import-linter (layers)", lambda: environment.run("lint-imports", "--no-logo")),
            Check("pytest (without a screen)", lambda: _tests_without_screen(environment, words)),
            Check("pytest (real windows, Xvfb)", lambda: _tests_on_screen(environment, words)),
        ]
    )
    say("--- summary")
    for outcome in outcomes:
        say(outcome.line)
    return first_failure(outcomes)


def _tests_without_screen(environment: LockedEnvironment, words: Sequence[str]) -> int:
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    # a file's tests stay together, so that what they prepare for each other is prepared once
    spread = [] if words else ["-n", str(min(os.cpu_count() or 1, 8)), "--dist", "loadfile"]
    exit_code = _pytest(environment, ["-m", "not screen and not soak", *spread, *words], environ)
    return 0 if words and exit_code == _NOTHING_SELECTED else exit_code


def _tests_on_screen(environment: LockedEnvironment, words: Sequence[str]) -> int:
    with virtual_screen() as display:
        environ = {**os.environ, "QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
        environ.pop("WAYLAND_DISPLAY", None)
        exit_code = _pytest(environment, ["-m", "screen and not soak", *words], environ)
    return 0 if exit_code == _NOTHING_SELECTED else exit_code


def _pytest(environment: LockedEnvironment, words: Sequence[str], environ: dict[str, str]) -> int:
    return environment.run("python", "-m", "pytest", *words, environ=environ)
