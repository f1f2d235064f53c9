"""A screen without a monitor: Xvfb with a window program, on a display number that nobody else has."""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from steps import StepError

_STOP_SECONDS = 10


@contextmanager
def virtual_screen(size: str = "1280x900x24") -> Iterator[str]:
    """Gives the DISPLAY of a new screen of that size (width x height x bits) and ends it afterwards.

    Xvfb itself chooses a free number and tells it once it answers, so two runs never meet.
    Raises StepError where Xvfb does not start.
    """
    reading, writing = os.pipe()
    with ExitStack() as running, os.fdopen(reading) as told:
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"]
        try:
            _start(running, command, {}, pass_fds=(writing,))
        finally:
            os.close(writing)
        number = told.readline().strip()
        if not number:
            raise StepError("Xvfb did not start, so the tests that open real windows cannot run.")
        display = f":{number}"
        scratch = running.enter_context(tempfile.TemporaryDirectory(prefix="cardbook-screen-"))
        _start(running, ["openbox", "--sm-disable"], {"DISPLAY": display, "XDG_CACHE_HOME": scratch})
        yield display


def _start(
    running: ExitStack, command: list[str], environ: dict[str, str], *, pass_fds: tuple[int, ...] = ()
) -> None:
    silent = subprocess.DEVNULL
    try:
        process = subprocess.Popen(
            command, pass_fds=pass_fds, env={**os.environ, **environ}, stdout=silent, stderr=silent
        )
    except OSError as error:
        raise StepError(f"{command[0]} cannot be run ({error.strerror}).") from error
    running.callback(_end, process)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
