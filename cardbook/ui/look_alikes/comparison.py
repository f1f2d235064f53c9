"""Two people side by side, field by field, and what becomes of them."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cardbook.domain.people.contact import Contact, ContactKind
from cardbook.domain.people.merging import MergeField, Side
from cardbook.domain.people.name_order import initials
from cardbook.domain.people.recipient import Recipient
from cardbook.services.reading import BookReading
from cardbook.ui.context import UiContext
from cardbook.ui.labels import Paragraph, elided_label, label, paragraph
from cardbook.ui.look_alikes.field_pairs import Pair
from cardbook.ui.look_alikes.field_row import CAPTION, FieldRow
from cardbook.ui.people.photos import show_thumbnail
from cardbook.ui.widgets.avatar import Avatar, AvatarShape, color_index
from cardbook.ui.widgets.content_area import ContentArea
from cardbook.ui.widgets.hairline import hairline

_WIDEST = 860
_AVATAR = 40


class Comparison(ContentArea):
    """`choices` are what leads now; the rows change it."""

    def __init__(self, context: UiContext, reading: BookReading) -> None:
        super().__init__()
        self._context = context
        self._reading = reading
        self._result_name = elided_label(context.theme, "", "title")
        self._result_place = elided_label(context.theme, "", "small", "ink2")
        self.pair: Pair | None = None
        self.rows: list[FieldRow] = []
        self.choices: dict[MergeField, Side] = {}

    def show_pair(self, pair: Pair | None, alike: str, against: str) -> None:
        """Show a pair, with a sentence on what speaks for one person and one on what does not; None for nobody."""
        self.pair = pair
        self.choices = pair.usual() if pair is not None else {}
        self.rows = []
        content = QWidget()
        if pair is not None:
            self._fill(content, pair, alike, against)
        self.show_content(content, at_top=True)

    def chosen(self) -> Mapping[MergeField, Side]:
        """What leads, for the merge: only fields in which there is a choice."""
        return dict(self.choices)

    def _fill(self, content: QWidget, pair: Pair, alike: str, against: str) -> None:
        theme, texts = self._context.theme, self._context.texts
        column = QVBoxLayout(content)
        column.setContentsMargins(theme.px(32), theme.px(18), theme.px(32), theme.px(24))
        column.setSpacing(0)
        inside = QWidget()
        inside.setMaximumWidth(theme.px(_WIDEST))
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(paragraph(theme, texts("look_alikes.question"), "display", "ink"))
        rows.addWidget(paragraph(theme, texts("look_alikes.choose"), "body", "ink2"))
        for words, tone in zip((alike, against), ("fir", "honey"), strict=True):
            if words:
                rows.addWidget(paragraph(theme, words, "body", tone))
        rows.addSpacing(theme.px(10))
        rows.addLayout(self._heads(pair))
        rows.addSpacing(theme.px(10))
        rows.addWidget(hairline())
        self._add_rows(rows, pair)
        rows.addSpacing(theme.px(16))
        rows.addWidget(self._result(pair))
        column.addWidget(inside)
        column.addStretch(1)

    def _heads(self, pair: Pair) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addSpacing(self._context.theme.px(CAPTION))
        photos = self._reading.pictures.thumbnails([each.photo for each in (pair.kept, pair.gone) if each.photo])
        for contact, household, came in zip((pair.kept, pair.gone), pair.households, pair.came, strict=True):
            row.addLayout(self._head(contact, household, came, photos.get(contact.photo, b"")), 1)
        return row

    def _head(self, contact: Contact, household: str, came: str, photo: bytes) -> QHBoxLayout:
        theme, texts = self._context.theme, self._context.texts
        avatar = self._avatar(contact, photo)
        name = contact.display_name() or texts("people.list.nameless")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(_bold(paragraph(theme, name, "body", "ink"), theme.font("body", 600)))
        lives = texts("look_alikes.lives", household=household) if household else ""
        for line in filter(None, (lives, came)):
            words.addWidget(paragraph(theme, line, "small", "ink2"))
        words.addStretch()
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(14), 0, theme.px(8), 0)
        row.setSpacing(theme.px(10))
        row.addWidget(avatar)
        row.addLayout(words, 1)
        return row

    def _avatar(self, contact: Contact, photo: bytes) -> Avatar:
        avatar = Avatar(self._context, _AVATAR)
        is_person = contact.kind is ContactKind.PERSON
        shape = AvatarShape.ROUND if is_person else AvatarShape.SQUARE
        letters = initials(contact.display_name() if contact.name.is_empty() else contact.name)
        avatar.show_person(letters, color_index(str(Recipient(contact=contact.id or 0).key)), shape)
        show_thumbnail(avatar, photo, is_faded=not contact.is_living)
        return avatar

    def _add_rows(self, rows: QVBoxLayout, pair: Pair) -> None:
        for each in pair.rows:
            side = self.choices.get(each.field, Side.KEPT) if each.field is not None else Side.KEPT
            row = FieldRow(self._context, each, side)
            rows.addWidget(row)
            if row.cells and each.field is not None:
                row.chosen.connect(partial(self._choose, each.field))
                row.moved.connect(partial(self._go, len(self.rows)))
                self.rows.append(row)

    def _result(self, pair: Pair) -> QFrame:
        theme = self._context.theme
        card = QFrame()
        card.setProperty("panel", "true")
        self._result_name = elided_label(theme, "", "title")
        self._result_place = elided_label(theme, "", "small", "ink2")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._result_name)
        words.addWidget(self._result_place)
        row = QHBoxLayout(card)
        row.setContentsMargins(theme.px(18), theme.px(12), theme.px(18), theme.px(12))
        row.setSpacing(theme.px(16))
        row.addWidget(self._avatar(pair.kept, b""))
        row.addLayout(words, 1)
        row.addWidget(label(theme, self._context.texts("look_alikes.result"), "small", "ink2"))
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._show_result()
        return card

    def _choose(self, field: MergeField, side: Side) -> None:
        self.choices[field] = side
        self._show_result()

    def _show_result(self) -> None:
        if self.pair is not None:
            name, place = self.pair.result(self.choices, self._context.texts, self._reading.home)
            self._result_name.setText(name)
            self._result_place.setText(place)

    def _go(self, place: int, step: int) -> None:
        """To the next row in which there is a choice."""
        if 0 <= place + step < len(self.rows):
            row = self.rows[place + step]
            row.take_focus()
            self.ensureWidgetVisible(row)


def _bold(words: Paragraph, font: QFont) -> Paragraph:
    words.setFont(font)
    return words
