"""The life of an editor: opened in the place of the detail, left with Save, Discard or not at all."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cardbook.domain.people import recipient
from cardbook.domain.people.contact import Contact
from cardbook.services.reading import BookReading
from cardbook.ui import prompts
from cardbook.ui.context import UiContext
from cardbook.ui.people.deeds import Deeds
from cardbook.ui.people.dialogs import line_picker
from cardbook.ui.people.editors import contact_editor
from cardbook.ui.people.editors.household import household_editor
from cardbook.ui.people.side import Pane, Side

if TYPE_CHECKING:
    from cardbook.domain.people.picture import Picture
    from cardbook.ui.people.editors.contact_editor import ContactEditor, EditedContact
    from cardbook.ui.people.editors.household.household_editor import HouseholdEditor

_ANSWERS = ("save", "discard", "keep_editing")


class Editing(QObject):
    """`ended` asks to show the selection again, `stored` carries the key of a line that was saved."""

    ended = Signal()
    stored = Signal(int)

    def __init__(self, context: UiContext, reading: BookReading, side: Side, deeds: Deeds, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._reading = reading
        self._side = side
        self._deeds = deeds
        self._page = page

    @property
    def is_dirty(self) -> bool:
        """There is something in the form that would be lost."""
        return self._side.editor is not None and self._side.editor.is_dirty()

    def leaving(self, then: Callable[[], object], on_stay: Callable[[], None] | None = None) -> None:
        """Do something that ends editing; with changes in the form, ask first."""
        if not self.is_dirty:
            then()
            return

        stay = on_stay or (lambda: None)

        def answered(answer: str) -> None:
            if answer == "discard":
                then()
            elif answer == "save":
                self._store(lambda _key: then(), stay)
            else:
                stay()

        texts = self._context.texts
        answers = [(key, texts(f"people.editor.{key}")) for key in _ANSWERS]
        title, sentence = texts("people.editor.leave_title"), texts("people.editor.leave_sentence")
        prompts.choose(self._context, self._page, title, sentence, answers, answered).rejected.connect(stay)

    def save(self) -> None:
        """Store what stands in the form and show it."""
        def show(key: int) -> None:
            self.ended.emit()
            self.stored.emit(key)

        self._store(show, lambda: None)

    def edit_line(self, key: int) -> None:
        """Edit a line, after the form that is open."""
        self.leaving(lambda: self._side.edit_line(key))

    def edit_contact(self, contact: Contact) -> None:
        """Edit a contact, after the form that is open; one without an id is new."""
        self.leaving(lambda: self._side.edit_contact(contact))

    def fill_in(self, contact: Contact) -> None:
        """Open the form of a new contact that is filled in already, after the form that is open."""
        self.leaving(lambda: self._side.fill_in_contact(contact))

    def edited_key(self) -> int | None:
        """The line of whoever is edited; None for somebody new."""
        editor = self._side.editor
        if editor is None:
            return None
        if isinstance(editor, household_editor.HouseholdEditor):
            return recipient.Recipient(household=editor.household_id).key
        return self._deeds.key_of(editor.contact_id) if editor.contact_id is not None else None

    def follow_change(self) -> None:
        """The book has changed under an open form: an untouched form shows it, or closes."""
        editor = self._side.editor
        if editor is None or editor.is_dirty():
            return
        key = self.edited_key()
        if isinstance(editor, contact_editor.ContactEditor) and editor.contact_id is not None:
            contact = self._reading.contacts.contact(editor.contact_id)
            if contact is None or contact.trashed_on:
                self.ended.emit()
            else:
                editor.edit(contact)
        elif isinstance(editor, household_editor.HouseholdEditor):
            detail = self._reading.detail(key) if key is not None else None
            if detail is None:
                self.ended.emit()
            else:
                editor.edit(detail)

    def listen(self, pane: str, editor: QWidget) -> None:
        """Answer an editor that was just made, and the detail where it asks for one."""
        listen_to: dict[str, Callable[..., None]] = {
            Pane.DETAIL: lambda detail: detail.member_requested.connect(self._edit_member),
            Pane.CONTACT_EDITOR: self._listen_to_contact,
            Pane.HOUSEHOLD_EDITOR: self._listen_to_household,
        }
        if pane in listen_to:
            listen_to[pane](editor)

    def _listen_to(self, editor: "ContactEditor | HouseholdEditor") -> None:
        editor.save_requested.connect(self.save)
        editor.cancel_requested.connect(lambda: self.leaving(self.ended.emit))
        editor.delete_requested.connect(self._delete)

    def _listen_to_contact(self, editor: "ContactEditor") -> None:
        self._listen_to(editor)
        editor.photo.given.connect(self._give_photo)
        editor.pick_household_requested.connect(self._pick_household)
        editor.household_requested.connect(self.edit_line)

    def _listen_to_household(self, editor: "HouseholdEditor") -> None:
        self._listen_to(editor)
        editor.member_requested.connect(self._edit_member)
        editor.pick_member_requested.connect(self._pick_members)
        editor.split_requested.connect(lambda: self.leaving(self._split))

    def _store(self, then: Callable[[int], object], stay: Callable[[], object]) -> None:
        """Store what stands in the form: `then` gets the key of its line, `stay` follows where it is not kept."""
        editor = self._side.editor
        if editor is None or editor.shows_problem():
            stay()
        elif isinstance(editor, household_editor.HouseholdEditor):
            _go_on(self._deeds.save_household(editor.value()), then, stay)
        elif editor.value().shared is not None:
            self._ask_whose(editor.value(), then, stay)
        else:
            _go_on(self._deeds.save(editor.value()), then, stay)

    def _ask_whose(
        self, edited: "EditedContact", then: Callable[[int], object], stay: Callable[[], object]
    ) -> None:
        """A shared address was changed: for all of the household, or for one who moves out?"""
        texts, name = self._context.texts, edited.contact.name.given or edited.contact.display_name()
        deeds: dict[str, tuple[str, Callable[[EditedContact], int | None]]] = {
            "everybody": (texts("address.shared.everybody"), self._deeds.save_for_everybody),
            "alone": (texts("address.shared.alone", name=name), self._deeds.save_moving_out),
            "keep_editing": (texts("people.editor.keep_editing"), lambda _edited: None),
        }
        prompts.choose(
            self._context, self._page, texts("address.shared.title"), texts("address.shared.question", name=name),
            [(answer, words) for answer, (words, _) in deeds.items()],
            lambda answer: _go_on(deeds[answer][1](edited), then, stay),
        ).rejected.connect(stay)

    def _delete(self) -> None:
        editor, key = self._side.editor, self.edited_key()
        if key is None:
            return
        contact_id = editor.contact_id if isinstance(editor, contact_editor.ContactEditor) else None
        contact = self._reading.contacts.contact(contact_id) if contact_id is not None else None
        self._side.show_nobody()
        if contact is not None:
            self._deeds.delete_contact(contact)
        else:
            self._deeds.delete([key])
        self.ended.emit()

    def _split(self) -> None:
        editor = self._side.editor
        if isinstance(editor, household_editor.HouseholdEditor) and editor.household_id is not None:
            first = editor.value().household.members[0]
            household = editor.household_id
            self._side.show_nobody()
            if self._deeds.split(household):
                self.stored.emit(recipient.Recipient(contact=first).key)

    def _give_photo(self, source: Path | bytes) -> None:
        """Read a photo for whoever is edited; it is dropped where somebody else is edited meanwhile."""
        editor = self._side.editor
        if not isinstance(editor, contact_editor.ContactEditor):
            return
        edited = editor.contact_id

        def take(picture: "Picture") -> None:
            if self._side.editor is editor and editor.contact_id == edited:
                editor.take_photo(picture)

        self._deeds.read_photo(source, take)

    def _edit_member(self, contact_id: int) -> None:
        contact = self._reading.contacts.contact(contact_id)
        if contact is not None:
            self.edit_contact(contact)

    def _pick_household(self) -> None:
        texts = self._context.texts
        line_picker.LinePicker(
            self._context, self._page, self._reading, texts("people.household.pick_title"),
            texts("people.household.pick"), self._live_with,
        ).open()

    def _live_with(self, keys: list[int]) -> None:
        editor = self._side.editor
        if isinstance(editor, contact_editor.ContactEditor) and keys[0] != self.edited_key():
            editor.live_with(keys[0])

    def _pick_members(self) -> None:
        texts = self._context.texts
        line_picker.LinePicker(
            self._context, self._page, self._reading, texts("people.household.add_member"),
            texts("people.household.pick"), self._add_members, several=True,
        ).open()

    def _add_members(self, keys: list[int]) -> None:
        editor = self._side.editor
        if isinstance(editor, household_editor.HouseholdEditor):
            editor.add_members(list(self._reading.contacts.contacts(self._reading.contact_ids(keys))))


def _go_on(key: int | None, then: Callable[[int], object], stay: Callable[[], object]) -> None:
    if key is not None:
        then(key)
    else:
        stay()
