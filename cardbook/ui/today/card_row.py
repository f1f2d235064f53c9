"""One of the other cards of today: who, what to write about, the next step in words, four ticks."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from cardbook.domain.cards.card_list import STAGES, Stage
from cardbook.domain.cards.today_sheet import TodayCard
from cardbook.ui.context import UiContext
from cardbook.ui.labels import elided_label, label
from cardbook.ui.today.dragged_card import CardGrip
from cardbook.ui.today.openable import Openable
from cardbook.ui.widgets.avatar import Avatar, avatar_shape, color_index
from cardbook.ui.widgets.fields.small_tick import SmallTick


class CardRow(Openable):
    """`stage_turned(Stage)`; anywhere else the person is opened."""

    stage_turned = Signal(object)

    def __init__(self, context: UiContext, card: TodayCard) -> None:
        super().__init__(context.theme, is_ruled=True)
        theme, texts, px, entry = context.theme, context.texts, context.theme.px, card.entry
        self.card = card
        self.setAccessibleName(", ".join(filter(None, (entry.name, entry.town, entry.write_about))))
        avatar = Avatar(context, 36)
        avatar.show_person(entry.initials, color_index(str(entry.key)), avatar_shape(entry.kind))
        self._grip = CardGrip(self, entry.id)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        following = entry.days.next_open()
        self.ticks = {
            stage: SmallTick(
                context, texts(f"cards.stages.{stage.value}"), bool(entry.days.day(stage)), stage is following
            )
            for stage in STAGES
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(6), px(12), px(6))
        row.setSpacing(px(12))
        row.addWidget(avatar)
        row.addLayout(self._words(), 1)
        if following is not None:
            row.addWidget(label(theme, texts(f"today.do.{following.value}"), "small", "blue", 500))
        ticks = QHBoxLayout()
        ticks.setSpacing(0)
        for stage, tick in self.ticks.items():
            tick.setAccessibleDescription(entry.name)
            tick.clicked.connect(partial(self._turn, stage))
            ticks.addWidget(tick)
        row.addLayout(ticks)
        self.setMinimumHeight(theme.row_height(54, "body", "small"))

    def _words(self) -> QVBoxLayout:
        """Who and where, and what to write about."""
        theme, entry = self._theme, self.card.entry
        who = QHBoxLayout()
        who.setSpacing(theme.px(8))
        who.addWidget(elided_label(theme, entry.name, "body", weight=500))
        who.addWidget(elided_label(theme, entry.town, "small", "ink2"))
        who.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addLayout(who)
        if entry.write_about:
            words.addWidget(elided_label(theme, entry.write_about, "small", "ink2"))
        words.addStretch()
        return words

    def _turn(self, stage: Stage) -> None:
        self.stage_turned.emit(stage)
