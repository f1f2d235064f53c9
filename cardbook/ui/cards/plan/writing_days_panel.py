"""When the cards are written: the calendar, how many a day, on which weekdays, and when all will be done."""

import datetime
from dataclasses import replace

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cardbook.domain.cards.season_plan import PlanOverview, SeasonPlan
from cardbook.domain.cards.writing_plan import MOST_A_DAY, WritingOrder
from cardbook.ui.cards.plan.arrival_fields import ArrivalFields
from cardbook.ui.cards.plan.month_grid import MonthGrid
from cardbook.ui.context import UiContext
from cardbook.ui.labels import label, paragraph
from cardbook.ui.people.date_words import day_words
from cardbook.ui.widgets.button import link_button, plain_button
from cardbook.ui.widgets.chip import Chip
from cardbook.ui.widgets.fields.number_field import NumberField
from cardbook.ui.widgets.fields.tick_box import TickBox
from cardbook.ui.widgets.flow_row import FlowBox
from cardbook.ui.widgets.hairline import hairline

WIDTH = 290


class WritingDaysPanel(QScrollArea):
    """`rules_changed(SeasonPlan)`, `spread_wanted`, `cards_dropped(day)`, `posting_days_wanted`."""

    rules_changed = Signal(object)
    spread_wanted = Signal()
    posting_days_wanted = Signal()
    cards_dropped = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        texts, theme = context.texts, context.theme
        self._context = context
        self._rules = SeasonPlan()
        self.left = label(theme, "", "small", "ink2")
        self.grid = MonthGrid(context)
        self.last_posts = paragraph(theme, "", "small", "ink2")
        self.change_posts = link_button(context, texts("posting.change_them"), small=True)
        self.at_day = paragraph(theme, "", "small", "ink2")
        self.most = NumberField(context, texts("cards.plan.most"), 1, MOST_A_DAY)
        self.arrival = ArrivalFields(context)
        self.weekdays = [Chip(context, _weekday(texts.language, number)) for number in range(7)]
        self.far_first = TickBox(context, texts("cards.plan.far_first"))
        self.finish = label(theme, "", "title")
        self.air = paragraph(theme, "", "small", "ink2")
        self.spread_button = plain_button(context, texts("cards.plan.spread"), "calendar-sync")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room = self.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self.setSizePolicy(room)
        self._build()
        self.grid.day_toggled.connect(self._toggle_day)
        self.grid.day_chosen.connect(lambda _day: self.at_day.setText(self.grid.accessibleDescription()))
        self.grid.cards_dropped.connect(self.cards_dropped)
        self.most.valueChanged.connect(self._change_most)
        self.spread_button.clicked.connect(self.spread_wanted)
        self.far_first.clicked.connect(self._change_order)
        self.arrival.chosen.connect(
            lambda by, after: self._change(replace(self._rules, arrive_by=by, not_before=after))
        )
        self.change_posts.clicked.connect(self.posting_days_wanted)
        for number, chip in enumerate(self.weekdays):
            chip.setAccessibleName(QLocale(texts.language).standaloneDayName(number + 1))
            chip.clicked.connect(self._change_weekdays)

    def show_whole(self, is_whole: bool) -> None:
        """Whole where it stands below the rows; beside them it scrolls on its own."""
        self.setMinimumHeight(self._inside.sizeHint().height() if is_whole else 0)

    def show_plan(self, overview: PlanOverview, today: datetime.date) -> None:
        """Show a plan as it stands."""
        texts = self._context.texts
        self._rules = overview.rules
        self.left.setText(texts("cards.plan.left", count=overview.left))
        posts = [each.last_post.day for each in overview.last_posts]
        self.grid.show_days(overview.calendar, posts, today)
        self.last_posts.setText(texts("cards.plan.last_posts", places=", ".join(
            texts(f"cards.plan.reach.{each.reach}") for each in overview.last_posts)) if posts else "")
        with QSignalBlocker(self.most):
            self.most.setValue(overview.days.most_per_day)
        for number, chip in enumerate(self.weekdays):
            chip.setChecked(number in overview.days.weekdays)
        self.far_first.setChecked(overview.days.order is WritingOrder.FAR_FIRST)
        self.arrival.show_plan(overview, today)
        self._show_finish(overview)

    def _show_finish(self, overview: PlanOverview) -> None:
        texts, finish = self._context.texts, overview.finish
        if not overview.left:
            self.finish.setText(texts("cards.plan.all_written"))
            self.air.setText("")
            return
        self.finish.setText(texts("cards.plan.finish", day=day_words(texts, finish.isoformat())) if finish else
                            texts("cards.plan.no_finish"))
        minutes = texts("cards.plan.minutes", count=overview.minutes_per_card)
        if overview.slack is None:
            self.air.setText(minutes)
            return
        key = "late" if overview.slack < 0 else "air" if overview.slack else "just"
        self.air.setText("\n".join((texts(f"cards.plan.{key}", count=abs(overview.slack)), minutes)))

    def _build(self) -> None:
        context, theme, px = self._context, self._context.theme, self._context.theme.px
        texts = context.texts
        head = QHBoxLayout()
        head.addWidget(label(theme, texts("cards.plan.days"), "title"), 1)
        head.addWidget(self.left, 0, Qt.AlignmentFlag.AlignBottom)
        most = QHBoxLayout()
        most.addWidget(label(theme, texts("cards.plan.most"), "body"), 1)
        most.addWidget(self.most)
        weekdays = FlowBox(px(4))
        for chip in self.weekdays:
            weekdays.row.addWidget(chip)
        forecast = QFrame()
        forecast.setProperty("panel", True)
        card = QVBoxLayout(forecast)
        card.setContentsMargins(px(14), px(12), px(14), px(12))
        card.setSpacing(px(4))
        card.addWidget(self.finish)
        card.addWidget(self.air)
        self._inside = QWidget()
        self._inside.setProperty("ground", "paper")
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(px(16), 0, 0, px(12))
        column.setSpacing(px(10))
        column.addLayout(head)
        column.addWidget(self.grid)
        column.addWidget(self.at_day)
        column.addWidget(self.last_posts)
        column.addWidget(self.change_posts, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(hairline())
        column.addLayout(most)
        column.addWidget(label(theme, texts("cards.plan.weekdays"), "small", "ink2"))
        column.addWidget(weekdays)
        column.addWidget(self.far_first)
        column.addWidget(forecast)
        column.addWidget(self.spread_button)
        column.addWidget(self.arrival)
        column.addStretch()
        self.setWidget(self._inside)

    def _change_most(self, most: int) -> None:
        self._change(replace(self._rules, most_per_day=most))

    def _change_weekdays(self) -> None:
        chosen = frozenset(number for number, chip in enumerate(self.weekdays) if chip.isChecked())
        self._change(replace(self._rules, weekdays=chosen))

    def _change_order(self) -> None:
        order = WritingOrder.FAR_FIRST if self.far_first.isChecked() else WritingOrder.BY_NAME
        self._change(replace(self._rules, order=order))

    def _change(self, rules: SeasonPlan) -> None:
        """The next change builds on this one, also before the plan is reckoned anew."""
        self._rules = rules
        self.rules_changed.emit(rules)

    def _toggle_day(self, day: datetime.date) -> None:
        """Close a day for writing; a day that is closed is one like any other again, or open against its weekday."""
        own, at = dict(self._rules.own_days), self.grid.day
        if day in own:
            del own[day]
        else:
            own[day] = 0 if at.most else max(1, self.most.value())
        self._change(replace(self._rules, own_days=own))


def _weekday(language: str, number: int) -> str:
    return QLocale(language).standaloneDayName(number + 1, QLocale.FormatType.ShortFormat).rstrip(".")[:2]
