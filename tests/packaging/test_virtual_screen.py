"""The screen that needs no monitor."""

from pathlib import Path

import pytest
from steps import StepError
from virtual_screen import virtual_screen


def socket_of(display: str) -> Path:
    """Where an X server listens for its programs."""
    return Path("/tmp/.X11-unix") / f"X{display.removeprefix(':')}"


@pytest.mark.screen
def test_two_screens_at_once_do_not_meet_and_are_gone_afterwards() -> None:
    with virtual_screen() as first, virtual_screen() as second:
        assert first != second
        assert socket_of(first).exists()
        assert socket_of(second).exists()

    assert not socket_of(first).exists()
    assert not socket_of(second).exists()


def test_a_system_without_xvfb_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(StepError, match="Xvfb"), virtual_screen():
        pass
