"""Turns `resources/ui.qss` and the colours of the theme into Qt's style sheet and palette.

In the template `@token` is a colour and `12u` twelve design pixels, which grow with the text size;
plain `px` stay as they are (hairlines).
"""

import re
from collections.abc import Callable, Mapping
from functools import cache

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from cardbook.resources import resource

_COLOR = re.compile(r"@(\w+)")
_LENGTH = re.compile(r"\b(\d+(?:\.\d+)?)u\b")

_Role = QPalette.ColorRole
_ROLES = {
    _Role.Window: "paper",
    _Role.WindowText: "ink",
    _Role.Base: "sheet",
    _Role.AlternateBase: "hover",
    _Role.Text: "ink",
    _Role.PlaceholderText: "ink3",
    _Role.Button: "sheet",
    _Role.ButtonText: "ink",
    _Role.BrightText: "wax",
    _Role.Highlight: "sel",
    _Role.HighlightedText: "ink",
    _Role.Link: "blue",
    _Role.LinkVisited: "blue",
    _Role.Light: "sheet",
    _Role.Midlight: "hover",
    _Role.Mid: "rule",
    _Role.Dark: "edge",
    _Role.Shadow: "ink3",
    _Role.ToolTipBase: "sheet",
    _Role.ToolTipText: "ink",
    _Role.Accent: "blue",
}
_DISABLED = (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText)


@cache
def _template() -> str:
    return resource("ui.qss").read_text(encoding="utf-8")


def style_sheet(colors: Mapping[str, QColor], px: Callable[[float], int]) -> str:
    """The style sheet of the whole application."""
    colored = _COLOR.sub(lambda match: colors[match[1]].name(), _template())
    return _LENGTH.sub(lambda match: f"{px(float(match[1]))}px", colored)


def dress(widget: QWidget, name: str, value: str) -> None:
    """Give a widget a property that the style sheet asks for; it is dressed anew where that is another."""
    if (widget.property(name) or "") != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def palette_of(colors: Mapping[str, QColor]) -> QPalette:
    """The palette for everything the style sheet leaves to the Fusion style."""
    palette = QPalette()
    for role, token in _ROLES.items():
        palette.setColor(role, colors[token])
    for role in _DISABLED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, colors["ink3"])
    return palette
