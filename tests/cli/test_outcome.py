"""How a command ends when something goes wrong that is nobody's wish."""

import subprocess
import sys
from pathlib import Path

import pytest

from cardbook.cli.console import Console
from cardbook.cli.outcome import exit_code
from cardbook.texts import Texts

_IN_A_TERMINAL = """
import os, pty, sys
status = pty.spawn([sys.executable, "-m", "cardbook", *sys.argv[1:]], lambda end: os.read(end, 4096))
sys.exit(os.waitstatus_to_exitcode(status))
"""


def test_a_bug_is_one_line_that_names_nobody(capsys: pytest.CaptureFixture[str]) -> None:
    people = {"Anna Kowalczyk": 1}
    code = exit_code(Console(Texts("en")), lambda: people["Birgit Hoffmann"])
    said = capsys.readouterr()
    assert (code, said.out, said.err.count("\n")) == (1, "", 1)
    assert said.err.startswith("cardbook: internal: ")
    assert "KeyError cardbook/cli/outcome.py:" in said.err
    assert "Hoffmann" not in said.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_under_the_output_is_said(sample: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "cardbook", "people", str(sample)], stdout=full, stderr=subprocess.PIPE, text=True,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.startswith("cardbook: disk_full: ")
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(not any(Path("/dev/pts").glob("ptmx")), reason="needs terminals to open")
def test_long_work_shows_a_bar_on_a_terminal_only(empty: Path, tmp_path: Path) -> None:
    table = tmp_path / "many.csv"
    rows = "".join(f"Anna,Roth {number}\n" for number in range(3_000))
    table.write_text(f"First name,Last name\n{rows}", encoding="utf-8")
    words = ["import", str(empty), str(table)]
    shown = subprocess.run(
        [sys.executable, "-c", _IN_A_TERMINAL, *words, "--dry-run"], capture_output=True, check=False,
        stdin=subprocess.DEVNULL, env={"PATH": "/usr/bin:/bin", "TERM": "xterm", "LANG": "C.UTF-8"},
    )
    piped = subprocess.run([sys.executable, "-m", "cardbook", *words], capture_output=True, text=True, check=False)
    assert shown.returncode == 0
    assert b"Bringing in" in shown.stdout
    assert (piped.returncode, piped.stderr) == (0, "")
