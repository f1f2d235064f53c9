"""The menu of a line: what its buttons do, and the circles it can leave."""

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtWidgets import QMenu, QWidget

from cardbook.ui.commands import COMMANDS
from cardbook.ui.context import UiContext

_ENTRIES = (
    "edit", "copy_address", "", "add_to_circle", "form_household", "", "new_address", "address_right",
    "address_doubtful", "address_returned", "", "birth", "marriage", "separation", "move_out", "death", "",
    "take_apart", "print", "delete",
)
"""Commands in their order; "" is a line between them."""


def line_menu(
    context: UiContext,
    parent: QWidget,
    handlers: Mapping[str, Callable[[], None]],
    idle: Collection[str],
    circles: Sequence[str],
    on_leave: Callable[[str], None],
) -> QMenu:
    """A menu for one line; `idle` are the commands that make no sense for it, `circles` those it belongs to."""
    menu = QMenu(parent)
    commands = {command.id: command for command in COMMANDS}
    for entry in _ENTRIES:
        if not entry:
            menu.addSeparator()
            continue
        action = menu.addAction(context.texts(f"people.actions.{entry}"))
        if commands[entry].icon:
            action.setIcon(context.icons.icon(commands[entry].icon, "ink2"))
        action.setEnabled(entry not in idle)
        action.triggered.connect(lambda _on=False, entry=entry: handlers[entry]())
        if entry == "add_to_circle":
            for circle in circles:
                leave = menu.addAction(context.texts("people.circles.leave", circle=circle).replace("&", "&&"))
                leave.triggered.connect(lambda _on=False, circle=circle: on_leave(circle))
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
