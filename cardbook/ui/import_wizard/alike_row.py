"""Somebody of a file beside whom they look like in the book, and what is to be done about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardbook.domain.contact import Contact, ContactKind
from cardbook.domain.name_order import initials
from cardbook.look_alike_words import against_words, for_words
from cardbook.services.import_contacts import Choice, SeemsKnown
from cardbook.ui.context import UiContext
from cardbook.ui.import_wizard.change_lines import change_sentence
from cardbook.ui.labels import elided_label, paragraph
from cardbook.ui.widgets.avatar import Avatar, AvatarShape, color_index
from cardbook.ui.widgets.hairline import hairline
from cardbook.ui.widgets.segmented_choice import SegmentedChoice

_AVATAR = 30


class AlikeRow(QWidget):
    """`chosen(uid, Choice)` follows the choice."""

    chosen = Signal(str, object)

    def __init__(self, context: UiContext, alike: SeemsKnown, choice: Choice) -> None:
        super().__init__()
        self._context = context
        texts, theme = context.texts, context.theme
        name = _name(alike.newcomer.contact, context)
        keys = [(each.value, texts(f"import.alike.{each}")) for each in Choice]
        self.choice = SegmentedChoice(context, texts("import.alike.question", name=name), keys, choice.value)
        self.choice.chosen.connect(lambda key: self.chosen.emit(alike.uid, Choice(key)))
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addWidget(self._avatar(alike.known), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(elided_label(theme, name, "body", "ink", 600))
        for sentence in self._sentences(alike):
            words.addWidget(paragraph(theme, sentence, "small", "ink2"))
        row.addLayout(words, 1)
        line = hairline()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        column = QVBoxLayout()
        column.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(10))
        column.setSpacing(theme.px(6))
        column.addLayout(row)
        column.addWidget(self.choice)
        whole.addLayout(column)
        whole.addWidget(line)

    def _sentences(self, alike: SeemsKnown) -> list[str]:
        """Whom they look like and why, and what the book would learn."""
        texts = self._context.texts
        reasons = [*for_words(alike.pair, texts), *against_words(alike.pair, texts)]
        known = texts("import.alike.known", name=_name(alike.known, self._context), reasons=", ".join(reasons))
        changes = [change_sentence(change, texts) for change in alike.as_same.changes]
        return [known, " · ".join(changes) or texts("import.alike.nothing_new")]

    def _avatar(self, contact: Contact) -> Avatar:
        avatar = Avatar(self._context, _AVATAR)
        shape = AvatarShape.SQUARE if contact.kind is ContactKind.ORGANIZATION else AvatarShape.ROUND
        avatar.show_person(initials(contact.name) or initials(contact.display_name()), color_index(contact.uid), shape)
        return avatar


def _name(contact: Contact, context: UiContext) -> str:
    return contact.display_name() or context.texts("import.decision.nameless")
