"""What every test stands on: no real screen, no network, none of the user's own folders."""

import gc
import itertools
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from cardbook.ui.application import STYLE

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_OWN_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
_WHOLE_COLLECTION = 50
_tests_ended = itertools.count(1)
_HERE = frozenset({"localhost", "127.0.0.1", "::1"})


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests of real windows want a screen of their own, and long runs want to be asked for."""
    offscreen = os.environ["QT_QPA_PLATFORM"] == "offscreen"
    asked = str(config.getoption("markexpr"))
    for item in items:
        if offscreen and "screen" in item.keywords:
            item.add_marker(pytest.mark.skip(reason="needs a screen: python3 packaging/start.py test"))
        if "soak" in item.keywords and "soak" not in asked:
            item.add_marker(pytest.mark.skip(reason="takes long: pytest -m soak"))


@pytest.fixture(scope="session", autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Settings and backups of the tests go to a folder of their own."""
    root = tmp_path_factory.mktemp("own")
    for name in _OWN_FOLDERS:
        folder: Path = root / name.lower()
        folder.mkdir()
        os.environ[name] = str(folder)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The test's application has the app's style."""
    return ["cardbook", *STYLE]


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that would speak to another machine fails instead."""
    connect = socket.socket.connect

    def connect_here(self: socket.socket, address: object) -> None:
        if self.family != socket.AF_UNIX and not (isinstance(address, tuple) and address[0] in _HERE):
            raise AssertionError(f"a test wanted to reach {address!r}")
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", connect_here)


@pytest.fixture(scope="session", autouse=True)
def garbage_on_this_thread() -> Iterator[None]:
    """Widgets must not be freed by a worker's thread: as in the app, only this one collects."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def collected(garbage_on_this_thread: None) -> Iterator[None]:
    """What is young goes after each test, all of it now and then: a whole collection takes a second."""
    yield
    gc.collect(2 if next(_tests_ended) % _WHOLE_COLLECTION == 0 else 1)
