"""The drawings of `resources`, in the colours they are asked for."""

import re
from functools import cache

from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer

from cardbook.resources import resource
from cardbook.ui.looks.theme import Theme

_STROKE = re.compile(r'stroke-width="2"')


@cache
def icon_drawing(name: str, color: str) -> QSvgRenderer:
    """A line icon of `resources/icons` in a colour such as "#1b2a41"."""
    return _rendered(_drawing("icons", name).replace("currentColor", color))


def illustration(theme: Theme, name: str) -> QSvgRenderer:
    """A drawing of `resources/illustrations`; words like `@ink` in it are the theme's colours."""
    drawing = _drawing("illustrations", name)
    return _rendered(re.sub(r"@(\w+)", lambda match: theme.color(match[1]).name(), drawing))


@cache
def _drawing(folder: str, name: str) -> str:
    drawing = resource(folder, f"{name}.svg").read_text(encoding="utf-8")
    return _STROKE.sub('stroke-width="1.75"', drawing)


def _rendered(drawing: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(drawing.encode()))
