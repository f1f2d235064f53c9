"""The gifts of a season as a Qt model: those a filter and a search let through."""

from collections.abc import Callable, Sequence, Set
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cardbook.domain.cards.gift import (
    STAGES_OF,
    Gift,
    GiftDirection,
    GiftRow,
    GiftStage,
    TypedGift,
    next_step,
    typed_gift,
)
from cardbook.domain.people.name_text import begins_words
from cardbook.texts import Texts
from cardbook.ui.gifts.gift_words import gift_sentence, typed_words
from cardbook.ui.widgets.fields.pen_tick import TickState

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1
"""The role under which a GiftRow is found, or a WishRow."""
BELOW = Qt.ItemDataRole.UserRole + 2
"""What is said below a gift, or a wish."""

_NOWHERE = QModelIndex()
_GIFT = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsEditable


class GiftFilter(StrEnum):
    """Which gifts are shown: all, those that are so far, or those nobody has thanked for."""

    ALL = "all"
    IDEA = "idea"
    ORDERED = "ordered"
    HERE = "here"
    WRAPPED = "wrapped"
    GIVEN = "given"
    THANKS_OWED = "thanks_owed"


def filter_of(gift: Gift) -> GiftFilter | None:
    """The filter besides ALL that a gift is found under; None for one that was received and thanked for."""
    if gift.direction is GiftDirection.RECEIVED:
        return GiftFilter.THANKS_OWED if gift.stage is None else None
    return GiftFilter(gift.stage.value) if gift.stage is not None else GiftFilter.IDEA


def tick_states(gift: Gift) -> list[TickState]:
    """The ticks of a gift in the order of GiftStage."""
    following, own = next_step(gift.direction, gift.days), STAGES_OF[gift.direction]
    return [
        TickState.NOT_NEEDED if stage not in own else TickState.DONE if gift.days.get(stage)
        else TickState.NEXT if stage is following else TickState.OPEN for stage in GiftStage
    ]


class GiftModel(QAbstractListModel):
    """What is typed into a row goes to `retype`. A gift that is ticked stays where it is until a filter is chosen
    again."""

    def __init__(self, texts: Texts, home: str, retype: Callable[[Gift, TypedGift], None], parent: QObject) -> None:
        super().__init__(parent)
        self._texts = texts
        self._home = home
        self._retype = retype
        self._all: Sequence[GiftRow] = ()
        self._shown: list[GiftRow] = []
        self._filter = GiftFilter.ALL
        self._text = ""

    @property
    def all_rows(self) -> Sequence[GiftRow]:
        """Every gift, also those that a filter hides."""
        return self._all

    def show(self, rows: Sequence[GiftRow], keeps: bool = False) -> None:
        """Take over the gifts; with `keeps` those that are shown stay, whatever the filter."""
        kept: Set[int] = {row.id for row in self._shown} if keeps else frozenset()
        self._all = rows
        self._sieve(kept)

    def choose(self, chosen: GiftFilter) -> None:
        """Show the gifts that are so far."""
        self._filter = chosen
        self._sieve(frozenset())

    def find(self, text: str) -> None:
        """Show the gifts in whose words or names these begin a word."""
        self._text = text.strip()
        self._sieve(frozenset())

    def counts(self) -> dict[GiftFilter, int]:
        """How many gifts there are under each filter."""
        found = dict.fromkeys(GiftFilter, 0)
        found[GiftFilter.ALL] = len(self._all)
        for row in self._all:
            under = filter_of(row.gift)
            if under is not None:
                found[under] += 1
        return found

    def row_at(self, row: int) -> GiftRow | None:
        """The gift in a row; None where there is no such row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def place_of(self, gift_id: int) -> int | None:
        """The row of a gift; None where it is not shown."""
        return next((place for place, row in enumerate(self._shown) if row.id == gift_id), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, _index: Index) -> Qt.ItemFlag:
        return _GIFT

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index.row())
        if row is None:
            return None
        answers: dict[int, Callable[[GiftRow], Any]] = {
            ROW: lambda row: row, BELOW: self._below, Qt.ItemDataRole.DisplayRole: lambda row: row.gift.what,
            Qt.ItemDataRole.EditRole: self._typed, Qt.ItemDataRole.AccessibleTextRole: self._spoken,
        }
        return answers[role](row) if role in answers else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row_at(index.row())
        typed = typed_gift(str(value), self._home)
        if role != Qt.ItemDataRole.EditRole or row is None or not typed.what:
            return False
        if str(value).strip() != self._typed(row):
            self._retype(row.gift, typed)
        return True

    def _sieve(self, kept: Set[int]) -> None:
        shown = [row for row in self._all if row.id in kept or self._lets_through(row)]
        if [row.id for row in shown] == [row.id for row in self._shown]:
            self._shown = shown
            if shown:
                self.dataChanged.emit(self.index(0), self.index(len(shown) - 1))
            return
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()

    def _lets_through(self, row: GiftRow) -> bool:
        if self._filter is not GiftFilter.ALL and filter_of(row.gift) is not self._filter:
            return False
        return not self._text or begins_words(f"{row.name} {row.gift.what} {row.gift.source}", self._text)

    def _typed(self, row: GiftRow) -> str:
        return typed_words(self._texts, row.gift)

    def _below(self, row: GiftRow) -> str:
        return gift_sentence(self._texts, row.gift, row.name)

    def _spoken(self, row: GiftRow) -> str:
        return f"{row.gift.what}. {self._below(row)}."
