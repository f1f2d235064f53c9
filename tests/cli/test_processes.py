"""Commands as processes of their own: what they load, how they end, and whose files they may touch."""

import os
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import SEASON, Cardbook

_ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="signals and users of Linux")
_NOBODY = 65_534

_LOADED = """
import sys
from cardbook.__main__ import main
code = main(sys.argv[1:])
slow = ("sqlalchemy", "alembic", "reportlab", "PySide6", "rich", "uharfbuzz", "pypdfium2", "babel")
print(code, *(name for name in slow if name in sys.modules), file=sys.stderr)
"""

_AS_NOBODY = f"""
import os, sys
from cardbook.__main__ import main
spare, *words = sys.argv[1:]
for each in (["new", spare], ["people", spare], words):  # loads all modules while they may be read
    main([spare if word.endswith(".cardbook") and each is words else word for word in each])
print("---", file=sys.stderr, flush=True)
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid({_NOBODY})
    os.setuid({_NOBODY})
sys.exit(main(words))
"""


def run(code: str, *words: object, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Some lines of Python with words, in a process of their own."""
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, words)],
        capture_output=True, text=True, check=False, env=environment or dict(os.environ),
    )


def loaded(*words: object) -> list[str]:
    """The slow libraries that a command loads, after it has succeeded."""
    code, *libraries = run(_LOADED, *words).stderr.splitlines()[-1].split()
    assert code == "0"
    return libraries


@pytest.mark.parametrize("words", [("sheets",), ("--help",), ("sheets", "--json")])
def test_commands_without_a_book_load_no_slow_library(words: tuple[str, ...]) -> None:
    assert loaded(*words) == []


@pytest.mark.parametrize("words", [("people",), ("people", "--json"), ("history",), ("season", "list"), ("check",)])
def test_reading_a_book_loads_no_slow_library(sample: Path, words: tuple[str, ...]) -> None:
    assert loaded(words[0], sample, *words[1:]) == []


def test_labels_load_no_database_library_and_no_windows(sample: Path, tmp_path: Path) -> None:
    libraries = loaded("labels", sample, "--sheet", "L7160", "-o", tmp_path / "l.pdf")
    assert "reportlab" in libraries
    assert not {"sqlalchemy", "alembic", "PySide6"} & set(libraries)


def test_changes_load_no_windows_and_no_pdf_library(sample: Path) -> None:
    assert loaded("tick", sample, SEASON, "written", "--search", "nkosi") == ["sqlalchemy"]


@_ON_LINUX
def test_the_app_says_in_one_line_that_there_is_no_screen() -> None:
    without_screen = {
        name: value for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = run("import sys; from cardbook.__main__ import main; sys.exit(main([]))", environment=without_screen)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("cardbook: no_display: ")
    assert done.stderr.count("\n") == 1


@_ON_LINUX
def test_a_reader_that_goes_away_is_no_mistake(sample: Path) -> None:
    command = f'"{sys.executable}" -m cardbook people "{sample}" --json | head -c 1; exit ${{PIPESTATUS[0]}}'
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.returncode in (0, 141)


def _hear_ctrl_c() -> None:
    """A shell in the background lets its children ignore it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@_ON_LINUX
def test_ctrl_c_leaves_the_book_as_it_was(empty: Path, tmp_path: Path, cardbook: Cardbook) -> None:
    cards = tmp_path / "many.vcf"
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Person {0}\nN:{0};Person;;;\nEMAIL:p{0}@example.org\nEND:VCARD\n"
    cards.write_text("".join(card.format(number) for number in range(30_000)), encoding="utf-8")
    importing = subprocess.Popen(
        [sys.executable, "-m", "cardbook", "import", str(empty), str(cards)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        preexec_fn=_hear_ctrl_c,
    )
    journal = empty.with_name(empty.name + "-journal")
    deadline = time.monotonic() + 60
    while not journal.exists() and importing.poll() is None and time.monotonic() < deadline:
        time.sleep(0.01)
    importing.send_signal(signal.SIGINT)
    out, err = importing.communicate(timeout=60)
    assert (importing.returncode, out) == (130, "")
    assert err.startswith("cardbook: cancelled: ")
    assert err.count("\n") == 1
    assert cardbook("people", empty).out == ""
    assert cardbook("check", empty).code == 0


@_ON_LINUX
def test_after_a_crash_the_next_command_finds_the_book_whole(
    empty: Path, tmp_path: Path, cardbook: Cardbook
) -> None:
    cards = tmp_path / "many.vcf"
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Person {0}\nN:{0};Person;;;\nNOTE:{1}\nEND:VCARD\n"
    cards.write_text("".join(card.format(number, "x" * 2_000) for number in range(30_000)), encoding="utf-8")
    importing = subprocess.Popen([sys.executable, "-m", "cardbook", "import", str(empty), str(cards)])
    small = empty.stat().st_size
    deadline = time.monotonic() + 60
    while empty.stat().st_size == small and importing.poll() is None and time.monotonic() < deadline:
        time.sleep(0.01)
    importing.kill()
    importing.wait()
    assert empty.with_name(empty.name + "-journal").exists()
    said = cardbook("people", empty)
    assert (said.code, said.out, said.err) == (0, "", "")
    assert cardbook("check", empty).code == 0


@pytest.fixture
def locked_folder(sample: Path) -> Iterator[Path]:
    """A folder everybody may read and nobody may change, with the sample book in it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        book = folder / "theirs.cardbook"
        book.write_bytes(sample.read_bytes())
        book.chmod(stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH)
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o755)


def said_to_nobody(spare: Path, *words: object) -> tuple[int, str]:
    """Exit code and complaint of a command in the hands of somebody without rights."""
    done = run(_AS_NOBODY, spare, *words)
    return done.returncode, done.stderr.split("---\n", 1)[1]


@_ON_LINUX
@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("tick", "theirs.cardbook", SEASON, "written"), "book_read_only"),
        (("new", "mine.cardbook"), "folder_read_only"),
        (("export", "theirs.cardbook", "-o", "mine.vcf"), "file_not_writable"),
        (("labels", "theirs.cardbook", "--sheet", "L7160", "-o", "mine.pdf"), "file_not_writable"),
    ],
)
def test_a_folder_one_may_only_read(
    locked_folder: Path, tmp_path: Path, words: tuple[str, ...], code: str
) -> None:
    placed = [locked_folder / word if Path(word).suffix else word for word in words]
    exit_code, complaint = said_to_nobody(tmp_path / "spare.cardbook", *placed)
    assert exit_code == 1
    assert complaint.startswith(f"cardbook: {code}: ")
    assert complaint.count("\n") == 1
    assert [file.name for file in locked_folder.iterdir()] == ["theirs.cardbook"]


@_ON_LINUX
def test_a_book_one_may_only_read_can_be_read(locked_folder: Path, tmp_path: Path) -> None:
    exit_code, complaint = said_to_nobody(tmp_path / "spare.cardbook", "people", locked_folder / "theirs.cardbook")
    assert (exit_code, complaint) == (0, "")


def test_a_line_of_two_hundred_megabytes_is_left_out_and_said(
    empty: Path, tmp_path: Path, cardbook: Cardbook
) -> None:
    file = tmp_path / "long.csv"
    with file.open("wb") as table:
        table.write(b"First name,Last name\nAnna,")
        for _ in range(200):
            table.write(b"x" * (1 << 20))
        table.write(b"\nBert,Wolf\n")
    said = cardbook("import", empty, file)
    assert said.out == "added 1, updated 0, skipped 0\n"
    assert said.err.startswith("cardbook: line_too_long: long.csv, line 2: ")
    assert "Bert Wolf" in cardbook("people", empty).out
    assert cardbook("check", empty).code == 0
