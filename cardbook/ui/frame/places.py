"""The places of the book, in the order of the sidebar; only those with a page are shown."""

from collections.abc import Callable, Collection, Mapping
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

PLACES = {
    "today": "sun",
    "people": "book-user",
    "cards": "mail",
    "letters": "inbox",
    "print": "printer",
    "looking_back": "history",
    "care": "circle-check",
}
"""The icon of each place by its key. A place's name stands in `frame.places`, its command is `go_<key>`."""


OCCASION, CIRCLE, SEARCH = "occasion", "circle", "search"
"""Before the colon of the sidebar's keys of what is no place, such as `circle:7`."""


class Page(QWidget):
    """What stands in the content of the window. Subclasses answer what they can.

    `situation_changed` asks to look again at `here` and `idle_commands`: something else is shown or selected.
    """

    situation_changed = Signal()

    def here(self) -> str:
        """The key of the sidebar's row for what is shown within the page; "" where that is the page itself."""
        return ""

    def idle_commands(self) -> Collection[str]:
        """Those of `commands` that would do nothing now."""
        return ()

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The commands this page answers while it is shown, by their id."""
        return {}

    def panes(self) -> list[QWidget]:
        """The widgets F6 travels through, in the order of reading."""
        return [self]

    def find_here(self) -> None:
        """Put the cursor into the page's search field (Ctrl+F)."""

    def shown(self) -> None:
        """The page has just become the visible one."""

    def may_leave(self, _then: Callable[[], None]) -> bool:
        """False where something is not saved yet: the page asks, and does `then` once it may be left."""
        return True


class PageSpec(NamedTuple):
    """How a page comes to be, at its first visit.

    `commands` are all it answers while it is shown; those of `summoned_by` bring it to the front first
    and are then answered by it, so that Ctrl+N works from everywhere.
    """

    key: str
    factory: Callable[[], Page]
    commands: frozenset[str] = frozenset()
    summoned_by: frozenset[str] = frozenset()
