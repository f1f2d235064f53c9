"""The editor of a household: who belongs to it, the address all share, and how they are addressed."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from cardbook.domain.addresses.address_choice import address_on
from cardbook.domain.addresses.address_format import address_layout
from cardbook.domain.addresses.pasted_address import PastedAddress
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.naming.member import Wishes, names_of
from cardbook.domain.people.contact import Contact
from cardbook.domain.people.household import Household
from cardbook.domain.people.household_role import HouseholdRole
from cardbook.domain.people.listing import RecipientDetail
from cardbook.domain.people.name_order import initials
from cardbook.domain.people.recipient import Recipient
from cardbook.services.reading import BookReading
from cardbook.ui.context import UiContext
from cardbook.ui.labels import label, paragraph
from cardbook.ui.people.detail.address_hints import AddressHints
from cardbook.ui.people.editors.address.address_section import SAID_IN_THE_FORM, AddressSection
from cardbook.ui.people.editors.address.addresses_section import AddressesSection
from cardbook.ui.people.editors.editor_frame import EditorFrame
from cardbook.ui.people.editors.greeting_preview import GreetingPreview
from cardbook.ui.people.editors.household.household_about import HouseholdAbout
from cardbook.ui.people.editors.household.members_section import MembersSection
from cardbook.ui.people.editors.household.naming_section import NamingSection
from cardbook.ui.widgets.address_plate import AddressPlate
from cardbook.ui.widgets.avatar import AvatarShape, color_index
from cardbook.ui.widgets.button import plain_button

_NO_ADDRESS = PostalAddress()


@dataclass(frozen=True, slots=True)
class EditedHousehold:
    """What became of a household in the form, and the part each member has in it, by contact."""

    household: Household
    roles: Mapping[int, HouseholdRole]


class HouseholdEditor(EditorFrame):
    """Shows a household and gives back what became of it. `member_requested` opens one of its people."""

    member_requested = Signal(int)
    pick_member_requested = Signal()
    split_requested = Signal()

    def __init__(self, context: UiContext, reading: BookReading) -> None:
        super().__init__(context)
        self._reading = reading
        self._loaded = Household()
        self._baseline = EditedHousehold(self._loaded, {})
        self.members = MembersSection(context)
        self.addresses = AddressesSection(context, "people.household.address", reading.home)
        self.naming = NamingSection(context)
        self.about = HouseholdAbout(context)
        self.greetings = GreetingPreview(context)
        self._plate = AddressPlate(context, with_stamp=True)
        self._hints = AddressHints(context)
        self._fill_columns()
        self.members.member_requested.connect(self.member_requested)
        self.members.pick_requested.connect(self.pick_member_requested)
        self.addresses.spread.connect(self._take_rest_of)
        for section in (self.members, self.addresses, self.naming, self.about):
            section.changed.connect(self._changed)

    @property
    def address(self) -> AddressSection:
        """The lines of the first address."""
        return self.addresses.first

    @property
    def household_id(self) -> int | None:
        """Which household is edited."""
        return self._loaded.id

    def edit(self, detail: RecipientDetail) -> None:
        """Show the household of a line."""
        household = Recipient.from_key(detail.key).household
        stored = self._reading.contacts.household(household) if household is not None else None
        self._loaded = stored or Household(id=household)
        self.members.show_members(detail.members)
        self.addresses.show_addresses(self._loaded.addresses)
        self.naming.show_household(self._loaded)
        self.about.show_household(self._loaded)
        name = detail.row.name
        self.show_head(name, initials(detail.row.family_part), color_index(str(detail.key)), AvatarShape.SQUARE)
        self._follow_rules()
        self._baseline = self.value()
        self._changed()
        self.scroll_to_top()

    def value(self) -> EditedHousehold:
        """The household as it stands in the form."""
        roles = self.members.roles()
        household = replace(self._loaded, members=tuple(roles), addresses=self.addresses.value())
        return EditedHousehold(self.about.applied_to(self.naming.applied_to(household)), roles)

    def is_dirty(self) -> bool:
        """There is something that would be lost."""
        return self.value() != self._baseline or self.addresses.first_wrong() is not None

    def shows_problem(self) -> bool:
        """True where something cannot be kept as it is typed; the cursor goes there."""
        wrong = self.addresses.first_wrong()
        if wrong is not None:
            self.addresses.refuse(wrong)
        return wrong is not None

    def add_members(self, contacts: list[Contact]) -> None:
        """Let more people belong to it."""
        self.members.add_members(contacts)

    def _fill_columns(self) -> None:
        context, px = self.context, self.context.theme.px
        for widget in (self.members, self.addresses, self.naming, self.about):
            self.left.addWidget(widget)
        self.left.addStretch(1)
        split = plain_button(context, context.texts("people.household.split"), small=True)
        split.clicked.connect(self.split_requested)
        envelope = QVBoxLayout()
        envelope.setSpacing(px(6))
        envelope.addWidget(label(context.theme, context.texts("people.editor.on_the_envelope"), "small", "ink2"))
        envelope.addWidget(self._plate)
        envelope.addWidget(self._hints)
        self.right.addLayout(envelope)
        self.right.addWidget(self.greetings)
        self.right.addWidget(paragraph(context.theme, context.texts("people.household.split_note"), "small", "ink3"))
        self.right.addWidget(split, 0, Qt.AlignmentFlag.AlignLeft)
        self.right.addStretch(1)

    def _take_rest_of(self, pasted: PastedAddress) -> None:
        """What stood beside a pasted address and is not known yet goes into the household's note."""
        lines, note = self.naming.lines.editor, self.about.note
        known = (*lines.toPlainText().splitlines(), *note.toPlainText().splitlines())
        beside = (
            *(name.text for name in pasted.names), *(point.value for point in pasted.points), *pasted.rest
        )
        self.about.add_to_note([text for text in beside if text not in known])

    def _follow_rules(self) -> None:
        """Let the rules name the household as it stands in the form; with whom they live comes with the address."""
        wishes = replace(self._wishes(), addressee_override="", salutation_override="")
        address = replace(self._printed(), care_of="")
        letter_names = self._reading.letter_names
        ruled = letter_names.naming(names_of(self.members.members()), wishes, address)
        formality = letter_names.formality(wishes)
        self.naming.follow_rules("\n".join(ruled.lines(formality)), ruled.greeting(formality))

    def _printed(self) -> PostalAddress:
        """The address for the envelope of today, as it stands in the form."""
        own = [address for member in self.members.members() for address in member.addresses]
        return address_on(datetime.date.today(), self.addresses.value(), own).address or _NO_ADDRESS

    def _wishes(self) -> Wishes:
        return Wishes.of(self.naming.applied_to(self._loaded))

    def _changed(self) -> None:
        self._follow_rules()
        self.show_unsaved(self.is_dirty())
        letter_names, wishes = self._reading.letter_names, self._wishes()
        address = self._printed()
        naming = letter_names.naming(names_of(self.members.members()), wishes, address)
        formality = letter_names.formality(wishes)
        home, language = self._reading.home, self._reading.language
        layout = address_layout(naming.lines(formality), address, origin=home, language=language)
        self._plate.show_lines(layout.lines, self.addresses.doubtful_postcode(address))
        self._hints.show_address(address, home, SAID_IN_THE_FORM, layout)
        self.greetings.show_naming(naming, formality)
