"""The editor of one contact."""

import datetime
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardbook.domain.addresses.address_choice import WORK
from cardbook.domain.addresses.address_format import address_layout
from cardbook.domain.addresses.pasted_address import PastedAddress
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.naming.member import NameForEnvelope, Wishes
from cardbook.domain.pasted.contacts import merged_with
from cardbook.domain.people.contact import Contact
from cardbook.domain.people.name_order import initials
from cardbook.domain.people.picture import Picture
from cardbook.domain.people.recipient import Recipient
from cardbook.services.reading import BookReading
from cardbook.ui.context import UiContext
from cardbook.ui.labels import label
from cardbook.ui.people.detail.address_hints import AddressHints
from cardbook.ui.people.editors.about_section import AboutSection
from cardbook.ui.people.editors.address.address_section import SAID_IN_THE_FORM, AddressSection
from cardbook.ui.people.editors.address.where_section import WhereSection
from cardbook.ui.people.editors.circles_section import CirclesSection
from cardbook.ui.people.editors.dates_section import DatesSection
from cardbook.ui.people.editors.editor_frame import HEAD_AVATAR, EditorFrame
from cardbook.ui.people.editors.form import heading
from cardbook.ui.people.editors.household.household_section import HouseholdSection
from cardbook.ui.people.editors.household.role_section import RoleSection
from cardbook.ui.people.editors.name_section import NameSection
from cardbook.ui.people.editors.own_fields_section import OwnFieldsSection
from cardbook.ui.people.editors.points_section import PointsSection
from cardbook.ui.people.editors.relations_section import RelationsSection
from cardbook.ui.people.photo_button import PhotoButton, PhotoMark
from cardbook.ui.people.photos import show_thumbnail
from cardbook.ui.widgets.address_plate import AddressPlate
from cardbook.ui.widgets.avatar import AvatarShape, color_index
from cardbook.ui.widgets.fields.field import text_editor


@dataclass(frozen=True, slots=True)
class EditedContact:
    """What is to be saved. `household` is the line the contact moves in with, None for an envelope of their
    own; it counts where `moves` is true. `photo` is the picture the contact speaks of, where that is new.
    `shared` are the addresses of the household where one of them was changed in the form, else None.
    """

    contact: Contact
    moves: bool
    household: int | None
    photo: Picture | None = None
    shared: tuple[PostalAddress, ...] | None = None


class ContactEditor(EditorFrame):
    """Shows a contact and gives back what became of it; it saves nothing itself."""

    pick_household_requested = Signal()
    household_requested = Signal(int)

    def __init__(self, context: UiContext, reading: BookReading) -> None:
        self.photo = PhotoButton(context, HEAD_AVATAR, PhotoMark.ALWAYS)
        super().__init__(context, self.photo)
        self._reading = reading
        self._loaded = Contact()
        self._baseline = Contact()
        self._digest = ""
        self._picture: Picture | None = None
        self.name = NameSection(context)
        self.where = WhereSection(context, reading.home)
        self.points = PointsSection(context)
        self.circles = CirclesSection(context)
        self.household = HouseholdSection(context)
        self.role = RoleSection(context)
        self.dates = DatesSection(context)
        self.about = AboutSection(context)
        self.relations = RelationsSection(context, reading)
        self.own_fields = OwnFieldsSection(context)
        self.note = text_editor(context, 4)
        self._plate = AddressPlate(context, with_stamp=True)
        self._hints = AddressHints(context)
        self._fill_columns()
        for section in self._applied:
            section.changed.connect(self._changed)
        self.household.changed.connect(self._household_chosen)
        self.note.textChanged.connect(self._changed)
        self.where.spread.connect(self._take_rest_of)
        self.photo.removed.connect(lambda: self.take_photo(None))
        self.household.pick_requested.connect(self.pick_household_requested)
        self.household.open_requested.connect(lambda: self.household_requested.emit(self.household.key or 0))

    @property
    def _applied(self) -> tuple[
        NameSection, WhereSection, PointsSection, CirclesSection, RoleSection, DatesSection, AboutSection,
        RelationsSection, OwnFieldsSection,
    ]:
        """The sections that put what stands in them into a contact; the dates before what they imply."""
        return (
            self.name, self.where, self.points, self.circles, self.role, self.dates, self.about, self.relations,
            self.own_fields,
        )

    @property
    def address(self) -> AddressSection:
        """The lines of the first address of their own."""
        return self.where.own.first

    @property
    def contact_id(self) -> int | None:
        """Who is edited; None for a new contact."""
        return self._loaded.id

    def edit(self, contact: Contact) -> None:
        """Show a contact; one without an id is new."""
        self._loaded = self._baseline = contact
        self.name.show_contact(contact)
        stored = self._reading.contacts.household(contact.household) if contact.household is not None else None
        self.where.show_contact(contact, stored.addresses if stored is not None else ())
        self.points.show_contact(contact)
        self.circles.show_contact(contact, [name for _, name in self._reading.listing.circle_names()])
        for section in (self.role, self.dates, self.about, self.relations, self.own_fields):
            section.show_contact(contact)
        self.note.setPlainText(contact.note)
        self._show_photo(contact)
        household = Recipient(household=contact.household).key if contact.household is not None else None
        self.household.show_household(household, self.line_name(household))
        self.delete.setVisible(contact.id is not None)
        self.role.setVisible(household is not None)
        self._baseline = self.value().contact
        self._changed()
        self.scroll_to_top()

    def fill_in(self, contact: Contact) -> None:
        """Show a new contact whose fields were filled in for the reader: it is there to be saved or discarded."""
        self.edit(contact)
        self._baseline = Contact()
        self._changed()

    def value(self) -> EditedContact:
        """The contact as it stands in the form."""
        contact = replace(self._loaded, note=self.note.toPlainText().strip(), photo=self._digest)
        for section in self._applied:
            contact = section.applied_to(contact)
        return EditedContact(
            contact, self.household.has_changed, self.household.key, self._picture, self.where.shared_change()
        )

    def is_dirty(self) -> bool:
        """There is something that would be lost."""
        edited = self.value()
        is_changed = edited.moves or edited.shared is not None or edited.contact != self._baseline
        return is_changed or self.shows_problem(quietly=True)

    def shows_problem(self, *, quietly: bool = False) -> bool:
        """True where something cannot be kept as it is typed; the cursor goes there."""
        wrong_day, wrong_address = self.dates.first_wrong(), self.where.first_wrong()
        if not quietly and wrong_day is not None:
            wrong_day.refuse()
        elif not quietly and wrong_address is not None:
            self.where.refuse(wrong_address)
        return wrong_day is not None or wrong_address is not None

    def take_photo(self, picture: Picture | None) -> None:
        """Show another photo, None for none; it is kept with all the rest."""
        self._picture = picture
        self._digest = picture.digest if picture is not None else ""
        show_thumbnail(self.photo.avatar, picture.thumbnail if picture is not None else b"")
        self._changed()

    def live_with(self, key: int) -> None:
        """Choose the line to share the envelope with."""
        self.household.choose(key, self.line_name(key))

    def line_name(self, key: int | None) -> str:
        """The name of a line, "" for none."""
        rows = self._reading.listing.rows([key]) if key is not None else []
        return rows[0].name if rows else ""

    def _show_photo(self, contact: Contact) -> None:
        self._picture, self._digest = None, contact.photo
        found = self._reading.pictures.thumbnails([contact.photo]) if contact.photo else {}
        show_thumbnail(self.photo.avatar, found.get(contact.photo, b""), is_faded=not contact.is_living)

    def _fill_columns(self) -> None:
        context = self.context
        notes = QWidget()
        column = QVBoxLayout(notes)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(8))
        column.addWidget(heading(context, "people.detail.good_to_know"))
        column.addWidget(self.note)
        self.note.setAccessibleName(context.texts("people.detail.good_to_know"))
        for widget in (self.name, self.where, self.points, self.about, self.relations, self.own_fields, notes):
            self.left.addWidget(widget)
        self.left.addStretch(1)
        plate = QWidget()
        column = QVBoxLayout(plate)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(6))
        column.addWidget(label(context.theme, context.texts("people.editor.on_the_envelope"), "small", "ink2"))
        column.addWidget(self._plate)
        column.addWidget(self._hints)
        for widget in (plate, self.circles, self.household, self.role, self.dates):
            self.right.addWidget(widget)
        self.right.addStretch(1)

    def _take_rest_of(self, pasted: PastedAddress) -> None:
        """What stood beside a pasted address goes into the other fields."""
        contact = merged_with(self.value().contact, pasted)
        self.name.show_contact(contact)
        self.points.show_contact(contact)
        self.dates.show_contact(contact)
        self.note.setPlainText(contact.note)
        self._changed()

    def _household_chosen(self) -> None:
        """Who leaves or moves in with others has another address than the household's so far."""
        self.where.show_sharing(self.household.key is not None and not self.household.has_changed)
        self.role.setVisible(self.household.key is not None)
        self._changed()

    def _changed(self) -> None:
        contact = self.value().contact
        self.show_unsaved(self.is_dirty())
        name = contact.display_name() or self.context.texts("people.editor.new_person")
        shape = AvatarShape.ROUND if contact.kind.value == "person" else AvatarShape.SQUARE
        key = Recipient(contact=contact.id).key if contact.id else 0
        letters = initials(contact.name) or initials(contact.display_name()) or "+"
        self.show_head(name, letters, color_index(str(key)), shape)
        self._show_plate(contact)

    def _show_plate(self, contact: Contact) -> None:
        language, home = self._reading.language, self._reading.home
        address = self.where.printed(datetime.date.today())
        name = NameForEnvelope.at_work(contact) if address.kind == WORK else NameForEnvelope.of(contact)
        lines = self._reading.letter_names.lines([name], Wishes(language=contact.language), address)
        layout = address_layout(lines, address, origin=home, language=language)
        self._plate.show_lines(layout.lines, self.where.doubtful_postcode(address))
        self._hints.show_address(address, home, SAID_IN_THE_FORM, layout)
