"""The command line as a script sees it: words in; exit code, standard output and standard error out."""

import datetime
import io
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from cardbook.__main__ import main
from cardbook.deferred import make_sample_book


@dataclass(frozen=True)
class Said:
    """What one command gave back."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """The lines of standard output."""
        return self.out.splitlines()


Cardbook = Callable[..., Said]

SEASON = f"Christmas {datetime.date.today().year}"
"""The list of the sample book: it is always this year's."""


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sentences in English, whatever the machine speaks."""
    for name in ("LC_ALL", "LC_MESSAGES", "LC_ADDRESS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")


@pytest.fixture
def cardbook(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Cardbook:
    """Runs `cardbook WORDS…` in this process; `stdin` is what it reads."""

    def run(*words: object, stdin: str = "") -> Said:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8"))
        capsys.readouterr()
        code = main([str(word) for word in words])
        captured = capsys.readouterr()
        return Said(code, captured.out, captured.err)

    return run


@pytest.fixture(scope="session")
def sample_as_made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample book, made once."""
    book = tmp_path_factory.mktemp("sample") / "sample.cardbook"
    make_sample_book(book, "en")
    return book


@pytest.fixture
def sample(tmp_path: Path, sample_as_made: Path) -> Path:
    """A sample book of the test's own."""
    return shutil.copy(sample_as_made, tmp_path / "sample.cardbook")


@pytest.fixture
def empty(tmp_path: Path, cardbook: Cardbook) -> Path:
    """A book with nobody in it."""
    book = tmp_path / "empty.cardbook"
    assert cardbook("new", book, "--home", "DE").code == 0
    return book
