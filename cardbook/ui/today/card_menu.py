"""The menu over a card of today: what can be done with it without going to its list."""

import datetime
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from cardbook.domain.cards.card_list import Stage
from cardbook.domain.cards.today_sheet import TodayCard
from cardbook.texts import Texts


class CardMenu(QMenu):
    """`stage_wanted` tells a stage, `day_wanted` another day to write it on: `days` are those from tomorrow on;
    it goes away by itself."""

    open_wanted = Signal()
    stage_wanted = Signal(object)
    day_wanted = Signal(object)
    not_this_year_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, texts: Texts, parent: QWidget, card: TodayCard, days: Sequence[datetime.date]) -> None:
        super().__init__(parent)
        following: Stage | None = card.entry.days.next_open()
        self.addAction(texts("cards.menu.open")).triggered.connect(self.open_wanted)
        if following is not None:
            step = self.addAction(texts(f"cards.stages.{following.value}"))
            step.triggered.connect(partial(self.stage_wanted.emit, following))
        self.addSeparator()
        for number, day in enumerate(days):
            weekday = QLocale(texts.language).standaloneDayName(day.isoweekday())
            words = texts("today.menu.tomorrow") if not number else texts("today.menu.day", day=weekday)
            self.addAction(words).triggered.connect(partial(self.day_wanted.emit, day))
        self.addSeparator()
        self.addAction(texts("today.menu.print")).triggered.connect(self.print_wanted)
        self.addAction(texts("cards.plan.decisions.not_this_year")).triggered.connect(self.not_this_year_wanted)
        self.aboutToHide.connect(self.deleteLater, Qt.ConnectionType.QueuedConnection)
