"""The one command: installs what is missing, then opens Cardbook, runs one of its commands, or checks it all.

    python3 packaging/start.py                     opens the app on a sample book
    python3 packaging/start.py BOOK.cardbook       opens that book
    python3 packaging/start.py sheets              any other words go to the command line as they are
    python3 packaging/start.py test [WORDS]        every check; words go to pytest

Needs Python 3.11 with pip and nothing else. What it says goes to standard error, so that the output of a
command can be piped. It writes into this folder only; system libraries come from the system's own apt.
"""
# ruff: noqa: E402 - an older Python is told so before the imports, which it could not read

import sys

OLDEST_PYTHON = (3, 11)

if sys.version_info < OLDEST_PYTHON:
    sys.exit("Cardbook needs Python 3.11 or newer; this is {}.{}.".format(*sys.version_info[:2]))

import os
import shlex
from collections.abc import Mapping
from pathlib import Path

from checks import run_checks
from locked_environment import Group, LockedEnvironment
from steps import StepError, say
from system_packages import FOR_TESTS, FOR_WINDOWS, install_missing

ROOT = Path(__file__).resolve().parent.parent
SAMPLE_BOOK = ROOT / "build" / "Sample.cardbook"
_SCREEN_VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def screen_is_there(environ: Mapping[str, str], platform: str) -> bool:
    """True where a window can open: always but on a Linux that names no display."""
    return not platform.startswith("linux") or any(environ.get(name) for name in _SCREEN_VARIABLES)


def no_screen_advice(script: str, book: Path) -> str:
    """One line for a machine without a screen, with a command that works there."""
    command = shlex.join(["python3", os.path.relpath(script), "people", os.path.relpath(book)])
    return f"No screen was found (DISPLAY is not set), so no window can open. This works without: {command}"


def prepare(group: Group) -> LockedEnvironment:
    """Installs the system libraries and Python packages that are missing. Raises StepError."""
    if sys.platform.startswith("linux"):
        install_missing(FOR_TESTS if group is Group.TESTS else FOR_WINDOWS)
    environment = LockedEnvironment(ROOT)
    environment.bring_up_to_date(group)
    return environment


def sample_book(environment: LockedEnvironment) -> Path:
    """The book to try things in; made at the first start. Raises StepError, also where no window can open."""
    if not SAMPLE_BOOK.exists():
        SAMPLE_BOOK.parent.mkdir(exist_ok=True)
        say("Making a book with invented people")
        made = environment.run("cardbook", "new", str(SAMPLE_BOOK), "--sample", quiet=True)
        if made != 0:
            raise StepError(f"The sample book could not be made (exit code {made}).")
    say(f"The sample book is {SAMPLE_BOOK}. Delete it to start over.")
    if not screen_is_there(os.environ, sys.platform):
        raise StepError(no_screen_advice(sys.argv[0], SAMPLE_BOOK))
    return SAMPLE_BOOK


def main(words: list[str]) -> None:
    """Does what the words ask for and ends with its exit code."""
    try:
        if words[:1] == ["test"]:
            sys.exit(run_checks(prepare(Group.TESTS), words[1:]))
        environment = prepare(Group.APP)
        environment.become("cardbook", *(words or [str(sample_book(environment))]))
    except StepError as failure:
        sys.exit(str(failure))
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main(sys.argv[1:])
