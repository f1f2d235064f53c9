"""The colours of `resources/colors.json`: two palettes of named colours, and pairs for avatars."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from PySide6.QtGui import QColor

from cardbook.resources import resource


@cache
def _colors() -> dict[str, Any]:
    colors: dict[str, Any] = json.loads(resource("colors.json").read_text(encoding="utf-8"))
    return colors


def window_colors(is_dark: bool) -> Mapping[str, str]:
    """The colours of the light or the dark windows as #RRGGBB, by names such as `ink` or `blueS`."""
    colors: dict[str, str] = _colors()["dark" if is_dark else "light"]
    return colors


def avatar_pairs(is_dark: bool) -> Sequence[tuple[str, str]]:
    """Ground and letters of avatars as #RRGGBB."""
    pairs: list[tuple[str, str]] = _colors()["avatars"]["dark" if is_dark else "light"]
    return pairs


@cache
def paper_color(name: str) -> QColor:
    """A colour of the light palette: what is drawn over a page stays as it is in the dark, as the page does."""
    return QColor(window_colors(is_dark=False)[name])
