"""Which cards of a list are how far, as a few bits per card: counts and ticks without asking the book again."""

from collections import Counter
from collections.abc import Iterable, Mapping

from cardbook.domain.cards.card_list import STAGES, Stage
from cardbook.domain.people.listing import SeasonSummary

_BIT = {stage: 1 << place for place, stage in enumerate(STAGES)}


def is_ticked(mark: int, stage: Stage) -> bool:
    """True where a mark (see `entry_sql.MARK`) holds the stage."""
    return bool(mark & _BIT[stage])


def next_open(mark: int) -> Stage | None:
    """The first stage not yet ticked, None when all are."""
    return next((stage for stage in STAGES if not is_ticked(mark, stage)), None)


def last_ticked(mark: int) -> Stage | None:
    """The last stage that is ticked, None when none is."""
    return next((stage for stage in reversed(STAGES) if is_ticked(mark, stage)), None)


class StageTally:
    """The mark of every card of one list, and how many cards have each stage ticked."""

    def __init__(self) -> None:
        self._marks: dict[int, int] = {}
        self._total = 0
        self._ticked = dict.fromkeys(STAGES, 0)

    @property
    def total(self) -> int:
        """How many cards are on the list."""
        return self._total

    def __contains__(self, entry_id: int) -> bool:
        return entry_id in self._marks

    def ticked(self, stage: Stage) -> int:
        """How many cards have the stage ticked."""
        return self._ticked[stage]

    def mark(self, entry_id: int) -> int:
        """The mark of a card; 0 for one that is not on the list."""
        return self._marks.get(entry_id, 0)

    def begin(self, marks: Mapping[int, int]) -> None:
        """Count a list anew."""
        self._marks = dict(marks)
        self._total = len(self._marks)
        values = Counter(self._marks.values())
        self._ticked = {
            stage: sum(count for mark, count in values.items() if mark & bit) for stage, bit in _BIT.items()
        }

    def foresee(self, summary: SeasonSummary, marks: Mapping[int, int]) -> None:
        """Begin with some cards of a list whose counts are known already; the others are still to be read."""
        self._marks = dict(marks)
        self._total = summary.total
        self._ticked = dict(zip(STAGES, summary.stages, strict=True))

    def come_and_go(self, marks: Mapping[int, int], gone: Iterable[int]) -> None:
        """Some cards are on the list that were not, and others are not any more."""
        gone = list(gone)
        self.update(dict.fromkeys(gone, 0))
        for entry_id in gone:
            del self._marks[entry_id]
        self._marks |= dict.fromkeys(marks, 0)
        self._total = len(self._marks)
        self.update(marks)

    def update(self, marks: Mapping[int, int]) -> None:
        """Take over the marks of cards that are on the list already."""
        for entry_id, mark in marks.items():
            before = self._marks[entry_id]
            self._marks[entry_id] = mark
            for stage, bit in _BIT.items():
                self._ticked[stage] += bool(mark & bit) - bool(before & bit)

    def open_among(self, entry_ids: Iterable[int], stage: Stage) -> list[int]:
        """Those of the cards that still want the stage."""
        bit = _BIT[stage]
        return [entry_id for entry_id in entry_ids if not self._marks.get(entry_id, 0) & bit]

    def ticked_among(self, entry_ids: Iterable[int], stage: Stage) -> list[int]:
        """Those of the cards that have the stage."""
        bit = _BIT[stage]
        return [entry_id for entry_id in entry_ids if self._marks.get(entry_id, 0) & bit]
