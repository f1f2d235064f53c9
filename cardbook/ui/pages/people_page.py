"""The address book: the list on the left, whoever is chosen on the right."""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cardbook.deferred import first_page_is_ready, prepare_first_page
from cardbook.domain.people import contact, recipient, typed_name
from cardbook.domain.people.listing import LineFilter
from cardbook.ui.background.after_paint import after_paint, in_turns
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.frame.places import CIRCLE, SEARCH, Page, PageSpec
from cardbook.ui.people import first_person
from cardbook.ui.people.detail import address_facts
from cardbook.ui.people.life.life_commands import LIFE_COMMANDS
from cardbook.ui.people.listing.list_pane import ListPane
from cardbook.ui.people.listing.list_split import ListSplit
from cardbook.ui.people.page_parts import PageParts
from cardbook.ui.people.people_commands import ANSWERED, SUMMONED, Situation, idle
from cardbook.ui.people.side import FIRST_NAMES, Side

if TYPE_CHECKING:
    from cardbook.domain.changes import ChangeSet
    from cardbook.domain.people.contact import Contact
    from cardbook.ui.people.first_person import FirstPerson

_PAUSE_MS = 50


def people_spec(context: UiContext, session: BookSession) -> PageSpec:
    """The place "People" for the window."""
    return PageSpec("people", lambda: PeoplePage(context, session), ANSWERED, SUMMONED)


class PeoplePage(Page):
    """`print_requested` carries the keys of lines, `occasion_requested` those for a new card list."""

    print_requested = Signal(object)
    form_left = Signal()
    occasion_requested = Signal(object)
    import_requested = Signal()

    def __init__(self, context: UiContext, session: BookSession) -> None:
        super().__init__()
        self._context = context
        self._session = session
        self._reading = session.reading
        self._row = 0
        self._missed: ChangeSet | None = None
        self._pause_of_typing = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._list = ListPane(context, self._reading)
        self._side = Side(context, self._reading)
        self._split = ListSplit(context, self._list, self._side)
        self._stack = QStackedWidget()
        self._handlers = self._answers()
        self._parts = PageParts(
            context, session, self._list, self._side, self.chosen, self._handlers, self.idle_commands, self
        )
        self._build()
        self._connect()
        self._begin()

    def commands(self) -> Mapping[str, Callable[[], None]]:
        return self._handlers

    def here(self) -> str:
        kept, circle = self._list.kept_search(), self._list.chips.filter.circle
        if kept is not None:
            return f"{SEARCH}:{kept.id}"
        return "" if circle is None or self._is_empty() else f"{CIRCLE}:{circle}"

    def idle_commands(self) -> Collection[str]:
        count, is_form, known = self._chosen_count(), self._side.editor is not None, self._side.known
        is_plain = count == 1 and not is_form and known is not None
        is_merged = is_plain and self._parts.taking_apart.latest(self.chosen()) is not None
        life = LIFE_COMMANDS if is_form or self._side.is_blank else self._parts.life.idle(count, known)
        return idle(Situation(self._list.model.rowCount(), count, is_form, is_merged)).union(life)

    def panes(self) -> list[QWidget]:
        return [self._first] if self._is_empty() else [self._list.view, self._side, self._list]

    def find_here(self) -> None:
        self._list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._list.search.selectAll()

    def shown(self) -> None:
        self._catch_up()
        if self._is_empty():
            self._first.state.field.setFocus()
        elif self._side.editor is None:
            self._list.view.setFocus()

    def may_leave(self, then: Callable[[], None]) -> bool:
        def leave() -> None:
            self._back()
            then()

        if self._parts.editing.is_dirty:
            self._parts.editing.leaving(leave)
            return False
        return True

    def show_key(self, key: int) -> None:
        """Show one line of the address book."""
        self._parts.editing.leaving(lambda: self._show_key(key))

    def show_circle(self, circle_id: int | None) -> None:
        """Show the people of a circle, or everybody."""
        self._parts.editing.leaving(lambda: self._list.show_filter(LineFilter(circle=circle_id)))

    def read_address(self, text: str) -> None:
        """Show what a block of text becomes, for somebody new."""
        self._parts.newcomers.read_address(text)

    def show_search(self, typed: str) -> None:
        """Show who is found by a search among everybody."""
        self._parts.editing.leaving(lambda: self._list.show_search(typed))

    def select_keys(self, keys: Sequence[int]) -> None:
        """Select lines, such as those that were just imported."""
        self._parts.editing.leaving(lambda: self._select(list(keys)))

    def hideEvent(self, event: QHideEvent) -> None:
        self._pause_of_typing.stop()
        super().hideEvent(event)

    def _answers(self) -> dict[str, Callable[[], None]]:
        return {
            "new_person": self._new_person,
            "paste_address": lambda: self._parts.newcomers.paste_address(),
            "new_household": lambda: self._parts.newcomers.new_household(),
            "deleted_people": lambda: self._parts.editing.leaving(self._show_deleted),
            "edit": self._edit,
            "save": lambda: self._parts.editing.save(),
            "delete": self._delete,
            "add_to_circle": lambda: self._parts.circles.put_in(self.chosen()),
            "new_circle": lambda: self._parts.circles.begin_with(self.chosen()),
            "form_household": lambda: self._parts.households.form(self.chosen()),
            "copy_address": self._copy_address,
            "take_apart": lambda: self._parts.taking_apart.take_latest(self.chosen()),
            "select_all": self._list.view.selectAll,
            "plan_card": lambda: self._parts.requests.plan(self._side.mapToGlobal(QPoint(0, 0))),
            "print": lambda: self.print_requested.emit(self.chosen()),
            **{command: partial(self._happen, command) for command in LIFE_COMMANDS},
        }

    def _build(self) -> None:
        self._stack.addWidget(self._split)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _begin(self) -> None:
        """Show the list at once, and the first of it in full as soon as it is painted."""
        after_paint(self._list.view.viewport(), self._complete)
        self._list.start()
        if self._list.model.rowCount():
            self._list.view.blockSignals(True)
            self._list.view.setCurrentIndex(self._list.model.index(0))
            self._list.view.blockSignals(False)
        else:
            self._back()

    def _complete(self) -> None:
        """Make the rest of the page, once it is loaded: beside the window, which would not answer for so long."""
        rest = (self._show_first, self._get_ready, self._make_form)
        if first_page_is_ready():
            in_turns(self, *rest)
        else:
            keys = self._list.view.first_selected_keys(1)
            self._session.run_task(lambda _progress: self._look_ahead(keys), lambda _nothing: in_turns(self, *rest))

    def _look_ahead(self, keys: list[int]) -> None:
        """On the thread: load what shows people, and with the first of them all tables of names and addresses."""
        prepare_first_page()
        for detail in filter(None, map(self._reading.detail, keys)):
            address_facts.printed_lines(detail, self._reading.home, self._reading.language)

    def _show_first(self) -> None:
        if self._side.is_blank:
            self._back()

    def _get_ready(self) -> None:
        _ = self._parts.searches

    def _make_form(self) -> None:
        """The form of a person, made ahead: with somebody in it, the first one would take twice as long as others.

        Made while the thread reads the book through, which is SQLite's work; what the thread does afterwards is
        Python's, and both would take twice as long.
        """
        _ = self._side.contact_editor

    @cached_property
    def _first(self) -> "FirstPerson":
        """The invitation of an empty book."""
        invitation = first_person.FirstPerson(self._context)
        invitation.named.connect(self._add_first)
        invitation.asked.connect(self._run)
        self._stack.addWidget(invitation)
        return invitation

    def _connect(self) -> None:
        self._session.changed.connect(self._changed)
        self._session.season_counting.counted.connect(self._list.show_cards)
        self._list.picked.connect(self._picked)
        self._list.listed.connect(self._pause_of_typing.start)
        self._pause_of_typing.timeout.connect(self._listed)
        self._list.opened.connect(self._edit)
        self._list.add_requested.connect(self._new_person)
        self._list.copy_requested.connect(self._copy_address)
        self._list.rename_requested.connect(lambda name: self._parts.circles.rename(name))
        self._list.deleted_requested.connect(self._handlers["deleted_people"])
        self._list.view.joined.connect(lambda keys: self._parts.households.confirm(keys))
        self._list.delete_circle_requested.connect(lambda name: self._parts.deeds.delete_circle(name))
        for moved in (self._list.picked, self._list.listed, self._side.currentChanged, self._stack.currentChanged):
            moved.connect(self.situation_changed)
        self._side.made.connect(self._parts.listen)
        self._parts.ended.connect(self._back)
        self._parts.ended.connect(self.form_left)
        self._parts.stored.connect(self._show_stored)
        self._parts.together.connect(self._live_together)
        self._parts.person_known.connect(self._fill_in)
        self._parts.household_made.connect(self._show_household)
        self._parts.occasion_requested.connect(self.occasion_requested)
        self._parts.circle_requested.connect(self._show_circle_named)

    def _happen(self, command: str) -> None:
        """One of LIFE_COMMANDS."""
        self._parts.life.answers()[command]()

    def _run(self, command: str) -> None:
        if command == "import":
            self.import_requested.emit()
            return
        self._handlers[command]()

    def _is_empty(self) -> bool:
        return self._stack.currentWidget() is not self._split

    def _back(self) -> None:
        """Show whoever is selected, or the invitation of an empty book."""
        view = self._list.view
        count = view.selected_count()
        self._side.show_selection(view.first_selected_keys(FIRST_NAMES), count)
        is_empty = self._reading.listing.counts().lines == 0
        was_empty = self._is_empty()
        self._stack.setCurrentWidget(self._first if is_empty else self._split)
        if was_empty and not is_empty and self.isVisible() and self.focusWidget() is not None:
            view.setFocus()

    def _picked(self) -> None:
        """The selection of the list has changed."""
        self._row = max(0, self._list.view.currentIndex().row())
        if self._parts.editing.is_dirty:
            self._parts.editing.leaving(self._back, on_stay=self._select_edited)
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
        key = self._parts.editing.edited_key()
        self._list.view.blockSignals(True)
        self._list.view.select_keys([key] if key is not None else [])
        self._list.view.blockSignals(False)

    def _changed(self, changes: "ChangeSet") -> None:
        """A step was done or taken back; while another page is in front it is only remembered."""
        self._missed = changes if self._missed is None else self._missed | changes
        if self.isVisibleTo(self.window()):
            self._catch_up()

    def _catch_up(self) -> None:
        changes, self._missed = self._missed, None
        if changes is not None:
            self._follow(changes)

    def _follow(self, changes: "ChangeSet") -> None:
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
            self._parts.editing.follow_change()
        else:
            self._back()

    def _show_stored(self, key: int) -> None:
        self._show_key(key)
        self._list.view.setFocus()

    def _show_circle_named(self, name: str) -> None:
        ids = {circle: circle_id for circle_id, circle in self._reading.listing.circle_names()}
        self.show_circle(ids.get(name))
        self._list.view.setFocus()

    def _show_key(self, key: int) -> None:
        self._side.show_nobody()
        self._list.show_key(key)
        self._back()

    def _select(self, keys: list[int]) -> None:
        self._catch_up()
        self._side.show_nobody()
        self._list.show_keys(keys)
        self._back()

    def _show_deleted(self) -> None:
        self._stack.setCurrentWidget(self._split)
        self._side.show_deleted()

    def chosen(self) -> list[int]:
        """The lines that a command is about."""
        if self._is_empty() or self._side.shows_deleted:
            return []
        key = self._edited_key()
        return self._list.view.selected_keys() if key is None else [key]

    def _chosen_count(self) -> int:
        """How many lines a command is about, without naming them."""
        if self._is_empty() or self._side.shows_deleted:
            return 0
        return 1 if self._edited_key() is not None else self._list.view.selected_count()

    def _edited_key(self) -> int | None:
        return self._parts.editing.edited_key() if self._side.editor is not None else None

    def _new_person(self) -> None:
        circle = self._list.circle_name()
        self._stack.setCurrentWidget(self._split)
        self._parts.editing.edit_contact(contact.Contact(circles=(circle,) if circle else ()))

    def _fill_in(self, person: "Contact") -> None:
        """Open the form of somebody new with what is known already."""
        self._stack.setCurrentWidget(self._split)
        self._parts.editing.fill_in(person)

    def _show_household(self, key: int) -> None:
        """Show a new household, ready to be completed."""
        self._show_key(key)
        self._parts.editing.edit_line(key)

    def _add_first(self, name: str) -> None:
        person = contact.Contact(typed_name.typed_name(name))
        contact_id = self._session.perform(lambda: self._session.book.contacts.add(person))
        if contact_id is not None:
            self._first.state.field.clear()
            self._show_stored(recipient.Recipient(contact=contact_id).key)

    def _edit(self) -> None:
        if self._side.editor is not None:
            return
        keys = self.chosen()
        if len(keys) == 1:
            self._parts.editing.edit_line(keys[0])

    def _delete(self) -> None:
        if self._side.editor is None:
            self._parts.deeds.delete(self.chosen())

    def _live_together(self, keys: list[int]) -> None:
        key = self._parts.deeds.form_household(keys)
        if key is not None:
            self._show_stored(key)

    def _copy_address(self) -> None:
        keys = self.chosen()
        if len(keys) == 1:
            self._side.detail.show_key(keys[0])
            QGuiApplication.clipboard().setText(self._side.detail.printed_address())
