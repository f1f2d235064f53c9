"""What the sides of a season have in common beside its checklist: head, tabs, and content with a panel beside it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from cardbook.domain.cards.card_list import Season
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.cards.season_tabs import SeasonTab, SeasonTabs
from cardbook.ui.context import UiContext
from cardbook.ui.looks.page_margin import settle_sides
from cardbook.ui.widgets.page_head import PageHead
from cardbook.ui.widgets.whole_page import WholePage

_ABOVE = 14
_BESIDE_FROM = 600
"""From this width of the page on the panel stands beside the content (design pixels)."""


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
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setContentsMargins(0, context.theme.px(_ABOVE), 0, 0)
        self._columns.setSpacing(0)
        self._tabs = SeasonTabs(context, tab)
        self._tabs.chosen.connect(self.tab_wanted)

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
        theme, panel = self._context.theme, self._panel
        settle_sides(theme, self, self._columns, -self._inset)
        is_beside = self.stands_beside
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.LeftToRight if is_beside else ways.TopToBottom)
        self._columns.setSpacing(0 if is_beside else theme.px(16))
        panel.setMinimumWidth(self._panel_width if is_beside else 0)
        panel.setMaximumWidth(self._panel_width if is_beside else self.width())

    @property
    def stands_beside(self) -> bool:
        """True where the page is wide enough for the panel beside the content."""
        return self._context.theme.design_width(self.width()) >= _BESIDE_FROM

    def _fill(self, content: QLayout, panel: QWidget, panel_width: int, kept: QWidget) -> None:
        """Show the content, and the panel beside it, or below it on a narrow page; `kept` stays in view."""
        self._panel, self._panel_width = panel, self._context.theme.px(panel_width)
        self._columns.addLayout(content, 1)
        self._columns.addWidget(panel)
        WholePage(self, (self._head, self._tabs, self._columns), kept)

    def _stand_in(self, season: Season) -> None:
        self._season = season
        self._head.show_title(season.name)
