"""24 small doors on the page of today, for those who like them: behind each is one household of that day's cards."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardbook.domain.cards.advent_door import DOORS, AdventCalendar, AdventDoor
from cardbook.texts import side_by_side
from cardbook.ui.announcing import announce
from cardbook.ui.context import UiContext
from cardbook.ui.labels import label, paragraph
from cardbook.ui.people.date_words import day_words
from cardbook.ui.today.advent.door import WIDE, Door
from cardbook.ui.widgets.button import plain_button
from cardbook.ui.widgets.flow_row import FlowBox

_ACROSS = tuple(number for number in range(DOORS, 0, -1) if DOORS % number == 0)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class AdventSection(QWidget):
    """`opened` tells a `Recipient.key`. Which doors are open is remembered on this computer."""

    opened = Signal(int)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        theme = context.theme
        self._context = context
        self._calendar: AdventCalendar | None = None
        self._key = 0
        self.doors: list[Door] = []
        self._gap = theme.px(8)
        self._grid = FlowBox(self._gap)
        self.told = paragraph(theme, "", "quote", "ink")
        self.who_button = plain_button(context, "", small=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(12), 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(label(theme, context.texts("today.advent.title"), "title"))
        column.addWidget(self._grid)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(12))
        foot.addWidget(self.told, 1)
        foot.addWidget(self.who_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(foot)
        self.who_button.clicked.connect(lambda: self.opened.emit(self._key))
        self.hide()

    def show_calendar(self, calendar: AdventCalendar) -> None:
        """Show the doors as they stand; on the same day only who stands behind them changes."""
        before, self._calendar = self._calendar, calendar
        self.setVisible(bool(calendar.doors))
        if before is not None and before[:2] == calendar[:2]:
            for door, behind in zip(self.doors, calendar.doors, strict=True):
                door.stand_behind(behind)
            return
        self._grid.row.clear()
        self.doors = [self._door(door, calendar) for door in calendar.doors]
        for door in self.doors:
            self._grid.row.addWidget(door)
        self._tell(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many doors in a row as make whole rows."""
        super().resizeEvent(event)
        step = self._context.theme.px(WIDE) + self._gap
        across = next(number for number in _ACROSS if number * step - self._gap <= self.width() or number == 1)
        self._grid.setMaximumWidth(across * step - self._gap)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from door to door, up and down by a row of them."""
        at = next((place for place, door in enumerate(self.doors) if door.hasFocus()), None)
        across = len([door for door in self.doors if door.y() == self.doors[0].y()]) if self.doors else 0
        step = {**_STEPS, Qt.Key.Key_Up: -across, Qt.Key.Key_Down: across}.get(Qt.Key(event.key()))
        if at is None or step is None:
            super().keyPressEvent(event)
        elif 0 <= at + step < len(self.doors):
            self.doors[at + step].setFocus(Qt.FocusReason.TabFocusReason)

    def _door(self, behind: AdventDoor, calendar: AdventCalendar) -> Door:
        today = calendar.today
        door = Door(self._context, behind, is_today=behind.day == today, may_open=behind.day <= today)
        if door.may_open and str(behind.day.day) in self._open_ones():
            door.open_up()
        door.clicked.connect(partial(self._open, door))
        return door

    def _open(self, door: Door, _on: bool = False) -> None:
        if door.may_open and not door.is_open:
            door.open_up()
            words = (*self._open_ones(), str(door.door.day.day))
            self._context.settings.remember_word(self._memory(), " ".join(words))
        self._tell(door)

    def _tell(self, door: Door | None) -> None:
        """What stands behind a door, in a line below all of them."""
        texts = self._context.texts
        entry = door.door.entry if door is not None and door.is_open else None
        came = door.door.came if door is not None and door.is_open else None
        self.told.setText(self._words(door) if door is not None else texts("today.advent.hint"))
        row = entry or (came.row if came is not None else None)
        self._key = row.key if row is not None else 0
        self.who_button.setText(texts("today.advent.look", name=row.name) if row is not None else "")
        self.who_button.setVisible(row is not None)
        if door is not None:
            announce(self, self.told.text())

    def _words(self, door: Door) -> str:
        texts, behind = self._context.texts, door.door
        if not door.may_open:
            return texts("today.advent.to_come", day=day_words(texts, behind.day.isoformat()))
        if behind.entry is not None:
            said = [texts("today.advent.card", name=behind.entry.name)]
            said += [behind.entry.write_about] if behind.entry.write_about else []
            said += [texts("today.advent.more", count=behind.more)] if behind.more else []
            return side_by_side(*said)
        if behind.came is not None:
            return side_by_side(texts("today.advent.came", name=door.who), behind.came.news)
        return texts("today.advent.nobody")

    def _open_ones(self) -> list[str]:
        return self._context.settings.word(self._memory()).split()

    def _memory(self) -> str:
        calendar = self._calendar
        return f"advent.{calendar.today.year}.{calendar.season}" if calendar is not None else "advent"
