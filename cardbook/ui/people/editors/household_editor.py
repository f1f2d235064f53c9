"""The editor of a household: who belongs to it, the address all share, and the name lines."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardbook.domain.address_format import address_layout
from cardbook.domain.contact import Contact
from cardbook.domain.household import Household
from cardbook.domain.listing import RecipientDetail
from cardbook.domain.name_order import initials
from cardbook.domain.naming.member import Wishes, names_of
from cardbook.domain.pasted_address import PastedAddress
from cardbook.domain.postal_address import PostalAddress
from cardbook.services.reading import BookReading
from cardbook.ui.context import UiContext
from cardbook.ui.labels import label, paragraph
from cardbook.ui.people.detail.address_hints import AddressHints
from cardbook.ui.people.editors.address_section import SAID_IN_THE_FORM, AddressSection
from cardbook.ui.people.editors.editor_frame import EditorFrame
from cardbook.ui.people.editors.form import heading
from cardbook.ui.people.editors.member_row import MemberRow
from cardbook.ui.widgets.address_plate import AddressPlate
from cardbook.ui.widgets.avatar import AvatarShape, color_index
from cardbook.ui.widgets.button import link_button, plain_button
from cardbook.ui.widgets.field import text_editor

_NO_ADDRESS = PostalAddress()


class HouseholdEditor(EditorFrame):
    """Shows a household and gives back what became of it. `member_requested` opens one of its people."""

    member_requested = Signal(int)
    pick_member_requested = Signal()
    split_requested = Signal()

    def __init__(self, context: UiContext, reading: BookReading) -> None:
        super().__init__(context)
        self._reading = reading
        self._loaded = Household()
        self._baseline = Household()
        self._members: list[Contact] = []
        self.rows: list[MemberRow] = []
        self.address = AddressSection(context, reading.home)
        self.names = text_editor(context, 2)
        self._composed = link_button(context, context.texts("people.household.use_composed"), small=True)
        self._override_note = paragraph(context.theme, "", "small", "ink2")
        self._people = QVBoxLayout()
        self._plate = AddressPlate(context, with_stamp=True)
        self._hints = AddressHints(context)
        self._fill_columns()
        self.address.changed.connect(self._changed)
        self.address.spread.connect(self._take_rest_of)
        self.names.textChanged.connect(self._changed)
        self._composed.clicked.connect(self._use_composed)

    @property
    def household_id(self) -> int | None:
        """Which household is edited."""
        return self._loaded.id

    def edit(self, detail: RecipientDetail) -> None:
        """Show the household of a line."""
        stored = self._reading.contacts.household(detail.key // 2)
        self._loaded = self._baseline = stored or Household(id=detail.key // 2)
        self._members = list(detail.members)
        self.address.show_address(self._loaded.addresses[0] if self._loaded.addresses else None)
        self.names.setPlainText(self._loaded.addressee_override or "\n".join(self._composed_lines()))
        name = detail.row.name
        self.show_head(name, initials(detail.row.family_part), color_index(str(detail.key)), AvatarShape.SQUARE)
        self._show_members()
        self._baseline = self.value()
        self._changed()
        self.scroll_to_top()

    def value(self) -> Household:
        """The household as it stands in the form."""
        address = self.address.value()
        addresses = ((address,) if address is not None else ()) + self._loaded.addresses[1:]
        members = tuple(member.id for member in self._members if member.id is not None)
        return replace(self._loaded, members=members, addresses=addresses, addressee_override=self._override())

    def is_dirty(self) -> bool:
        """There is something that would be lost."""
        return self.value() != self._baseline

    def shows_problem(self) -> bool:
        """A household can always be saved."""
        return False

    def add_members(self, contacts: list[Contact]) -> None:
        """Let more people belong to it."""
        known = {member.id for member in self._members}
        self._change_members([*self._members, *(contact for contact in contacts if contact.id not in known)])

    def _fill_columns(self) -> None:
        context, px = self.context, self.context.theme.px
        people = QWidget()
        column = QVBoxLayout(people)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(heading(context, "people.household.members"))
        self._people.setSpacing(px(6))
        column.addLayout(self._people)
        add = link_button(context, context.texts("people.household.add_member"), "plus", small=True)
        add.clicked.connect(self.pick_member_requested)
        column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        where = QWidget()
        column = QVBoxLayout(where)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(heading(context, "people.household.address"))
        column.addWidget(self.address)
        for widget in (people, where, self._name_lines()):
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
        self.right.addWidget(paragraph(context.theme, context.texts("people.household.split_note"), "small", "ink3"))
        self.right.addWidget(split, 0, Qt.AlignmentFlag.AlignLeft)
        self.right.addStretch(1)

    def _take_rest_of(self, pasted: PastedAddress) -> None:
        """What stood beside a pasted address and is not known yet goes into the household's note."""
        known = (*self.names.toPlainText().splitlines(), *self._loaded.note.splitlines())
        beside = (
            *(name.text for name in pasted.names), *(point.value for point in pasted.points), *pasted.rest
        )
        lines = (*self._loaded.note.splitlines(), *(text for text in beside if text not in known))
        self._loaded = replace(self._loaded, note="\n".join(lines))
        self._changed()

    def _name_lines(self) -> QWidget:
        context = self.context
        lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(6))
        column.addWidget(heading(context, "people.household.name_lines"))
        self.names.setAccessibleName(context.texts("people.household.name_lines"))
        column.addWidget(self.names)
        column.addWidget(self._override_note)
        column.addWidget(self._composed, 0, Qt.AlignmentFlag.AlignLeft)
        return lines

    def _show_members(self) -> None:
        while (item := self._people.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = [
            MemberRow(self.context, member, place, len(self._members)) for place, member in enumerate(self._members)
        ]
        for row, member in zip(self.rows, self._members, strict=True):
            self._people.addWidget(row)
            row.opened.connect(partial(self.member_requested.emit, member.id or 0))
            row.left.connect(partial(self._take_out, member))
            row.moved.connect(partial(self._move, member))

    def _take_out(self, member: Contact) -> None:
        if len(self._members) > 1:
            self._change_members([one for one in self._members if one is not member])

    def _move(self, member: Contact, step: int) -> None:
        """Up or down in the order of the names on the envelope; the focus goes along."""
        place = self._members.index(member)
        wanted = place + step
        if not 0 <= wanted < len(self._members):
            return
        pressed = [button.hasFocus() for button in self.rows[place].buttons()]
        members = list(self._members)
        members.insert(wanted, members.pop(place))
        self._change_members(members)
        buttons = self.rows[wanted].buttons()
        focused = next((button for button, had in zip(buttons, pressed, strict=True) if had), buttons[-2])
        (focused if focused.isEnabled() else self.rows[wanted].open_button).setFocus()

    def _change_members(self, members: list[Contact]) -> None:
        follows_rules = not self._override()
        self._members = members
        self._show_members()
        if follows_rules:
            self._use_composed()
        self._changed()

    def _composed_lines(self) -> tuple[str, ...]:
        """What the rules make of the members; who they live with comes with the address."""
        return self._lines("", None)

    def _lines(self, override: str, address: PostalAddress | None) -> tuple[str, ...]:
        wishes = replace(Wishes.of(self._loaded), addressee_override=override)
        return self._reading.letter_names.lines(names_of(self._members), wishes, address)

    def _override(self) -> str:
        typed = self.names.toPlainText().strip()
        return "" if typed == "\n".join(self._composed_lines()) else typed

    def _use_composed(self) -> None:
        self.names.setPlainText("\n".join(self._composed_lines()))

    def _changed(self) -> None:
        override = self._override()
        key = "people.household.by_hand" if override else "people.household.composed"
        self._override_note.setText(self.context.texts(key))
        self._composed.setVisible(bool(override))
        self.show_unsaved(self.is_dirty())
        address = self.address.value() or _NO_ADDRESS
        home, language = self._reading.home, self._reading.language
        layout = address_layout(self._lines(override, address), address, origin=home, language=language)
        self._plate.show_lines(layout.lines, self.address.doubtful_postcode())
        self._hints.show_address(address, home, SAID_IN_THE_FORM, layout)
