"""Supplies: what a season still needs, and what lies in the drawer."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.money import money_words
from cardbook.domain.cards.supply import Need, Supply, SupplyKind
from cardbook.domain.changes import ChangeSet
from cardbook.domain.paper.postage import PriceTable
from cardbook.domain.posting.destination import HOME, NEAR, WORLD
from cardbook.services.gifts.supply_needs import Drawer, SeasonNeeds, SupplyNeeds
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.frame.places import Page
from cardbook.ui.labels import label, paragraph
from cardbook.ui.looks.page_margin import settle_sides
from cardbook.ui.people import deeds
from cardbook.ui.supplies.postage_dialog import PostageDialog
from cardbook.ui.supplies.supply_dialog import SupplyDialog
from cardbook.ui.supplies.supply_rows import NeedRow, SupplyRow
from cardbook.ui.widgets.button import plain_button, primary_button
from cardbook.ui.widgets.content_area import ContentArea
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.page_head import PageHead

_FOLLOWED = ("supply", "postage", "season", "card_entry", "writing_day", "contact", "household", "postal_address")
_SEASON_LETTERS = 15


class SuppliesPage(Page):
    """Read anew when it comes to the front and whenever the book changes while it is there.

    What a season needs is counted beside the window: planning a long list takes a while. What was shown stays until
    then.
    """

    def __init__(self, context: UiContext, session: BookSession) -> None:
        super().__init__()
        texts = context.texts
        self._context = context
        self._session = session
        self._needs = SupplyNeeds(session.reading)
        self._seasons: dict[str, Season] = {}
        self._asked = 0
        self.season = ComboField(context, texts("gifts.page.season"), [])
        self.prices = plain_button(context, texts("supplies.postage.button"), "postage")
        self.add = primary_button(context, texts("supplies.add"), "plus")
        self._area = ContentArea()
        self._build()

    def commands(self) -> Mapping[str, Callable[[], None]]:
        return {}

    def panes(self) -> list[QWidget]:
        return [self._area, self._head]

    def shown(self) -> None:
        self._read()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        settle_sides(self._context.theme, self, self._column)

    def _build(self) -> None:
        context = self._context
        self._head = PageHead(context, context.texts("supplies.title"))
        self.season.setMinimumContentsLength(_SEASON_LETTERS)
        for widget in (self.season, self.prices, self.add):
            self._head.add_action(widget)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._area)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head)
        whole.addLayout(self._column, 1)
        self.season.currentIndexChanged.connect(self._count)
        self.prices.clicked.connect(self.mend_prices)
        self.add.clicked.connect(lambda: self.ask_about(Supply(SupplyKind.CARD, "")))
        self._session.changed.connect(self._hear)

    def ask_about(self, supply: Supply) -> SupplyDialog:
        """Open the form of something in the drawer, or of something new."""
        home = self._session.reading.home
        zones = dict.fromkeys([HOME, WORLD, NEAR, *(price.zone for price in self.price_table().prices)])
        dialog = SupplyDialog(self._context, self, supply, list(zones), home)
        dialog.confirmed.connect(self._keep)
        dialog.open()
        return dialog

    def mend_prices(self) -> PostageDialog:
        """Open what stamps cost."""
        dialog = PostageDialog(self._context, self._session, self.price_table, self)
        dialog.open()
        return dialog

    def price_table(self) -> PriceTable:
        """What stamps cost now."""
        return self._needs.prices()

    def rows(self) -> list[SupplyRow]:
        """What lies in the drawer, from top to bottom."""
        return self._area.findChildren(SupplyRow)

    def needs(self) -> list[NeedRow]:
        """What is needed, from top to bottom."""
        return self._area.findChildren(NeedRow)

    def _hear(self, changes: ChangeSet) -> None:
        if self.isVisible() and changes.touches(*_FOLLOWED):
            self._read()

    def _read(self) -> None:
        self._seasons = {str(one.id): one for one in self._session.reading.seasons.all()}
        self.season.blockSignals(True)
        self.season.set_choices([(key, one.name) for key, one in self._seasons.items()])
        self.season.blockSignals(False)
        self.season.setVisible(bool(self._seasons))
        self._count()

    def here(self) -> str:
        return "cards"

    def _count(self) -> None:
        """Count what the season needs, and show it where nothing else was asked for since."""
        season = self._seasons.get(self.season.key())
        self._asked += 1
        asked = self._asked

        def read() -> tuple[Drawer, SeasonNeeds | None]:
            return self._needs.whole_drawer(), self._needs.of_season(season) if season is not None else None

        def show(found: tuple[Drawer, SeasonNeeds | None]) -> None:
            if asked == self._asked:
                self._show(season, *found)

        self._session.run_task(lambda _progress: read(), show)

    def _show(self, season: Season | None, drawer: Drawer, found: SeasonNeeds | None) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, self._context.theme.px(12), self._context.theme.px(24))
        column.setSpacing(self._context.theme.px(4))
        if season is not None and found is not None:
            self._show_needs(column, season, found, drawer.supplies)
        self._show_drawer(column, drawer)
        column.addStretch(1)
        self._area.show_content(content)

    def _show_needs(
        self, column: QVBoxLayout, season: Season, found: SeasonNeeds, drawer: Sequence[Supply]
    ) -> None:
        theme, texts = self._context.theme, self._context.texts
        names = {supply.id: supply for supply in drawer}
        column.addWidget(label(theme, texts("supplies.needs", season=season.name), "group"))
        for need in found.needs:
            motif = names.get(need.motif) if need.motif is not None else None
            column.addWidget(NeedRow(self._context, need, motif.name if motif else "", _per_pack(need, drawer)))
        if not found.needs:
            column.addWidget(paragraph(theme, texts("supplies.nothing_needed"), "body", "ink2"))
        if found.stamps:
            total = " + ".join(money_words(money, texts.language) for money in found.stamps)
            column.addWidget(paragraph(theme, texts("supplies.stamps_cost", total=total), "small", "ink2"))
        column.addSpacing(theme.px(18))

    def _show_drawer(self, column: QVBoxLayout, drawer: Drawer) -> None:
        """What is there; motifs of which no card is left stand below, as one wants to know who had them."""
        theme, texts = self._context.theme, self._context.texts
        used_up = [one for one in drawer.supplies if one.kind is SupplyKind.CARD and not one.in_stock]
        column.addWidget(label(theme, texts("supplies.drawer"), "group"))
        if not drawer.supplies:
            column.addWidget(paragraph(theme, texts("supplies.empty"), "body", "ink2"))
        for supply in drawer.supplies:
            if supply not in used_up:
                column.addWidget(self._row(supply, drawer))
        if used_up:
            column.addSpacing(theme.px(18))
            column.addWidget(label(theme, texts("supplies.used_up"), "group"))
        for supply in used_up:
            column.addWidget(self._row(supply, drawer))

    def _row(self, supply: Supply, drawer: Drawer) -> SupplyRow:
        uses = drawer.uses.get(supply.id or 0, ())
        row = SupplyRow(self._context, supply, uses, drawer.pictures.get(supply.picture, b""))
        row.changed.connect(self._keep)
        row.picture_given.connect(self._give_picture)
        row.edit_wanted.connect(self.ask_about)
        row.delete_wanted.connect(self._delete)
        return row

    def _give_picture(self, supply: Supply, source: Path | bytes) -> None:
        supplies = self._session.book.supplies
        deeds.Deeds(self._session).read_photo(
            source, lambda picture: self._session.perform(lambda: supplies.save(supply, picture))
        )

    def _keep(self, supply: Supply) -> None:
        supplies = self._session.book.supplies
        self._session.perform(lambda: supplies.add(supply) if supply.id is None else supplies.save(supply))

    def _delete(self, supply: Supply) -> None:
        self._session.perform(lambda: self._session.book.supplies.delete(supply))


def _per_pack(need: Need, drawer: Sequence[Supply]) -> int:
    """How many come in a pack; sheets are counted singly."""
    if need.kind is SupplyKind.LABEL_SHEET:
        return 0
    return max(
        (one.per_pack for one in drawer if one.kind is need.kind and one.zone == need.zone
         and need.motif in (None, one.id)), default=0,
    )
