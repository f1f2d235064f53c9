"""One member of a household in its form: a child or not, moved, opened, or taken out."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QWidget

from cardbook.domain.people.contact import Contact
from cardbook.domain.people.household_role import HouseholdRole
from cardbook.domain.people.name_order import initials
from cardbook.domain.people.recipient import Recipient
from cardbook.ui.context import UiContext
from cardbook.ui.labels import elided_label
from cardbook.ui.widgets.avatar import Avatar, color_index
from cardbook.ui.widgets.button import ButtonKind, icon_button, plain_button
from cardbook.ui.widgets.chip import Chip
from cardbook.ui.widgets.icon_mark import IconMark

_NAME = 150
"""Design pixels that a name wants beside the buttons, its picture included."""
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class MemberRow(QWidget):
    """`moved` is -1 upwards, 1 downwards; Alt with an arrow does the same. `dragged` is how far the row was pulled
    down, in pixels from its own top.
    """

    opened = Signal()
    left = Signal()
    moved = Signal(int)
    dragged = Signal(int)
    role_changed = Signal()

    def __init__(self, context: UiContext, member: Contact) -> None:
        super().__init__()
        self._theme = context.theme
        self._member = member
        self._grabbed_at: float | None = None
        texts, px = context.texts, context.theme.px
        name = member.display_name()
        self.grip = IconMark(context, 15, "grip-vertical", "ink3")
        self.child = Chip(context, texts("household.members.child"))
        self.child.setAccessibleName(texts("household.members.is_child", name=name))
        self.child.setChecked(member.household_role is HouseholdRole.CHILD)
        self.open_button = plain_button(context, texts("people.household.open"), small=True)
        self.open_button.setAccessibleName(texts("people.household.open_member", name=name))
        self.up = icon_button(context, "chevron-up", texts("people.household.up", name=name), ButtonKind.QUIET, True)
        down = texts("people.household.down", name=name)
        self.down = icon_button(context, "chevron-down", down, ButtonKind.QUIET, True)
        self.leave = icon_button(context, "x", texts("people.household.take_out", name=name), ButtonKind.QUIET, True)
        who, self._ways = QHBoxLayout(), QHBoxLayout()
        who.setSpacing(px(2))
        who.addWidget(self.grip)
        who.addWidget(_avatar_of(context, member))
        who.addSpacing(px(6))
        who.addWidget(elided_label(context.theme, name), 1)
        self._ways.setSpacing(px(2))
        for button in self.buttons():
            self._ways.addWidget(button)
            button.installEventFilter(self)
        self._ways.addStretch()
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(px(2))
        self._parts.addLayout(who, 1)
        self._parts.addLayout(self._ways)
        self.child.toggled.connect(lambda _is_on: self.role_changed.emit())
        self.open_button.clicked.connect(self.opened)
        self.leave.clicked.connect(self.left)
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))

    def member(self) -> Contact:
        """The member with the part that is chosen."""
        role = HouseholdRole.CHILD if self.child.isChecked() else HouseholdRole.ADULT
        return replace(self._member, household_role=role)

    def buttons(self) -> list[QAbstractButton]:
        """What can be pressed, from left to right."""
        return [self.child, self.up, self.down, self.open_button, self.leave]

    def stand_at(self, place: int, count: int) -> None:
        """Tell the row where it stands: at a `place` (from 0) of `count`; one alone can neither move nor leave."""
        self.up.setEnabled(place > 0)
        self.down.setEnabled(place < count - 1)
        for part in (self.grip, self.up, self.down, self.leave):
            part.setVisible(count > 1)
        if count > 1:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.unsetCursor()

    def minimumSizeHint(self) -> QSize:
        """As narrow as its buttons: then the name stands above them."""
        return QSize(self._ways.minimumSize().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() - self._ways.minimumSize().width() < self._theme.px(_NAME)
        ways = QBoxLayout.Direction
        self._parts.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self.grip.isHidden():
            self._grabbed_at = event.position().y()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed_at is not None:
            self.dragged.emit(round(event.position().y() - self._grabbed_at))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        if self._grabbed_at is not None:
            self._grabbed_at = None
            self.setCursor(Qt.CursorShape.OpenHandCursor)

    def eventFilter(self, _button: QObject, event: QEvent) -> bool:
        """A button would take an arrow for itself and move the focus, with Alt or without."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        self.moved.emit(step)
        return True


def _avatar_of(context: UiContext, member: Contact) -> Avatar:
    avatar, line = Avatar(context, 28), Recipient(contact=member.id or 0)
    avatar.show_person(initials(member.name) or initials(member.display_name()), color_index(str(line.key)))
    return avatar
