"""Where Cardbook begins: the app, or one command of the command line."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import PurePath

from cardbook.cli.console import Console
from cardbook.cli.outcome import exit_code
from cardbook.deferred import COMMANDS, run_app, run_command
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.texts import Texts, language_for

_OPENED_BY_DOUBLE_CLICK = frozenset({".cardbook", ".vcf", ".csv"})
_COLLECTION = 500_000
"""A command makes very many values and hardly any circles of them: looking for those is a tenth of its time."""

_COLLECTION_OF_APP = 20_000
"""Python's own 700 would look for them a hundred times before the first window is there."""

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_LANGUAGES = ("LC_ALL", "LC_MESSAGES", "LANG")


def main(argv: Sequence[str] | None = None) -> int:
    """Run with these words, by default those after the program's name; the exit code."""
    words = sys.argv[1:] if argv is None else list(argv)
    console = Console(Texts(language_for(_locale())))
    if _asks_for_the_app(words):
        gc.set_threshold(_COLLECTION_OF_APP)
        return exit_code(console, lambda: _app(words))
    gc.set_threshold(_COLLECTION)
    return exit_code(console, lambda: run_command(words, console))


def _asks_for_the_app(words: Sequence[str]) -> bool:
    if not words:
        return True
    return words[0] not in COMMANDS and PurePath(words[0]).suffix.lower() in _OPENED_BY_DOUBLE_CLICK


def _app(words: Sequence[str]) -> int:
    if sys.platform == "linux" and not any(map(os.environ.get, _SCREENS)):
        raise KnownError(ErrorCode.NO_DISPLAY)
    return run_app(words)


def _locale() -> str:
    """POSIX.1-2017 section 8.2: the first of these that is set and not empty."""
    return next(filter(None, map(os.environ.get, _LANGUAGES)), "")


if __name__ == "__main__":
    sys.exit(main())
