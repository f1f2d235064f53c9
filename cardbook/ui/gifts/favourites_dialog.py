"""What was wished for and given most in a year, by age."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from cardbook.domain.cards.gift import AgeBand, Favourite
from cardbook.services.gifts.gift_lists import GiftLists
from cardbook.texts import Texts
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.labels import label, paragraph
from cardbook.ui.widgets.button import primary_button
from cardbook.ui.widgets.content_area import ContentArea
from cardbook.ui.widgets.fields.combo_field import ComboField


class FavouritesDialog(PlainDialog):
    """Opened for a year; others can be chosen."""

    def __init__(self, context: UiContext, lists: GiftLists, years: Sequence[int], parent: QWidget) -> None:
        texts = context.texts
        super().__init__(context, parent, texts("gifts.favourites.title"), texts("gifts.favourites.sentence"))
        self._lists = lists
        self.year = ComboField(context, texts("gifts.favourites.year"), [(str(year), str(year)) for year in years])
        self._shown = ContentArea()
        self.body.addWidget(self.year)
        self.body.addWidget(self._shown, 1)
        close = primary_button(context, texts("frame.prompt.ok"))
        close.clicked.connect(self.accept)
        self.buttons.addStretch()
        self.buttons.addWidget(close)
        self.year.currentIndexChanged.connect(self._show)
        room = self.screen().availableSize()
        self.resize(min(context.theme.px(560), room.width() - 40), min(context.theme.px(520), room.height() - 60))
        self._show()

    def _show(self) -> None:
        texts, theme = self.context.texts, self.context.theme
        found = self._lists.of_year(int(self.year.key()))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(theme.px(8))
        for key, named in (("wished", found.wished), ("given", found.given)):
            column.addWidget(label(theme, texts(f"gifts.favourites.{key}"), "group"))
            if named:
                column.addLayout(self._table(named))
            else:
                column.addWidget(paragraph(theme, texts(f"gifts.favourites.none.{key}"), "body", "ink2"))
            column.addSpacing(theme.px(8))
        column.addStretch(1)
        self._shown.show_content(content, at_top=True)

    def _table(self, named: Mapping[AgeBand, Sequence[Favourite]]) -> QGridLayout:
        theme, texts = self.context.theme, self.context.texts
        table = QGridLayout()
        table.setHorizontalSpacing(theme.px(16))
        table.setVerticalSpacing(theme.px(6))
        table.setColumnStretch(1, 1)
        for place, (band, favourites) in enumerate(named.items()):
            table.addWidget(label(theme, band_words(texts, band), "small", "ink2"), place, 0, Qt.AlignmentFlag.AlignTop)
            said = ", ".join(_times(texts, one) for one in favourites)
            table.addWidget(paragraph(theme, said, "body", "ink"), place, 1)
        return table


def band_words(texts: Texts, band: AgeBand) -> str:
    """An age band in words: "6 to 12", "70 and over"."""
    if band.first is None:
        return texts("gifts.favourites.age_unknown")
    if band.last is None:
        return texts("gifts.favourites.age_from", first=band.first)
    return texts("gifts.favourites.age", first=band.first, last=band.last)


def _times(texts: Texts, one: Favourite) -> str:
    return texts("gifts.favourites.times", what=one.what, times=one.times) if one.times > 1 else one.what
