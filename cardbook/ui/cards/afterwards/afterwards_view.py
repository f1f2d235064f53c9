"""A season afterwards: what came, what came back, what to think of next year."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QStackedLayout, QVBoxLayout, QWidget

from cardbook.domain.cards.afterwards import Came
from cardbook.domain.cards.card_list import Season
from cardbook.domain.people.listing import ListingRow
from cardbook.services.cards.season_aftermath import SeasonAftermath
from cardbook.services.people.picture_files import picture_in
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.cards.afterwards.aftermath_delegate import AftermathDelegate
from cardbook.ui.cards.afterwards.aftermath_model import AftermathLine, AftermathModel
from cardbook.ui.cards.afterwards.aftermath_panel import WIDTH, AftermathPanel
from cardbook.ui.cards.afterwards.card_wall import CardWall
from cardbook.ui.cards.afterwards.sender_field import SenderField
from cardbook.ui.cards.afterwards.wall_years import WallYears
from cardbook.ui.cards.season_side import SeasonSide
from cardbook.ui.cards.season_tabs import SeasonTab
from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph
from cardbook.ui.widgets.button import plain_button
from cardbook.ui.widgets.chip import Chip
from cardbook.ui.widgets.flow_row import FlowBox
from cardbook.ui.widgets.row_list_view import RowListView


class AfterwardsView(SeasonSide):
    """Who has written is typed at the top; below stand those of one kind, or the pictures of all that came.
    `season_wanted` tells the id of another year's season, whose wall is to be seen."""

    season_wanted = Signal(int)

    def __init__(self, context: UiContext, session: BookSession) -> None:
        super().__init__(context, session, SeasonTab.AFTERWARDS)
        texts = context.texts
        self._what: SeasonAftermath | None = None
        self.who = SenderField(context, session.reading)
        self.model = AftermathModel(session.reading, self)
        self.rows = RowListView(context, texts("cards.afterwards.list"), several=False)
        self.rows.setModel(self.model)
        self.rows.setItemDelegate(AftermathDelegate(context, self.rows))
        self.wall = CardWall(context, session.reading)
        self.years = WallYears(context)
        self.panel = AftermathPanel(context)
        self.chips = {kind: Chip(context, texts(f"cards.afterwards.kinds.{kind}")) for kind in Came}
        self.wall_chip = Chip(context, texts("cards.afterwards.wall"), icon="camera")
        self.close_button = plain_button(context, texts("cards.afterwards.close"), "archive")
        self._said = paragraph(context.theme, "", "body", "ink2")
        self._build()
        self._wire()

    def show_season(self, season: Season) -> None:
        super().show_season(season)
        self._read()
        self._show_rows()
        self.rows.go_to(0)
        self._show_current()

    def hear(self, season: Season) -> None:
        super().hear(season)
        current = self._current()
        self._read()
        self._show_rows()
        self._stand_on(current.what.key if current is not None else None)

    def focus_list(self) -> None:
        self.who.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> list[QWidget]:
        return [self.who, self.rows, self.panel, self._head]

    def _build(self) -> None:
        px = self._context.theme.px
        self._head.add_action(self.close_button)
        self._choice = QButtonGroup(self)
        chips = FlowBox(px(6))
        for chip in (*self.chips.values(), self.wall_chip):
            chips.row.addWidget(chip)
            self._choice.addButton(chip)
        self.chips[Came.CAME].setChecked(True)
        states = QWidget()
        self._states = QStackedLayout(states)
        self._states.addWidget(self.rows)
        self._states.addWidget(self.wall)
        main = QVBoxLayout()
        main.setSpacing(px(10))
        main.addWidget(self.who)
        main.addWidget(chips)
        main.addWidget(self.years)
        main.addWidget(self._said)
        main.addWidget(states, 1)
        self._fill(main, self.panel, WIDTH, self.who)

    def _wire(self) -> None:
        panel = self.panel
        self.who.chosen.connect(self._note_sender)
        self.who.editor.left.connect(self.left)
        self.who.editor.went_on.connect(self._go_to_news)
        self.close_button.clicked.connect(self._close_or_open)
        for chip in (*self.chips.values(), self.wall_chip):
            chip.clicked.connect(self._choose)
        self.rows.selectionModel().currentChanged.connect(self._show_current)
        self.rows.opened.connect(lambda _index: panel.news.setFocus())
        self.rows.delete_requested.connect(self._not_came)
        self.wall.chosen.connect(self._stand_on)
        self.years.season_wanted.connect(self.season_wanted)
        panel.news_typed.connect(self._keep_news)
        panel.next_year_typed.connect(self._keep_next_year)
        panel.picture_chosen.connect(self._keep_picture)
        panel.came_wanted.connect(self._came)
        panel.not_came_wanted.connect(self._not_came)
        panel.back_wanted.connect(self._note_back)
        panel.opened.connect(self._open)

    def _kind(self) -> Came:
        return next((kind for kind, chip in self.chips.items() if chip.isChecked()), Came.CAME)

    def _read(self) -> None:
        season = self._season
        if season is None:
            return
        self._what = SeasonAftermath(self._session.reading, season.id or 0)
        for chip, count in zip(self.chips.values(), self._what.counts(), strict=True):
            chip.show_count(count)
        pictured = [each.card for each in self._what.of(Came.CAME) if each.card is not None and each.card.picture]
        self.wall_chip.show_count(len(pictured))
        self.wall.show_cards(pictured)
        counts = self._session.reading.received.pictured(season.occasion) if season.occasion else {}
        others = {each: counts[each.id] for each in self._session.reading.seasons.all() if each.id in counts}
        self.years.show_years(season, others)
        self.who.prefer(self._what.quiet_keys())
        is_closed = self._session.reading.seasons.is_closed(season.id or 0)
        self.close_button.setText(self._context.texts("cards.afterwards.open_again" if is_closed else
                                                      "cards.afterwards.close"))

    def _choose(self) -> None:
        self.panel.tell_typed()
        self._show_rows()
        self.rows.go_to(0)
        self._show_current()

    def _show_rows(self) -> None:
        if self._what is None:
            return
        kind = self._kind()
        with QSignalBlocker(self.rows.selectionModel()):
            self.model.show(self._what.of(kind))
        self._states.setCurrentWidget(self.wall if self.wall_chip.isChecked() else self.rows)
        self.years.setVisible(self.wall_chip.isChecked() and bool(self.years.chips))
        is_empty = not self.model.rowCount() and not self.wall_chip.isChecked()
        self._said.setText(self._context.texts(f"cards.afterwards.none.{kind}"))
        self._said.setVisible(is_empty)

    def _stand_on(self, key: int | None) -> None:
        row = self.model.row_of(key) if key is not None else None
        self.rows.go_to(row if row is not None else 0)
        self._show_current()

    def _current(self) -> AftermathLine | None:
        return self.model.line(self.rows.currentIndex().row())

    def _show_current(self) -> None:
        line = self._current()
        card = line.what.card if line is not None else None
        digest = card.picture if card is not None else ""
        pictures = self._session.reading.pictures.thumbnails([digest]) if digest else {}
        self.panel.show_line(line, pictures.get(digest, b""))

    def _note_sender(self, row: ListingRow) -> None:
        """A card came from them; who wrote before is only shown."""
        season = self._season
        if season is None:
            return
        self.chips[Came.CAME].setChecked(True)
        if self._what is None or all(each.key != row.key or each.card is None for each in self._what.all):
            self._session.perform(lambda: self._session.book.afterwards.card_came(season, [row.key], name=row.name))
        self._show_rows()
        self._stand_on(row.key)

    def _go_to_news(self) -> None:
        line = self._current()
        if line is not None and line.what.card is not None:
            self.panel.news.setFocus(Qt.FocusReason.TabFocusReason)

    def _came(self) -> None:
        line = self._current()
        if line is not None:
            self._note_sender(line.row)

    def _not_came(self) -> None:
        line = self._current()
        card = line.what.card if line is not None else None
        if card is not None:
            self._session.perform(lambda: self._session.book.afterwards.card_did_not_come([card.id], card.row.name))

    def _note_back(self, is_back: bool) -> None:
        line, season, afterwards = self._current(), self._season, self._session.book.afterwards
        if line is None or season is None:
            return
        note = afterwards.came_back if is_back else afterwards.did_not_come_back
        self._session.perform(lambda: note(season, [line.what.key], name=line.row.name))

    def _keep_news(self, line: AftermathLine, text: str) -> None:
        card = line.what.card
        if card is not None and card.news != text:
            self._session.perform(lambda: self._session.book.afterwards.edit_card(card._replace(news=text)))

    def _keep_next_year(self, line: AftermathLine, text: str) -> None:
        entry = line.what.entry
        if entry is not None and entry.next_year != text:
            choices, name = self._session.book.card_choices, line.row.name
            self._session.perform(lambda: choices.set_next_year(entry.id, text, name))

    def _keep_picture(self, path: Path) -> None:
        line = self._current()
        card = line.what.card if line is not None else None
        if card is not None:
            self._session.perform(lambda: self._session.book.afterwards.edit_card(card, picture_in(path)))

    def _close_or_open(self) -> None:
        season, afterwards = self._season, self._session.book.afterwards
        if season is not None:
            is_closed = self._session.reading.seasons.is_closed(season.id or 0)
            change = afterwards.open_again if is_closed else afterwards.close
            self._session.perform(lambda: change(season))

    def _open(self) -> None:
        line = self._current()
        if line is not None:
            self.opened.emit(line.what.key)
