"""Modules that are loaded when a function first uses them, not when they are imported.

They are imported like any other, `from cardbook.ui.dialogs import about`, and used as `about.AboutDialog`: readers,
type checkers and the graph of imports see nothing new. Only what a module does while it is loaded waits until its
first name is asked for; then Python imports it in its usual way, safe on any thread.
"""

import sys
import threading
from collections.abc import Collection, Iterable, Sequence
from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

_waiting: set[str] = set()
"""Names of modules that were not used yet."""

_TAKING = threading.Lock()
"""Held while a name is taken out of the above, and never during an import."""


def defer(names: Collection[str]) -> None:
    """From now on these modules are loaded at their first use; those that are loaded already stay so."""
    _waiting.update(name for name in names if name not in sys.modules)
    if _Finder not in sys.meta_path:
        sys.meta_path.insert(0, _Finder)


def load(names: Iterable[str]) -> None:
    """Load these modules now, where they are not yet."""
    for name in names:
        _loaded(name)


def is_waiting(name: str) -> bool:
    """True for a module that is loaded at its first use, and was not used yet."""
    return name in _waiting


def _loaded(name: str) -> ModuleType:
    with _TAKING:
        if name in _waiting:
            _waiting.remove(name)
            sys.modules.pop(name, None)
    return import_module(name)


class _LazyModule(ModuleType):
    """Stands for a module before its first use, and afterwards for those who imported it before."""

    _real: ModuleType | None = None

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # what Python's imports ask of every module
            raise AttributeError(f"{self.__name__} is not loaded yet and has no {name}")
        if self._real is None:
            self._real = _loaded(self.__name__)
        return getattr(self._real, name)


class _Loader:
    """Puts a `_LazyModule` in a module's place, and does nothing else."""

    @staticmethod
    def create_module(spec: ModuleSpec) -> ModuleType:
        return _LazyModule(spec.name)

    @staticmethod
    def exec_module(module: ModuleType) -> None:
        """Nothing."""


class _Finder:
    """Finds every module that waits; whether there is one shows when it is loaded."""

    @staticmethod
    def find_spec(
        name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        loader: Any = _Loader
        return ModuleSpec(name, loader) if name in _waiting else None
