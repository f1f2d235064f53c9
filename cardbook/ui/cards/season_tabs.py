"""The sides of a season: Plan, Checklist, Afterwards, and its gifts."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.looks.page_margin import settle_sides
from cardbook.ui.widgets.hairline import hairline
from cardbook.ui.widgets.page_tabs import PageTabs


class SeasonTab(StrEnum):
    """The value is the key of its word."""

    PLAN = "plan"
    CHECKLIST = "checklist"
    AFTERWARDS = "afterwards"
    GIFTS = "gifts"


class SeasonTabs(QWidget):
    """Stands under the head of each side, with its own tab chosen; `chosen` tells the side that is wanted."""

    chosen = Signal(object)

    def __init__(self, context: UiContext, here: SeasonTab) -> None:
        super().__init__()
        texts = context.texts
        self._context = context
        self._here = here
        tabs = [(tab.value, texts(f"cards.tabs.{tab}")) for tab in SeasonTab]
        self.tabs = PageTabs(context, texts("cards.tabs.name"), tabs)
        self.tabs.choose(here.value)
        self._row = QVBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row)
        column.addWidget(hairline())
        self.tabs.chosen.connect(self._tell)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        settle_sides(self._context.theme, self, self._row)

    def _tell(self, key: str) -> None:
        """Each side keeps its own tab chosen: another side is another widget."""
        if key != self._here.value:
            self.tabs.choose(self._here.value)
            self.chosen.emit(SeasonTab(key))
