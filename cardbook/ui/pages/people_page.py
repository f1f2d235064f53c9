"""The address book: the list on the left, whoever is chosen on the right."""

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cardbook.domain.card_list import Season, Stage
from cardbook.domain.changes import ChangeSet
from cardbook.domain.contact import Contact
from cardbook.domain.listing import LineFilter
from cardbook.domain.recipient import Recipient
from cardbook.domain.typed_name import typed_name
from cardbook.ui.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.frame.places import CIRCLE, SEARCH, Page, PageSpec
from cardbook.ui.people.circle_questions import CircleQuestions
from cardbook.ui.people.deeds import Deeds
from cardbook.ui.people.deleted_pane import DeletedPane
from cardbook.ui.people.editing import Editing
from cardbook.ui.people.first_person import FirstPerson
from cardbook.ui.people.forgetting import Forgetting
from cardbook.ui.people.household_questions import HouseholdQuestions
from cardbook.ui.people.life.life_questions import LIFE_COMMANDS, LifeQuestions
from cardbook.ui.people.line_menu import line_menu
from cardbook.ui.people.list_pane import ListPane
from cardbook.ui.people.list_split import ListSplit
from cardbook.ui.people.newcomers import Newcomers
from cardbook.ui.people.search_questions import SearchQuestions
from cardbook.ui.people.season_menu import season_menu
from cardbook.ui.people.side import FIRST_NAMES, Side

_PAUSE_MS = 50
_SUMMONED = frozenset({"new_person", "paste_address", "new_household", "new_circle", "deleted_people"})
_OF_ONE = frozenset({"copy_address"})
_OF_SOME = frozenset({"add_to_circle", "form_household", "plan_card", "print"})
_OUTSIDE_A_FORM = frozenset({"edit", "delete"})
_OF_SELECTION = _OF_ONE | _OF_SOME | _OUTSIDE_A_FORM | LIFE_COMMANDS | {"save", "select_all"}


def people_spec(context: UiContext, session: BookSession) -> PageSpec:
    """The place "People" for the window."""
    return PageSpec("people", lambda: PeoplePage(context, session), _OF_SELECTION | _SUMMONED, _SUMMONED)


class PeoplePage(Page):
    """`print_requested` carries the keys of lines, `occasion_requested` the keys for a new card list."""

    print_requested = Signal(object)
    occasion_requested = Signal(object)
    import_requested = Signal()

    def __init__(self, context: UiContext, session: BookSession) -> None:
        super().__init__()
        self._context = context
        self._session = session
        self._reading = session.reading
        self._deeds = Deeds(session)
        self._row = 0
        self._pause_of_typing = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._list = ListPane(context, self._reading)
        self._side = Side(context, self._reading)
        self._editing = Editing(context, self._reading, self._side, self._deeds, self)
        self._circles = CircleQuestions(context, self._reading, self._deeds, self)
        self._households = HouseholdQuestions(context, self._reading, self, self._live_together)
        self._life = LifeQuestions(context, session, self, self._chosen, self._show_stored)
        self._searches = SearchQuestions(context, self._deeds, self, self._list)
        self._newcomers = Newcomers(
            context, self._reading, self, self._editing, self._deeds, self._fill_in, self._show_household
        )
        self._forgetting = Forgetting(context, session, self, lambda: self._side.deleted.view.setFocus())
        self._first = FirstPerson(context)
        self._split = ListSplit(context, self._list, self._side)
        self._stack = QStackedWidget()
        self._handlers = self._answers()
        self._build()
        self._connect()
        self._list.start()
        self._back()
        if self._list.model.rowCount():
            self._list.view.setCurrentIndex(self._list.model.index(0))

    def commands(self) -> Mapping[str, Callable[[], None]]:
        return self._handlers

    def here(self) -> str:
        kept, circle = self._list.kept_search(), self._list.chips.filter.circle
        if kept is not None:
            return f"{SEARCH}:{kept.id}"
        return "" if circle is None or self._is_empty() else f"{CIRCLE}:{circle}"

    def idle_commands(self) -> Collection[str]:
        count, is_form = self._chosen_count(), self._side.editor is not None
        idle = set() if is_form else {"save"}
        if not count:
            idle |= _OF_SOME | {"delete"}
        if count != 1:
            idle |= _OF_ONE | {"edit"}
        if is_form:
            idle |= _OUTSIDE_A_FORM
        idle |= LIFE_COMMANDS if is_form else self._life.idle(count, self._side.detail.detail)
        return idle if self._list.model.rowCount() else idle | {"select_all"}

    def panes(self) -> list[QWidget]:
        return [self._first] if self._is_empty() else [self._list.view, self._side, self._list]

    def find_here(self) -> None:
        self._list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._list.search.selectAll()

    def shown(self) -> None:
        if self._is_empty():
            self._first.state.field.setFocus()
        elif self._side.editor is None:
            self._list.view.setFocus()

    def may_leave(self, then: Callable[[], None]) -> bool:
        def leave() -> None:
            self._back()
            then()

        if self._editing.is_dirty:
            self._editing.leaving(leave)
            return False
        return True

    def show_key(self, key: int) -> None:
        """Show one line of the address book."""
        self._editing.leaving(lambda: self._show_key(key))

    def show_circle(self, circle_id: int | None) -> None:
        """Show the people of a circle, or everybody."""
        self._editing.leaving(lambda: self._list.show_filter(LineFilter(circle=circle_id)))

    def show_search(self, typed: str) -> None:
        """Show who is found by a search among everybody."""
        self._editing.leaving(lambda: self._list.show_search(typed))

    def select_keys(self, keys: Sequence[int]) -> None:
        """Select lines, such as those that were just imported."""
        self._editing.leaving(lambda: self._select(list(keys)))

    def hideEvent(self, event: QHideEvent) -> None:
        self._pause_of_typing.stop()
        super().hideEvent(event)

    def _answers(self) -> dict[str, Callable[[], None]]:
        return {
            "new_person": self._new_person,
            "paste_address": self._newcomers.paste_address,
            "new_household": self._newcomers.new_household,
            "deleted_people": lambda: self._editing.leaving(self._show_deleted),
            "edit": self._edit,
            "save": self._editing.save,
            "delete": self._delete,
            "add_to_circle": lambda: self._circles.put_in(self._chosen()),
            "new_circle": lambda: self._circles.begin_with(self._chosen()),
            "form_household": lambda: self._households.form(self._chosen()),
            "copy_address": self._copy_address,
            "select_all": self._list.view.selectAll,
            "plan_card": lambda: self._plan(self._side.mapToGlobal(QPoint(0, 0))),
            "print": lambda: self.print_requested.emit(self._chosen()),
            **self._life.answers(),
        }

    def _build(self) -> None:
        self._stack.addWidget(self._split)
        self._stack.addWidget(self._first)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _connect(self) -> None:
        self._session.changed.connect(self._changed)
        self._list.picked.connect(self._picked)
        self._list.listed.connect(self._pause_of_typing.start)
        self._pause_of_typing.timeout.connect(self._listed)
        self._list.opened.connect(self._edit)
        self._list.add_requested.connect(self._new_person)
        self._list.copy_requested.connect(self._copy_address)
        self._list.rename_requested.connect(self._circles.rename)
        self._list.deleted.link.clicked.connect(self._handlers["deleted_people"])
        self._list.view.joined.connect(self._households.confirm)
        self._list.delete_circle_requested.connect(self._deeds.delete_circle)
        for moved in (self._list.picked, self._list.listed, self._side.currentChanged, self._stack.currentChanged):
            moved.connect(self.situation_changed)
        detail, several = self._side.detail, self._side.several
        detail.asked.connect(self._run)
        detail.plan_requested.connect(self._plan)
        several.asked.connect(self._run)
        several.plan_requested.connect(self._plan)
        detail.more_requested.connect(self._offer_more)
        detail.ticked.connect(self._tick)
        self._side.editor_made.connect(self._listen)
        self._editing.ended.connect(self._back)
        self._editing.stored.connect(self._show_stored)
        self._first.named.connect(self._add_first)
        self._first.asked.connect(self._run)

    def _listen(self, pane: object) -> None:
        if isinstance(pane, DeletedPane):
            pane.closed.connect(self._back)
            pane.restore_requested.connect(self._deeds.restore)
            pane.forget_requested.connect(self._forgetting.ask)

    def _run(self, command: str) -> None:
        if command == "import":
            self.import_requested.emit()
            return
        self._handlers[command]()

    def _is_empty(self) -> bool:
        return self._stack.currentWidget() is self._first

    def _back(self) -> None:
        """Show whoever is selected, or the invitation of an empty book."""
        view = self._list.view
        count = view.selected_count()
        self._side.show_selection(view.first_selected_keys(FIRST_NAMES), count)
        is_empty = self._reading.listing.counts().lines == 0
        self._stack.setCurrentWidget(self._first if is_empty else self._split)

    def _picked(self) -> None:
        """The selection of the list has changed."""
        self._row = max(0, self._list.view.currentIndex().row())
        if self._editing.is_dirty:
            self._editing.leaving(self._back, on_stay=self._select_edited)
            return
        self._back()

    def _listed(self) -> None:
        """Other lines are listed: the first is shown where nobody of them was chosen, but never over a form."""
        if self._side.editor is not None or self._side.shows_deleted:
            return
        view = self._list.view
        if not view.selected_count() and self._list.model.rowCount():
            view.setCurrentIndex(self._list.model.index(0))
        else:
            self._back()

    def _select_edited(self) -> None:
        """The reader goes on editing: the list shows again whom."""
        key = self._editing.edited_key()
        self._list.view.blockSignals(True)
        self._list.view.select_keys([key] if key is not None else [])
        self._list.view.blockSignals(False)

    def _changed(self, changes: ChangeSet) -> None:
        """A step was done or taken back."""
        row, busy = self._row, self._side.editor is not None
        view = self._list.view
        view.blockSignals(True)
        self._list.refresh(changes)
        lines = self._list.model.rowCount()
        if not view.selected_count() and lines and not busy:
            view.setCurrentIndex(self._list.model.index(min(row, lines - 1)))
        view.blockSignals(False)
        if self._side.shows_deleted:
            self._side.deleted.refresh()
        elif busy:
            self._editing.follow_change()
        else:
            self._back()

    def _show_stored(self, key: int) -> None:
        self._show_key(key)
        self._list.view.setFocus()

    def _show_key(self, key: int) -> None:
        self._side.show_nobody()
        self._list.show_key(key)
        self._back()

    def _select(self, keys: list[int]) -> None:
        self._side.show_nobody()
        self._list.show_keys(keys)
        self._back()

    def _show_deleted(self) -> None:
        self._stack.setCurrentWidget(self._split)
        self._side.show_deleted()

    def _chosen(self) -> list[int]:
        """The lines that a command is about."""
        if self._is_empty() or self._side.shows_deleted:
            return []
        key = self._editing.edited_key()
        return self._list.view.selected_keys() if key is None else [key]

    def _chosen_count(self) -> int:
        """How many lines a command is about, without naming them."""
        if self._is_empty() or self._side.shows_deleted:
            return 0
        return 1 if self._editing.edited_key() is not None else self._list.view.selected_count()

    def _new_person(self) -> None:
        circle = self._list.circle_name()
        self._stack.setCurrentWidget(self._split)
        self._editing.edit_contact(Contact(circles=(circle,) if circle else ()))

    def _fill_in(self, contact: Contact) -> None:
        """Open the form of somebody new with what is known already."""
        self._stack.setCurrentWidget(self._split)
        self._editing.fill_in(contact)

    def _show_household(self, key: int) -> None:
        """Show a new household, ready to be completed."""
        self._show_key(key)
        self._editing.edit_line(key)

    def _add_first(self, name: str) -> None:
        contact = Contact(typed_name(name))
        contact_id = self._session.perform(lambda: self._session.book.contacts.add(contact))
        if contact_id is not None:
            self._first.state.field.clear()
            self._show_stored(Recipient(contact=contact_id).key)

    def _edit(self) -> None:
        if self._side.editor is not None:
            return
        keys = self._chosen()
        if len(keys) == 1:
            self._editing.edit_line(keys[0])

    def _delete(self) -> None:
        if self._side.editor is None:
            self._deeds.delete(self._chosen())

    def _live_together(self, keys: list[int]) -> None:
        key = self._deeds.form_household(keys)
        if key is not None:
            self._show_stored(key)

    def _plan(self, place: QPoint) -> None:
        keys = self._chosen()
        if not keys:
            return
        detail = self._side.detail.detail if len(keys) == 1 else None
        already = [season for season, _ in detail.seasons] if detail is not None else []

        def plan(season: Season) -> None:
            self._deeds.plan_cards(season, keys)

        summaries = self._reading.seasons.summaries()
        menu = season_menu(
            self._context, self, summaries, already, plan, lambda: self.occasion_requested.emit(keys)
        )
        menu.popup(place)

    def _tick(self, entry_id: int, stage: Stage, is_done: bool) -> None:
        detail = self._side.detail.detail
        self._deeds.tick(entry_id, stage, is_done, detail.row.name if detail else "")

    def _offer_more(self, place: QPoint) -> None:
        detail = self._side.detail.detail
        if detail is None:
            return
        keys = [detail.key]

        def leave(circle: str) -> None:
            self._deeds.take_out_of_circle(circle, keys)

        line_menu(self._context, self, self._handlers, self.idle_commands(), detail.circles, leave).popup(place)

    def _copy_address(self) -> None:
        keys = self._chosen()
        if len(keys) == 1:
            self._side.detail.show_key(keys[0])
            QGuiApplication.clipboard().setText(self._side.detail.printed_address())
