"""Material that tests use where it lies beside the checkout, and do without where it does not."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
_OUTSIDE = Path(os.environ.get("CARDBOOK_OUTSIDE", ROOT.parent / "shared"))


def outside(*parts: str) -> Path:
    """A file or folder of the outside material; the test is skipped where there is none."""
    path = _OUTSIDE.joinpath(*parts)
    if not path.exists():
        pytest.skip("the outside material is not here")
    return path
