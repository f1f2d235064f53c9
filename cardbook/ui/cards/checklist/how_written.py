"""How cards are written, and what is personal about them: noted for one card or for several as one step."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from cardbook.domain.cards.card_choice import TOUCHES, Touch, WritingMode
from cardbook.domain.people.listing import EntryRow
from cardbook.services.people.hand_addressing import Addressing
from cardbook.texts import Texts
from cardbook.ui.book.book_session import BookSession

MODES = tuple(WritingMode)


class HowWritten:
    """What the first of some cards becomes, all become."""

    def __init__(self, session: BookSession) -> None:
        self._session = session

    def set_mode(self, entry_ids: Sequence[int], mode: WritingMode) -> None:
        """Write these cards in one way."""
        choices, name = self._session.book.card_choices, self._name(entry_ids)
        self._session.perform_many(len(entry_ids), lambda: choices.set_writing_mode(entry_ids, mode, name))

    def write_otherwise(self, entry_ids: Sequence[int]) -> None:
        """Write them in the way that comes next."""
        first = self._first(entry_ids)
        if first is not None:
            self.set_mode(entry_ids, MODES[(MODES.index(first.mode) + 1) % len(MODES)])

    def turn(self, entry_ids: Sequence[int], touch: Touch) -> None:
        """Note a personal touch, or take the note back."""
        first = self._first(entry_ids)
        if first is not None:
            choices, name = self._session.book.card_choices, self._name(entry_ids)
            change = choices.unmark if touch in first.touches else choices.mark
            self._session.perform_many(len(entry_ids), lambda: change(entry_ids, touch, name))

    def turn_envelope(self, entry_ids: Sequence[int]) -> None:
        """Address the envelopes by hand, this year and from now on, or let them be printed again."""
        first = self._first(entry_ids)
        if first is not None:
            hand, keys, name = self._session.book.hand_addressing, self._keys(entry_ids), self._name(entry_ids)
            addressing = Addressing.PRINTED if first.by_hand else Addressing.BY_HAND
            self._session.perform_many(len(keys), lambda: hand.set(keys, addressing, name))

    def fill(self, menu: QMenu, texts: Texts, entry_ids: Sequence[int]) -> None:
        """Put the ways of writing and the touches into a menu."""
        first = self._first(entry_ids)
        if first is None:
            return
        ways = QActionGroup(menu)
        for mode in MODES:
            action = menu.addAction(mode_word(texts, mode))
            action.setCheckable(True)
            action.setChecked(mode is first.mode)
            action.triggered.connect(partial(self._choose, entry_ids, mode))
            ways.addAction(action)
        menu.addSeparator()
        for touch in TOUCHES:
            action = menu.addAction(texts(f"cards.writing.touches.{touch}"))
            action.setCheckable(True)
            action.setChecked(touch in first.touches)
            action.triggered.connect(partial(self._turn_one, entry_ids, touch))
        menu.addSeparator()
        envelope = menu.addAction(texts("cards.writing.envelope"))
        envelope.setCheckable(True)
        envelope.setChecked(first.by_hand)
        envelope.triggered.connect(lambda _on=False: self.turn_envelope(entry_ids))

    def _choose(self, entry_ids: Sequence[int], mode: WritingMode, _on: bool = False) -> None:
        self.set_mode(entry_ids, mode)

    def _turn_one(self, entry_ids: Sequence[int], touch: Touch, _on: bool = False) -> None:
        self.turn(entry_ids, touch)

    def _keys(self, entry_ids: Sequence[int]) -> list[int]:
        return list(self._session.reading.seasons.keys_of(entry_ids))

    def _first(self, entry_ids: Sequence[int]) -> EntryRow | None:
        return next(iter(self._session.reading.seasons.rows(entry_ids[:1])), None)

    def _name(self, entry_ids: Sequence[int]) -> str:
        first = self._first(entry_ids) if len(entry_ids) == 1 else None
        return first.name if first is not None else ""


def mode_word(texts: Texts, mode: WritingMode) -> str:
    """A way of writing in words."""
    return texts(f"cards.writing.modes.{mode.value or 'usual'}")
