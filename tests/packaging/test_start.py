"""What the one command says and does."""

import shlex
import subprocess
import sys
import time
from pathlib import Path

import pytest
from locked_environment import Group, LockedEnvironment
from start import no_screen_advice, screen_is_there
from system_packages import FOR_WINDOWS, missing

from tests.source_tree import ROOT

START = ROOT / "packaging" / "start.py"


@pytest.fixture
def installed() -> LockedEnvironment:
    """This checkout's own environment, where the start command made it."""
    environment = LockedEnvironment(ROOT)
    if not environment.is_current(Group.APP) or missing(FOR_WINDOWS):
        pytest.skip("this checkout was not installed by packaging/start.py")
    return environment


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_a_window_can_open_where_a_screen_is_named(name: str) -> None:
    assert screen_is_there({name: ":0"}, "linux")


def test_a_linux_that_names_no_screen_has_none() -> None:
    assert not screen_is_there({"DISPLAY": ""}, "linux")


def test_other_systems_always_have_a_screen() -> None:
    assert screen_is_there({}, "darwin")


def test_without_a_screen_one_line_names_a_command_for_the_sample_book(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT / "tests")
    advice = no_screen_advice(str(START), ROOT / "build" / "My book.cardbook")

    assert "\n" not in advice
    command = advice.partition("works without: ")[2]
    assert shlex.split(command) == ["python3", "../packaging/start.py", "people", "../build/My book.cardbook"]


@pytest.mark.usefixtures("installed")
def test_words_go_to_the_command_line_as_they_are(tmp_path: Path) -> None:
    started = subprocess.run([sys.executable, START, "sheets"], cwd=tmp_path, capture_output=True, check=False)
    direct = subprocess.run([ROOT / ".venv/bin/cardbook", "sheets"], cwd=tmp_path, capture_output=True, check=False)

    assert (started.returncode, started.stdout, started.stderr) == (0, direct.stdout, b"")


def test_a_start_with_nothing_to_install_takes_no_time(installed: LockedEnvironment) -> None:
    began = time.process_time()
    installed.bring_up_to_date(Group.APP)
    missing(FOR_WINDOWS)
    assert time.process_time() - began < 0.1  # seconds


def test_an_older_python_is_told_which_one_is_needed() -> None:
    pretend = f"import sys, runpy; sys.version_info = (3, 9, 2); runpy.run_path({str(START)!r}, run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", pretend], capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert done.stderr.strip() == "Cardbook needs Python 3.11 or newer; this is 3.9."
