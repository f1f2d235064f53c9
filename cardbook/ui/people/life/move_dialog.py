"""A new address: for everybody of a line, or for those who move out and get an envelope of their own."""

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cardbook.domain.cards.arrival import still_to_send
from cardbook.domain.people.household_role import HouseholdRole
from cardbook.domain.people.listing import RecipientDetail
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.people.life.deed_dialog import DeedDialog, UseCase
from cardbook.ui.people.life.new_home import NewHome
from cardbook.ui.people.life.tick_list import TickList
from cardbook.ui.people.member_names import name_choices
from cardbook.ui.widgets.fields.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from cardbook.services.book import Book

EVERYBODY, SOME = "everybody", "some"


class MoveDialog(DeedDialog):
    """One person has nobody to leave and is not asked who moves. Without an address only some can move out."""

    def __init__(
        self, context: UiContext, parent: QWidget, session: BookSession, detail: RecipientDetail,
        on_deed: Callable[[UseCase], None], whom: str = EVERYBODY,
    ) -> None:
        """`whom` is EVERYBODY or SOME: what is chosen to begin with."""
        words = "life.move_out" if whom == SOME else "life.move"
        super().__init__(context, parent, session, words, detail.key, on_deed)
        texts, reading = context.texts, session.reading
        living = [member for member in detail.members if member.is_living]
        self.whom = SegmentedChoice(
            context, texts("life.move.whom"), [(key, texts(f"life.move.{key}")) for key in (EVERYBODY, SOME)], whom
        )
        self.movers = TickList(context, texts("life.move.who"))
        self.home = NewHome(context, reading.home, self.today, still_to_send(detail.seasons, self.today))
        if len(living) > 1:
            self.movers.offer((int(key), name) for key, name in name_choices(living))
            grown = [each.id or 0 for each in living if each.household_role is HouseholdRole.CHILD]
            if len(grown) == 1:
                self.movers.boxes[grown[0]].setChecked(True)
        for widget in (self.whom, self.movers, self.home):
            self.form.addWidget(widget)
        self.form.addStretch()
        self.whom.setVisible(len(living) > 1)
        self.whom.chosen.connect(lambda _key: self._ask_whom())
        self.movers.changed.connect(self.settle)
        self.home.changed.connect(self.settle)
        self._ask_whom()

    def arrival(self) -> datetime.date:
        return max(self.home.day.day() or self.today, self.today)

    def use_case(self) -> UseCase | None:
        day, home, line = self.home.day.day(), self.home.value(), self.line
        if day is None:
            return None
        movers, lists = self.movers.ticked(), self.home.lists.ticked()
        if self.whom.key() == SOME and len(movers) < len(self.movers.boxes):
            return (lambda book: book.life.move_out(movers, home, day, lists)) if movers else None
        if home is None:
            return None

        def move(book: "Book") -> int:
            book.addresses.move(line, home, day)
            return line

        return move

    def _ask_whom(self) -> None:
        some = self.whom.key() == SOME
        self.movers.setVisible(some)
        self.home.lists.setVisible(some and bool(self.home.lists.boxes))
        (next(iter(self.movers.boxes.values())) if some else self.home.day.line).setFocus()
        self.settle()
