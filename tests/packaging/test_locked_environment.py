"""When the Python packages are installed again, and when a start has nothing to ask."""

from pathlib import Path

import pytest
from locked_environment import UV_VERSION, Group, LockedEnvironment
from steps import StepError

_NOTES_ITS_WORDS = """#!/bin/sh
mkdir -p .venv/bin
ln -sf /bin/sh .venv/bin/python
echo "$@" >> runs
"""
_FAILS = "#!/bin/sh\necho no network here\nexit 2\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with a lock file and a uv that notes what it is asked for."""
    folder = tmp_path / "checkout"
    (folder / ".uv" / "bin").mkdir(parents=True)
    (folder / ".uv" / f"uv-{UV_VERSION}.dist-info").mkdir()
    (folder / "uv.lock").write_text("version = 1\n")
    (folder / "pyproject.toml").write_text("[project]\n")
    use_uv(folder, _NOTES_ITS_WORDS)
    return folder


def use_uv(folder: Path, script: str) -> None:
    """Puts a script in the place of uv."""
    uv = folder / ".uv" / "bin" / "uv"
    uv.write_text(script)
    uv.chmod(0o755)


def runs(folder: Path) -> list[str]:
    """What uv was asked for so far."""
    return (folder / "runs").read_text().splitlines()


def test_the_first_start_installs_what_the_app_needs_and_nothing_for_the_checks(project: Path) -> None:
    LockedEnvironment(project).bring_up_to_date(Group.APP)
    assert runs(project) == ["sync --frozen --no-dev --inexact"]


def test_the_second_start_asks_nothing(project: Path) -> None:
    LockedEnvironment(project).bring_up_to_date(Group.APP)
    LockedEnvironment(project).bring_up_to_date(Group.APP)
    assert len(runs(project)) == 1


def test_the_checks_bring_their_own_packages(project: Path) -> None:
    LockedEnvironment(project).bring_up_to_date(Group.APP)
    LockedEnvironment(project).bring_up_to_date(Group.TESTS)
    assert runs(project)[1] == "sync --frozen"


def test_after_the_checks_the_app_has_all_it_needs(project: Path) -> None:
    LockedEnvironment(project).bring_up_to_date(Group.TESTS)
    assert LockedEnvironment(project).is_current(Group.APP)


@pytest.mark.parametrize("name", ["uv.lock", "pyproject.toml"])
def test_a_changed_file_installs_again(project: Path, name: str) -> None:
    LockedEnvironment(project).bring_up_to_date(Group.APP)
    (project / name).write_text("changed\n")
    assert not LockedEnvironment(project).is_current(Group.APP)


def test_a_python_that_is_gone_installs_again(project: Path) -> None:
    LockedEnvironment(project).bring_up_to_date(Group.APP)
    (project / ".venv" / "bin" / "python").unlink()
    assert not LockedEnvironment(project).is_current(Group.APP)


def test_a_folder_that_was_moved_gets_a_new_environment(project: Path) -> None:
    LockedEnvironment(project).bring_up_to_date(Group.APP)
    (project / ".venv" / "bin" / "names-the-old-folder").touch()
    moved = project.rename(project.with_name("moved"))

    LockedEnvironment(moved).bring_up_to_date(Group.APP)

    assert not (moved / ".venv" / "bin" / "names-the-old-folder").exists()
    assert LockedEnvironment(moved).is_current(Group.APP)


def test_an_installation_that_failed_is_told_and_tried_again(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    use_uv(project, _FAILS)
    with pytest.raises(StepError, match="exit code 2"):
        LockedEnvironment(project).bring_up_to_date(Group.APP)

    assert "no network here" in capsys.readouterr().err
    assert not LockedEnvironment(project).is_current(Group.APP)


def test_a_program_of_the_environment_keeps_its_exit_code(project: Path) -> None:
    environment = LockedEnvironment(project)
    environment.bring_up_to_date(Group.APP)
    assert environment.run("python", "-c", "exit 7") == 7
