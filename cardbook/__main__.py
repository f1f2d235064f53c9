"""Where Cardbook begins: the app, or one command of the command line."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import PurePath
from typing import NoReturn

from cardbook.deferred import COMMANDS, run_app, run_command, tell_fault
from cardbook.domain.errors import ErrorCode, KnownError

_OPENED_BY_DOUBLE_CLICK = frozenset({".cardbook", ".vcf", ".csv"})
_COLLECTION = 500_000
"""A command makes very many values and hardly any circles of them: looking for those is a tenth of its time."""

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def run() -> NoReturn:
    """The program as it is started: does what its words say, and ends.

    A command, once all it says is said, leaves without taking its modules apart one by one: that is a tenth of a
    second, and the system does it at once.
    """
    code = main()
    if not _asks_for_the_app(sys.argv[1:]):
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


def main(argv: Sequence[str] | None = None) -> int:
    """Run with these words, by default those after the program's name; the exit code."""
    words = sys.argv[1:] if argv is None else list(argv)
    if not _asks_for_the_app(words):
        gc.set_threshold(_COLLECTION)
        return run_command(words)
    gc.disable()  # until the window stands: then `ui.background.garbage` looks after it
    try:
        return _app(words)
    except (Exception, KeyboardInterrupt) as error:
        return tell_fault(error)


def _asks_for_the_app(words: Sequence[str]) -> bool:
    if not words:
        return True
    return words[0] not in COMMANDS and PurePath(words[0]).suffix.lower() in _OPENED_BY_DOUBLE_CLICK


def _app(words: Sequence[str]) -> int:
    if sys.platform == "linux" and not any(map(os.environ.get, _SCREENS)):
        raise KnownError(ErrorCode.NO_DISPLAY)
    return run_app(words)


if __name__ == "__main__":
    run()
