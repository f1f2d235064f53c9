"""How a command ends: its exit code, and one line where it did not go as wished."""

import errno
import os
import sys
from collections.abc import Callable
from typing import TextIO

from cardbook.cli.bug_place import place_of
from cardbook.cli.console import Console
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.sentences import error_sentence

DONE, IN_PART, WRONG_USAGE = 0, 1, 2
INTERRUPTED = 130
READER_GONE = 141
"""As shells have it: 128 and the number of the signal, SIGINT and SIGPIPE."""


def exit_code(console: Console, work: Callable[[], int]) -> int:
    """Do the work; whatever happens, there is a code and at most one line, never a traceback."""
    try:
        code = work()
        sys.stdout.flush()
    except KnownError as error:
        return _refused(console, error)
    except KeyboardInterrupt:
        _refused(console, KnownError(ErrorCode.CANCELLED))
        return INTERRUPTED
    except OSError as error:
        return _lost_output(console, error)
    except Exception as error:
        console.complain("internal", console.texts("cli.outcome.internal", place=place_of(error)))
        return IN_PART
    return code


def _refused(console: Console, error: KnownError) -> int:
    console.complain(error.code, error_sentence(error, console.texts))
    return IN_PART


def _lost_output(console: Console, error: OSError) -> int:
    """Standard output went away (`| head`) or has no room; any other fault of the system is a bug of ours."""
    if error.errno == errno.EPIPE:
        _silence(sys.stdout)
        return READER_GONE
    if error.errno == errno.ENOSPC:
        _silence(sys.stdout)
        return _refused(console, KnownError(ErrorCode.DISK_FULL))
    console.complain("internal", console.texts("cli.outcome.internal", place=place_of(error)))
    return IN_PART


def _silence(stream: TextIO) -> None:
    """Let what is still in the stream go nowhere, so that the end of the program does not fail once more."""
    with open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), stream.fileno())
