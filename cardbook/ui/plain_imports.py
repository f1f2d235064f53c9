"""Takes back what PySide6 does to every import.

PySide6 replaces Python's `import` so that a module may ask for snake_case names with `from __feature__ import …`. To
see which modules may, it reads the source of each one that is imported and searches it for "PySide6": a third of
what loading Cardbook takes, for a switch that it never uses. See `shibokensupport.feature.feature_imported`.
"""

import builtins

import PySide6.QtCore  # noqa: F401  (whose import does it)

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
