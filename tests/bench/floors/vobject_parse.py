"""A vCard file read by vobject alone: no book, no search.

    python -m tests.bench.floors.vobject_parse FILE
"""

import importlib.util
import sys
from importlib import import_module

REASON = "vobject: not installed"


def is_installed() -> bool:
    """True where the peer can run."""
    return importlib.util.find_spec("vobject") is not None


def run(file: str) -> None:
    """Read everybody."""
    with open(file, encoding="utf-8", newline="") as text:
        for card in import_module("vobject").readComponents(text):
            assert card.fn.value


if __name__ == "__main__":
    run(*sys.argv[1:])
