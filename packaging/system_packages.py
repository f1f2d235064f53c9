"""The libraries and programs that come from the system: which are missing, and how apt brings them.

Libraries are looked for by loading them, as Qt does, so that any system that has them is left alone.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from steps import StepError, run_step, say


@dataclass(frozen=True)
class Need:
    """Something the system must have: a library (by soname) or a program, and why.

    `packages` are the names it has in Debian and Ubuntu, the usual one first.
    """

    name: str
    packages: tuple[str, ...]
    why: str


LIBRARIES = (
    Need("libGL.so.1", ("libgl1",), "Qt draws through it"),
    Need("libEGL.so.1", ("libegl1",), "Qt draws through it"),
    Need("libxkbcommon.so.0", ("libxkbcommon0",), "keyboard layouts"),
    Need("libfontconfig.so.1", ("libfontconfig1",), "finds fonts"),
    Need("libglib-2.0.so.0", ("libglib2.0-0", "libglib2.0-0t64"), "Qt's event loop"),
    Need("libdbus-1.so.3", ("libdbus-1-3",), "the desktop's services"),
    Need("libxcb-cursor.so.0", ("libxcb-cursor0",), "windows under X: mouse pointers"),
    Need("libxcb-icccm.so.4", ("libxcb-icccm4",), "windows under X: titles and sizes"),
    Need("libxcb-keysyms.so.1", ("libxcb-keysyms1",), "windows under X: keys"),
    Need("libxcb-shape.so.0", ("libxcb-shape0",), "windows under X: shapes"),
    Need("libxkbcommon-x11.so.0", ("libxkbcommon-x11-0",), "windows under X: keyboard layouts"),
)
PROGRAMS_FOR_TESTS = (
    Need("Xvfb", ("xvfb",), "a screen that needs no monitor, for the tests that open real windows"),
    Need("openbox", ("openbox",), "gives those windows the focus, as a desktop does"),
    Need("xdotool", ("xdotool",), "presses real keys in them"),
)
FOR_WINDOWS = LIBRARIES
FOR_TESTS = LIBRARIES + PROGRAMS_FOR_TESTS


def is_there(need: Need) -> bool:
    """True where the library loads or the program is on the path."""
    if ".so." not in need.name:
        return shutil.which(need.name) is not None
    try:
        ctypes.CDLL(need.name)
    except OSError:
        return False
    return True


def missing(needs: Iterable[Need]) -> list[Need]:
    """Those of the needs that this system does not have, in the order given."""
    return [need for need in needs if not is_there(need)]


def package_name(need: Need, is_known: Callable[[str], bool]) -> str:
    """The need's package as this system calls it: Debian 13 and Ubuntu 24.04 renamed some to …t64."""
    return next((name for name in need.packages if is_known(name)), need.packages[0])


def install_line(packages: Iterable[str]) -> str:
    """What a person would type as root to install the packages."""
    return "apt-get update && apt-get install -y --no-install-recommends " + " ".join(packages)


def install_missing(needs: Iterable[Need]) -> None:
    """Installs what is missing through apt; raises StepError with the line to type where it may not."""
    absent = missing(needs)
    if not absent:
        return
    if shutil.which("apt-get") is None:
        raise StepError(_without_apt(absent))
    become_root = _become_root()
    if become_root is None:
        packages = [package_name(need, _apt_knows) for need in absent]
        raise StepError(f"Some system packages are missing. As root, run: {install_line(packages)}")
    _apt_install(absent, [*become_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"])


def _apt_install(absent: list[Need], apt_get: list[str]) -> None:
    wait_for_lock = ["-q", "-o", "DPkg::Lock::Timeout=300"]
    try:
        run_step("Asking apt what is new", [*apt_get, "update", *wait_for_lock])
    except StepError as failure:
        say(f"{failure} Going on with what apt knows.")
    packages = [package_name(need, _apt_knows) for need in absent]
    command = [*apt_get, "install", "-y", "--no-install-recommends", *wait_for_lock, *packages]
    try:
        run_step("Installing system packages: " + " ".join(packages), command)
    except StepError as failure:
        raise StepError(f"{failure} As root, run: {install_line(packages)}") from failure


def _become_root() -> list[str] | None:
    """The words before a command that make it root's; None where there is no way.

    Without a terminal nobody can type a password, so sudo is used there only if it wants none.
    """
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    if sys.stdin is not None and sys.stdin.isatty():
        return ["sudo"]
    silent = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n"] if silent.returncode == 0 else None


def _apt_knows(package: str) -> bool:
    question = ["apt-cache", "show", "--no-all-versions", package]
    return bool(subprocess.run(question, capture_output=True, check=False).stdout)  # a mere alias shows nothing


def _without_apt(absent: list[Need]) -> str:
    names = ", ".join(f"{need.name} ({need.why})" for need in absent)
    return f"This system has no apt. Install with its own package program, then start again: {names}"
