"""The address book as a list: numbers of lines in one array, rows read in pages when they are to be seen."""

from array import array
from collections import OrderedDict
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from cardbook.domain.country import country_name
from cardbook.domain.listing import LineFilter, LineOrder
from cardbook.domain.name_text import name_key
from cardbook.services.reading import BookReading
from cardbook.texts import Texts
from cardbook.ui.people.models.line import Line, line_of
from cardbook.ui.people.models.line_choice import (
    FEWEST_WITH_HEADS,
    Head,
    LineChoice,
    country_order,
    letter_heads,
)

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole + 1
MOST_HITS = 500
FIRST_SCREEN = 64
PAGE = 32  # rows made ready at once: some two screens of a list with high rows
_KEPT_PAGES = 192
_NO_PARENT = QModelIndex()
Listed = tuple["array[int]", tuple[Head, ...]]


class LineListModel(QAbstractListModel):
    """Serves `Line`s. `start` shows the first screen before the keys of all lines are read; `complete`
    reads them, and is called by itself when somebody scrolls further before. `reloaded` follows every new
    set of lines.
    """

    reloaded = Signal()

    def __init__(self, reading: BookReading, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._texts = texts
        self._home = ""
        self._choice = LineChoice()
        self._count = 0
        self._is_cut = False
        self._heads: tuple[Head, ...] = ()
        self._keys: array[int] | None = array("q")
        self._known: dict[tuple[LineFilter, LineOrder], Listed] = {}
        self._pages: OrderedDict[int, list[Line]] = OrderedDict()
        self._first: list[Line] = []

    @property
    def choice(self) -> LineChoice:
        """What is shown now."""
        return self._choice

    @property
    def heads(self) -> tuple[Head, ...]:
        """The letters or countries between the lines."""
        return self._heads

    @property
    def is_cut(self) -> bool:
        """There are more hits than the 500 that are shown."""
        return self._is_cut

    @property
    def keys(self) -> "array[int]":
        """The keys of all lines in their order."""
        self.complete()
        return self._keys if self._keys is not None else array("q")

    def start(self) -> None:
        """Show all lines by name; only the first screen of a large book is read now."""
        self.beginResetModel()
        self._forget_rows()
        self._known.clear()
        self._choice = LineChoice()
        listing = self._reading.listing
        self._home = self._reading.home
        self._count = listing.counts().lines
        self._first = [line_of(row, self._texts, self._home) for row in listing.first_rows(FIRST_SCREEN)]
        self._keys = None if self._count > len(self._first) else array("q", [line.key for line in self._first])
        self._heads = self._worth_showing(letter_heads(listing.first_letters(FIRST_SCREEN)))
        self.endResetModel()
        self.reloaded.emit()

    def complete(self) -> None:
        """Read the keys of all lines, if that is still to be done. Nothing on the screen changes."""
        if self._keys is None:
            self._keys, self._heads, self._is_cut = self._read(self._choice)
            if len(self._keys) != self._count:
                self._replace(self._keys)
            self.reloaded.emit()

    def show_choice(self, choice: LineChoice) -> None:
        """Show other lines, or the same in another order."""
        self._home = self._reading.home
        keys, heads, is_cut = self._read(choice)
        self._choice, self._is_cut = choice, is_cut
        self._heads = heads
        self._replace(keys)
        self.reloaded.emit()

    def refresh(self, touched: Iterable[int] | None) -> None:
        """The book has changed. Where the same lines stay, only the `touched` keys (None: all) are told."""
        before = self._keys
        self._known.clear()
        keys, heads, is_cut = self._read(self._choice)
        self._home = self._reading.home
        if before is None or keys != before or heads != self._heads:
            self._heads, self._is_cut = heads, is_cut
            self._replace(keys)
            self.reloaded.emit()
            return
        self._forget_rows()
        for row in self._rows_of(touched):
            self.dataChanged.emit(self.index(row), self.index(row))

    def key_at(self, row: int) -> int:
        """The key of the line in a row."""
        if self._keys is None and row < len(self._first):
            return self._first[row].key
        return self.keys[row]

    def row_of(self, key: int) -> int:
        """The row in which a line stands, -1 where it is not shown."""
        for row, line in enumerate(self._first if self._keys is None else ()):
            if line.key == key:
                return row
        try:
            return self.keys.index(key)
        except ValueError:
            return -1

    def row_beginning_with(self, typed: str) -> int:
        """The row of the first line whose name, or town where these are sorted, begins so; -1 for none."""
        if self._choice.typed or self._choice.order is LineOrder.COUNTRY:
            wanted = name_key(typed)
            return next((row for row in range(self._count) if self._begins(self.line(row), wanted)), -1)
        order = self._choice.order
        wanted = name_key(typed) if order is LineOrder.NAME else typed
        row = self._reading.listing.lines_before(wanted, self._choice.filter, order)
        line = self.line(row) if row < self._count else None
        if line is None:
            return -1
        is_by_name = order is LineOrder.NAME
        fits = self._begins(line, wanted) if is_by_name else name_key(line.place).startswith(name_key(wanted))
        return row if fits else -1

    def line(self, row: int) -> Line | None:
        """The line in a row, None where it is gone meanwhile."""
        if self._keys is None and row < len(self._first):
            return self._first[row]
        number, place = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._read_page(number)
        return page[place] if place < len(page) else None

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else self._count

    def data(
        self,
        index: Index,
        role: int = Qt.ItemDataRole.DisplayRole,
        line_role: int = LINE,
        name_role: int = Qt.ItemDataRole.DisplayRole,
        spoken_role: int = Qt.ItemDataRole.AccessibleTextRole,
    ) -> object:
        row = index.row()
        if not 0 <= row < self._count:
            return None
        if role == line_role:
            return self.line(row)
        if role == name_role:
            line = self.line(row)
            return line.name if line else ""
        if role == spoken_role:
            line = self.line(row)
            return line.spoken if line else ""
        return None

    def _begins(self, line: Line | None, wanted: str) -> bool:
        if line is None:
            return False
        return any(name_key(name).startswith(wanted) for name in (line.family, line.name))

    def _read(self, choice: LineChoice) -> tuple["array[int]", tuple[Head, ...], bool]:
        if choice.typed:
            keys = self._reading.search.keys(choice.typed, MOST_HITS + 1, choice.filter)
            return keys[:MOST_HITS], (), len(keys) > MOST_HITS
        known = (choice.filter, choice.order)
        if known not in self._known:
            self._known = {known: self._listed(choice)}
        return *self._known[known], False

    def _listed(self, choice: LineChoice) -> Listed:
        """All lines of a choice; kept until the book changes, since every search returns to them."""
        listing = self._reading.listing
        keys = listing.keys(choice.filter, choice.order)
        if choice.order is LineOrder.COUNTRY:
            return self._by_country(keys, choice.filter)
        if choice.order is LineOrder.TOWN or len(keys) < FEWEST_WITH_HEADS:
            return keys, ()
        return keys, letter_heads(listing.letters(choice.filter))

    def _by_country(self, keys: "array[int]", chosen: LineFilter) -> Listed:
        ordered = array("q")
        heads: list[Head] = []
        for code, start, count in country_order(self._reading.listing.countries(chosen), self._texts.language):
            heads.append(Head(len(ordered), self._country_words(code)))
            ordered.extend(keys[start : start + count])
        return ordered, tuple(heads)

    def _country_words(self, code: str) -> str:
        return country_name(code, self._texts.language) if code else self._texts("people.list.no_country")

    def _worth_showing(self, heads: tuple[Head, ...]) -> tuple[Head, ...]:
        return heads if self._count >= FEWEST_WITH_HEADS else ()

    def _replace(self, keys: "array[int]") -> None:
        self.beginResetModel()
        self._forget_rows()
        self._keys = keys
        self._count = len(keys)
        self.endResetModel()

    def _forget_rows(self) -> None:
        self._pages.clear()
        self._first = []

    def _rows_of(self, touched: Iterable[int] | None) -> Sequence[int]:
        if touched is None:
            return range(self._count) if self._count < PAGE else ()
        return [row for row in map(self.row_of, touched) if row >= 0]

    def _read_page(self, number: int) -> list[Line]:
        keys = self.keys[number * PAGE : (number + 1) * PAGE]
        found = {row.key: line_of(row, self._texts, self._home) for row in self._reading.listing.rows(keys)}
        page = [found[key] for key in keys if key in found]
        self._pages[number] = page
        if len(self._pages) > _KEPT_PAGES:
            self._pages.popitem(last=False)
        return page
