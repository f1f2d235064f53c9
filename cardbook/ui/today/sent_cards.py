"""What went to somebody in years gone by, on the writing desk: the list, the motif and what it looks like."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from cardbook.domain.cards.desk_card import SentCard
from cardbook.texts import side_by_side
from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph
from cardbook.ui.people.photos import show_thumbnail
from cardbook.ui.widgets.avatar import Avatar, AvatarShape

_PICTURE = 40


class SentCards(QWidget):
    """A row for each card, the latest first."""

    def __init__(self, context: UiContext, sent: Sequence[SentCard]) -> None:
        super().__init__()
        theme, has_pictures = context.theme, any(card.picture for card in sent)
        rows = QGridLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setHorizontalSpacing(theme.px(10))
        rows.setVerticalSpacing(theme.px(6))
        rows.setColumnStretch(1, 1)
        for row, card in enumerate(sent):
            words = side_by_side(card.season, card.motif)
            rows.addWidget(paragraph(theme, words, "body", "ink"), row, int(has_pictures))
            if card.picture:
                picture = Avatar(context, _PICTURE)
                picture.shape = AvatarShape.SQUARE
                show_thumbnail(picture, card.picture)
                rows.addWidget(picture, row, 0)
