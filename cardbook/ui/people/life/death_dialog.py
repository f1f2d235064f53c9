"""Somebody has died: quiet words, and the envelope without the name."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cardbook.domain.people.listing import RecipientDetail
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.people.editors.dates_section import DateField
from cardbook.ui.people.life.deed_dialog import DeedDialog, UseCase
from cardbook.ui.people.member_names import name_choices
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.fields.field import Field

if TYPE_CHECKING:
    from cardbook.services.book import Book


class DeathDialog(DeedDialog):
    """Who, and when as far as it is known."""

    def __init__(
        self, context: UiContext, parent: QWidget, session: BookSession, detail: RecipientDetail,
        on_deed: Callable[[UseCase], None],
    ) -> None:
        super().__init__(context, parent, session, "life.death", detail.key, on_deed)
        texts = context.texts
        living = [member for member in detail.members if member.is_living]
        nobody = [("", texts("life.death.choose"))] if len(living) > 1 else []
        self.who = ComboField(context, texts("life.death.who"), [*nobody, *name_choices(living)])
        self.day = DateField(context, texts("life.death.day"))
        who = Field(context, texts("life.death.who"), self.who)
        who.setVisible(len(living) > 1)
        self.form.addWidget(who)
        self.form.addWidget(self.day)
        self.form.addStretch()
        self.who.currentIndexChanged.connect(self.settle)
        self.day.line.textChanged.connect(self.settle)
        (self.who if len(living) > 1 else self.day.line).setFocus()

    def use_case(self) -> UseCase | None:
        if self.day.is_wrong() or not self.who.key():
            return None
        contact_id, day, line = int(self.who.key()), self.day.date(), self.line

        def die(book: "Book") -> int:
            book.life.died(contact_id, day)
            return line

        return die
