"""A new baby: its name, its birthday, and the envelope with one name more."""

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cardbook.domain.people.contact import PersonName
from cardbook.domain.people.household_role import HouseholdRole
from cardbook.domain.people.listing import RecipientDetail
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.people.editors.dates_section import DateField
from cardbook.ui.people.editors.form import side_by_side
from cardbook.ui.people.life.deed_dialog import DeedDialog, UseCase
from cardbook.ui.people.life.tick_list import TickList
from cardbook.ui.people.member_names import own_name
from cardbook.ui.widgets.fields.field import Field, line_editor

if TYPE_CHECKING:
    from cardbook.services.book import Book

_MOST_PARENTS = 2


class BirthDialog(DeedDialog):
    """The family name is proposed; the grown-ups of the household are the parents unless unticked."""

    def __init__(
        self, context: UiContext, parent: QWidget, session: BookSession, detail: RecipientDetail,
        on_deed: Callable[[UseCase], None],
    ) -> None:
        super().__init__(context, parent, session, "life.birth", detail.key, on_deed)
        texts = context.texts
        living = [member for member in detail.members if member.is_living]
        adults = [member for member in living if member.household_role is HouseholdRole.ADULT]
        families = Counter(member.name.family for member in living if member.name.family)
        self.given, self.family = line_editor(), line_editor()
        self.family.setText(families.most_common(1)[0][0] if families else "")
        self.born = DateField(context, texts("people.date_kinds.birth"))
        self.parents = TickList(context, texts("life.birth.parents"))
        self.parents.offer(
            ((each.id or 0, own_name(each, adults)) for each in adults),
            [each.id or 0 for each in adults[:_MOST_PARENTS]],
        )
        names = ((self.given, "people.name.given"), (self.family, "people.name.family"))
        self.form.addLayout(side_by_side(context, [(Field(context, texts(key), line), 1) for line, key in names]))
        self.form.addWidget(self.born)
        self.form.addWidget(self.parents)
        self.form.addStretch()
        for line in (self.given, self.family, self.born.line):
            line.textChanged.connect(self.settle)
        self.parents.changed.connect(self.settle)
        self.given.setFocus()

    def use_case(self) -> UseCase | None:
        name = PersonName(given=self.given.text().strip(), family=self.family.text().strip())
        if not name.given or self.born.is_wrong():
            return None
        born, parents, line = self.born.date(), self.parents.ticked(), self.line

        def bear(book: "Book") -> int:
            child = book.life.born(name, line, born, parents)
            return book.reading.line_of(child)

        return bear
