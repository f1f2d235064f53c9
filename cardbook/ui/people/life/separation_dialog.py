"""A couple parts: who leaves, with which children, and where to."""

import datetime
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cardbook.domain.cards.arrival import still_to_send
from cardbook.domain.people.contact import Contact
from cardbook.domain.people.listing import RecipientDetail
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.people.editors.form import side_by_side
from cardbook.ui.people.life.deed_dialog import DeedDialog, UseCase
from cardbook.ui.people.life.new_home import NewHome
from cardbook.ui.people.life.tick_list import TickList
from cardbook.ui.people.member_names import name_choices
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.fields.field import Field

if TYPE_CHECKING:
    from cardbook.services.book import Book


class SeparationDialog(DeedDialog):
    """`couple` are the two who are proposed, who stays before who leaves; others may be chosen."""

    def __init__(
        self, context: UiContext, parent: QWidget, session: BookSession, detail: RecipientDetail,
        couple: Sequence[Contact], on_deed: Callable[[UseCase], None],
    ) -> None:
        super().__init__(context, parent, session, "life.separation", detail.key, on_deed)
        texts = context.texts
        living = [member for member in detail.members if member.is_living]
        self._people = [*living, *(each for each in couple if each.id not in {one.id for one in living})]
        self._together = {member.id for member in living} >= {each.id for each in couple}
        names = name_choices(self._people)
        self._names = {int(key): name for key, name in names}
        stays, leaves = couple
        self.stays = ComboField(context, texts("life.separation.stays"), names)
        self.leaves = ComboField(context, texts("life.separation.leaves"), names)
        self.stays.choose(str(stays.id))
        self.leaves.choose(str(leaves.id))
        self.along = TickList(context, texts("life.separation.along"))
        self.home = NewHome(context, session.reading.home, self.today, still_to_send(detail.seasons, self.today))
        self.form.addLayout(side_by_side(context, [
            (Field(context, texts("life.separation.stays"), self.stays), 1),
            (Field(context, texts("life.separation.leaves"), self.leaves), 1),
        ]))
        self.form.addWidget(self.along)
        self.form.addWidget(self.home)
        self.form.addStretch()
        for combo in (self.stays, self.leaves):
            combo.currentIndexChanged.connect(self._chosen)
        for part in (self.along, self.home):
            part.changed.connect(self.settle)
        self._chosen()
        self.home.address.setVisible(self._together)
        self.home.lists.setVisible(self._together and bool(self.home.lists.boxes))
        self.stays.setFocus()

    def arrival(self) -> datetime.date:
        return max(self.home.day.day() or self.today, self.today)

    def use_case(self) -> UseCase | None:
        day, stays, leaves = self.home.day.day(), int(self.stays.key()), int(self.leaves.key())
        if day is None or stays == leaves:
            return None
        along, home, lists = self.along.ticked(), self.home.value(), self.home.lists.ticked()

        def part(book: "Book") -> int:
            book.life.separate(stays, leaves, day, along, home, lists)
            return book.reading.line_of(stays)

        return part

    def _chosen(self) -> None:
        """Everybody but the two may go along."""
        two = {self.stays.key(), self.leaves.key()}
        others = [each for each in self._people if str(each.id) not in two] if self._together else []
        self.along.offer((each.id or 0, self._names[each.id or 0]) for each in others)
        self.settle()
