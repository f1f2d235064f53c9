"""The left side of the page: title, search, chips, and the list of lines."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from cardbook.domain.people.listing import LineFilter, LineOrder
from cardbook.domain.search import search_query
from cardbook.services.people import search_completion
from cardbook.services.reading import BookReading
from cardbook.ui.background.after_paint import after_paint
from cardbook.ui.context import UiContext
from cardbook.ui.key_names import key_words
from cardbook.ui.labels import elided_label, label, paragraph
from cardbook.ui.people.listing import deleted_link, rule_strip, search_offers
from cardbook.ui.people.listing.filter_chips import FilterChips
from cardbook.ui.people.listing.people_list_view import PeopleListView
from cardbook.ui.people.models.line_choice import FEWEST_WITH_HEADS, LineChoice
from cardbook.ui.people.models.line_list_model import LineListModel
from cardbook.ui.widgets.button import ButtonKind, icon_button
from cardbook.ui.widgets.fields.search_field import SearchField
from cardbook.ui.widgets.hairline import hairline

if TYPE_CHECKING:
    from cardbook.domain.changes import ChangeSet
    from cardbook.domain.search.smart_list import SmartList
    from cardbook.ui.people.listing.deleted_link import DeletedLink
    from cardbook.ui.people.listing.rule_strip import RuleStrip
    from cardbook.ui.people.listing.search_offers import SearchOffers

NARROWEST, SMALLEST, USUAL, WIDEST = 200, 280, 328, 420
_CHANGES_LINES = ("contact", "household", "postal_address")
_CHANGES_PLACES = ("book_setting",)
"""A town at home has no country behind it."""

_CHANGES_WHO_FITS = ("contact_point", "contact_date", "circle", "circle_member", "season", "card_entry")
"""What conditions of a search look at besides the lines themselves."""


class ListPane(QWidget):
    """`picked` follows a change of the selection, `listed` other lines in the list, `opened` Enter on a line."""

    picked = Signal()
    listed = Signal()
    opened = Signal()
    add_requested = Signal()
    copy_requested = Signal()
    rename_requested = Signal(str)
    delete_circle_requested = Signal(str)
    deleted_requested = Signal()

    def __init__(self, context: UiContext, reading: BookReading) -> None:
        super().__init__()
        texts, theme = context.texts, context.theme
        self._context = context
        self._reading = reading
        self._order = LineOrder.NAME
        self._is_long = False
        self._kept: list[int] = []
        self._once_settled: Callable[[], None] | None = None
        self.model = LineListModel(reading, texts, self)
        self.view = PeopleListView(context, self.model)
        self.view.setAccessibleName(texts("people.list.name"))
        self.search = SearchField(context, texts("people.list.search"), key_words(texts, "Ctrl+F"))
        self.add = icon_button(context, "plus", texts("people.list.add"), ButtonKind.PRIMARY)
        self.order = icon_button(context, "chevrons-up-down", texts("people.list.order"), ButtonKind.QUIET)
        narrow = texts("search.offers.narrow", keys=key_words(texts, "Ctrl+Space", "+"))
        self.narrow = icon_button(context, "list-filter", narrow, ButtonKind.QUIET)
        self._top = QVBoxLayout()
        self._is_narrowed = False
        self.chips = FilterChips(context, reading.listing.circle_count)
        self._nobody = paragraph(theme, "", "body", "ink2")
        self._nobody.setContentsMargins(theme.px(24), theme.px(20), theme.px(20), theme.px(8))
        self._foot = label(theme, "", "caption", "ink3")
        self._foot.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._foot.setContentsMargins(0, theme.px(7), 0, theme.px(8))
        self._build()
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        after_paint(self.view.viewport(), self._count_deleted)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if "deleted" in vars(self):
            self.deleted.stop()

    def _count_deleted(self) -> None:
        self.deleted.count_soon()

    @cached_property
    def rule(self) -> "RuleStrip":
        """What a search with conditions means, below the field."""
        made = rule_strip.RuleStrip(self._context)
        self._top.addWidget(made)
        return made

    @cached_property
    def offers(self) -> "SearchOffers":
        """What can be typed next."""
        completion = search_completion.SearchCompletion(self._reading, self._context.texts)
        return search_offers.SearchOffers(self._context, self.search, completion)

    @cached_property
    def deleted(self) -> "DeletedLink":
        """The way to the trash, below the list."""
        made = deleted_link.DeletedLink(self._context, self._trashed_count)
        made.link.clicked.connect(self.deleted_requested)
        self._column.addWidget(made)
        return made

    def _trashed_count(self) -> int | None:
        """None until a large book was read through."""
        return self._reading.trashed_count() if self._reading.file.verified else None

    def start(self) -> None:
        """Show the first screen now, and read the rest of the list when the window is idle."""
        self.model.start()
        self._show_choices()
        after_paint(self.view.viewport(), self.model.read_on)

    def refresh(self, changes: "ChangeSet") -> None:
        """Show what a step has changed."""
        if changes.touches("contact"):
            self.deleted.count_soon()
        chosen = self.chips.filter
        if changes.touches("circle", "circle_member", "season", *_CHANGES_LINES):
            self._show_choices()
        lines_moved = changes.touches(*_CHANGES_LINES)
        members_moved = chosen.circle is not None and changes.touches("circle_member", "circle")
        entries_moved = chosen.season is not None and changes.touches("card_entry", "season")
        if changes.touches("smart_list"):
            self._tell_rule()
            self.listed.emit()
        fits_moved = not search_query.is_plain(self.search.text()) and changes.touches(*_CHANGES_WHO_FITS)
        if not (lines_moved or members_moved or entries_moved or fits_moved or changes.touches(*_CHANGES_PLACES)):
            return
        kept = self.view.selected_keys() if self.view.selected_count() <= FEWEST_WITH_HEADS else []
        self._once_settled = partial(self._stay, kept, self.view.verticalScrollBar().value())
        is_known = lines_moved and not changes.everything
        self.model.refresh(changes.lines if is_known else None)

    def show_cards(self) -> None:
        """How many cards stand behind the chip of the newest season; they are counted."""
        for newest in self._reading.seasons.known_summaries()[:1]:
            self.chips.show_cards(newest.total)

    def show_filter(self, chosen: LineFilter) -> None:
        """Show a circle or a card list, without what was searched for."""
        self.search.clear()
        self.chips.choose(chosen)

    def show_search(self, typed: str) -> None:
        """Search among everybody."""
        self.chips.choose(LineFilter())
        self.search.setText(typed)
        self.search.setCursorPosition(0)

    def show_keys(self, keys: list[int]) -> None:
        """Select lines among everybody."""
        self.show_filter(LineFilter())
        self.model.complete()
        self.view.select_keys(keys)

    def show_key(self, key: int) -> bool:
        """Select a line, widening the list to everybody where it is not shown; False where it is gone."""
        if self.model.row_of(key) < 0:
            self.show_filter(LineFilter())
            self.model.complete()
        shown = self.model.row_of(key) >= 0
        self.view.select_keys([key])
        return shown

    def kept_search(self) -> "SmartList | None":
        """The kept search that stands in the field, if it is one."""
        return self.rule.kept if self._is_narrowed else None

    def circle_name(self) -> str:
        """The circle whose people are shown, "" for none."""
        return self.chips.circle_name()

    def show_order(self, order: LineOrder) -> None:
        """Sort by name, town or country."""
        self._order = order
        self._look()

    def _build(self) -> None:
        px = self._context.theme.px
        title = QHBoxLayout()
        title.setSpacing(px(6))
        title.addWidget(elided_label(self._context.theme, self._context.texts("people.title"), "display"), 1)
        title.addWidget(self.order)
        title.addWidget(self.add)
        top = self._top
        top.setContentsMargins(px(24), px(20), px(20), px(10))
        top.setSpacing(px(10))
        top.addLayout(title)
        find = QHBoxLayout()
        find.setSpacing(px(6))
        find.addWidget(self.search, 1)
        find.addWidget(self.narrow)
        top.addLayout(find)
        chips = QVBoxLayout()
        chips.setContentsMargins(px(24), 0, px(8), 0)
        chips.addWidget(self.chips)
        line = hairline()
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(chips)
        column.addSpacing(px(8))
        column.addWidget(line)
        column.addWidget(self._nobody)
        column.addWidget(self.view, 1)
        column.addWidget(self._foot)
        self._foot.hide()
        self._nobody.hide()
        self.setMaximumWidth(px(WIDEST))

    def _connect(self) -> None:
        self.add.clicked.connect(self.add_requested)
        self.order.clicked.connect(self._offer_orders)
        self.search.textChanged.connect(lambda _text: self._look())
        self.narrow.clicked.connect(lambda: self.offers.offer_keys())
        self.search.returnPressed.connect(self._enter_list)
        self.search.went_down.connect(self._enter_list)
        self.search.left.connect(lambda: self.view.setFocus(Qt.FocusReason.OtherFocusReason))
        self.chips.chosen.connect(lambda _chosen: self._look())
        self.chips.rename_requested.connect(self.rename_requested)
        self.chips.delete_requested.connect(self.delete_circle_requested)
        self.view.selection_changed.connect(self.picked)
        self.view.opened.connect(self._open)
        self.view.copy_requested.connect(self.copy_requested)
        self.model.reloaded.connect(self._tell_state)
        self.model.settled.connect(self._settled)

    def _look(self) -> None:
        """Show what search, chips and order ask for; whoever was selected stays so where they are shown."""
        kept = self.view.selected_keys() if self.view.selected_count() == 1 else self._kept
        self._kept = kept
        self._tell_rule()
        self._once_settled = partial(self._look_from_the_top, kept)
        self.model.show_choice(LineChoice(self.chips.filter, self._order, self.search.text().strip()))

    def _tell_rule(self) -> None:
        typed = self.search.text().strip()
        is_plain = search_query.is_plain(typed)
        if self._is_narrowed or not is_plain:
            self.rule.show_search(typed, () if is_plain else self._reading.smart_lists.all())
        self._is_narrowed = not is_plain
        self._show_chips()

    def _settled(self) -> None:
        then, self._once_settled = self._once_settled, None
        if then is not None:
            then()

    def _look_from_the_top(self, kept: list[int]) -> None:
        self.view.verticalScrollBar().setValue(0)
        if kept and self.model.row_of(kept[0]) >= 0:
            self._select_quietly(kept)
        self.listed.emit()

    def _stay(self, kept: list[int], place: int) -> None:
        """The same lines, after a change elsewhere: as far down as before, and the same selected."""
        self.view.verticalScrollBar().setValue(place)
        if kept and self.view.selected_keys() != kept:
            self._select_quietly(kept)

    def _select_quietly(self, keys: list[int]) -> None:
        was_quiet = self.view.blockSignals(True)
        self.view.select_keys(keys)
        self.view.blockSignals(was_quiet)

    def _enter_list(self) -> None:
        if self.model.rowCount():
            self.view.setFocus(Qt.FocusReason.TabFocusReason)
            if not self.view.selected_count():
                self.view.setCurrentIndex(self.model.index(0))

    def _open(self, _index: QModelIndex) -> None:
        self.opened.emit()

    def _show_choices(self) -> None:
        lines = self._reading.listing.counts().lines
        self.chips.show_choices(lines, self._reading.seasons.newest(), self._reading.listing.circle_names())
        self._is_long = lines >= FEWEST_WITH_HEADS
        self._show_chips()

    def _show_chips(self) -> None:
        """A short list needs none; beside conditions, which say as much, they would only take room."""
        is_wanted = self._is_long and not (self._is_narrowed and self.rule.isVisibleTo(self))
        self.chips.setVisible(is_wanted or self.chips.filter != LineFilter())

    def _tell_state(self) -> None:
        texts, count = self._context.texts, self.model.rowCount()
        is_empty, typed = count == 0, self.model.choice.typed
        self._foot.setText(texts("people.list.cut") if self.model.is_cut else texts("people.list.found", count=count))
        self._foot.setVisible(bool(typed) and not is_empty)
        sentence = "nobody_here" if not typed else "nobody_found" if search_query.is_plain(typed) else "nobody_fits"
        self._nobody.setText(texts(f"people.list.{sentence}"))
        self._nobody.setVisible(is_empty)

    def _offer_orders(self) -> None:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for order in LineOrder:
            action = menu.addAction(self._context.texts(f"people.orders.{order.value}"))
            action.setCheckable(True)
            action.setChecked(order is self._order)
            action.triggered.connect(partial(self._order_chosen, order))
            group.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.order.mapToGlobal(QPoint(0, self.order.height())))

    def _order_chosen(self, order: LineOrder, _on: bool) -> None:
        self.show_order(order)
