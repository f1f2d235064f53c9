"""Which system packages are missing, and what they are called."""

import pytest
from steps import StepError
from system_packages import FOR_TESTS, FOR_WINDOWS, Need, install_line, install_missing, missing, package_name

GLIB = Need("libglib-2.0.so.0", ("libglib2.0-0", "libglib2.0-0t64"), "Qt's event loop")
C_LIBRARY = Need("libc.so.6", ("libc6",), "everything")
UNHEARD_OF = Need("libunheard-of.so.7", ("libunheard-of7",), "nothing")
NO_PROGRAM = Need("unheard-of-program", ("unheard-of",), "nothing")


def test_a_library_that_loads_is_not_missing() -> None:
    assert missing([C_LIBRARY, UNHEARD_OF]) == [UNHEARD_OF]


def test_a_program_that_is_not_on_the_path_is_missing() -> None:
    assert missing([Need("sh", ("dash",), "scripts"), NO_PROGRAM]) == [NO_PROGRAM]


@pytest.mark.parametrize(
    ("known", "name"),
    [
        ({"libglib2.0-0"}, "libglib2.0-0"),  # Debian 12
        ({"libglib2.0-0t64"}, "libglib2.0-0t64"),  # Debian 13, Ubuntu 24.04
        (set(), "libglib2.0-0"),  # apt has no lists yet
    ],
)
def test_a_package_has_the_name_that_this_system_knows(known: set[str], name: str) -> None:
    assert package_name(GLIB, known.__contains__) == name


def test_the_line_to_type_names_every_package() -> None:
    line = install_line(["libgl1", "libegl1"])
    assert line == "apt-get update && apt-get install -y --no-install-recommends libgl1 libegl1"


def test_nothing_is_asked_of_apt_where_nothing_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    install_missing([C_LIBRARY])


def test_a_system_without_apt_is_told_what_to_install_and_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(StepError, match=r"no apt.*libunheard-of\.so\.7 \(nothing\)"):
        install_missing([UNHEARD_OF])


def test_the_checks_need_all_that_the_windows_need() -> None:
    assert set(FOR_WINDOWS) < set(FOR_TESTS)
