"""Where Cardbook's own files lie: icons, texts, fonts, label sheets, posting dates."""

from pathlib import Path

_HERE = Path(__file__).resolve().parent
_INSTALLED = _HERE / "_resources"
_ROOT = _INSTALLED if _INSTALLED.is_dir() else _HERE.parent / "resources"


def resource(*parts: str) -> Path:
    """The path of one of our own files or folders, the same in a checkout and in an installed app."""
    return _ROOT.joinpath(*parts)
