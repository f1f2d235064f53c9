"""The margin of a page, and which windows count as small: in design pixels, so that large text makes a window small."""

from PySide6.QtWidgets import QLayout, QWidget

from cardbook.ui.looks.theme import Theme

_SMALL_BELOW = 1100
_LOW_BELOW = 440
_ROOMY, _NARROW = 32, 24


def is_small(theme: Theme, width: int) -> bool:
    """True where a window of this many pixels shows what stands beside the content as a rail or a tab."""
    return theme.design_width(width) < _SMALL_BELOW


def is_low(theme: Theme, height: int) -> bool:
    """True where a page of this many pixels shows its rows only without what is nice to have above them."""
    return theme.design_width(height) < _LOW_BELOW


def page_margin(theme: Theme, widget: QWidget) -> int:
    """The room in pixels between what a page shows and its edges, in the window of `widget`."""
    return theme.px(_NARROW if is_small(theme, widget.window().width()) else _ROOMY)


def settle_sides(theme: Theme, widget: QWidget, layout: QLayout, left: float = 0, right: float = 0) -> None:
    """Give a layout the page's margin; `left` and `right` are design pixels that it keeps beyond it."""
    margin, old = page_margin(theme, widget), layout.contentsMargins()
    layout.setContentsMargins(margin + theme.px(left), old.top(), margin + theme.px(right), old.bottom())
