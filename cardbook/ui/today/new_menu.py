"""What can be begun from the page of today, each as its command."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from cardbook.ui.commands import COMMANDS
from cardbook.ui.context import UiContext

_OFFERED = ("new_person", "paste_address", "new_household", "new_circle", "new_occasion")


def offer_new(context: UiContext, button: QWidget, run: Callable[[str], object]) -> QMenu:
    """Open a menu below a button; `run` is told the id of the command that is chosen."""
    menu, named = QMenu(button), {command.id: command for command in COMMANDS}
    for key in _OFFERED:
        command = named[key]
        action = menu.addAction(context.texts(command.text_key))
        action.setShortcuts(command.sequences())
        if command.icon:
            action.setIcon(context.icons.icon(command.icon, "ink2"))
        action.triggered.connect(partial(run, key))
    menu.aboutToHide.connect(menu.deleteLater, Qt.ConnectionType.QueuedConnection)
    menu.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))
    return menu
