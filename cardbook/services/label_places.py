"""Which recipient's label lies where: the free labels of the open sheet are filled first, then full sheets."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cardbook.domain.label_sheet import LabelSheet


@dataclass(frozen=True, slots=True)
class LabelPlaces:
    """The labels of one run; pages and labels count from 1.

    `keys` are the recipients' in the order of printing, `opened` the free labels of the first sheet.
    """

    keys: tuple[int, ...] = ()
    opened: tuple[int, ...] = ()
    per_sheet: int = 1
    _order: dict[int, int] = field(default_factory=dict)

    @classmethod
    def of(cls, keys: Sequence[int], sheet: LabelSheet, first: int, used: frozenset[int]) -> "LabelPlaces":
        """Places as the layout gives them: from `first` on, leaving out the `used` labels of the first sheet."""
        every = range(1, sheet.count + 1)
        opened = tuple(label for label in every if label >= first and label not in used) or tuple(every)
        return cls(tuple(keys), opened, sheet.count, {key: place for place, key in enumerate(keys)})

    @classmethod
    def one_a_page(cls, keys: Sequence[int]) -> "LabelPlaces":
        """Places of what has a page of its own, such as envelopes."""
        return cls(tuple(keys), (1,), 1, {key: place for place, key in enumerate(keys)})

    @property
    def page_count(self) -> int:
        """How many sheets there are."""
        return 0 if not self.keys else self._place(len(self.keys) - 1)[0]

    def key_at(self, page: int, label: int) -> int | None:
        """Who is printed on a label; None where it stays free."""
        if page == 1:
            place = self.opened.index(label) if label in self.opened else -1
        else:
            place = len(self.opened) + (page - 2) * self.per_sheet + label - 1
        return self.keys[place] if 0 <= place < len(self.keys) else None

    def place_of(self, key: int) -> tuple[int, int] | None:
        """Page and label of a recipient; None for somebody who is not printed."""
        place = self._order.get(key)
        return None if place is None else self._place(place)

    def labels_on(self, page: int) -> dict[int, int]:
        """The recipients of one sheet by label."""
        found = {label: self.key_at(page, label) for label in range(1, self.per_sheet + 1)}
        return {label: key for label, key in found.items() if key is not None}

    def used_after(self, used_before: frozenset[int], first: int) -> frozenset[int]:
        """The used labels of the last sheet once all is printed; empty where it is full and thrown away."""
        last = self.page_count
        used = frozenset(self.labels_on(last))
        if last == 1:
            used |= used_before | frozenset(range(1, first))
        return frozenset() if len(used) >= self.per_sheet else used

    def _place(self, place: int) -> tuple[int, int]:
        if place < len(self.opened):
            return 1, self.opened[place]
        sheet, label = divmod(place - len(self.opened), self.per_sheet)
        return sheet + 2, label + 1
