"""The Python packages of uv.lock in `.venv`, installed by a fixed uv that lies in `.uv`.

A stamp in `.venv` says what was installed, so that the next start has nothing to ask.
"""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from enum import Enum
from pathlib import Path
from typing import NoReturn

from steps import StepError, run_step

UV_VERSION = "0.13.9"


class Group(Enum):
    """Which packages are wanted. The tests need all of the app's and more."""

    APP = "app"
    TESTS = "tests"


_SYNC_WORDS = {
    Group.APP: ("--no-dev", "--inexact"),  # adds what is missing; what the tests brought may stay
    Group.TESTS: (),
}
_SYNC_STEPS = {
    Group.APP: "Installing Cardbook's Python packages into .venv (about 150 MB, once)",
    Group.TESTS: "Installing Python packages into .venv, with those for the checks (once)",
}


class LockedEnvironment:
    """The project's own Python in `.venv`, with exactly the packages of uv.lock."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._venv = root / ".venv"
        self._uv_folder = root / ".uv"
        self._stamp = self._venv / "installed-from"

    def program(self, name: str) -> Path:
        """Where a program of the environment lies."""
        return self._venv / "bin" / name

    def become(self, name: str, *words: str) -> NoReturn:
        """Goes on as a program of the environment: its output, keys and exit code are then its own."""
        program = str(self.program(name))
        try:
            os.execv(program, [program, *words])
        except OSError as error:
            raise StepError(f"{program} cannot be run ({error.strerror}).") from error

    def run(self, name: str, *words: str, environ: dict[str, str] | None = None, quiet: bool = False) -> int:
        """Runs a program of the environment in the caller's folder and returns its exit code."""
        output = subprocess.DEVNULL if quiet else None
        command = [str(self.program(name)), *words]
        try:
            return subprocess.run(command, env=environ, stdout=output, check=False).returncode
        except OSError as error:
            raise StepError(f"{command[0]} cannot be run ({error.strerror}).") from error

    def is_current(self, group: Group) -> bool:
        """True where the stamp names this lock file, this folder, and the group or one that holds it."""
        if not self.program("python").exists() or not self._stamp.exists():
            return False
        stamped = self._stamp.read_text()
        return any(stamped == self._stamp_for(enough) for enough in {group, Group.TESTS})

    def bring_up_to_date(self, group: Group) -> None:
        """Installs what the lock file asks for, unless the stamp says it is there. Raises StepError."""
        if self.is_current(group):
            return
        if self._was_made_elsewhere():
            shutil.rmtree(self._venv)
        self._stamp.unlink(missing_ok=True)
        uv = self._fixed_uv()
        command = [str(uv), "sync", "--frozen", *_SYNC_WORDS[group]]
        run_step(_SYNC_STEPS[group], command, environ=self._uv_environ(), folder=self._root)
        self._stamp.write_text(self._stamp_for(group))

    def _was_made_elsewhere(self) -> bool:
        """A virtual environment holds absolute paths and does not survive that its folder is moved."""
        return self._stamp.exists() and self._stamp.read_text().splitlines()[0] != str(self._root)

    def _stamp_for(self, group: Group) -> str:
        digest = hashlib.sha256()
        for name in ("uv.lock", "pyproject.toml"):
            digest.update((self._root / name).read_bytes())
        return f"{self._root}\n{group.value}\n{digest.hexdigest()}\n"

    def _fixed_uv(self) -> Path:
        uv = self._uv_folder / "bin" / "uv"
        if uv.exists() and (self._uv_folder / f"uv-{UV_VERSION}.dist-info").is_dir():
            return uv
        if importlib.util.find_spec("pip") is None:
            raise StepError("This Python has no pip. On Debian and Ubuntu: apt-get install -y python3-pip")
        pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-cache-dir"]
        # --target is not barred on systems whose Python is "externally managed" (PEP 668)
        command = [*pip, "install", "--upgrade", "--target", str(self._uv_folder), f"uv=={UV_VERSION}"]
        run_step(f"Fetching uv {UV_VERSION}, the installer, into .uv", command, folder=self._root)
        return uv

    def _uv_environ(self) -> dict[str, str]:
        own = {
            "UV_PYTHON": sys.executable,
            "UV_PYTHON_DOWNLOADS": "never",
            "UV_PROJECT_ENVIRONMENT": str(self._venv),
            "UV_CACHE_DIR": str(self._uv_folder / "cache"),
            "UV_COMPILE_BYTECODE": "1",  # else the first start spends seconds on compiling
            "UV_NO_PROGRESS": "1",
        }
        inherited = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
        return inherited | own
