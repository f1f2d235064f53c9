"""Typefaces for tests that must come out the same everywhere."""

from collections.abc import Iterator

import pytest

from cardbook.printing.scripts import script_faces, shaped_line, system_fonts
from cardbook.resources import resource


@pytest.fixture
def only_our_typefaces(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As on a computer that has no fonts."""
    monkeypatch.setattr(system_fonts, "font_folders", lambda: iter([resource("fonts")]))
    _forget()
    yield
    _forget()


def _forget() -> None:
    for remembered in (system_fonts._font_files, script_faces.script_face, shaped_line.shaped_line):
        remembered.cache_clear()
