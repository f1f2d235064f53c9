"""The gifts of a season: what is still an idea, what is here, what they cost, who is to be thanked."""

import datetime
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.gift import Gift, GiftRow, GiftStage, TypedGift, Wish, typed_anew
from cardbook.domain.cards.money import amount_in, money_words
from cardbook.domain.changes import ChangeSet
from cardbook.services.gifts.gift_lists import GiftLists
from cardbook.services.gifts.gifts import Gifts
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.cards.season_tabs import SeasonTab, SeasonTabs
from cardbook.ui.context import UiContext
from cardbook.ui.frame.places import OCCASION, Page
from cardbook.ui.gifts.budget_strip import BudgetStrip
from cardbook.ui.gifts.favourites_dialog import FavouritesDialog
from cardbook.ui.gifts.gift_chips import GiftChips
from cardbook.ui.gifts.gift_head import GiftHead
from cardbook.ui.gifts.gift_line import GiftLine, NoteKind
from cardbook.ui.gifts.gift_model import GiftFilter, GiftModel
from cardbook.ui.gifts.gift_ticking import GiftTicking
from cardbook.ui.gifts.gift_view import GiftView
from cardbook.ui.gifts.whom import WhomField
from cardbook.ui.gifts.wish_model import WishModel
from cardbook.ui.gifts.wish_view import WishView
from cardbook.ui.key_names import key_words
from cardbook.ui.looks.page_margin import settle_sides
from cardbook.ui.prompts import ask
from cardbook.ui.widgets.button import plain_button
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.fields.search_field import SearchField
from cardbook.ui.widgets.middle_words import MiddleWords
from cardbook.ui.widgets.page_head import PageHead
from cardbook.ui.widgets.whole_page import WholePage

_ALL = ""
_PEOPLE = ("season", "card_entry", "contact", "household")
"""Tables that say which lists there are, and who stands on them."""
_OF_GIFTS = frozenset({"tick_next", "untick", "delete", "edit", "select_all"})
_OF_WISHES = frozenset({"delete", "edit"})
_YEARS_BACK = 10
_SEASON_LETTERS = 15
_LEAST_ROWS = 120
"""What is left for the rows where large text leaves little room; the page scrolls then."""


class GiftsPage(Page):
    """`open_requested` carries the key of a line of the address book, `tab_requested` a season's id and the side of it
    that is wanted."""

    open_requested = Signal(int)
    tab_requested = Signal(int, object)

    def __init__(self, context: UiContext, session: BookSession) -> None:
        super().__init__()
        texts = context.texts
        self._context = context
        self._session = session
        self._lists = GiftLists(session.reading)
        self._ticking = GiftTicking(session)
        self._seasons: dict[str, Season] = {}
        self._missed = True
        self.season = ComboField(context, texts("gifts.page.season"), [(_ALL, texts("gifts.page.all"))])
        self.season.setMinimumContentsLength(_SEASON_LETTERS)
        self.search = SearchField(context, texts("gifts.page.find"), key_words(texts, "Ctrl+F"))
        self.favourites = plain_button(context, texts("gifts.favourites.button"), "star")
        self.budget = BudgetStrip(context)
        self.chips = GiftChips(context)
        self.model = GiftModel(texts, session.reading.home, self._retype, self)
        self.view = GiftView(context, self.model)
        self.wish_model = WishModel(texts, session.reading.home, self._retype_wish, self)
        self.wishes = WishView(context, self.wish_model)
        self._head_row = GiftHead(context)
        self._nothing = MiddleWords(context)
        whom, kinds = WhomField(context, self._lists.people_named), (NoteKind.GIFT, NoteKind.RECEIVED, NoteKind.WISH)
        self.line = GiftLine(context, whom, session.reading.home, self._lists.given_before, kinds)
        self.tabs = SeasonTabs(context, SeasonTab.GIFTS)
        self._build()
        self._wire()
        self._choose(GiftFilter.ALL)

    def show_season(self, season_id: int) -> None:
        """Show the gifts of a season."""
        self._read_seasons()
        self.season.choose(str(season_id))
        self._read()

    def commands(self) -> Mapping[str, Callable[[], None]]:
        return {
            "tick_next": lambda: self._ticking.tick_next(self._selected()),
            "untick": lambda: self._ticking.take_back(self._selected()),
            "delete": lambda: self._let_go() if self._is_at_wishes else self._delete(),
            "edit": lambda: self._list.edit_current(), "select_all": self.view.selectAll,
        }

    def idle_commands(self) -> Collection[str]:
        if self._is_at_wishes:
            return _OF_GIFTS - _OF_WISHES if self.wishes.current_row() is not None else _OF_GIFTS
        return frozenset() if self.view.selected_rows() else _OF_GIFTS

    def here(self) -> str:
        return f"{OCCASION}:{self.season.key()}" if self._season is not None else "cards"

    def panes(self) -> list[QWidget]:
        return [self._list, self._head, self._above]

    def find_here(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def shown(self) -> None:
        if self._missed:
            self._read_seasons()
            self._read()
        self._list.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for layout in (self._above_column, self._below):
            settle_sides(self._context.theme, self, layout)

    @property
    def _is_at_wishes(self) -> bool:
        return self.chips.wishes.isChecked()

    @property
    def _list(self) -> GiftView | WishView:
        """The rows that are shown, or were before nothing was found."""
        return self.wishes if self._is_at_wishes else self.view

    @property
    def _season(self) -> Season | None:
        return self._seasons.get(self.season.key())

    def _build(self) -> None:
        px = self._context.theme.px
        self._head = PageHead(self._context, self._context.texts("gifts.page.title"))
        for widget in (self.search, self.season, self.favourites):
            self._head.add_action(widget)
        self._above = QWidget()
        self._above_column = QVBoxLayout(self._above)
        self._above_column.setContentsMargins(0, px(14), 0, px(4))
        self._above_column.setSpacing(px(10))
        self._above_column.addWidget(self.budget)
        self._above_column.addWidget(self.chips)
        WholePage(self, (self._head, self.tabs, self._above, self._rows_and_line()), self.view)

    def _rows_and_line(self) -> QWidget:
        """The gifts, and below them the line in which another is noted."""
        px = self._context.theme.px
        self.view.setMinimumHeight(px(_LEAST_ROWS))
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head_row)
        column.addWidget(self.view, 1)
        below = QWidget()
        self._states = QStackedLayout()
        self._states.addWidget(rows)
        self._states.addWidget(self._nothing)
        self._states.addWidget(self.wishes)
        self._below = QVBoxLayout(below)
        self._below.setContentsMargins(0, 0, 0, px(12))
        self._below.setSpacing(px(10))
        self._below.addLayout(self._states, 1)
        self._below.addWidget(self.line)
        return below

    def _wire(self) -> None:
        view = self.view
        view.next_wanted.connect(lambda: self._ticking.tick_next(self._selected()))
        view.back_wanted.connect(lambda: self._ticking.take_back(self._selected()))
        view.stage_wanted.connect(lambda stage: self._ticking.toggle(self._selected(), stage))
        view.tick_clicked.connect(self._tick_one)
        view.delete_requested.connect(self._delete)
        view.opened.connect(lambda _index: self._open())
        view.left.connect(self._step_back)
        view.resized.connect(lambda: self._head_row.show_columns(view.columns))
        view.selectionModel().selectionChanged.connect(self.situation_changed)
        self.search.searched.connect(self._find)
        for leaving in (self.search.left, self.search.went_down):
            leaving.connect(lambda: self._list.setFocus())
        self.season.currentIndexChanged.connect(lambda _place: self._read())
        self.chips.filter_chosen.connect(self._choose)
        self.chips.wishes_chosen.connect(self._show_wishes)
        self._wire_wishes()
        self.budget.change_wanted.connect(self._ask_budget)
        self.line.noted.connect(self._note)
        self.tabs.chosen.connect(self._leave_for)
        self.favourites.clicked.connect(self._show_favourites)
        self._session.changed.connect(self._hear)

    def _wire_wishes(self) -> None:
        wishes = self.wishes
        wishes.gift_wanted.connect(lambda row: self._of_wish(lambda gifts: gifts.fulfil(row.wish, self._season)))
        wishes.let_go_wanted.connect(lambda row: self._of_wish(lambda gifts: gifts.let_go_wish(row.wish)))
        wishes.remove_wanted.connect(lambda row: self._of_wish(lambda gifts: gifts.delete_wish(row.wish)))
        wishes.person_wanted.connect(self.open_requested)
        wishes.left.connect(self._step_back)
        wishes.selectionModel().selectionChanged.connect(self.situation_changed)

    def _show_wishes(self) -> None:
        self.line.kind.choose(NoteKind.WISH)
        self._settle(self.view.selected_rows())

    def _of_wish(self, change: Callable[[Gifts], object]) -> None:
        self._session.perform(lambda: change(self._session.book.gifts))

    def _let_go(self) -> None:
        row = self.wishes.current_row()
        if row is not None:
            self._of_wish(lambda gifts: gifts.let_go_wish(row.wish))

    def _retype_wish(self, wish: Wish, typed: TypedGift) -> None:
        self._of_wish(lambda gifts: gifts.save_wish(typed_anew(wish, typed)))

    def _hear(self, changes: ChangeSet) -> None:
        if not changes.touches("gift", "wish", *_PEOPLE):
            return
        if not self.isVisible():
            self._missed = True
            return
        if changes.touches(*_PEOPLE):
            self._read_seasons()
        self._read(keeps=True)

    def _read_seasons(self) -> None:
        seasons = self._session.reading.seasons.all()
        fresh = not self._seasons and bool(seasons)
        self._seasons = {str(one.id): one for one in seasons}
        self.season.blockSignals(True)
        choices = [(key, one.name) for key, one in self._seasons.items()]
        self.season.set_choices([*choices, (_ALL, self._context.texts("gifts.page.all"))])
        if fresh:
            self.season.setCurrentIndex(0)
        self.season.blockSignals(False)

    def _read(self, keeps: bool = False) -> None:
        self._missed = False
        season = self._season
        current = self.view.selected_rows()
        for part in (self.budget, self.tabs, self.line):
            part.setVisible(season is not None)
        if season is None:
            self.model.show(self._lists.all(), keeps)
        else:
            gifts = self._lists.of_season(season.id or 0)
            self.budget.show_gifts(gifts)
            self.model.show(gifts.rows, keeps)
        at = max(0, self.wishes.currentIndex().row())
        self.wish_model.show(self._lists.open_wishes())
        self.wishes.stand_on(at)
        self._settle(current)

    def _settle(self, before: Sequence[GiftRow] = ()) -> None:
        """Counts, and the row where the reader was."""
        texts, owed = self._context.texts, self._lists.thanks_owed()
        self._head.show_title(texts("gifts.page.title"), texts("gifts.page.thanks", count=owed) if owed else "")
        self.chips.show_counts(self.model.counts(), len(self.wish_model.all_rows))
        model, rows = (self.wish_model, 2) if self._is_at_wishes else (self.model, 0)
        self._states.setCurrentIndex(rows if model.rowCount() else 1)
        none = model.all_rows and self.search.text()
        key = "not_found" if none else "no_wishes" if rows else "none_so_far" if model.all_rows else "no_gifts"
        self._nothing.say(texts(f"gifts.page.{key}"))
        places = [self.model.place_of(row.id) for row in before]
        if not self.view.selectionModel().hasSelection():
            self.view.go_to(next((place for place in places if place is not None), 0))
        self.situation_changed.emit()

    def _leave_for(self, tab: SeasonTab) -> None:
        season = self._season
        if season is not None:
            self.tab_requested.emit(season.id or 0, tab)

    def _note(self, thing: Gift | Wish) -> None:
        season = self._season
        if isinstance(thing, Wish):
            self._of_wish(lambda gifts: gifts.add_wish(thing))
        elif season is not None:
            placed = replace(thing, season=season.id, occasion=season.occasion, year=season.year)
            self._session.perform(lambda: self._session.book.gifts.add(placed))

    def _retype(self, gift: Gift, typed: TypedGift) -> None:
        self._session.perform(lambda: self._session.book.gifts.save(typed_anew(gift, typed)))

    def _selected(self) -> list[Gift]:
        return [row.gift for row in self.view.selected_rows()]

    def _tick_one(self, row: GiftRow, stage: GiftStage) -> None:
        self._ticking.toggle([row.gift], stage)

    def _delete(self) -> None:
        gifts = self._selected()
        if gifts:
            self._session.perform(lambda: self._session.book.gifts.delete(gifts))

    def _open(self) -> None:
        rows = self.view.selected_rows()
        if rows:
            self.open_requested.emit(rows[0].key)

    def _find(self, text: str) -> None:
        before = self.view.selected_rows()
        self.model.find(text)
        self.wish_model.find(text)
        self.wishes.stand_on(0)
        self._settle(before)

    def _choose(self, chosen: GiftFilter) -> None:
        before = self.view.selected_rows()
        if self.line.kind.key() == NoteKind.WISH:
            self.line.kind.choose(NoteKind.GIFT)
        self.model.choose(chosen)
        self._settle(before)

    def _step_back(self) -> None:
        if self.search.text():
            self.search.clear()

    def _ask_budget(self) -> None:
        season, texts = self._season, self._context.texts
        if season is None:
            return
        budget = self._lists.of_season(season.id or 0).budget
        typed = money_words(budget, texts.language) if budget is not None else ""
        ask(
            self._context, self, texts("gifts.budget.title", season=season.name), texts("gifts.budget.name"),
            texts("gifts.budget.verb"), lambda text: self._set_budget(season, text), typed,
        )

    def _set_budget(self, season: Season, text: str) -> None:
        budget = amount_in(text, self._session.reading.home)
        self._session.perform(lambda: self._session.book.gifts.set_budget(season, budget))

    def _show_favourites(self) -> None:
        this_year = datetime.date.today().year
        years = range(this_year, this_year - _YEARS_BACK, -1)
        FavouritesDialog(self._context, self._lists, years, self).open()
