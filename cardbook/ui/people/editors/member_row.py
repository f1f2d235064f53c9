"""One member of a household in its form: moved, opened, or taken out."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from cardbook.domain.contact import Contact
from cardbook.domain.name_order import initials
from cardbook.ui.context import UiContext
from cardbook.ui.labels import elided_label
from cardbook.ui.widgets.avatar import Avatar, color_index
from cardbook.ui.widgets.button import ButtonKind, icon_button, plain_button

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class MemberRow(QWidget):
    """`moved` is -1 upwards, 1 downwards; Alt with an arrow does the same."""

    opened = Signal()
    left = Signal()
    moved = Signal(int)

    def __init__(self, context: UiContext, member: Contact, place: int, count: int) -> None:
        """The member at a `place` (from 0) of `count`."""
        super().__init__()
        texts, px = context.texts, context.theme.px
        name = member.display_name()
        avatar = Avatar(context, 28)
        avatar.show_person(initials(member.name) or initials(name), color_index(str(2 * (member.id or 0))))
        self.open_button = plain_button(context, texts("people.household.open"), small=True)
        self.open_button.setAccessibleName(texts("people.household.open_member", name=name))
        self.up = icon_button(context, "chevron-up", texts("people.household.up", name=name), ButtonKind.QUIET, True)
        down = texts("people.household.down", name=name)
        self.down = icon_button(context, "chevron-down", down, ButtonKind.QUIET, True)
        self.leave = icon_button(context, "x", texts("people.household.take_out", name=name), ButtonKind.QUIET, True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(2))
        line.addWidget(avatar)
        line.addSpacing(px(6))
        line.addWidget(elided_label(context.theme, name), 1)
        for button in self.buttons():
            line.addWidget(button)
            button.installEventFilter(self)
        self.up.setEnabled(place > 0)
        self.down.setEnabled(place < count - 1)
        for button in (self.up, self.down, self.leave):
            button.setVisible(count > 1)
        self.open_button.clicked.connect(self.opened)
        self.leave.clicked.connect(self.left)
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))

    def buttons(self) -> list[QAbstractButton]:
        """What can be pressed, from left to right."""
        return [self.up, self.down, self.open_button, self.leave]

    def eventFilter(self, _button: QObject, event: QEvent) -> bool:
        """A button would take an arrow for itself and move the focus, with Alt or without."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        self.moved.emit(step)
        return True
