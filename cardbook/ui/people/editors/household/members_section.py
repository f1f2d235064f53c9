"""Who belongs to a household, in the order of the envelope, and who of them is a child."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from cardbook.domain.people.contact import Contact
from cardbook.domain.people.household_role import HouseholdRole
from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph
from cardbook.ui.people.editors.form import heading
from cardbook.ui.people.editors.household.member_row import MemberRow
from cardbook.ui.widgets.button import link_button


class MembersSection(QWidget):
    """One row each. A row that is moved stays what it is, so the keyboard and the mouse keep hold of it."""

    changed = Signal()
    member_requested = Signal(int)
    pick_requested = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.rows: list[MemberRow] = []
        px = context.theme.px
        self._column = QVBoxLayout()
        self._column.setSpacing(px(6))
        add = link_button(context, context.texts("people.household.add_member"), "plus", small=True)
        add.clicked.connect(self.pick_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(heading(context, "people.household.members"))
        column.addLayout(self._column)
        column.addWidget(paragraph(context.theme, context.texts("household.members.order"), "small", "ink3"))
        column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_members(self, members: Iterable[Contact]) -> None:
        """Show these people and no others."""
        for row in list(self.rows):
            self._remove(row)
        for member in members:
            self._add(member)
        self._tell_places()

    def add_members(self, members: Iterable[Contact]) -> None:
        """Let more people belong to it; who does already stays where they are."""
        known = {member.id for member in self.members()}
        for member in members:
            if member.id not in known:
                self._add(member)
        self._tell_places()
        self.changed.emit()

    def members(self) -> list[Contact]:
        """Everybody, in the order of the rows, with the part that is chosen."""
        return [row.member() for row in self.rows]

    def roles(self) -> dict[int, HouseholdRole]:
        """The part of each, by contact."""
        return {member.id: member.household_role for member in self.members() if member.id is not None}

    def _add(self, member: Contact) -> None:
        row = MemberRow(self._context, member)
        self.rows.append(row)
        self._column.addWidget(row)
        row.opened.connect(partial(self.member_requested.emit, member.id or 0))
        row.left.connect(partial(self._take_out, row))
        row.moved.connect(partial(self._move, row))
        row.dragged.connect(partial(self._drag, row))
        row.role_changed.connect(self.changed)

    def _take_out(self, row: MemberRow) -> None:
        if len(self.rows) > 1:
            place = self.rows.index(row)
            self._remove(row)
            self._tell_places()
            self.rows[min(place, len(self.rows) - 1)].open_button.setFocus()
            self.changed.emit()

    def _remove(self, row: MemberRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _move(self, row: MemberRow, step: int) -> None:
        """Up or down in the order of the names on the envelope; a button that ends there hands the focus on."""
        pressed = next((button for button in row.buttons() if button.hasFocus()), None)
        wanted = self.rows.index(row) + step
        if 0 <= wanted < len(self.rows):
            self._put(row, wanted)
            _keep_focus(row, pressed)

    def _drag(self, row: MemberRow, down: int) -> None:
        """A row that is pulled over more than half of its neighbour changes places with it."""
        here = self.rows.index(row)
        step = 1 if down > 0 else -1
        place = here + step
        if 0 <= place < len(self.rows) and abs(down) > self._distance(row, self.rows[place]) / 2:
            self._put(row, place)

    def _distance(self, row: MemberRow, neighbour: MemberRow) -> int:
        return abs(neighbour.y() - row.y())

    def _put(self, row: MemberRow, place: int) -> None:
        self.rows.remove(row)
        self.rows.insert(place, row)
        self._column.removeWidget(row)
        self._column.insertWidget(place, row)
        self._column.activate()
        self._tell_places()
        self.changed.emit()

    def _tell_places(self) -> None:
        for place, row in enumerate(self.rows):
            row.stand_at(place, len(self.rows))


def _keep_focus(row: MemberRow, pressed: QAbstractButton | None) -> None:
    if pressed is not None:
        (pressed if pressed.isEnabled() else row.open_button).setFocus()
