"""The commands as Qt actions, and who answers them now: the page that is shown, or else the window."""

from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from cardbook.ui.commands import COMMANDS, Command, Menu
from cardbook.ui.context import UiContext

Handler = Callable[[], None]


class CommandActions(QObject):
    """Makes an action for each command that is `offered`; a command without an answer is greyed out.

    The actions are made by `make` once the window is painted, or before where one is asked for: fifty of them with
    their keys and icons take as long as all else that the first paint waits for.
    """

    def __init__(
        self, context: UiContext, offered: Collection[str], handlers: Mapping[str, Handler], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._commands = {command.id: command for command in COMMANDS if command.id in offered}
        self._of_window = dict(handlers)
        self._of_page: dict[str, Handler] = {}
        self._blocked: set[str] = set()
        self._idle: frozenset[str] = frozenset()
        self._actions: dict[str, QAction] = {}
        self._menus: list[tuple[QMenu, list[Command]]] = []

    def name_menus(self, bar: QMenuBar) -> None:
        """Put the menus' names into the bar, still empty; a menu in which nothing would stand is left out."""
        for menu in Menu:
            commands = [command for command in self._commands.values() if command.menu is menu]
            if commands:
                self._menus.append((bar.addMenu(self._context.texts(f"frame.menus.{menu.value}")), commands))

    def make(self) -> None:
        """Make all actions, unless they are there already, and fill the menus."""
        if self._actions:
            return
        self._actions = {command.id: self._make(command) for command in self._commands.values()}
        for menu, commands in self._menus:
            self._fill_menu(menu, commands)
        self._enable()

    def action(self, command_id: str) -> QAction:
        """The action of an offered command."""
        self.make()
        return self._actions[command_id]

    def commands(self) -> list[Command]:
        """The offered commands in the order of the table."""
        return list(self._commands.values())

    def answered(self) -> list[Command]:
        """The commands that can be used right now."""
        self.make()
        return [command for command in self._commands.values() if self._actions[command.id].isEnabled()]

    def title(self, command: Command) -> str:
        """The words of a command."""
        return self._context.texts(command.text_key)

    def set_page(self, handlers: Mapping[str, Handler], idle: Collection[str] = ()) -> None:
        """Another page is shown; its answers go before the window's."""
        self._of_page = dict(handlers)
        self._idle = frozenset(idle)
        self._enable()

    def set_idle(self, idle: Collection[str]) -> None:
        """The page's commands that would do nothing now, such as Delete without a selection."""
        if self._idle != frozenset(idle):
            self._idle = frozenset(idle)
            self._enable()

    def set_enabled(self, command_id: str, enabled: bool) -> None:
        """Grey out a command of the window, such as Undo before anything was done, whatever page is shown."""
        if enabled:
            self._blocked.discard(command_id)
        else:
            self._blocked.add(command_id)
        self._enable()

    def rename(self, command_id: str, words: str) -> None:
        """Say what a command will do now, such as "Undo: delete Willem Jansen"."""
        self.action(command_id).setText(words.replace("&", "&&"))

    def run(self, command_id: str) -> None:
        """Do what the command's key would do now."""
        self.make()
        action = self._actions.get(command_id)
        if action is not None and action.isEnabled():
            action.trigger()

    def _fill_menu(self, menu: QMenu, commands: list[Command]) -> None:
        for place, command in enumerate(commands):
            if place and command.group != commands[place - 1].group:
                menu.addSeparator()
            menu.addAction(self._actions[command.id])

    def _make(self, command: Command) -> QAction:
        action = QAction(self.title(command), self)
        action.setShortcuts(command.sequences())
        action.setMenuRole(QAction.MenuRole[command.role])
        action.setCheckable(command.checkable)
        if command.icon:
            action.setIcon(self._context.icons.icon(command.icon, "ink2"))
        action.triggered.connect(lambda: self._answer(command.id))
        return action

    def _answer(self, command_id: str) -> None:
        handler = self._of_page.get(command_id) or self._of_window.get(command_id)
        if handler is not None:
            handler()

    def _enable(self) -> None:
        for command_id, action in self._actions.items():
            of_page = command_id in self._of_page
            is_asleep = command_id in self._blocked or (of_page and command_id in self._idle)
            action.setEnabled((of_page or command_id in self._of_window) and not is_asleep)
