"""What the sides of a season have in common beside its checklist: head, tabs, and content with a panel beside it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from cardbook.domain.cards.card_list import Season
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.cards.season_tabs import SeasonTab, SeasonTabs
from cardbook.ui.context import UiContext
from cardbook.ui.looks.page_margin import settle_sides
from cardbook.ui.widgets.page_head import PageHead

_ABOVE = 14


class SeasonSide(QWidget):
    """`opened` tells a `Recipient.key`, `tab_wanted` another side of the season, `left` asks for the overview.

    `inset` are design pixels by which the content reaches into the margin on its left.
    """

    opened = Signal(int)
    tab_wanted = Signal(object)
    left = Signal()

    def __init__(self, context: UiContext, session: BookSession, tab: SeasonTab, inset: int = 0) -> None:
        super().__init__()
        self._context = context
        self._session = session
        self._season: Season | None = None
        self._inset = inset
        self._head = PageHead(context, "")
        self._columns = QHBoxLayout()
        self._columns.setContentsMargins(0, context.theme.px(_ABOVE), 0, 0)
        self._columns.setSpacing(0)
        tabs = SeasonTabs(context, tab)
        tabs.chosen.connect(self.tab_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(tabs)
        column.addLayout(self._columns, 1)

    def show_season(self, season: Season) -> None:
        """Show this side of a season; a subclass reads what stands there."""
        self._stand_in(season)

    def hear(self, season: Season) -> None:
        """The book has changed, and maybe the season's own name; a subclass reads anew."""
        self._stand_in(season)

    def focus_list(self) -> None:
        """Give the keyboard to what one is here for; a subclass's own."""
        raise NotImplementedError

    def panes(self) -> list[QWidget]:
        """The parts F6 travels through; a subclass's own."""
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        settle_sides(self._context.theme, self, self._columns, -self._inset)

    def _fill(self, content: QLayout, panel: QWidget) -> None:
        self._columns.addLayout(content, 1)
        self._columns.addWidget(panel)

    def _stand_in(self, season: Season) -> None:
        self._season = season
        self._head.show_title(season.name)
