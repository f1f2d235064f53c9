"""Tab goes the way one reads: as the layouts lie, also where a form has just got other fields.

Qt's own order is that in which widgets were made, so fields made later would come last.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)


def neighbour(root: QWidget | None, focused: QWidget | None, step: int) -> QWidget | None:
    """The widget `step` (1 or -1) places from the focused one, round and round; None where that is not inside."""
    order = list(_takers(root)) if root is not None else []
    parent = focused.parentWidget() if focused is not None else None
    here = parent if isinstance(parent, (QComboBox, QAbstractSpinBox)) else focused
    return order[(order.index(here) + step) % len(order)] if here in order else None


def bring_into_view(widget: QWidget) -> None:
    """Scroll whatever lies around a widget so far that it can be seen: Qt does so only for those of the same area."""
    around = widget.parentWidget()
    while around is not None and not around.isWindow():
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()


def _takers(widget: QWidget) -> Iterator[QWidget]:
    """What takes Tab in a widget, itself first."""
    if not widget.isVisible() or not widget.isEnabled():
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    for part in _parts(widget):
        yield from _takers(part)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    layout = widget.layout()
    if isinstance(widget, QScrollArea):
        yield from _those_there(widget.widget())
    elif isinstance(widget, QSplitter):
        yield from _those_there(*(widget.widget(place) for place in range(widget.count())))
    elif isinstance(widget, QStackedWidget):
        yield from _those_there(widget.currentWidget())
    elif layout is not None and not isinstance(widget, QAbstractScrollArea):
        yield from _laid_out(layout)


def _those_there(*widgets: QWidget | None) -> Iterator[QWidget]:
    return (widget for widget in widgets if widget is not None)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)
