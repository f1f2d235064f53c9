"""The place "Cards": the overview of occasions, or the checklist of one of them."""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property, partial
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from cardbook.domain.cards.card_choice import Touch
from cardbook.domain.cards.card_list import STAGES, Season, Stage
from cardbook.domain.cards.season_start import Proposal
from cardbook.domain.changes import ChangeSet
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.cards.afterwards.afterwards_view import AfterwardsView
from cardbook.ui.cards.checklist.checklist import Checklist
from cardbook.ui.cards.new_season_dialog import NewSeasonDialog
from cardbook.ui.cards.overview import Overview
from cardbook.ui.cards.plan.plan_view import PlanView
from cardbook.ui.cards.season_side import SeasonSide
from cardbook.ui.cards.season_tabs import SeasonTab
from cardbook.ui.cards.start.season_start_view import SeasonStartView
from cardbook.ui.context import UiContext
from cardbook.ui.frame.places import OCCASION, Page

Side = TypeVar("Side", bound=SeasonSide)

_TOUCHES = {"note_topic": Touch.TOPIC_NOTED, "note_ink": Touch.SIGNED_IN_INK}
_OF_CARDS = frozenset({
    "tick_next", "untick", "select_all", "print", "write_otherwise", "address_by_hand", *_TOUCHES,
    *(f"tick_{stage.value}" for stage in STAGES),
})
_OF_LIST = _OF_CARDS | {"add_people_to_list"}
_OF_CURRENT = frozenset({"edit", "delete"})
_OF_SEASON = frozenset({"spread_again"})
_AT_HAND = frozenset({"tick_stack", "copy_list"})


class CardsPage(Page):
    """`open_requested` tells a `Recipient.key`; `print_requested` (season id, open stage or None, entry ids),
    `gifts_requested` a season's id."""

    open_requested = Signal(int)
    print_requested = Signal(int, object, object)
    gifts_requested = Signal(int)

    def __init__(self, context: UiContext, session: BookSession) -> None:
        super().__init__()
        self._context = context
        self._session = session
        self._last_season: int | None = None
        self.overview = Overview(context, session)
        self.checklist = Checklist(context, session)
        self._views = QStackedLayout(self)
        self._views.addWidget(self.overview)
        self._views.addWidget(self.checklist)
        self.overview.opened.connect(self.show_season)
        self.overview.new_wanted.connect(self.new_season_for)
        self.overview.begin.begin_wanted.connect(self.begin_next)
        self.checklist.left.connect(self.show_overview)
        self.checklist.tab_wanted.connect(self.show_tab)
        self.checklist.opened.connect(self.open_requested)
        self.checklist.print_requested.connect(self.print_requested)
        self.overview.moved.connect(self.situation_changed)
        self.checklist.selected.connect(self.situation_changed)
        session.changed.connect(self._hear)
        session.season_counting.counted.connect(self._show_counts)
        self.overview.show_seasons()

    @cached_property
    def afterwards(self) -> AfterwardsView:
        """What became of a season's cards; made when it is first wanted."""
        view = self._with_side(AfterwardsView(self._context, self._session))
        view.season_wanted.connect(self.show_afterwards)
        return view

    @cached_property
    def plan(self) -> PlanView:
        """What each household gets and when its card is written; made when it is first wanted."""
        view = self._with_side(PlanView(self._context, self._session))
        view.add_wanted.connect(self.checklist.add_people)
        return view

    @cached_property
    def start(self) -> SeasonStartView:
        """Where a season is begun by going through the last list; made when it is first wanted."""
        view = SeasonStartView(self._context, self._session)
        self._views.addWidget(view)
        view.begun.connect(self.show_season)
        view.left.connect(self.show_overview)
        return view

    @property
    def season_id(self) -> int | None:
        """The season whose checklist is shown; None while the overview is."""
        return self._season.id if self._season else None

    def show_overview(self) -> None:
        """Show all occasions, standing on the one that was open last."""
        self.checklist.leave()
        self._views.setCurrentWidget(self.overview)
        self.overview.show_seasons(self._last_season)
        self.overview.focus_list()
        self.situation_changed.emit()

    def show_season(self, season_id: int) -> None:
        """Show the checklist of a season; the overview where it is gone."""
        season = self._session.reading.seasons.by_id(season_id)
        if season is None:
            self.show_overview()
            return
        self._last_season = season_id
        self._views.setCurrentWidget(self.checklist)
        self.checklist.show_season(season)
        self.checklist.focus_list()
        self.situation_changed.emit()

    def show_plan(self, season_id: int) -> None:
        """Show the plan of a season; the overview where it is gone."""
        self.show_side(season_id, SeasonTab.PLAN)

    def show_afterwards(self, season_id: int) -> None:
        """Show what became of a season's cards; the overview where it is gone."""
        self.show_side(season_id, SeasonTab.AFTERWARDS)

    def show_signs(self, season_id: int) -> None:
        """Show the calls and e-cards of a season; the overview where it is gone."""
        self.show_season(season_id)
        self.checklist.show_signs()

    def show_side(self, season_id: int, tab: SeasonTab) -> None:
        """Show one side of a season; the overview where it is gone."""
        season = self._session.reading.seasons.by_id(season_id)
        if season is None:
            self.show_overview()
            return
        self._last_season = season_id
        self.checklist.stand_aside(season)
        self.show_tab(tab)

    def show_tab(self, tab: SeasonTab) -> None:
        """Show another side of the season at hand."""
        season = self._season
        if season is None:
            return
        if tab is SeasonTab.CHECKLIST:
            self.show_season(season.id or 0)
            return
        if tab is SeasonTab.GIFTS:
            self.gifts_requested.emit(season.id or 0)
            return
        self.checklist.stand_aside(season)
        side: SeasonSide = self.plan if tab is SeasonTab.PLAN else self.afterwards
        self._views.setCurrentWidget(side)
        side.show_season(season)
        side.focus_list()
        self.situation_changed.emit()

    def new_season_for(self, keys: Sequence[int] = ()) -> NewSeasonDialog:
        """Open the window that begins a list, for these recipients where any are given."""
        dialog = NewSeasonDialog(self._context, self._session.reading, self, keys)
        dialog.confirmed.connect(self._begin)
        dialog.one_by_one.connect(self.begin_one_by_one)
        dialog.open()
        return dialog

    def begin_next(self, season: Season) -> None:
        """Go through the last list for the next one; where its name is taken, ask for another."""
        if self._session.reading.seasons.by_name(season.name) is None:
            self.begin_one_by_one(season)
        else:
            self.new_season_for()

    def begin_one_by_one(self, season: Season) -> None:
        """Go through everybody who may be on a new list; an empty list where nobody was on one before."""
        summaries = self._session.reading.seasons.known_summaries()
        count = sum(summary.total for summary in summaries if summary.season.occasion == season.occasion)
        start = self._session.book.season_start
        self._session.perform_many(
            count, lambda: start.proposals(season.occasion, season.year or 0), partial(self._go_through, season)
        )

    def commands(self) -> Mapping[str, Callable[[], None]]:
        ticks = {f"tick_{stage.value}": self._tick(stage) for stage in STAGES}
        return {
            **ticks,
            **{key: self._of_list(partial(self.checklist.turn_touch, touch)) for key, touch in _TOUCHES.items()},
            "write_otherwise": self._of_list(self.checklist.write_otherwise),
            "address_by_hand": self._of_list(self.checklist.view.envelope_wanted.emit),
            "tick_next": self._of_list(self.checklist.tick_next),
            "untick": self._of_list(self.checklist.take_back),
            "add_people_to_list": self._of_list(self.checklist.add_people),
            "select_all": self._of_list(self.checklist.view.selectAll),
            "print": self._of_list(self.checklist.print_list),
            "edit": self._of_either(
                self.checklist.view.edit_about, self.overview.rename_current, lambda: self.start.rows.edit_reason()
            ),
            "delete": self._of_either(
                self.checklist.take_off_list, self.overview.delete_current, lambda: self.start.take_answer_back()
            ),
            "new_occasion": self._begin_something,
            "helping_hands": self._manage_helpers,
            "spread_again": self._spread_again,
            "tick_stack": self._tick_stack,
            "copy_list": self._copy_list,
        }

    def here(self) -> str:
        return f"{OCCASION}:{self.season_id}" if self._season is not None else ""

    def idle_commands(self) -> Collection[str]:
        if self._side is not None:
            return _OF_LIST | _OF_CURRENT
        if self._is_starting:
            return _OF_LIST | _OF_SEASON | _AT_HAND
        if self._season is None:
            idle = _OF_LIST | _OF_SEASON
            return idle if self.overview.current_summary() is not None else idle | _OF_CURRENT | _AT_HAND
        return frozenset() if self.checklist.has_card_at_hand else _OF_CARDS | _OF_CURRENT

    def panes(self) -> list[QWidget]:
        if self._is_starting:
            return self.start.panes()
        if self._side is not None:
            return self._side.panes()
        return self.overview.panes() if self._season is None else self.checklist.panes()

    def find_here(self) -> None:
        if self._side is not None:
            self._side.focus_list()
        elif self._season is not None:
            self.checklist.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.checklist.search.selectAll()

    def shown(self) -> None:
        self.show_overview()

    @property
    def _is_starting(self) -> bool:
        return "start" in vars(self) and self._views.currentWidget() is self.start

    @property
    def _side(self) -> SeasonSide | None:
        """The side of a season that is shown, where it is not its checklist."""
        shown = self._views.currentWidget()
        return shown if isinstance(shown, SeasonSide) else None

    def _with_side(self, side: Side) -> Side:
        self._views.addWidget(side)
        side.opened.connect(self.open_requested)
        side.tab_wanted.connect(self.show_tab)
        side.left.connect(self.show_overview)
        return side

    @property
    def _season(self) -> Season | None:
        return self.checklist.season

    @property
    def _season_at_hand(self) -> Season | None:
        """The season that is shown, or that has the keyboard."""
        summary = self.overview.current_summary()
        return self._season or (summary.season if summary is not None else None)

    def _manage_helpers(self) -> None:
        self.checklist.giving_out.manage(self._season_at_hand)

    def _tick_stack(self) -> None:
        if self._season_at_hand is not None:
            self.checklist.giving_out.tick_stack(self._season_at_hand)

    def _copy_list(self) -> None:
        if self._season_at_hand is not None:
            self.new_season_for().propose_again(self._season_at_hand)

    def _spread_again(self) -> None:
        """Find days anew for the cards of the season that is shown."""
        season, plans = self._season, self._session.book.plans
        if season is not None and not self._is_starting:
            count = len(self._session.reading.seasons.everybody(season.id or 0))
            self._session.perform_many(count, lambda: plans.spread_again(season))

    def _begin_something(self) -> None:
        self.new_season_for()

    def _begin(self, season: Season, keys: list[int]) -> None:
        self._session.perform_many(len(keys), lambda: self._session.book.seasons.new(season, keys), self.show_season)

    def _go_through(self, season: Season, proposals: Sequence[Proposal]) -> None:
        if not proposals:
            self._begin(season, [])
            return
        self.start.show_season(season, proposals)
        self.checklist.leave()
        self._views.setCurrentWidget(self.start)
        self.start.focus_list()
        self.situation_changed.emit()

    def _hear(self, changes: ChangeSet) -> None:
        if not self.isVisible():
            return  # everything is read anew when the page comes to the front
        if self._is_starting:
            return  # what was said so far is not taken away by a change elsewhere
        if self._season is None:
            return  # it is shown anew once it is counted
        season = self._session.reading.seasons.by_id(self._season.id or 0)
        if season is None:
            self.show_overview()
            return
        if self._side is not None:
            self.checklist.stand_aside(season)
            self._side.hear(season)
            return
        if season != self._season:
            self.checklist.rename(season)
        self.checklist.hear(changes)

    def _show_counts(self) -> None:
        if self.isVisible() and self._season is None:
            self.overview.show_seasons()

    def _of_list(self, answer: Callable[[], object]) -> Callable[[], None]:
        return self._of_either(answer, _nothing, _nothing)

    def _of_either(
        self, of_list: Callable[[], object], of_overview: Callable[[], object], of_start: Callable[[], object]
    ) -> Callable[[], None]:
        def answer() -> None:
            if self._is_starting:
                of_start()
            else:
                (of_list if self._season is not None else of_overview)()

        return answer

    def _tick(self, stage: Stage) -> Callable[[], None]:
        return self._of_list(lambda: self.checklist.tick_selected(stage))


def _nothing() -> None:
    """What a command of the checklist does where no checklist is shown."""
