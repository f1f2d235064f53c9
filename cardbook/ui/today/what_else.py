"""Below the cards of today: what else there is to say of the season, and one button that helps."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardbook.domain.cards.today_sheet import SeasonNow, TodaySheet
from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph
from cardbook.ui.people.date_words import day_words
from cardbook.ui.widgets.button import plain_button, primary_button
from cardbook.ui.widgets.flow_row import FlowBox


class WhatElse(QWidget):
    """`spread_wanted` asks to find days for the cards, `plan_wanted` for the plan of the season, `new_wanted` for a
    list."""

    spread_wanted = Signal()
    plan_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._texts = texts = context.texts
        self.said = paragraph(context.theme, "", "body", "ink2")
        self.spread_button = plain_button(context, texts("cards.plan.spread"), "calendar-sync")
        self.late_button = plain_button(context, texts("today.see_late"))
        self.new_button = primary_button(context, texts("cards.overview.new"), "plus")
        buttons = FlowBox(context.theme.px(8))
        for button in (self.spread_button, self.late_button, self.new_button):
            buttons.row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(12))
        column.addWidget(self.said)
        column.addWidget(buttons)
        self.spread_button.clicked.connect(self.spread_wanted)
        self.late_button.clicked.connect(self.plan_wanted)
        self.new_button.clicked.connect(self.new_wanted)

    def show_sheet(self, sheet: TodaySheet, hidden_cards: int) -> None:
        """Say what there is to say; `hidden_cards` of today are not shown above."""
        now = sheet.season
        words = self._words(now, hidden_cards, {card.entry.id for card in sheet.cards})
        self.said.setText(words)
        self.said.setVisible(bool(words))
        waiting = now is not None and now.without_day - now.late + now.behind > 0
        how = "spread" if now is not None and now.behind else "spread_first"
        self.spread_button.setText(self._texts(f"cards.plan.{how}"))
        self.spread_button.setVisible(waiting)
        self.late_button.setVisible(now is not None and now.late > 0)
        self.new_button.setVisible(now is None)
        self.setVisible(bool(words) or waiting)

    def _words(self, now: SeasonNow | None, hidden_cards: int, of_today: Collection[int]) -> str:
        """Cards `of_today` stand above until they are in the post; of them only those that wait are told."""
        texts = self._texts
        if now is None:
            return texts("today.no_season")
        run = now.to_post
        counts = {
            "more": hidden_cards, "without_day": now.without_day - now.late, "late": now.late,
            "to_post": len(set(run.ready).difference(of_today)), "urgent": len(set(run.urgent).difference(of_today)),
            "too_early": len(run.waiting),
        }
        day = day_words(texts, run.next_day.isoformat()) if run.next_day is not None else ""
        return " ".join(texts(f"today.{key}", count=count, day=day) for key, count in counts.items() if count > 0)
