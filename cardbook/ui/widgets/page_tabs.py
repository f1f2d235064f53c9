"""The tabs under a page's head: Plan, Checklist, Afterwards."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabBar

from cardbook.ui.context import UiContext


class PageTabs(QTabBar):
    """Words with a line of ink under the chosen one; `chosen` tells the key. Arrows move."""

    chosen = Signal(str)

    def __init__(self, context: UiContext, name: str, tabs: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._keys = [key for key, _ in tabs]
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setAccessibleName(name)
        self.setFont(context.theme.font("body", 500))
        for place, (_, word) in enumerate(tabs):
            self.addTab(word)
            self.setAccessibleTabName(place, word)
        self.currentChanged.connect(lambda place: self.chosen.emit(self._keys[place]))

    def key(self) -> str:
        """The key of the chosen tab."""
        return self._keys[self.currentIndex()]

    def choose(self, key: str) -> None:
        """Choose by key."""
        self.setCurrentIndex(self._keys.index(key))
