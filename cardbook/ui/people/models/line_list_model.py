"""The address book as a list: numbers of lines in one array, rows read in pages when they are to be seen."""

from array import array
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Collection
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from cardbook.domain.people import name_text
from cardbook.domain.people.listing import LineOrder
from cardbook.domain.search import search_query
from cardbook.services.people import searching
from cardbook.services.reading import BookReading
from cardbook.texts import Texts
from cardbook.ui.labels import plain_tooltip
from cardbook.ui.people import photos
from cardbook.ui.people.models import hit_keys, line_mending
from cardbook.ui.people.models.line import Line, line_of
from cardbook.ui.people.models.line_choice import (
    FEWEST_WITH_HEADS,
    Head,
    LineChoice,
    LineList,
    letter_heads,
)
from cardbook.ui.people.models.line_reading import Reading, lines_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from cardbook.ui.people.models.hit_keys import HitKeys
    from cardbook.ui.people.photos import Photos

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole + 1
MOST_HITS = 500
FIRST_SCREEN = 64
PAGE = 32  # rows made ready at once: some two screens of a list with high rows
_KEPT_PAGES = 192
_NO_PARENT = QModelIndex()
_EVERYBODY = LineChoice()
_DRAGGED = (
    Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)


class LineListModel(QAbstractListModel):
    """Serves `Line`s. A list that takes long to read is read in portions while the window is idle, and what was
    shown stays until then; `complete` reads on at once.

    `start` shows the first screen before anything else is read. `reloaded` follows every new set of lines,
    `settled` everything that was asked for: the lines that are shown are those of the book and of the choice;
    `photos_arrived` tells that more photos are ready.
    """

    reloaded = Signal()
    settled = Signal()
    photos_arrived = Signal()

    def __init__(self, reading: BookReading, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._texts = texts
        self._home = ""
        self._choice = self._wanted = _EVERYBODY
        self._count = 0
        self._listed: LineList | None = LineList(array("q"))
        self._heads: tuple[Head, ...] = ()
        self._known: dict[LineChoice, LineList] = {}
        self._steps: Reading[LineList] | None = None
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._idle.timeout.connect(self.read_on)
        self._first_photo = QTimer(self, singleShot=True, interval=0)
        self._first_photo.timeout.connect(self._begin_photos)
        self._pages: OrderedDict[int, list[Line | None]] = OrderedDict()
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
        return self._listed is not None and self._listed.is_cut

    @property
    def is_reading(self) -> bool:
        """What is shown is not yet all that was asked for."""
        return self._steps is not None

    @property
    def keys(self) -> "array[int] | HitKeys":
        """The keys of all lines in their order."""
        if self._listed is None:
            self.complete()
        return self._listed.keys if self._listed is not None else array("q")

    def start(self) -> None:
        """Show all lines by name; only the first screen of a large book is read now, the rest by `read_on`."""
        self.beginResetModel()
        self._forget_rows()
        self._known.clear()
        listing = self._reading.listing
        self._choice, self._listed = _EVERYBODY, None
        self._home = self._reading.home
        self._count = listing.counts().lines
        self._first = [line_of(row, self._texts, self._home) for row in listing.first_rows(FIRST_SCREEN)]
        self._heads = self._worth_showing(letter_heads(listing.first_letters(FIRST_SCREEN)))
        self._begin(_EVERYBODY)
        self.endResetModel()
        self.reloaded.emit()
        if self._count <= len(self._first):
            self.complete()

    def read_on(self) -> None:
        """Read the next portion of what was asked for, and go on when the window is idle."""
        if self._steps is None:
            return
        try:
            next(self._steps)
        except StopIteration as ended:
            self._finish(ended.value)
        else:
            self._idle.start()

    def complete(self) -> None:
        """Read all that was asked for, now."""
        while self._steps is not None:
            self.read_on()

    def show_choice(self, choice: LineChoice) -> None:
        """Show other lines, or the same in another order."""
        self._home = self._reading.home
        if self._listed is None and choice != _EVERYBODY:
            self._stay_with_first_screen()
        self._begin(choice)
        if choice.typed:
            self._finish(self._found(choice))
        elif choice in self._known:
            self._finish(self._known[choice])
        else:
            self.read_on()

    def refresh(self, touched: Collection[int] | None) -> None:
        """The book has changed. Where few lines are `touched` (None: any) only these are looked at."""
        self._home = self._reading.home
        wanted = self._wanted if self.is_reading else self._choice
        if self._listed is None:
            self.start()
            self.show_choice(wanted)
            return
        few = touched if touched is not None and len(touched) <= line_mending.MOST_MENDED else None
        mended = line_mending.mended
        self._known = {} if few is None else {
            choice: mended(listed, few, choice, self._reading, self._texts) for choice, listed in self._known.items()
        }
        self._repaint(touched)
        self.show_choice(wanted)

    def key_at(self, row: int) -> int:
        """The key of the line in a row."""
        if self._listed is None and row < len(self._first):
            return self._first[row].key
        return self.keys[row]

    def row_of(self, key: int) -> int:
        """The row in which a line stands, -1 where it is not shown."""
        for row, line in enumerate(self._first if self._listed is None else ()):
            if line.key == key:
                return row
        try:
            return self.keys.index(key)
        except ValueError:
            return -1

    def rows_of(self, keys: Collection[int]) -> list[int]:
        """The rows in which lines stand that are shown, from top to bottom."""
        if len(keys) == 1:
            return [row for row in map(self.row_of, keys) if row >= 0]
        wanted = set(keys)
        return [row for row, key in enumerate(self.keys) if key in wanted]

    def row_beginning_with(self, typed: str) -> int:
        """The row of the first line whose name, or town where these are sorted, begins so; -1 for none."""
        is_short = self._choice.typed and self._count <= MOST_HITS
        if is_short or self._choice.order is LineOrder.COUNTRY:
            wanted = name_text.name_key(typed)
            return next((row for row in range(self._count) if self._begins(self.line(row), wanted)), -1)
        order = LineOrder.NAME if self._choice.typed else self._choice.order
        wanted = name_text.name_key(typed) if order is LineOrder.NAME else typed
        row = self._lines_before(wanted, order)
        line = self.line(row) if row < self._count else None
        if line is None:
            return -1
        if order is LineOrder.NAME:
            fits = self._begins(line, wanted)
        else:
            fits = name_text.name_key(line.place).startswith(name_text.name_key(wanted))
        return row if fits else -1

    def line(self, row: int) -> Line | None:
        """The line in a row, None where it is gone meanwhile."""
        if self._listed is None and row < len(self._first):
            return self._first[row]
        number, place = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._read_page(number)
        return page[place] if place < len(page) else None

    @cached_property
    def photos(self) -> "Photos":
        """The photos of the lines; made after a line that has one was painted without it."""
        return photos.Photos(self._reading, self)

    def photo_of(self, line: Line, side: int) -> "QPixmap | None":
        """The photo of a line, `side` dots of the screen wide, once it is ready; the first paint waits for none."""
        if "photos" in vars(self):
            return self.photos.of_line(line, side)
        self._first_photo.start()
        return None

    def _begin_photos(self) -> None:
        """Paint again, and this time ask for the photos that are to be seen."""
        self.photos.arrived.connect(self.photos_arrived)
        self.photos_arrived.emit()

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _DRAGGED if index.isValid() else Qt.ItemFlag.NoItemFlags

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else self._count

    def data(
        self,
        index: Index,
        role: int = Qt.ItemDataRole.DisplayRole,
        line_role: int = LINE,
        name_role: int = Qt.ItemDataRole.DisplayRole,
        spoken_role: int = Qt.ItemDataRole.AccessibleTextRole,
        hint_role: int = Qt.ItemDataRole.ToolTipRole,
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
        if role == hint_role:
            line = self.line(row)
            return plain_tooltip(line.hint) if line and line.hint else None
        return None

    def _lines_before(self, wanted: str, order: LineOrder) -> int:
        listing = self._reading.listing
        if not self._choice.typed:
            return listing.lines_before(wanted, self._choice.filter, order)
        return bisect_left(self.keys, listing.rank_from(wanted), key=lambda key: listing.places([key], order)[0][0])

    def _begins(self, line: Line | None, wanted: str) -> bool:
        if line is None:
            return False
        return any(name_text.name_key(name).startswith(wanted) for name in (line.family, line.name))

    def _found(self, choice: LineChoice) -> LineList:
        """The hits of what is typed: the first 500 of words, where another letter helps, but all of conditions.

        Words that are looked for among everybody give ranks, which is quick; who it is, is looked up page by page.
        """
        typed, chosen, most = choice.typed, choice.filter, MOST_HITS + 1
        if not search_query.is_plain(typed):
            return LineList(searching.found_keys(self._reading, typed, -1, chosen))
        if chosen != _EVERYBODY.filter:
            keys = self._reading.search.keys(typed, most, chosen)
            return LineList(keys[:MOST_HITS], is_cut=len(keys) == most)
        ranks = self._reading.search.ranks(typed, most)
        return LineList(hit_keys.HitKeys(ranks[:MOST_HITS], self._reading), is_cut=len(ranks) == most)

    def _stay_with_first_screen(self) -> None:
        """Others are wanted before all lines are known: those that are seen are enough until then."""
        self.beginResetModel()
        self._listed = LineList(array("q", [line.key for line in self._first]))
        self._count = len(self._first)
        self.endResetModel()
        self.reloaded.emit()

    def _begin(self, choice: LineChoice) -> None:
        self._idle.stop()
        self._wanted = choice
        self._steps = lines_of(choice, self._reading, self._texts)

    def _finish(self, listed: LineList) -> None:
        """Show what was read. What is on the screen is not touched where it stays the same."""
        self._idle.stop()
        self._steps = None
        choice, before, count, heads = self._wanted, self._listed, self._count, self._heads
        if not choice.typed:
            kept = {one: known for one, known in self._known.items() if one == _EVERYBODY}
            self._known = {**kept, choice: listed}
        is_same = choice == self._choice and len(listed.keys) == count and (
            before is None or (before.keys == listed.keys and before.is_cut == listed.is_cut)
        )
        if not is_same:
            self.beginResetModel()
            self._forget_rows()
        self._choice, self._listed, self._count = choice, listed, len(listed.keys)
        self._heads = self._worth_showing(listed.heads)
        if not is_same:
            self.endResetModel()
        if not is_same or self._heads != heads:
            self.reloaded.emit()
        self.settled.emit()

    def _worth_showing(self, heads: tuple[Head, ...]) -> tuple[Head, ...]:
        is_short = self._count < FEWEST_WITH_HEADS and self._choice.order is LineOrder.NAME
        return () if is_short else heads

    def _forget_rows(self) -> None:
        self._pages.clear()
        self._first = []

    def _repaint(self, touched: Collection[int] | None) -> None:
        """Read the touched lines anew where they stand on the screen."""
        self._pages.clear()
        if touched is None and self._count:
            self.dataChanged.emit(self.index(0), self.index(self._count - 1))
        for row in self.rows_of(touched or ()):
            self.dataChanged.emit(self.index(row), self.index(row))

    def _read_page(self, number: int) -> list[Line | None]:
        place, keys, listing = slice(number * PAGE, (number + 1) * PAGE), self.keys, self._reading.listing
        page: list[Line | None]
        if isinstance(keys, array):
            found = {row.key: line_of(row, self._texts, self._home) for row in listing.rows(keys[place])}
            page = [found.get(key) for key in keys[place]]
        else:
            rows = listing.rows_at(keys.ranks[place])
            page = [line_of(row, self._texts, self._home) if row is not None else None for row in rows]
        self._pages[number] = page
        if len(self._pages) > _KEPT_PAGES:
            self._pages.popitem(last=False)
        return page
