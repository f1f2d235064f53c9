"""How long a program takes until its window shows something, seen from outside: on the screen itself.

    python -m tests.bench.on_screen COMMAND …      tells the seconds as JSON; wants a screen with nothing else on it
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication, QImage

_LOOKED_AT = (0, 0, 900, 600)
_EVERY = 0.01
_PATIENCE = 60.0
_MANY_COLOURS = 12
"""An empty window and its frame have fewer; letters with their smooth edges have more."""
_STEP = 7


def seconds_until_painted(command: Sequence[str]) -> float:
    """Start a program, wait for its window, and end it; raises TimeoutError where nothing is seen within a minute."""
    began = time.monotonic()
    silent = subprocess.DEVNULL
    with subprocess.Popen(command, stdin=silent, stdout=silent, stderr=silent, start_new_session=True) as program:
        try:
            while _colours_on_screen() <= _MANY_COLOURS:
                if time.monotonic() - began > _PATIENCE:
                    raise TimeoutError
                time.sleep(_EVERY)
            return time.monotonic() - began
        finally:
            os.killpg(program.pid, signal.SIGKILL)


def _colours_on_screen() -> int:
    image = QGuiApplication.primaryScreen().grabWindow(0, *_LOOKED_AT).toImage()
    pixels = memoryview(image.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I")
    return len(set(pixels[::_STEP]))


if __name__ == "__main__":
    screen = QGuiApplication(sys.argv[:1])
    sys.stdout.write(json.dumps(seconds_until_painted(sys.argv[1:])) + "\n")
