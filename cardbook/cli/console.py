"""Where a command speaks: lines on standard output, complaints on standard error, a bar on a terminal."""

import io
import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from cardbook.cli.plain_text import plain
from cardbook.cli.progress_bar import progress_bar
from cardbook.domain.progress import Progress, no_progress
from cardbook.texts import Texts


class Console:
    """Speaks the language of `texts`. What it prints never fails for a letter the terminal lacks."""

    def __init__(self, texts: Texts) -> None:
        self.texts = texts
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")

    def say(self, *columns: str) -> None:
        """One line; several columns are parted by tabs."""
        print("\t".join(map(plain, columns)))

    def say_json(self, items: Iterable[object]) -> None:
        """A JSON array, one element per line, written as the elements come."""
        before = "["
        for item in items:
            print(before, json.dumps(item, ensure_ascii=not _speaks_utf8()), sep="\n", end="")
            before = ","
        print("[]" if before == "[" else "\n]")

    def complain(self, code: str, sentence: str) -> None:
        """One line on standard error: `cardbook: CODE: sentence`."""
        print(f"cardbook: {code}: {plain(sentence)}", file=sys.stderr)

    @contextmanager
    def progress(self, what: str) -> Iterator[Progress]:
        """How far long work is: a bar where standard error is a terminal, nothing otherwise."""
        if not sys.stderr.isatty():
            yield no_progress
            return
        with progress_bar(what) as bar:
            yield bar


def _speaks_utf8() -> bool:
    return (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
