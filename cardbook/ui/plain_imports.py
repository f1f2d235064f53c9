"""Imports PySide6 without what that does beside.

PySide6 replaces Python's `import` so that a module may ask for snake_case names with `from __feature__ import …`. To
see which modules may, it reads the source of each one that is imported and searches it for "PySide6": a third of
what loading Cardbook takes, for a switch that it never uses. See `shibokensupport.feature.feature_imported`.

It also compiles, anew in each process, what it needs only to explain a wrong call and to write stub files: a fifth
of the start of an empty window. See `shibokensupport.signature.loader`. Here that waits until it is asked for.
"""

import builtins
import sys
from typing import Any, SupportsIndex

from cardbook import lazy_modules

EXPLANATIONS = tuple(
    f"shibokensupport.signature.{name}"
    for name in ("errorhandler", "layout", "parser", "lib.enum_sig", "lib.pyi_generator")
)
"""Those that Python code asks; `mapping` is none of them, as PySide6's own C code looks into it."""


class _Finders(list[Any]):
    """The finders of modules while PySide6 is imported: it puts its own before them all, and takes it away again."""

    def insert(self, index: SupportsIndex, finder: Any) -> None:
        """After the first, which knows what is to wait."""
        super().insert(max(int(index), 1), finder)

    def remove(self, finder: Any) -> None:
        """To the end: what waits is found by it later."""
        super().remove(finder)
        self.append(finder)


lazy_modules.defer(EXPLANATIONS)
sys.meta_path = _Finders(sys.meta_path)

import PySide6.QtCore  # noqa: E402, F401  (whose import does all this)

sys.meta_path = list(sys.meta_path)
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
