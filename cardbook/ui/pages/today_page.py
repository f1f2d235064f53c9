"""The place "Today": what would be good today, and nothing more."""

import datetime
from collections.abc import Callable, Collection, Mapping
from functools import cached_property, partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from cardbook.domain.cards.advent_door import NO_DOORS, AdventCalendar
from cardbook.domain.cards.card_choice import Decision, Touch
from cardbook.domain.cards.card_list import Season, Stage
from cardbook.domain.cards.coming import Coming, ComingKind
from cardbook.domain.cards.today_sheet import TodayCard, TodaySheet
from cardbook.services.cards.advent import Advent
from cardbook.services.cards.today import Today
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.cards.signs.sign_turning import turn_signs
from cardbook.ui.cards.start.begin_banner import BeginBanner
from cardbook.ui.context import UiContext
from cardbook.ui.frame.places import Page
from cardbook.ui.key_names import key_words
from cardbook.ui.labels import label
from cardbook.ui.looks.page_margin import is_small, settle_sides
from cardbook.ui.people.date_words import weekday_words
from cardbook.ui.people.detail.address_facts import printed_lines
from cardbook.ui.today import today_words
from cardbook.ui.today.advent.advent_section import AdventSection
from cardbook.ui.today.card_menu import CardMenu
from cardbook.ui.today.card_row import CardRow
from cardbook.ui.today.close_banner import CloseBanner
from cardbook.ui.today.coming_list import COMING, ComingModel, coming_list
from cardbook.ui.today.desk_view import DeskView
from cardbook.ui.today.first_card import FirstCard
from cardbook.ui.today.new_menu import offer_new
from cardbook.ui.today.season_card import SeasonCard
from cardbook.ui.today.sign_section import SignSection
from cardbook.ui.today.what_else import WhatElse
from cardbook.ui.widgets.button import Button, ButtonKind, link_button, plain_button
from cardbook.ui.widgets.flow_row import FlowBox
from cardbook.ui.widgets.page_head import PageHead

_ASIDE, _GAP = 288, 28
_ROWS = 8
"""More cards than that of one day are on the season's own list."""


_DAYS_AHEAD = 6
"""So many days ahead have a name of their own; further ones are on the plan."""

_OF_DESK = frozenset({"write_otherwise", "note_topic", "note_ink"})


class TodayPage(Page):
    """`open_requested` tells a `Recipient.key`, `season_requested` and `plan_requested` a season's id, `new_requested`
    asks for a new list, `begin_requested(Season)` for the next one of its kind, `afterwards_requested` for what became
    of a season (id), `command_requested` runs a command of the window, `print_requested` as that of the cards."""

    open_requested = Signal(int)
    season_requested = Signal(int)
    plan_requested = Signal(int)
    new_requested = Signal()
    begin_requested = Signal(object)
    afterwards_requested = Signal(int)
    command_requested = Signal(str)
    print_requested = Signal(int, object, object)

    def __init__(self, context: UiContext, session: BookSession) -> None:
        super().__init__()
        texts = context.texts
        self._context = context
        self._session = session
        self._sheet: TodaySheet | None = None
        self._takes_focus = False
        self.first: FirstCard | None = None
        self.card_rows: list[CardRow] = []
        self.coming_model = ComingModel(texts, self)
        self.coming = coming_list(context, self.coming_model)
        self.season = SeasonCard(context)
        self.signs = SignSection(context)
        self.advent = AdventSection(context)
        self.desk_button = plain_button(context, texts("today.desk.open"), "pen-line")
        self.search_button = plain_button(context, texts("today.search"), "search", key_words(texts, "Ctrl+K"))
        self.new_button = Button(context, texts("today.new"), ButtonKind.PRIMARY, "plus", opens_menu=True)
        self.plan_link = link_button(context, texts("today.change_plan"))
        self.begin = BeginBanner(context)
        self.close_season = CloseBanner(context)
        self.what_else = WhatElse(context)
        self._build()
        self._wire()
        session.changed.connect(self._hear)

    @property
    def sheet(self) -> TodaySheet | None:
        """What is shown; None until it is read."""
        return self._sheet

    def shown(self) -> None:
        self._takes_focus = True  # the next step is what one is here for
        if self._sheet is None:
            self._head.show_title(weekday_words(self._context.texts, self._session.book.today()))
        self._read()

    def panes(self) -> list[QWidget]:
        return [self.desk] if self._is_at_desk else [self._main, self.coming, self._head]

    def commands(self) -> Mapping[str, Callable[[], None]]:
        return {
            "tick_next": self.tick_next, "write_otherwise": self._of_desk(lambda: self.desk.write_otherwise()),
            "note_topic": self._of_desk(lambda: self.desk.turn_touch(Touch.TOPIC_NOTED)),
            "note_ink": self._of_desk(lambda: self.desk.turn_touch(Touch.SIGNED_IN_INK)),
        }

    def idle_commands(self) -> Collection[str]:
        return () if self._is_at_desk else _OF_DESK

    def tick_next(self) -> None:
        """Tick the next step of the card that is next; the one on the desk is written."""
        if self._is_at_desk:
            self.desk.write()
        elif self.first is not None:
            stage = self.first.card.entry.days.next_open()
            if stage is not None:
                self._turn(self.first.card, stage)

    @property
    def _is_at_desk(self) -> bool:
        return self._views.currentWidget() is not self._day

    @cached_property
    def desk(self) -> DeskView:
        """The writing desk; made when it is first wanted."""
        desk = DeskView(self._context, self._session)
        self._views.addWidget(desk)
        desk.left.connect(self._stand_up)
        return desk

    def _of_desk(self, answer: Callable[[], None]) -> Callable[[], None]:
        return lambda: answer() if self._is_at_desk else None

    def sit_down(self) -> None:
        """One card at a time: those of today that are not written yet, then the calls and e-cards."""
        cards = self._still_to_do()
        if cards:
            self._views.setCurrentWidget(self.desk)
            self.desk.show_cards(cards)
            self.situation_changed.emit()

    def _still_to_do(self) -> list[TodayCard]:
        sheet = self._sheet
        if sheet is None:
            return []
        signs = (TodayCard(sign.season, sign.entry) for sign in sheet.signs.signs if not sign.entry.done_on)
        return [*(card for card in sheet.cards if not card.entry.days.written), *signs]

    def _stand_up(self) -> None:
        self._views.setCurrentWidget(self._day)
        self.situation_changed.emit()
        self._read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme = self._context.theme
        settle_sides(theme, self, self._columns)
        small = is_small(theme, self.window().width())
        self._columns.setDirection(QBoxLayout.Direction.TopToBottom if small else QBoxLayout.Direction.LeftToRight)
        self._aside.setMinimumWidth(0 if small else theme.px(_ASIDE))
        self._aside.setMaximumWidth(self.width() if small else theme.px(_ASIDE))

    def _build(self) -> None:
        context, theme, px = self._context, self._context.theme, self._context.theme.px
        self._head = PageHead(context, "")
        for button in (self.desk_button, self.search_button, self.new_button):
            self._head.add_action(button)
        self._write_title = label(theme, context.texts("today.write"), "title")
        self._write_share = label(theme, "", "small", "ink2")
        self._panel = QFrame()
        self._panel.setProperty("panel", True)
        self._cards = QVBoxLayout(self._panel)
        self._cards.setContentsMargins(1, 1, 1, 1)
        self._cards.setSpacing(0)
        self._main = self._main_column()
        self._aside = self._aside_column()
        content = QWidget()
        content.setProperty("ground", "paper")
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._columns.setContentsMargins(0, px(4), 0, px(20))
        self._columns.setSpacing(px(_GAP))
        self._columns.addWidget(self._main, 1)
        self._columns.addWidget(self._aside)
        for told in (self._main, self._aside, self.desk_button):
            told.hide()  # until it is read what to tell
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        self._day = QWidget()
        column = QVBoxLayout(self._day)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(scroll, 1)
        self._views = QStackedLayout(self)
        self._views.addWidget(self._day)

    def _main_column(self) -> QWidget:
        px = self._context.theme.px
        titles = FlowBox(px(12))
        for part in (self._write_title, self._write_share, self.plan_link):
            titles.row.addWidget(part)
        titles.row.push_to_the_end(1)
        column = QWidget()
        main = QVBoxLayout(column)
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(px(12))
        main.addWidget(self.begin)
        main.addWidget(self.close_season)
        main.addWidget(titles)
        main.addWidget(self._panel)
        main.addWidget(self.what_else)
        main.addWidget(self.signs)
        main.addWidget(self.advent)
        main.addStretch()
        return column

    def _aside_column(self) -> QWidget:
        theme = self._context.theme
        column = QWidget()
        aside = QVBoxLayout(column)
        aside.setContentsMargins(0, 0, 0, 0)
        aside.setSpacing(theme.px(16))
        aside.addWidget(self.season)
        aside.addWidget(label(theme, self._context.texts("today.coming_up"), "title"))
        aside.addWidget(self.coming)
        aside.addStretch()
        return column

    def _wire(self) -> None:
        self.season.opened.connect(lambda: self.season_requested.emit(self._season_id()))
        self.plan_link.clicked.connect(lambda: self.plan_requested.emit(self._season_id()))
        self.begin.begin_wanted.connect(self.begin_requested)
        self.close_season.close_wanted.connect(self._close)
        self.close_season.look_wanted.connect(lambda season: self.afterwards_requested.emit(season.id or 0))
        self.what_else.new_wanted.connect(self.new_requested)
        self.what_else.plan_wanted.connect(lambda: self.plan_requested.emit(self._season_id()))
        self.what_else.spread_wanted.connect(self._spread)
        self.desk_button.clicked.connect(self.sit_down)
        self.search_button.clicked.connect(lambda: self.command_requested.emit("quick_open"))
        self.new_button.clicked.connect(
            lambda: offer_new(self._context, self.new_button, self.command_requested.emit)
        )
        self.season.week.card_dropped.connect(self._move_entry)
        self.signs.opened.connect(self.open_requested)
        self.advent.opened.connect(self.open_requested)
        self.signs.turned.connect(lambda sign: turn_signs(self._session, [sign]))
        self.coming.opened.connect(lambda index: self._open_coming(index.data(COMING)))

    def _hear(self, _changes: object) -> None:
        if self.isVisible() and not self._is_at_desk:
            self._read()

    def _read(self) -> None:
        today = Today(self._session.reading, self._session.book.today)
        advent = Advent(self._session.reading, self._session.book.today)
        doors = advent.calendar if self._context.settings.advent_doors else lambda: NO_DOORS
        self._session.run_task(lambda _progress: (today.sheet(), doors()), self._show)

    def _show(self, read: tuple[TodaySheet, AdventCalendar]) -> None:
        texts, (sheet, calendar) = self._context.texts, read
        self._sheet = sheet
        self._head.show_title(weekday_words(texts, sheet.today), today_words.sentence(texts, sheet))
        open_cards = sum(not card.entry.days.written for card in sheet.cards)
        minutes = sheet.season.minutes_per_card if sheet.season is not None else 0
        self._write_share.setText(today_words.share(texts, open_cards, minutes) if open_cards else "")
        self.plan_link.setVisible(sheet.season is not None)
        self.desk_button.setVisible(bool(self._still_to_do()))
        self.signs.show_signs(sheet.signs)
        self.begin.show_next(sheet.to_begin)
        self.close_season.show_season(sheet.to_close)
        self.season.setVisible(sheet.season is not None)
        if sheet.season is not None:
            self.season.show_season(sheet.season, sheet.today)
        self.coming_model.show(sheet.coming, sheet.today)
        height = self.coming.sizeHintForRow(0) if sheet.coming else 0
        self.coming.setFixedHeight(height * len(sheet.coming) + 2)
        self._show_cards(sheet)
        self.advent.show_calendar(calendar)
        self._main.show()
        self._aside.show()

    def _show_cards(self, sheet: TodaySheet) -> None:
        for shown in (self.first, *self.card_rows):
            if shown is not None:
                self._cards.removeWidget(shown)
                shown.hide()
                shown.deleteLater()
        self.first, self.card_rows = None, []
        ordered = sorted(sheet.cards, key=lambda card: bool(card.entry.days.written))
        for place, card in enumerate(ordered[:_ROWS]):
            if place == 0:
                self.first = FirstCard(self._context, card, self._lines(card), sheet.today)
                self.first.stage_turned.connect(partial(self._turn, card))
                self.first.customContextMenuRequested.connect(partial(self._offer_menu, self.first))
                self._cards.addWidget(self.first)
            else:
                row = CardRow(self._context, card)
                row.stage_turned.connect(partial(self._turn, card))
                row.opened.connect(partial(self.open_requested.emit, card.entry.key))
                row.customContextMenuRequested.connect(partial(self._offer_menu, row))
                self.card_rows.append(row)
                self._cards.addWidget(row)
        self._panel.setVisible(bool(ordered))
        self._write_title.setVisible(sheet.season is not None)
        self.what_else.show_sheet(sheet, len(ordered) - _ROWS)
        if self._takes_focus and self.first is not None:
            self.first.take_focus()
        self._takes_focus = False

    def _lines(self, card: TodayCard) -> tuple[str, ...]:
        detail = self._session.reading.detail(card.entry.key, self._session.book.today())
        reading = self._session.reading
        return printed_lines(detail, reading.home, reading.language) if detail is not None else ()

    def _turn(self, card: TodayCard, stage: Stage) -> None:
        self._takes_focus = True
        seasons, entry = self._session.book.seasons, card.entry
        change = seasons.untick if entry.days.day(stage) else seasons.tick
        self._session.perform(lambda: change([entry.id], stage, entry.name))

    def _offer_menu(self, shown: FirstCard | CardRow, place: QPoint) -> None:
        card, entry, today = shown.card, shown.card.entry, self._session.book.today()
        days = [today + datetime.timedelta(days=step) for step in range(1, _DAYS_AHEAD + 1)]
        menu, choices = CardMenu(self._context.texts, self, card, days), self._session.book.card_choices
        menu.open_wanted.connect(partial(self.open_requested.emit, entry.key))
        menu.stage_wanted.connect(partial(self._turn, card))
        menu.day_wanted.connect(partial(self._move, card))
        menu.print_wanted.connect(partial(self.print_requested.emit, card.season.id or 0, None, (entry.id,)))
        menu.not_this_year_wanted.connect(lambda: self._session.perform(
            lambda: choices.decide([entry.id], Decision.NOT_THIS_YEAR, entry.name)
        ))
        menu.popup(shown.mapToGlobal(place))

    def _move_entry(self, entry: int, day: datetime.date) -> None:
        """The card that was dragged; a sheet that was read meanwhile may not have it any more."""
        cards = self._sheet.cards if self._sheet is not None else ()
        found = next((card for card in cards if card.entry.id == entry), None)
        if found is not None:
            self._move(found, day)

    def _move(self, card: TodayCard, day: datetime.date) -> None:
        plans, entry = self._session.book.plans, card.entry
        self._session.perform(lambda: plans.move([entry.id], day, entry.name))

    def _close(self, season: Season) -> None:
        self._session.perform(lambda: self._session.book.afterwards.close(season))

    def _spread(self) -> None:
        now = self._sheet.season if self._sheet is not None else None
        if now is not None:
            plans = self._session.book.plans
            self._session.perform_many(now.total, lambda: plans.spread_again(now.season))

    def _season_id(self) -> int:
        now = self._sheet.season if self._sheet is not None else None
        return now.season.id or 0 if now is not None else 0

    def _open_coming(self, coming: Coming) -> None:
        if coming.kind is ComingKind.PERSONAL:
            self.open_requested.emit(coming.key)
        elif coming.kind is ComingKind.LAST_POST:
            self.season_requested.emit(coming.season or 0)
