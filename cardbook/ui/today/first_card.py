"""The card that is next: why now, what to write about, the address as it will be printed, and four ticks."""

import datetime
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardbook.domain.cards.card_list import STAGES, Stage
from cardbook.domain.cards.today_sheet import TodayCard
from cardbook.ui.cards.checklist.entry_lines import avatar_shape
from cardbook.ui.context import UiContext
from cardbook.ui.labels import elided_label, paragraph
from cardbook.ui.today.today_words import between_us, last_post_tag
from cardbook.ui.widgets.address_plate import AddressPlate
from cardbook.ui.widgets.avatar import Avatar, color_index
from cardbook.ui.widgets.chip import Tag
from cardbook.ui.widgets.fields.tick_box import TickBox
from cardbook.ui.widgets.flow_row import FlowBox

_PLATE = 200


class FirstCard(QWidget):
    """`stage_turned(Stage)` tells a tick that was set or taken."""

    stage_turned = Signal(object)

    def __init__(self, context: UiContext, card: TodayCard, lines: Sequence[str], today: datetime.date) -> None:
        super().__init__()
        self._context = context
        self.card = card
        px = context.theme.px
        self.ticks = {stage: self._tick(stage) for stage in STAGES}
        plate = AddressPlate(context, with_stamp=True)
        plate.show_lines(lines)
        plate.setFixedWidth(px(_PLATE))
        above = QHBoxLayout()
        above.setSpacing(px(14))
        above.addWidget(self._avatar(), 0, Qt.AlignmentFlag.AlignTop)
        above.addLayout(self._words(today), 1)
        above.addWidget(plate, 0, Qt.AlignmentFlag.AlignTop)
        ticks = FlowBox(px(16))
        for tick in self.ticks.values():
            ticks.row.addWidget(tick)
        below = QHBoxLayout()
        below.addSpacing(px(44 + 14))
        below.addWidget(ticks, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(16), px(16), px(10))
        column.setSpacing(px(10))
        column.addLayout(above)
        column.addLayout(below)

    def take_focus(self) -> None:
        """Give the keyboard to the next open step."""
        stage = self.card.entry.days.next_open() or STAGES[-1]
        self.ticks[stage].setFocus(Qt.FocusReason.OtherFocusReason)

    def _words(self, today: datetime.date) -> QVBoxLayout:
        """Who it is, why now, since when, and what to write about."""
        theme, texts, px, card = self._context.theme, self._context.texts, self._context.theme.px, self.card
        name = elided_label(theme, card.entry.name, "lead")
        line = FlowBox(px(8))  # the tag goes below rather than cut the name
        line.row.addWidget(name)
        tag = last_post_tag(texts, card, today)
        if tag:
            line.row.addWidget(Tag(self._context, tag, "waxS"))
        words = QVBoxLayout()
        words.setSpacing(px(4))
        words.addWidget(line)
        history = between_us(texts, card)
        if history:
            words.addWidget(paragraph(theme, history, "small", "ink2"))
        if card.entry.write_about:
            words.addSpacing(px(6))
            words.addWidget(paragraph(theme, card.entry.write_about, "quote", "ink"))
        words.addStretch()
        return words

    def _tick(self, stage: Stage) -> TickBox:
        days = self.card.entry.days
        box = TickBox(self._context, self._context.texts(f"cards.stages.{stage.value}"), bool(days.day(stage)))
        box.setAccessibleDescription(self.card.entry.name)
        box.mark_next(stage is days.next_open())
        box.clicked.connect(partial(self._turn, stage))
        return box

    def _turn(self, stage: Stage) -> None:
        self.stage_turned.emit(stage)

    def _avatar(self) -> Avatar:
        avatar = Avatar(self._context, 44)
        entry = self.card.entry
        avatar.show_person(entry.initials, color_index(str(entry.key)), avatar_shape(entry.kind))
        return avatar
