"""All occasions of the book: open one, begin, rename or delete one."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedLayout, QVBoxLayout, QWidget

from cardbook.domain.cards.card_list import Season
from cardbook.domain.people.listing import SeasonSummary
from cardbook.services.cards.next_season import next_season_of
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.cards.season_rows import SeasonDelegate, SeasonModel
from cardbook.ui.cards.start.begin_banner import BeginBanner
from cardbook.ui.context import UiContext
from cardbook.ui.looks.page_margin import settle_sides
from cardbook.ui.prompts import ask, message
from cardbook.ui.widgets.button import link_button, primary_button, quiet_button
from cardbook.ui.widgets.empty_state import EmptyState
from cardbook.ui.widgets.page_head import PageHead
from cardbook.ui.widgets.row_list_view import RowListView

_INSET = 12


class Overview(QWidget):
    """`opened` tells a season's id, `moved` that another has the keyboard, `new_wanted` that a list is to be begun,
    `supplies_wanted` asks for what lies in the drawer."""

    opened = Signal(int)
    moved = Signal()
    new_wanted = Signal()
    supplies_wanted = Signal()

    def __init__(self, context: UiContext, session: BookSession) -> None:
        super().__init__()
        texts = context.texts
        self._context = context
        self._session = session
        self.model = SeasonModel(texts, self)
        self.rows = RowListView(context, texts("cards.overview.name"), several=False)
        self.rows.setModel(self.model)
        self.rows.setItemDelegate(SeasonDelegate(context, self.rows))
        self.rename_button = quiet_button(context, texts("cards.overview.rename"), "pencil")
        self.delete_button = quiet_button(context, texts("cards.overview.delete"), "trash-2")
        self.begin = BeginBanner(context)
        self.supplies_button = link_button(context, texts("supplies.title"), "archive")
        self.new_button = primary_button(context, texts("cards.overview.new"), "plus")
        self.empty = EmptyState(
            context, texts("cards.overview.question"), texts("cards.overview.sentence"), texts("cards.overview.new")
        )
        self._build()
        self._wire()

    def show_seasons(self, season_id: int | None = None) -> None:
        """Read the seasons; `season_id` is the one to stand on, else the one that was current."""
        current = self.current_summary()
        wanted = season_id if season_id is not None else current.season.id if current else None
        before = self.rows.currentIndex().row()
        self.model.show(self._session.reading.seasons.known_summaries())
        self.begin.show_next(next_season_of(self._session.reading, self._session.book.today()))
        any_season = self.model.rowCount() > 0
        self._states.setCurrentIndex(0 if any_season else 1)
        for button in (self.rename_button, self.delete_button, self.new_button):
            button.setVisible(any_season)
        row = self.model.row_of(wanted) if wanted is not None else None
        self.rows.go_to(row if row is not None else max(0, min(before, self.model.rowCount() - 1)))

    def current_summary(self) -> SeasonSummary | None:
        """The season that has the keyboard."""
        return self.model.summary(self.rows.currentIndex().row())

    def rename_current(self) -> None:
        """Ask for another name."""
        summary, texts = self.current_summary(), self._context.texts
        if summary is not None:
            season = summary.season
            ask(
                self._context, self, texts("cards.rename.title"), texts("cards.rename.name"),
                texts("cards.rename.verb"), lambda name: self._rename(season, name), season.name,
            )

    def delete_current(self) -> None:
        """Delete the list; undo brings it back with all its ticks."""
        summary = self.current_summary()
        if summary is not None:
            season = summary.season
            self._session.perform_many(summary.total, lambda: self._session.book.seasons.delete(season))

    def panes(self) -> list[QWidget]:
        """The parts F6 travels through."""
        return [self._body, self._head]

    def focus_list(self) -> None:
        """Give the keyboard to the rows, or to the button that begins the first list."""
        (self.rows if self.model.rowCount() else self.empty.button).setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        settle_sides(self._context.theme, self, self._row_column, -_INSET, -_INSET)

    def _build(self) -> None:
        self._head = PageHead(self._context, self._context.texts("cards.overview.title"))
        for button in (self.rename_button, self.delete_button, self.new_button):
            self._head.add_action(button)
        listed = QWidget()
        self._row_column = QVBoxLayout(listed)
        self._row_column.setContentsMargins(0, 0, 0, 0)
        self._row_column.setSpacing(self._context.theme.px(8))
        above = QHBoxLayout()
        above.setContentsMargins(self._context.theme.px(_INSET), 0, self._context.theme.px(_INSET), 0)
        above.addWidget(self.begin)
        self._row_column.addLayout(above)
        self._row_column.addWidget(self.rows)
        foot = QHBoxLayout()
        foot.setContentsMargins(self._context.theme.px(_INSET), 0, 0, self._context.theme.px(_INSET))
        foot.addWidget(self.supplies_button)
        foot.addStretch()
        self._row_column.addLayout(foot)
        self._body = QWidget()
        self._states = QStackedLayout(self._body)
        self._states.addWidget(listed)
        self._states.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._body, 1)

    def _wire(self) -> None:
        self.rows.opened.connect(self._open)
        self.rows.selectionModel().currentChanged.connect(self.moved)
        self.model.modelReset.connect(self.moved)
        self.rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.rows.customContextMenuRequested.connect(self._offer_menu)
        self.rename_button.clicked.connect(self.rename_current)
        self.delete_button.clicked.connect(self.delete_current)
        self.supplies_button.clicked.connect(self.supplies_wanted)
        self.new_button.clicked.connect(self.new_wanted)
        self.empty.submitted.connect(self.new_wanted)

    def _open(self, index: QModelIndex) -> None:
        summary = self.model.summary(index.row())
        if summary is not None:
            self.opened.emit(summary.season.id or 0)

    def _rename(self, season: Season, name: str) -> None:
        texts = self._context.texts
        namesake = self._session.reading.seasons.by_name(name)
        if namesake is not None and namesake.id != season.id:
            message(self._context, self, texts("cards.rename.taken_title"), texts("cards.rename.taken", name=name))
        elif name != season.name:
            self._session.perform(lambda: self._session.book.seasons.rename(season.id or 0, name))

    def _offer_menu(self, place: QPoint) -> None:
        if self.current_summary() is None:
            return
        texts = self._context.texts
        menu = QMenu(self)
        menu.addAction(texts("cards.menu.open")).triggered.connect(lambda: self._open(self.rows.currentIndex()))
        menu.addAction(texts("cards.overview.rename")).triggered.connect(self.rename_current)
        menu.addAction(texts("cards.overview.delete")).triggered.connect(self.delete_current)
        menu.aboutToHide.connect(menu.deleteLater, Qt.ConnectionType.QueuedConnection)
        menu.popup(self.rows.viewport().mapToGlobal(place))
