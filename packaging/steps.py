"""What the start command says while it works, and how a step of it fails."""

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path


class StepError(Exception):
    """A step could not be done; the text says why and what would help."""


def say(line: str) -> None:
    """One line for the person who waits, on standard error."""
    print(line, file=sys.stderr, flush=True)


def run_step(
    what: str, command: Sequence[str], *, environ: Mapping[str, str] | None = None, folder: Path | None = None
) -> None:
    """Says what is done and does it; the command's own output is shown only where it fails.

    Raises StepError.
    """
    say(what)
    try:
        done = subprocess.run(
            command,
            env=environ,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
    except OSError as error:
        raise StepError(f"{what}: {command[0]} cannot be run ({error.strerror}).") from error
    if done.returncode != 0:
        say(done.stdout.rstrip())
        raise StepError(f"This did not work (exit code {done.returncode}).")
