"""Noting a wish or a gift by one line of typing."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cardbook.domain.cards.gift import Gift, GiftDirection, GivenBefore, TypedGift, Wish, typed_gift
from cardbook.domain.people.recipient import Recipient
from cardbook.ui.announcing import announce
from cardbook.ui.context import UiContext
from cardbook.ui.gifts.gift_words import twice_sentence
from cardbook.ui.gifts.whom import WhomChoice, WhomField
from cardbook.ui.labels import paragraph
from cardbook.ui.widgets.fields.combo_field import ComboField

_REMEMBERED = "gifts.kind"
_LEAST_LETTERS = 5


class NoteKind(StrEnum):
    """What the typed line is."""

    WISH = "wish"
    GIFT = "gift"
    RECEIVED = "received"


class GiftLine(QWidget):
    """`noted` carries a Wish or a Gift when Enter is pressed.

    `whom` is where it is said whom it is for. `given_before` tells where the same was given already, which is said
    while it is typed. The kind chosen last is offered the next time.
    """

    noted = Signal(object)

    def __init__(
        self, context: UiContext, whom: WhomChoice | WhomField, home: str,
        given_before: Callable[[Recipient, str], Sequence[GivenBefore]], kinds: Sequence[NoteKind] = tuple(NoteKind),
    ) -> None:
        super().__init__()
        texts, theme = context.texts, context.theme
        self._context = context
        self._home = home
        self._given_before = given_before
        self.whom = whom
        self.field = QLineEdit()
        self.field.setPlaceholderText(texts("gifts.line.example"))
        self.field.setAccessibleName(texts("gifts.line.field"))
        words = [(kind.value, texts(f"gifts.line.kinds.{kind.value}")) for kind in kinds]
        self.kind = ComboField(context, texts("gifts.line.kind"), words)
        self.kind.setMinimumContentsLength(_LEAST_LETTERS)
        self.kind.choose(context.settings.word(_REMEMBERED))
        self._twice = paragraph(theme, "", "small", "honey")
        choices = QHBoxLayout()
        choices.setSpacing(theme.px(8))
        choices.addWidget(self.kind, 1)
        choices.addWidget(self.whom, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self.field)
        column.addWidget(self._twice)
        column.addLayout(choices)
        self._twice.hide()
        self.field.returnPressed.connect(self._note)
        self.field.textChanged.connect(self._look)
        self.kind.currentIndexChanged.connect(self._kind_chosen)
        self.whom.changed.connect(self._look)
        if isinstance(whom, WhomField):
            whom.next_wanted.connect(self._note)

    def warning(self) -> str:
        """What is said of the line that is being typed; "" for nothing."""
        return self._twice.text()

    @property
    def _kind(self) -> NoteKind:
        return NoteKind(self.kind.key())

    def _kind_chosen(self) -> None:
        self._context.settings.remember_word(_REMEMBERED, self.kind.key())
        self._look()

    def _look(self) -> None:
        typed = typed_gift(self.field.text(), self._home)
        whose = self.whom.whose() if typed.what and self._kind is not NoteKind.RECEIVED else None
        before = self._given_before(whose, typed.what) if whose is not None else ()
        sentence = twice_sentence(self._context.texts, before)
        if sentence and sentence != self._twice.text():
            announce(self.field, sentence)
        self._twice.setText(sentence)
        self._twice.setVisible(bool(sentence))

    def _note(self) -> None:
        """Note what is typed; where something is missing the cursor goes there."""
        typed, whose = typed_gift(self.field.text(), self._home), self.whom.whose()
        if not typed.what:
            self.field.setFocus()
        elif whose is None:
            self.whom.ask()
        else:
            thing = _thing(self._kind, whose, typed)
            self.field.clear()
            self.noted.emit(thing)


def _thing(kind: NoteKind, whose: Recipient, typed: TypedGift) -> Wish | Gift:
    if kind is NoteKind.WISH:
        return Wish(whose, typed.what, source=typed.source, price=typed.price)
    direction = GiftDirection.RECEIVED if kind is NoteKind.RECEIVED else GiftDirection.GIVEN
    return Gift(whose, typed.what, direction, source=typed.source, price=typed.price)
