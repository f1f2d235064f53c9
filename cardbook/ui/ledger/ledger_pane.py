"""The ledger with what is above it: which occasion, who is shown, a search."""

import datetime
from array import array
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QMenu, QStackedLayout, QVBoxLayout, QWidget

from cardbook.domain.cards.ledger import BOTH, LOOKED_BACK, LedgerColumn, LedgerFilter, Mark, columns_of, following
from cardbook.domain.changes import ChangeSet
from cardbook.domain.people.listing import LineOrder
from cardbook.services.cards.ledger_reading import LedgerReading
from cardbook.ui.background.idle_reading import IdleReading, Steps, portions
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.key_names import key_words
from cardbook.ui.labels import paragraph
from cardbook.ui.ledger.ledger_model import LedgerModel
from cardbook.ui.ledger.ledger_view import LedgerView
from cardbook.ui.looks.page_margin import settle_sides
from cardbook.ui.widgets.chip import Chip
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.fields.number_field import NumberField
from cardbook.ui.widgets.fields.search_field import SearchField
from cardbook.ui.widgets.flow_row import FlowRow
from cardbook.ui.widgets.middle_words import MiddleWords
from cardbook.ui.widgets.page_head import PageHead
from cardbook.ui.widgets.whole_page import WholePage

_USUAL = "christmas"
_ALL = "*"
_REMEMBERED = "ledger.occasion"
_YEARS, _YEARS_WIDTH = 25, 140
_LEAST_ROWS = 150
"""What is left for heads and rows where large text leaves little room; the page scrolls then."""
_PORTION = 5_000
"""Lines read at once: some 5 ms."""
_LINES = ("contact", "household")
_LISTS = "season"
_MARKS = ("card_entry", "received_card", _LISTS)


class LedgerPane(QWidget):
    """`opened` tells a `Recipient.key`, `moved` that another cell has the keyboard."""

    opened = Signal(int)
    moved = Signal()

    def __init__(self, context: UiContext, session: BookSession) -> None:
        super().__init__()
        texts = context.texts
        self._context = context
        self._session = session
        self._reading = LedgerReading(session.reading)
        self._this_year = datetime.date.today().year
        self._filter = LedgerFilter.EVERYONE
        self._years = dict(LOOKED_BACK)
        self.model = LedgerModel(self._reading, texts, self._this_year, self)
        self.view = LedgerView(context, self.model)
        self.search = SearchField(context, texts("ledger.find"), key_words(texts, "Ctrl+F"))
        self.occasion = ComboField(context, texts("ledger.occasion"), [])
        self.chips = {each: Chip(context, texts(f"ledger.filter.{each.value}")) for each in LedgerFilter}
        self._choice = QButtonGroup(self)
        self.years = NumberField(context, texts("ledger.years"), 2, _YEARS)
        self.years.setPrefix(texts("ledger.last"))
        self.years.setSuffix(texts("ledger.of_years"))
        self.years.setFixedWidth(context.theme.px(_YEARS_WIDTH))
        self._names: dict[str, str] = {}
        self._asked = 0
        self._way = IdleReading(self)
        sent, received = (texts(f"ledger.keys.{kind}").upper() for kind in ("sent", "received"))
        self._help = paragraph(context.theme, texts("ledger.help", sent=sent, received=received), "small", "ink3")
        self._nothing = MiddleWords(context)
        self._build()
        self._wire()

    def show_ledger(self) -> None:
        """Read everything anew."""
        self._read_occasions()
        self._show()

    def hear(self, changes: ChangeSet) -> None:
        """Follow a change of the book; the rows stay where they are unless people or columns changed."""
        if changes.touches(*_LINES) or (changes.touches(_LISTS) and self._has_other_columns()):
            self.show_ledger()
        elif changes.touches(*_MARKS):
            self.model.renew()

    def panes(self) -> list[QWidget]:
        """The parts F6 travels through."""
        return [self._body, self._head, self._above]

    def take_focus(self) -> None:
        """Give the keyboard to the grid."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for layout in (self._above_column, self._below):
            settle_sides(self._context.theme, self, layout)

    @property
    def _occasion(self) -> str | None:
        key = self.occasion.key()
        return None if key == _ALL else key

    def _build(self) -> None:
        context, px = self._context, self._context.theme.px
        self._head = PageHead(context, context.texts("ledger.title"), context.texts("ledger.subtitle"))
        self.occasion.setMinimumContentsLength(12)
        for widget in (self.search, self.occasion):
            self._head.add_action(widget)
        self._above = QWidget()
        self._above.setAccessibleName(context.texts("ledger.filters"))
        self._above_column = QVBoxLayout(self._above)
        self._above_column.setContentsMargins(0, 0, 0, px(6))
        self._above_column.setSpacing(px(8))
        chips = QWidget()
        line = FlowRow(px(6))
        chips.setLayout(line)
        for each, chip in self.chips.items():
            line.addWidget(chip)
            self._choice.addButton(chip)
            chip.clicked.connect(partial(self._choose, each))
        line.addWidget(self.years)
        self.years.hide()
        self.chips[self._filter].setChecked(True)
        self._above_column.addWidget(chips)
        self._above_column.addWidget(self._help)
        self._body = QWidget()
        self._below = QVBoxLayout(self._body)
        self._below.setContentsMargins(0, 0, 0, 0)
        self._states = QStackedLayout()
        for state in (self.view, self._nothing):
            self._states.addWidget(state)
        self._below.addLayout(self._states)
        self.view.setMinimumHeight(px(_LEAST_ROWS))
        WholePage(self, (self._head, self._above, self._body), self._body)

    def _wire(self) -> None:
        self.view.toggled.connect(self._toggle)
        self.view.cycled.connect(self._cycle)
        self.view.emptied.connect(lambda: self._note(Mark.NOTHING, BOTH))
        self.view.opened.connect(self._open)
        self.view.menu_wanted.connect(self._offer_menu)
        self.view.left.connect(self._step_back)
        self.view.cells.selectionModel().selectionChanged.connect(self.moved)
        self.view.looked_for.connect(self._look_for)
        self.search.searched.connect(lambda _text: self._show())
        for leaving in (self.search.left, self.search.went_down):
            leaving.connect(self.take_focus)
        self.occasion.currentIndexChanged.connect(self._occasion_chosen)
        self.years.valueChanged.connect(self._years_chosen)

    def _occasion_chosen(self) -> None:
        self._context.settings.remember_word(_REMEMBERED, self.occasion.key())
        self._show()

    def _choose(self, chosen: LedgerFilter) -> None:
        self.chips[self._filter].show_count(None)
        self._filter = chosen
        years = self._years.get(chosen)
        self.years.setVisible(years is not None)
        with QSignalBlocker(self.years):
            self.years.setValue(years or 2)
        self._show()

    def _years_chosen(self, years: int) -> None:
        self._years[self._filter] = years
        self._show()

    def _show(self) -> None:
        """Show whom the filter and the search let through: everybody is read while the window is idle, the others are
        found beside it."""
        chosen, occasion, text = self._filter, self._occasion, self.search.text().strip()
        self._asked += 1
        asked = self._asked
        self._way.stop()
        if chosen is LedgerFilter.EVERYONE and not text:
            self._way.begin(self._everyone(), self._show_keys)
            return

        def show(keys: "array[int]") -> None:
            if asked == self._asked:
                self._show_keys(keys)

        self._session.run_task(lambda _progress: self._keys(chosen, occasion, text), show)

    def _show_keys(self, keys: "array[int]") -> None:
        before = self.view.cells.currentIndex()
        row, column = max(0, before.row()), max(1, before.column())
        occasion = self._occasion
        self.model.show(keys, self._columns(), occasion, self._names)
        self.view.settle_columns(occasion is None)
        self.chips[self._filter].show_count(len(keys))
        self._states.setCurrentIndex(0 if keys else 1)
        why = "found" if self.search.text() else self._filter.value
        self._nothing.say(self._context.texts(f"ledger.nobody.{why}"))
        self.view.go_to(row, column)

    def _columns(self) -> Sequence[LedgerColumn]:
        known, occasion = self._reading.columns(), self._occasion
        return known if occasion is None else columns_of(occasion, known, self._this_year, _YEARS)

    def _has_other_columns(self) -> bool:
        """A list came or went, and with it an occasion or a year."""
        occasions = {column.occasion for column in self._reading.columns()}
        return {_USUAL, *occasions} != self._names.keys() or list(self._columns()) != list(self.model.columns)

    def _read_occasions(self) -> None:
        """What there is to choose; the choice stays, or becomes the usual one where it is gone."""
        occasions = (column.occasion for column in self._reading.columns())
        self._names = {each: self._name_of(each) for each in (_USUAL, *occasions)}
        self.occasion.blockSignals(True)
        self.occasion.set_choices([*self._names.items(), (_ALL, self._context.texts("ledger.all"))])
        self.occasion.choose(self._context.settings.word(_REMEMBERED) or _USUAL)
        self.occasion.blockSignals(False)

    def _everyone(self) -> Steps["array[int]"]:
        keys, listing = array("q"), self._session.reading.listing

        def take(rows: Sequence[tuple[int, int, str]]) -> int:
            keys.extend(key for _rank, key, _group in rows)
            return rows[-1][0]

        yield from portions(lambda after: listing.portion(LineOrder.NAME, after, _PORTION), take, _PORTION)
        return keys

    def _keys(self, chosen: LedgerFilter, occasion: str | None, text: str) -> "array[int]":
        found = self._session.reading.search.keys(text) if text else array("q")
        if chosen is LedgerFilter.EVERYONE:
            return found
        keys, hits = self._reading.keys(chosen, occasion, self._this_year, self._years[chosen]), set(found)
        return array("q", [key for key in keys if key in hits]) if text else keys

    def _toggle(self, kind: Mark) -> None:
        """What was typed goes into the selected cells; where it stands in all of them, it goes out again."""
        cells = self.view.selected()
        everywhere = all(kind in self.model.mark(index) for index in cells)
        self._note(Mark.NOTHING if everywhere else kind, kind)

    def _cycle(self) -> None:
        cells = self.view.selected()
        if cells:
            self._note(following(self.model.mark(cells[0])), BOTH)

    def _offer_menu(self, place: QPoint) -> None:
        texts, cells = self._context.texts, self.view.selected()
        if not cells:
            return
        menu = QMenu(self)
        for key, kind in (("sent", Mark.SENT), ("received", Mark.RECEIVED)):
            action = menu.addAction(texts(f"ledger.menu.{key}"))
            action.setCheckable(True)
            action.setChecked(all(kind in self.model.mark(index) for index in cells))
            action.triggered.connect(partial(self._toggle, kind))
        menu.addSeparator()
        menu.addAction(texts("ledger.menu.open")).triggered.connect(lambda: self._open(cells[0].row()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _note(self, mark: Mark, about: Mark) -> None:
        indexes: Sequence[QModelIndex] = self.view.selected()
        if not indexes:
            return
        cells = [self.model.cell(index) for index in indexes]
        names = {cell.column: self._list_name(cell.column) for cell in cells}
        row = self.model.row_at(indexes[0].row())
        name = row.line.name if row is not None else ""
        self._session.perform(lambda: self._session.book.ledger.note(cells, mark, names, name, about))

    def _name_of(self, occasion: str) -> str:
        texts = self._context.texts
        return self._reading.occasion_name(occasion, texts.language) or texts("ledger.other")

    def _list_name(self, column: LedgerColumn) -> str:
        texts = self._context.texts
        return texts("cards.new.proposal", occasion=self._names[column.occasion], year=column.year)

    def _open(self, row: int) -> None:
        found = self.model.row_at(row)
        if found is not None:
            self.opened.emit(found.line.key)

    def _look_for(self, letter: str) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.setText(letter)

    def _step_back(self) -> None:
        if self.search.text():
            self.search.clear()
