"""Somebody of a file, what is noticed about them, and what is to be done about it."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardbook.domain.people.contact import Contact, ContactKind
from cardbook.domain.people.name_order import initials
from cardbook.ui.context import UiContext
from cardbook.ui.labels import elided_label, paragraph
from cardbook.ui.widgets.avatar import Avatar, AvatarShape, color_index
from cardbook.ui.widgets.fields.segmented_choice import SegmentedChoice
from cardbook.ui.widgets.hairline import hairline

_AVATAR = 30


class OfferRow(QWidget):
    """`chosen(key)` follows the choice; `words` are a name and sentences below it, `keys` go with their words."""

    chosen = Signal(str)

    def __init__(
        self, context: UiContext, mark: QWidget, words: Sequence[str], question: str,
        keys: Sequence[tuple[str, str]], key: str,
    ) -> None:
        super().__init__()
        theme = context.theme
        self.choice = SegmentedChoice(context, question, keys, key)
        self.choice.chosen.connect(self.chosen)
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        text = QVBoxLayout()
        text.setSpacing(theme.px(2))
        name, *sentences = words
        text.addWidget(elided_label(theme, name, "body", "ink", 600))
        for sentence in sentences:
            text.addWidget(paragraph(theme, sentence, "small", "ink2"))
        row.addLayout(text, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        column = QVBoxLayout()
        column.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(10))
        column.setSpacing(theme.px(6))
        column.addLayout(row)
        column.addWidget(self.choice)
        whole.addLayout(column)
        whole.addWidget(hairline())


def avatar_of(context: UiContext, contact: Contact) -> Avatar:
    """The small picture of somebody of the book."""
    avatar = Avatar(context, _AVATAR)
    shape = AvatarShape.SQUARE if contact.kind is ContactKind.ORGANIZATION else AvatarShape.ROUND
    avatar.show_person(initials(contact.name) or initials(contact.display_name()), color_index(contact.uid), shape)
    return avatar


def choice_words(context: UiContext, texts: str, keys: Iterable[str]) -> list[tuple[str, str]]:
    """Keys with their words, which stand at `texts`."""
    return [(key, context.texts(f"{texts}.{key}")) for key in keys]
