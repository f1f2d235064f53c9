"""F6 and Shift+F6: from the sidebar through the parts of a page and back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from cardbook.ui.frame import reading_order


def travel(panes: Sequence[QWidget], step: int) -> None:
    """Give the keyboard to the pane `step` places further, where it was in there last."""
    visible = [pane for pane in panes if pane.isVisible()]
    if not visible:
        return
    focused = QApplication.focusWidget()
    here = next((place for place, pane in enumerate(visible) if _holds(pane, focused)), None)
    start = (0 if step > 0 else len(visible) - 1) if here is None else here + step
    for offset in range(len(visible)):
        if enter_pane(visible[(start + offset * step) % len(visible)]):
            return


def enter_pane(pane: QWidget) -> bool:
    """Focus the widget of a pane that had it last, or its first; False where nothing takes the keyboard."""
    last = pane.focusWidget()
    for widget in [*([last] if last is not None else []), pane, *pane.findChildren(QWidget)]:
        takes_keys = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes_keys and widget.isVisible() and widget.isEnabled():
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            reading_order.bring_into_view(widget)
            return True
    return False


def _holds(pane: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (pane is widget or pane.isAncestorOf(widget))
