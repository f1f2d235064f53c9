"""Planning a season: what each household gets, when its card is written, and who might be missing."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from cardbook.domain.cards.card_choice import Decision, Tier
from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.plan_list import PlanFilter, PlanRow, other_card, other_gift
from cardbook.domain.cards.season_plan import PlanOverview, SeasonPlan
from cardbook.domain.cards.season_start import Proposal
from cardbook.domain.posting.late import WayThere
from cardbook.services.cards.plan_list import PlanList
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.cards.plan.plan_banner import PlanBanner
from cardbook.ui.cards.plan.plan_heads import PlanHeads
from cardbook.ui.cards.plan.plan_model import PlanModel
from cardbook.ui.cards.plan.plan_rows import PlanRows
from cardbook.ui.cards.plan.writing_days_panel import WIDTH, WritingDaysPanel
from cardbook.ui.cards.posting import posting_days_dialog
from cardbook.ui.cards.season_side import SeasonSide
from cardbook.ui.cards.season_tabs import SeasonTab
from cardbook.ui.context import UiContext
from cardbook.ui.labels import label, paragraph
from cardbook.ui.looks.page_margin import is_low
from cardbook.ui.widgets.button import primary_button
from cardbook.ui.widgets.chip import Chip
from cardbook.ui.widgets.flow_row import FlowBox
from cardbook.ui.widgets.icon_mark import IconMark

_INSET = 12
_LEAST_ROWS = 120
"""What is left for the rows where large text leaves little room; the page scrolls then."""
_FAR = 400


class PlanView(SeasonSide):
    """`add_wanted` asks for people to add."""

    add_wanted = Signal()

    def __init__(self, context: UiContext, session: BookSession) -> None:
        super().__init__(context, session, SeasonTab.PLAN, _INSET)
        texts = context.texts
        self._overview: PlanOverview | None = None
        self.model = PlanModel(texts, self)
        self.rows = PlanRows(context, self.model)
        self.heads = PlanHeads(context, self.rows)
        self.banner = PlanBanner(context, session)
        self.panel = WritingDaysPanel(context)
        self.chips = {chosen: Chip(context, texts(f"cards.plan.filters.{chosen}")) for chosen in PlanFilter}
        self.add_button = primary_button(context, texts("cards.list.add"), "user-plus")
        self._nobody = paragraph(context.theme, texts("cards.plan.nobody"), "body", "ink2")
        self._build()
        self._wire()

    @property
    def overview(self) -> PlanOverview | None:
        """The plan as it is shown; None until it is reckoned."""
        return self._overview

    def show_season(self, season: Season) -> None:
        if self._season is None or season.id != self._season.id:
            self.panel.hide()  # the days and rules of another plan, until this one is reckoned
            self.banner.hide()
        super().show_season(season)
        self._overview = None
        self.chips[PlanFilter.EVERYONE].setChecked(True)
        self._read()
        self.rows.go_to(0)

    def hear(self, season: Season) -> None:
        super().hear(season)
        self._read()

    def focus_list(self) -> None:
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panel.show_whole(not self.stands_beside)
        for nice_to_have in (self._banner_place, self._legends):
            nice_to_have.setHidden(is_low(self._context.theme, self.height()))

    def panes(self) -> list[QWidget]:
        return [self.rows, self.panel, self._head]

    def _build(self) -> None:
        px = self._context.theme.px
        self._head.add_action(self.add_button)
        self._choice = QButtonGroup(self)
        chips = FlowBox(px(6))
        chips.setContentsMargins(px(_INSET), 0, 0, 0)
        for chip in self.chips.values():
            chips.row.addWidget(chip)
            self._choice.addButton(chip)
        self._legends = self._both_legends()
        chips.row.addWidget(self._legends)
        chips.row.push_to_the_end(1)
        self.rows.setMinimumHeight(px(_LEAST_ROWS))
        main = QVBoxLayout()
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(px(8))
        self._banner_place = QWidget()
        place = QVBoxLayout(self._banner_place)
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(self.banner)
        main.addWidget(self._banner_place)
        main.addWidget(chips)
        main.addWidget(self.heads)
        main.addWidget(self._nobody)
        main.addWidget(self.rows, 1)
        self._fill(main, self.panel, WIDTH, self.rows)

    def _both_legends(self) -> QWidget:
        """What the arrows of the years mean, side by side in whatever line."""
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._context.theme.px(8))
        row.addWidget(self._legend("from_us", "arrow-up-right", "blue"))
        row.addWidget(self._legend("from_them", "arrow-down-left", "fir"))
        return both

    def _legend(self, key: str, icon: str, tone: str) -> QWidget:
        """What an arrow of the years means."""
        theme, pair = self._context.theme, QWidget()
        mark = IconMark(self._context, 14)
        mark.show_icon(icon, tone)
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        row.addWidget(mark)
        row.addWidget(label(theme, self._context.texts(f"cards.plan.{key}"), "small", "ink2"))
        return pair

    def _wire(self) -> None:
        rows, panel = self.rows, self.panel
        self.add_button.clicked.connect(self.add_wanted)
        for chip in self.chips.values():
            chip.clicked.connect(self._choose)
        rows.card_wanted.connect(partial(self._turn, other_card))
        rows.gift_wanted.connect(partial(self._turn, other_gift))
        rows.day_wanted.connect(self._shift)
        rows.opened.connect(self._open)
        rows.left.connect(self.left)
        rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        rows.customContextMenuRequested.connect(self._offer_menu)
        panel.rules_changed.connect(self._keep_rules)
        panel.spread_wanted.connect(self._spread)
        panel.posting_days_wanted.connect(
            lambda: posting_days_dialog.show_posting_days(self._context, self._session, self.window())
        )
        panel.cards_dropped.connect(self._move_to)
        self.banner.rules_wanted.connect(self._spread)

    def _read(self) -> None:
        season = self._season
        if season is None:
            return
        plan_list = PlanList(self._session.reading, season)
        for chosen, count in plan_list.counts().items():
            self.chips[chosen].show_count(count)
        chosen = next(chosen for chosen, chip in self.chips.items() if chip.isChecked())
        self.rows.columns_of.years = len(plan_list.years)
        self.heads.show_years(plan_list.years)
        at = self.rows.currentIndex().row()
        before = self.model.row(at)
        self.model.show(plan_list, plan_list.ids(chosen))
        if not self.rows.currentIndex().isValid():
            self._stand_again(at, before)
        self._nobody.setVisible(not self.model.rowCount())
        plans, start = self._session.book.plans.reading, self._session.book.season_start
        self._session.run_task(
            lambda _progress: (plans.overview(season), start.missing(season)), partial(self._show_plan, season)
        )

    def _stand_again(self, at: int, before: PlanRow | None) -> None:
        """After the rows were read anew: on the same household, or the one that stands in its place now."""
        place = self.model.place_of(before.entry) if before is not None else None
        self.rows.go_to(place if place is not None else max(0, min(at, self.model.rowCount() - 1)))

    def _show_plan(self, season: Season, reckoned: tuple[PlanOverview, Sequence[Proposal]]) -> None:
        if season != self._season:
            return
        overview, missing = reckoned
        self._overview = overview
        self.panel.show_plan(overview, self._session.book.today())
        self.panel.show()
        self.banner.show_plan(season, overview, missing)

    def _choose(self) -> None:
        self._read()
        self.rows.go_to(0)

    def _selected(self) -> list[PlanRow]:
        found = (self.model.row(place) for place in self.rows.selected_places())
        return [row for row in found if row is not None]

    def _turn(self, other: Callable[[Decision], Decision]) -> None:
        """What the first of them becomes, all become."""
        selected = self._selected()
        if selected:
            self._decide(other(selected[0].decision))

    def _decide(self, decision: Decision) -> None:
        entries, name = self._whom()
        self._session.perform_many(
            len(entries), lambda: self._session.book.card_choices.decide(entries, decision, name)
        )

    def _set_tier(self, tier: Tier) -> None:
        entries, name = self._whom()
        self._session.perform_many(
            len(entries), lambda: self._session.book.card_choices.set_tier(entries, tier, name)
        )

    def _whom(self) -> tuple[list[int], str]:
        selected = self._selected()
        return [row.entry for row in selected], selected[0].row.name if len(selected) == 1 else ""

    def _shift(self, step: int) -> None:
        """To the next day on which cards are written, in the direction of the arrow."""
        overview, selected = self._overview, self._selected()
        if overview is None or not selected:
            return
        planned = overview.cards.get(selected[0].entry)
        day = planned.day if planned is not None and planned.day is not None else self._session.book.today()
        for _ in range(_FAR):
            day += datetime.timedelta(days=step)
            if overview.days.most_on(day):
                break
        self._move_to(day)

    def _move_to(self, day: datetime.date) -> None:
        entries, name = self._whom()
        if entries:
            self._session.perform_many(
                len(entries), lambda: self._session.book.plans.move(entries, day, name)
            )

    def _keep_rules(self, rules: SeasonPlan) -> None:
        season = self._season
        if season is not None:
            self._session.perform(lambda: self._session.book.plans.set_rules(season, rules))

    def _spread(self, rules: SeasonPlan | None = None) -> None:
        season = self._season
        if season is not None:
            self._session.perform(lambda: self._session.book.plans.spread_again(season, rules or None))

    def _later_of(self, selected: Sequence[PlanRow]) -> dict[int, WayThere]:
        """Those of them for whom it is too late now, and who can get a card for the occasion that comes after."""
        late = self._overview.late if self._overview is not None else {}
        return {row.entry: late[row.entry] for row in selected if row.entry in late and late[row.entry].instead}

    def _send_later(self, later: Mapping[int, WayThere]) -> None:
        _, name = self._whom()
        self._session.perform(lambda: self._session.book.plans.send_instead(later, name))

    def _open(self) -> None:
        selected = self._selected()
        if selected:
            self.opened.emit(selected[0].row.key)

    def _offer_menu(self, place: QPoint) -> None:
        selected = self._selected()
        if not selected:
            return
        texts, menu = self._context.texts, QMenu(self)
        menu.addAction(texts("cards.menu.open")).triggered.connect(self._open)
        menu.addSeparator()
        for decision in Decision:
            action = menu.addAction(texts(f"cards.plan.decisions.{decision}"))
            action.setCheckable(True)
            action.setChecked(decision is selected[0].decision)
            action.triggered.connect(partial(self._decide, decision))
        menu.addSeparator()
        for tier in Tier:
            action = menu.addAction(texts(f"cards.plan.tiers.{tier.value or 'none'}"))
            action.setCheckable(True)
            action.setChecked(tier is selected[0].tier)
            action.triggered.connect(partial(self._set_tier, tier))
        later = self._later_of(selected)
        if later:
            menu.addSeparator()
            action = menu.addAction(texts("cards.plan.instead", count=len(later)))
            action.triggered.connect(lambda: self._send_later(later))
        menu.aboutToHide.connect(menu.deleteLater, Qt.ConnectionType.QueuedConnection)
        menu.popup(self.rows.viewport().mapToGlobal(place))
