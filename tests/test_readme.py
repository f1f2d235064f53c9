"""What the two READMEs say of commands and files is so."""

import re
import shlex
from pathlib import Path

import pytest

from cardbook.cli.command_line import run
from cardbook.cli.outcome import WRONG_USAGE
from tests.source_tree import ROOT

_MADE_BY_THE_START = "build/Sample.cardbook"
_PLACES = (ROOT / "cardbook", ROOT / "resources", ROOT)


def commands() -> list[str]:
    """The examples of the first README, without what is said of them."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    return [re.split(r"\s{2,}", line)[0] for line in text.splitlines() if line.startswith("cardbook ")]


@pytest.mark.parametrize("command", commands())
def test_every_command_is_understood(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # where there is no such book, which is told after the words are understood
    assert run(shlex.split(command)[1:]) != WRONG_USAGE


def test_every_file_that_is_named_lies_there() -> None:
    named = set(re.findall(r"`([\w.]+/[\w/.]*)`", _readmes())) - {_MADE_BY_THE_START}
    assert len(named) > 50
    assert not [path for path in named if not any((place / path).exists() for place in _PLACES)]


def _readmes() -> str:
    return "".join((ROOT / path).read_text(encoding="utf-8") for path in ("README.md", "cardbook/README.md"))
