"""How far the season at hand is: a ring, what is left, and the days of this week."""

import datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from cardbook.domain.cards.today_sheet import SeasonNow
from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph
from cardbook.ui.today.openable import Openable
from cardbook.ui.today.week_strip import WeekStrip
from cardbook.ui.widgets.season_ring import SeasonRing


class SeasonCard(Openable):
    """Opens the season."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context.theme)
        theme = context.theme
        self._texts = context.texts
        self.setProperty("panel", True)
        self.ring = SeasonRing(context, 92)
        self._name = paragraph(theme, "", "title", "ink")
        self._left = paragraph(theme, "", "small", "ink2")
        self.week = WeekStrip(context)
        words = QVBoxLayout()
        words.setSpacing(theme.px(6))
        words.addStretch()
        words.addWidget(self._name)
        words.addWidget(self._left)
        words.addStretch()
        above = QHBoxLayout()
        above.setSpacing(theme.px(16))
        above.addWidget(self.ring)
        above.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(14))
        column.setSpacing(theme.px(14))
        column.addLayout(above)
        column.addWidget(self.week)

    def show_season(self, now: SeasonNow, today: datetime.date) -> None:
        """Show how far it is."""
        texts = self._texts
        spoken = texts("today.written_of", written=texts.number(now.written), total=texts.number(now.total))
        self.ring.show_share(now.written / now.total if now.total else 0.0, texts.number(now.written),
                             texts("today.of", total=texts.number(now.total)), spoken)
        self._name.setText(now.season.name)
        self.setAccessibleName(f"{now.season.name}, {spoken}")
        self._left.setText("\n".join((
            texts("today.still_to_write", count=now.total - now.written),
            texts("today.in_the_post", count=now.mailed),
        )))
        self.week.show_week(now.week, today)
