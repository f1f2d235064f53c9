"""Noting a wish or a gift by one line of typing."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cardbook.domain.gift import Gift, GiftDirection, GivenBefore, TypedGift, Wish, typed_gift
from cardbook.domain.recipient import Recipient
from cardbook.ui.announcing import announce
from cardbook.ui.context import UiContext
from cardbook.ui.gifts.gift_words import twice_sentence
from cardbook.ui.labels import paragraph
from cardbook.ui.widgets.combo_field import ComboField

_REMEMBERED = "gifts.kind"
_LEAST_LETTERS = 5
_MANY = 12


class NoteKind(StrEnum):
    """What the typed line is."""

    WISH = "wish"
    GIFT = "gift"
    RECEIVED = "received"


class GiftLine(QWidget):
    """`noted` carries a Wish or a Gift when Enter is pressed.

    `people` are whom it may be for, each with a name; with one nobody is asked. `given_before` tells where the same
    was given already, which is said while it is typed. The kind chosen last is offered the next time.
    """

    noted = Signal(object)

    def __init__(
        self, context: UiContext, people: Sequence[tuple[Recipient, str]], home: str,
        given_before: Callable[[Recipient, str], Sequence[GivenBefore]], kinds: Sequence[NoteKind] = tuple(NoteKind),
    ) -> None:
        super().__init__()
        texts, theme = context.texts, context.theme
        self._context = context
        self._home = home
        self._given_before = given_before
        self._people = {str(whose.key): whose for whose, _ in people}
        self.field = QLineEdit()
        self.field.setPlaceholderText(texts("gifts.line.example"))
        self.field.setAccessibleName(texts("gifts.line.field"))
        words = [(kind.value, texts(f"gifts.line.kinds.{kind.value}")) for kind in kinds]
        self.kind = ComboField(context, texts("gifts.line.kind"), words)
        self.kind.choose(context.settings.word(_REMEMBERED))
        names = [(str(each.key), name) for each, name in people]
        self.whom = ComboField(context, texts("gifts.line.whom"), names, completes=len(people) > _MANY)
        self._twice = paragraph(theme, "", "small", "honey")
        choices = QHBoxLayout()
        choices.setSpacing(theme.px(8))
        for combo in (self.kind, self.whom):
            combo.setMinimumContentsLength(_LEAST_LETTERS)
            choices.addWidget(combo, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self.field)
        column.addWidget(self._twice)
        column.addLayout(choices)
        self._twice.hide()
        if len(people) == 1:
            self.whom.hide()
        self.field.returnPressed.connect(self._note)
        self.field.textChanged.connect(self._look)
        self.kind.currentIndexChanged.connect(self._kind_chosen)
        self.whom.currentIndexChanged.connect(self._look)

    def warning(self) -> str:
        """What is said of the line that is being typed; "" for nothing."""
        return self._twice.text()

    @property
    def _kind(self) -> NoteKind:
        return NoteKind(self.kind.key())

    @property
    def _whose(self) -> Recipient:
        return self._people[self.whom.key()]

    def _kind_chosen(self) -> None:
        self._context.settings.remember_word(_REMEMBERED, self.kind.key())
        self._look()

    def _look(self) -> None:
        typed = typed_gift(self.field.text(), self._home)
        looked_for = typed.what and self._kind is not NoteKind.RECEIVED
        before = self._given_before(self._whose, typed.what) if looked_for else ()
        sentence = twice_sentence(self._context.texts, before)
        if sentence and sentence != self._twice.text():
            announce(self.field, sentence)
        self._twice.setText(sentence)
        self._twice.setVisible(bool(sentence))

    def _note(self) -> None:
        typed = typed_gift(self.field.text(), self._home)
        if typed.what:
            thing = _thing(self._kind, self._whose, typed)
            self.field.clear()
            self.noted.emit(thing)


def _thing(kind: NoteKind, whose: Recipient, typed: TypedGift) -> Wish | Gift:
    if kind is NoteKind.WISH:
        return Wish(whose, typed.what, source=typed.source, price=typed.price)
    direction = GiftDirection.RECEIVED if kind is NoteKind.RECEIVED else GiftDirection.GIVEN
    return Gift(whose, typed.what, direction, source=typed.source, price=typed.price)
