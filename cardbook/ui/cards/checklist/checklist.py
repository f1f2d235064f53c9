"""The checklist of one season: find, tick off, write about, print."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from cardbook.domain.cards.card_choice import Touch
from cardbook.domain.cards.card_list import Season, Stage
from cardbook.domain.changes import ChangeSet
from cardbook.services.cards.helper_lists import HelperLists
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.cards.checklist.checklist_body import ChecklistBody
from cardbook.ui.cards.checklist.checklist_filters import ChecklistFilters
from cardbook.ui.cards.checklist.column_head import ColumnHead
from cardbook.ui.cards.checklist.entry_menu import EntryMenu
from cardbook.ui.cards.checklist.entry_model import EntryModel
from cardbook.ui.cards.checklist.how_written import HowWritten
from cardbook.ui.cards.checklist.kept_selection import KeptSelection
from cardbook.ui.cards.checklist.list_aside import ListAside, usual_grouping
from cardbook.ui.cards.checklist.shown_list import Effect, ShownList
from cardbook.ui.cards.checklist.ticking import Ticking
from cardbook.ui.cards.people_picker import PeoplePicker
from cardbook.ui.cards.season_tabs import SeasonTab, SeasonTabs
from cardbook.ui.cards.type_ahead import TypeAhead
from cardbook.ui.context import UiContext
from cardbook.ui.helpers.giving_out import GivingOut
from cardbook.ui.key_names import key_words
from cardbook.ui.looks.page_margin import is_low, page_margin
from cardbook.ui.widgets.button import plain_button, primary_button
from cardbook.ui.widgets.fields.search_field import SearchField
from cardbook.ui.widgets.page_head import PageHead
from cardbook.ui.widgets.whole_page import WholePage

_FIRST = 0
"""Nobody's entry: its place is the first row."""


class Checklist(QWidget):
    """`opened` tells a `Recipient.key`, `print_requested` (season id, open stage or None, entry ids), where no
    ids mean all that want the stage; `selected` follows the selection, `tab_wanted` asks for another side of the
    season, `left` for the overview."""

    opened = Signal(int)
    selected = Signal()
    print_requested = Signal(int, object, object)
    tab_wanted = Signal(object)
    left = Signal()

    def __init__(self, context: UiContext, session: BookSession) -> None:
        super().__init__()
        self._context = context
        self._session = session
        self._season: Season | None = None
        self._places: dict[int, int] = {}
        self._type_ahead = TypeAhead(self)
        self.model = EntryModel(session.reading, context.texts, self._write_about, self)
        self.shown_list = ShownList(session.reading, self.model, self)
        self._goal: int | None = None
        self.ticking = Ticking(session, self.model.tally, self._name_of)
        self.how_written = HowWritten(session)
        self.search = SearchField(context, context.texts("cards.list.find"), key_words(context.texts, "Ctrl+F"))
        self.filters = ChecklistFilters(context)
        self.chips, self.posts, self.selection_bar = self.filters.chips, self.filters.posts, self.filters.selection_bar
        self._aside = ListAside(session, self.posts, self)
        self.column_head = ColumnHead(context)
        self.body = ChecklistBody(context, session, self.model, self.column_head)
        self.view = self.body.view
        self._kept = KeptSelection(self.view, self.model)
        self.giving_out = GivingOut(context, session, self)
        self._helpers = HelperLists(session.reading)
        self._build()
        self._wire()

    @property
    def season(self) -> Season | None:
        """The season whose list is shown."""
        return self._season

    def show_season(self, season: Season) -> None:
        """Show everyone on a list, at the card where the reader was last."""
        self._remember_place()
        if self._season is None or season.id != self._season.id:
            self.posts.hide()  # those of another list
            self.chips.show_more(0, 0)
        self._season = season
        self._head.show_title(season.name)
        self.view.setAccessibleName(self._context.texts("cards.list.name", season=season.name))
        self.chips.choose(None)
        self.body.show_rows()
        self.chips.show_helpers(self._helpers.all())
        self.search.setText("")
        self._goal = self._places.get(season.id or 0, _FIRST)
        self.chips.suggest(usual_grouping(self._session.reading, season))
        self.shown_list.open(season.id or 0, self.chips.grouping)
        self._aside.read_after_paint(self.view.viewport(), season)
        if self.shown_list.is_reading:
            self._settle()
            self.view.go_to_row(0)

    def leave(self) -> None:
        """Another list or the overview is shown now."""
        self._remember_place()
        self._season = None
        self._aside.read(None)
        self.shown_list.leave()

    def stand_aside(self, season: Season) -> None:
        """Another side of a season is in front: nothing is read or followed until its list is shown."""
        self.leave()
        self._season = season

    def hear(self, changes: ChangeSet) -> None:
        """Follow a change of the book; the season is known to be there still."""
        if changes.touches("helper"):
            self._follow_helpers()
        self.shown_list.hear(changes)
        if self.body.is_at_signs and self._season is not None:
            self.body.show_signs(self._season)
        self._aside.read_soon()

    def show_signs(self) -> None:
        """Show the calls and e-cards of the list in place of its cards."""
        if self._season is not None:
            self.chips.signs_chip.show()
            self.chips.signs_chip.setChecked(True)
            self.body.show_signs(self._season)
            self._selection_changed()
            self.focus_list()

    def rename(self, season: Season) -> None:
        """The list has another name now."""
        self._season = season
        self._aside.read(season)
        self._head.show_title(season.name)

    @property
    def has_card_at_hand(self) -> bool:
        """True where the keyboard stands on a card, and the cards are what is shown."""
        return not self.body.is_at_signs and self.view.current_id() is not None

    def tick_selected(self, stage: Stage) -> None:
        """Tick a stage on the selected cards, or open it again where all have it."""
        self.ticking.toggle(self.view.selected_ids(), stage)

    def tick_next(self) -> None:
        """Tick the next stage of the selected cards."""
        self.ticking.tick_next(self.view.selected_ids())

    def take_back(self) -> None:
        """Take back the last tick of the selected cards."""
        self.ticking.take_back(self.view.selected_ids())

    def turn_touch(self, touch: Touch) -> None:
        """Note a personal touch of the selected cards, or take it back."""
        self.how_written.turn(self.view.selected_ids(), touch)

    def write_otherwise(self) -> None:
        """Write the selected cards in the way that comes next."""
        self.how_written.write_otherwise(self.view.selected_ids())

    def give_out(self, place: QPoint) -> None:
        """Offer motifs and helping hands for the selected cards."""
        ids = self.view.selected_ids()
        if self._season is not None and ids:
            self.giving_out.offer(self._season, ids, place)

    def take_off_list(self) -> None:
        """Take the selected cards off the list; undo brings them back with their ticks."""
        ids = self.view.selected_ids()
        name = self._name_of(ids[0]) if len(ids) == 1 else ""
        if ids:
            self._session.perform_many(len(ids), lambda: self._session.book.seasons.remove(ids, name))

    def add_people(self) -> PeoplePicker | None:
        """Open the picker of people who are not on the list yet."""
        season = self._season
        if season is None:
            return None
        picker = PeoplePicker(self._context, self._session.reading, season, self)
        picker.chosen.connect(
            lambda keys: self._session.perform_many(
                len(keys), lambda: self._session.book.seasons.add(season, keys)
            )
        )
        picker.open()
        return picker

    def print_list(self) -> None:
        """Ask for a print run: of the selected cards where they are several, else of the cards that the chip shows."""
        several = self.view.selected_ids() if self._selected_count() > 1 else ()
        self._print(several or (self.model.rows.ids if self.shown_list.is_part else ()))

    def _print(self, entry_ids: Sequence[int]) -> None:
        if self._season is not None:
            self.print_requested.emit(self._season.id or 0, self.shown_list.open_stage, tuple(entry_ids))

    def panes(self) -> list[QWidget]:
        """The parts F6 travels through; the rows come first, because they are why one is here."""
        return [self.body, self._head, self.filters]

    def focus_list(self) -> None:
        """Give the keyboard to the rows, or to what stands in their place."""
        self.body.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.filters.leave_room(is_low(self._context.theme, self.height()))
        self.body.set_side(page_margin(self._context.theme, self))

    def _build(self) -> None:
        context = self._context
        self._head = PageHead(context, "")
        self.tabs = SeasonTabs(context, SeasonTab.CHECKLIST)
        self.print_button = plain_button(context, context.texts("cards.list.print"), "printer")
        self.add_button = primary_button(context, context.texts("cards.list.add"), "user-plus")
        for widget in (self.search, self.print_button, self.add_button):
            self._head.add_action(widget)
        WholePage(self, (self._head, self.tabs, self.filters, self.body), self.body)

    def _wire(self) -> None:
        self._aside.counted.connect(self._show_counts)
        view, bar = self.view, self.selection_bar
        self.tabs.chosen.connect(self.tab_wanted)
        self.search.searched.connect(self._find)
        self.search.went_down.connect(self.focus_list)
        self.search.left.connect(self.focus_list)
        self.print_button.clicked.connect(self.print_list)
        self.add_button.clicked.connect(self.add_people)
        self.body.add_wanted.connect(self.add_people)
        self.body.everyone_wanted.connect(self._show_everyone)
        self.chips.filter_chosen.connect(self._choose)
        self.chips.signs_chosen.connect(self.show_signs)
        self.chips.gifts_chosen.connect(lambda: self._choose(None, True))
        self.body.signs.person_wanted.connect(self.opened)
        self.body.signs.left.connect(self._show_everyone)
        self.chips.grouping_chosen.connect(self.shown_list.group_by)
        bar.stage_wanted.connect(self.tick_selected)
        self.chips.helper_chosen.connect(self.shown_list.choose_helper)
        bar.give_out_wanted.connect(self.give_out)
        bar.take_off_wanted.connect(self.take_off_list)
        bar.print_wanted.connect(self.print_list)
        view.next_wanted.connect(self.tick_next)
        view.back_wanted.connect(self.take_back)
        view.stage_wanted.connect(self.tick_selected)
        view.touch_wanted.connect(self.turn_touch)
        view.otherwise_wanted.connect(self.write_otherwise)
        view.envelope_wanted.connect(lambda: self.how_written.turn_envelope(view.selected_ids()))
        view.tick_clicked.connect(lambda entry_id, stage: self.ticking.toggle([entry_id], stage))
        view.print_clicked.connect(self._print)
        view.opened.connect(self._open)
        view.looked_for.connect(self._look_for)
        view.left.connect(self._step_back)
        view.menu_wanted.connect(self._offer_menu)
        view.selectionModel().selectionChanged.connect(self._selection_changed)
        view.all_wanted.connect(self.shown_list.complete)
        self.model.modelReset.connect(self._selection_changed)
        self.shown_list.settled.connect(self._settled)

    def _follow_helpers(self) -> None:
        """Whoever is chosen stays chosen while they lend a hand."""
        helpers = self._helpers.all()
        chosen = next((each for each in helpers if each.id == self.shown_list.helper), None)
        self.chips.show_helpers(helpers)
        self.chips.choose_helper(chosen)

    def _settled(self, effect: Effect) -> None:
        """What was asked for is shown: the same cards are selected, or those that are new, or who was looked for."""
        self._settle()
        goal, self._goal = self._goal, None
        if goal is not None:
            self.view.go_to_row(self.model.rows.row_of(goal) or 0)
        elif effect.added:
            self.view.select_ids(effect.added)
        elif effect.moved:
            self._kept.find_again(only_current=effect.chosen)
        self._kept.forget()

    def _settle(self) -> None:
        """Counts, heads and what is said where no card is to be seen."""
        tally = self.model.tally
        self.chips.show_tally(tally)
        self.column_head.show_tally(tally)
        self.view.leave_room_for(self.column_head.widest_head())
        if self.body.is_at_signs:
            return
        if self.shown_list.is_reading:
            self.body.show_rows()
        else:
            narrowed = bool(self.shown_list.text) or self.shown_list.is_part
            self.body.settle(tally.total, self.shown_list.open_stage, narrowed)
        self._selection_changed()

    def _choose(self, stage: Stage | None, gift: bool | None = None) -> None:
        self.body.show_rows()
        self._selection_changed()
        self.shown_list.choose(stage, gift)

    def _find(self, text: str) -> None:
        """What is typed is looked for among the cards, also where calls are shown."""
        if text and self.body.is_at_signs:
            self.chips.choose(None)
            self._choose(None)
        self.shown_list.find(text)

    def _selected_count(self) -> int:
        """How many cards are selected where they can be seen."""
        return 0 if self.body.is_at_signs else self.view.selected_count()

    def _selection_changed(self) -> None:
        self.filters.show_selected(self._selected_count(), self.model.tally.total > 0 or self.chips.has_signs)
        self.selected.emit()

    def _show_everyone(self) -> None:
        self.search.setText("")
        self.chips.choose(None)
        self.chips.choose_helper(None)
        self._choose(None)
        self.focus_list()

    def _look_for(self, letters: str) -> None:
        typed, fresh = self._type_ahead.take(letters)
        row = self.shown_list.position_after(typed, self.view.currentIndex().row(), not fresh)
        if row is not None:
            self.view.go_to_row(row)

    def _open(self, entry_id: int) -> None:
        line = self.model.line_of(entry_id)
        if line is not None:
            self.opened.emit(line.key)

    def _step_back(self) -> None:
        current = self.view.current_id()
        if self.view.selected_count() > 1 and current is not None:
            self.view.select_ids([current])
        elif self.search.text():
            self.search.clear()
        else:
            self.left.emit()

    def _offer_menu(self, place: QPoint) -> None:
        view = self.view
        current = view.current_id() or 0
        menu = EntryMenu(
            self._context, self, self.how_written, view.selected_ids(), self.model.tally.mark(current),
            self.model.print_words_over(current),
        )
        menu.open_wanted.connect(lambda: self._open(current))
        menu.about_wanted.connect(view.edit_about)
        menu.stage_wanted.connect(self.tick_selected)
        menu.give_out_wanted.connect(lambda: self.give_out(place))
        menu.take_off_wanted.connect(self.take_off_list)
        menu.print_group_wanted.connect(lambda: self._print(self.model.unmailed_with(current)))
        menu.popup(place)

    def _write_about(self, entry_id: int, text: str) -> None:
        name = self._name_of(entry_id)
        self._session.perform(lambda: self._session.book.seasons.write_about(entry_id, text, name))

    def _name_of(self, entry_id: int) -> str:
        line = self.model.line_of(entry_id)
        return line.name if line is not None else ""

    def _remember_place(self) -> None:
        current = self.view.current_id()
        if self._season is not None and current is not None:
            self._places[self._season.id or 0] = current

    def _show_counts(self, signs: int, gifts: int) -> None:
        self.chips.show_more(signs, gifts)
        if (self.body.is_at_signs and not signs) or (self.shown_list.gift and not gifts):
            self._show_everyone()
        self._selection_changed()
