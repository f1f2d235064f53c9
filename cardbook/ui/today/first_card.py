"""The card that is next: why now, what to write about, the address as it will be printed, and four ticks."""

import datetime
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from cardbook.domain.cards.card_list import STAGES, Stage
from cardbook.domain.cards.today_sheet import TodayCard
from cardbook.ui.context import UiContext
from cardbook.ui.key_names import key_words
from cardbook.ui.labels import elided_label, label, paragraph
from cardbook.ui.today.dragged_card import CardGrip
from cardbook.ui.today.today_words import between_us, last_post_tag
from cardbook.ui.widgets.address_plate import AddressPlate
from cardbook.ui.widgets.avatar import Avatar, avatar_shape, color_index
from cardbook.ui.widgets.chip import Tag
from cardbook.ui.widgets.fields.tick_box import TickBox
from cardbook.ui.widgets.flow_row import FlowBox
from cardbook.ui.widgets.key_hint import KeyHint

_PLATE, _BESIDE_FROM = 200, 460
"""How wide the address is, and from which width of the card on it stands beside the words (design pixels)."""


class FirstCard(QWidget):
    """`stage_turned(Stage)` tells a tick that was set or taken."""

    stage_turned = Signal(object)

    def __init__(self, context: UiContext, card: TodayCard, lines: Sequence[str], today: datetime.date) -> None:
        super().__init__()
        self._context = context
        self.card = card
        px = context.theme.px
        self._grip = CardGrip(self, card.entry.id)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.ticks = {stage: self._tick(stage) for stage in STAGES}
        plate = AddressPlate(context, with_stamp=True, ground="paper")
        plate.show_lines(lines)
        plate.setFixedWidth(px(_PLATE))
        who = QHBoxLayout()
        who.setSpacing(px(14))
        who.addWidget(self._avatar(), 0, Qt.AlignmentFlag.AlignTop)
        who.addLayout(self._words(today), 1)
        above = self._above = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        above.setSpacing(px(14))
        above.addLayout(who, 1)
        above.addWidget(plate, 0, Qt.AlignmentFlag.AlignTop)
        ticks = self._ticks = FlowBox(px(16))
        self._key = self._key_hint()
        for widget in (*self.ticks.values(), self._key):
            ticks.row.addWidget(widget)
        ticks.row.push_to_the_end(1)
        self._one_line = ticks.row.sizeHint().width()
        below = QHBoxLayout()
        below.addSpacing(px(44 + 14))
        below.addWidget(ticks, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(16), px(16), px(10))
        column.setSpacing(px(10))
        column.addLayout(above)
        column.addLayout(below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_beside = self._context.theme.design_width(self.width()) >= _BESIDE_FROM
        ways = QBoxLayout.Direction
        self._above.setDirection(ways.LeftToRight if is_beside else ways.TopToBottom)
        self._key.setHidden(self._one_line > self._ticks.width())

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

    def _key_hint(self) -> QWidget:
        """Which key ticks the step that is next."""
        context, hint = self._context, QWidget()
        row = QHBoxLayout(hint)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(context.theme.px(6))
        row.addWidget(KeyHint(context, key_words(context.texts, "Space")))
        row.addWidget(label(context.theme, context.texts("today.ticks"), "small", "ink2"))
        return hint

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
