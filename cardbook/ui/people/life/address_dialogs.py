"""An address is judged: post came back from it, it is in doubt, or it is known to be still right."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from cardbook.domain.addresses.address_choice import is_past
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.people.listing import RecipientDetail
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.people.address_words import place_words
from cardbook.ui.people.day_field import DayField
from cardbook.ui.people.life.deed_dialog import DeedDialog, UseCase
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.fields.field import Field

if TYPE_CHECKING:
    from cardbook.services.book import Book


@dataclass(frozen=True)
class Judgement:
    """What is said of an address. `words` is a section of `life.toml`, and so is each of the `reasons` below it."""

    words: str
    reasons: tuple[str, ...]
    deed: Callable[["Book", int, PostalAddress, str, datetime.date], None]


JUDGEMENTS = {
    "address_returned": Judgement(
        "life.returned", ("unknown", "moved", "incomplete", "not_collected", "other"),
        lambda book, *judged: book.addresses.came_back(*judged),
    ),
    "address_doubtful": Judgement(
        "life.doubted", ("no_answer", "told", "moving", "unsure", "other"),
        lambda book, *judged: book.addresses.doubt(*judged),
    ),
    "address_right": Judgement(
        "life.confirmed", ("letter", "phone", "in_person", "email", "other"),
        lambda book, *judged: book.addresses.confirm(*judged),
    ),
}
"""By command."""


def addresses_in_use(detail: RecipientDetail, today: datetime.date) -> list[PostalAddress]:
    """The addresses that are not history yet, the one that is used first."""
    return [each for each in detail.addresses if not each.is_empty() and not is_past(each, today)]


class JudgeAddressDialog(DeedDialog):
    """Which address, where there are several; on which day, and how that is known: by a choice or in own words."""

    def __init__(
        self, context: UiContext, parent: QWidget, session: BookSession, judgement: Judgement,
        detail: RecipientDetail, on_deed: Callable[[UseCase], None],
    ) -> None:
        words = judgement.words
        super().__init__(context, parent, session, words, detail.key, on_deed)
        self._deed = judgement.deed
        texts, home = context.texts, session.reading.home
        self._addresses = {str(each.id): each for each in addresses_in_use(detail, self.today)}
        choices = [(key, place_words(texts, each, home)) for key, each in self._addresses.items()]
        self.which = ComboField(context, texts("life.address.which"), choices)
        self.how = ComboField(
            context, texts(f"{words}.how"), [(each, texts(f"{words}.{each}")) for each in judgement.reasons]
        )
        self.own_words = QLineEdit()
        self.day = DayField(context, texts(f"{words}.day"), self.today, latest=self.today)
        which = Field(context, texts("life.address.which"), self.which)
        which.setVisible(len(choices) > 1)
        own_words = Field(context, texts("life.address.own_words"), self.own_words)
        for field in (which, Field(context, texts(f"{words}.how"), self.how), own_words, self.day):
            self.form.addWidget(field)
        self.form.addStretch()
        for choice in (self.which, self.how):
            choice.currentIndexChanged.connect(self.settle)
        self.own_words.textChanged.connect(self.settle)
        self.day.changed.connect(self.settle)
        (self.which if len(choices) > 1 else self.how).setFocus()

    def use_case(self) -> UseCase | None:
        day = self.day.day()
        if day is None:
            return None
        address, line, deed = self._addresses[self.which.key()], self.line, self._deed
        how = self.own_words.text().strip() or self.how.currentText()

        def judge(book: "Book") -> int:
            deed(book, line, address, how, day)
            return line

        return judge
