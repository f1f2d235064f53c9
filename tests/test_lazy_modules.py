"""Modules that are loaded at their first use: see `cardbook.lazy_modules`."""

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from tests.source_tree import ROOT

_BODY = """
print("loading")
WORD = "here"
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A folder with the package `shelf`, whose module `book` says when it is loaded."""
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    (shelf / "__init__.py").touch()
    (shelf / "book.py").write_text(_BODY, encoding="utf-8")
    return tmp_path


def told(package: Path, code: str) -> list[str]:
    """What some lines print in a process of their own, where `shelf.book` is lazy."""
    begin = "from cardbook import lazy_modules\nlazy_modules.defer(['shelf.book'])\n"
    done = subprocess.run(
        [sys.executable, "-c", begin + textwrap.dedent(code)], cwd=package, capture_output=True, text=True,
        check=False, env={"PYTHONPATH": f"{ROOT}:{package}", "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert not done.stderr
    return done.stdout.split("\n")[:-1]


def test_a_module_is_loaded_when_its_first_name_is_asked_for_and_only_once(package: Path) -> None:
    lines = told(package, """
        from shelf import book
        import shelf.book
        print("imported")
        print(book.WORD, book.WORD, shelf.book.WORD)
    """)
    assert lines == ["imported", "loading", "here here here"]


def test_who_imports_a_name_of_it_loads_it_at_once(package: Path) -> None:
    assert told(package, """
        from shelf.book import WORD
        print(WORD)
    """) == ["loading", "here"]


def test_what_is_loaded_ahead_is_not_loaded_again(package: Path) -> None:
    assert told(package, """
        from shelf import book
        lazy_modules.load(["shelf.book"])
        lazy_modules.load(["shelf.book"])
        print(book.WORD)
    """) == ["loading", "here"]


def test_a_name_that_is_missing_is_missing_as_in_any_module(package: Path) -> None:
    assert told(package, """
        from shelf import book
        try:
            book.TITLE
        except AttributeError as error:
            print(error)
    """) == ["loading", "module 'shelf.book' has no attribute 'TITLE'"]


def test_a_body_that_fails_fails_for_everybody_who_asks(package: Path) -> None:
    (package / "shelf" / "book.py").write_text("print('loading')\nraise OSError('torn')", encoding="utf-8")
    assert told(package, """
        from shelf import book
        for _ in range(2):
            try:
                book.WORD
            except OSError as error:
                print(error)
    """) == ["loading", "torn", "loading", "torn"]


def test_a_thread_never_sees_half_a_module(package: Path) -> None:
    slow = "import time\nEARLY = 1\ntime.sleep(0.1)\nLATE = 2\n"
    (package / "shelf" / "book.py").write_text(slow, encoding="utf-8")
    assert told(package, """
        import threading
        from shelf import book
        first = threading.Thread(target=lambda: book.EARLY)
        first.start()
        print(book.EARLY, book.LATE)
        first.join()
    """) == ["1 2"]
