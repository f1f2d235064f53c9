"""The system's own program gets the PDF itself, at its own size; programs that behave like CUPS's stand in for it."""

import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from cardbook.services.paper.printers.print_queue import PrintQueue, PrintTicket, system_queue

_LP = """#!/bin/sh
printf '%s\\n' "$@" > "{folder}/words"
cat > "{folder}/pages"
exit {code}
"""
_LPOPTIONS = """#!/bin/sh
[ "$1 $2 $3" = "-p Office -l" ] || exit 1
echo 'PageSize/Media Size: *A4 Letter EnvC6 Custom.WIDTHxHEIGHT'
echo 'InputSlot/Media Source: *Auto Tray1 Manual'
"""

Programs = Callable[..., PrintQueue]


def a_program(path: Path, text: str) -> Path:
    """An executable file."""
    path.write_text(text)
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Programs:
    """Puts `lp` and `lpoptions` where the system looks for them; `lp` ends with a code."""

    def make(code: int = 0) -> PrintQueue:
        a_program(tmp_path / "lp", _LP.format(folder=tmp_path, code=code))
        a_program(tmp_path / "lpoptions", _LPOPTIONS)
        monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
        queue = system_queue()
        assert queue is not None
        return queue

    return make


def test_the_pdf_goes_out_as_it_is_never_fitted_and_never_read_by_a_shell(programs: Programs, tmp_path: Path) -> None:
    title = "$(touch oops) -o landscape; Müller"
    ticket = PrintTicket("Office", title, "Custom.162x114mm", 2, "two-sided-short-edge", is_grey=True, tray="Manual")
    assert programs().send(b"%PDF the pages", ticket)
    assert (tmp_path / "pages").read_bytes() == b"%PDF the pages"
    words = (tmp_path / "words").read_text("utf-8").splitlines()
    assert words[:6] == ["-d", "Office", "-n", "2", "-t", title]
    options = {words[place + 1] for place, word in enumerate(words) if word == "-o" and place > 5}
    assert {"print-scaling=none", "nopdfAutoRotate", "media=Custom.162x114mm", "sides=two-sided-short-edge",
            "print-color-mode=monochrome", "InputSlot=Manual"} <= options


def test_a_tray_that_the_printer_does_not_have_any_more_is_left_to_it(programs: Programs, tmp_path: Path) -> None:
    queue = programs()
    assert [tray.name for tray in queue.trays("Office")] == ["Auto", "Tray1", "Manual"]
    assert queue.trays("Another") == []
    assert queue.send(b"%PDF", PrintTicket("Office", "Labels", "A4", tray="Rear"))
    assert "InputSlot" not in (tmp_path / "words").read_text()


def test_a_printer_that_knows_an_envelope_by_its_short_side_alone_is_known(programs: Programs, tmp_path: Path) -> None:
    queue = programs()
    assert not queue.takes_only("Office", "EnvC6", "Custom.162x114mm")
    a_program(tmp_path / "lpoptions", "#!/bin/sh\necho 'PageSize/Media Size: *A4 EnvC6'\n")
    assert queue.takes_only("Office", "EnvC6", "Custom.162x114mm")
    assert not queue.takes_only("Office", "EnvDL", "Custom.220x110mm")


def test_the_printer_is_asked_for_its_trays_only_where_one_is_chosen(programs: Programs, tmp_path: Path) -> None:
    queue = programs()
    a_program(tmp_path / "lpoptions", f"#!/bin/sh\ntouch '{tmp_path}/asked'\n")
    assert queue.send(b"%PDF", PrintTicket("Office", "Labels", "A4"))
    assert not (tmp_path / "asked").exists()
    assert queue.send(b"%PDF", PrintTicket("Office", "Labels", "A4", tray="Manual"))
    assert (tmp_path / "asked").exists()


@pytest.mark.parametrize("code", [1, 127])
def test_a_printer_that_takes_nothing_is_told_of(code: int, programs: Programs) -> None:
    assert not programs(code).send(b"%PDF", PrintTicket("Office", "Labels", "A4"))


def test_where_the_program_is_gone_nothing_is_taken(tmp_path: Path) -> None:
    assert not PrintQueue(str(tmp_path / "gone")).send(b"%PDF", PrintTicket("Office", "Labels", "A4"))
