"""Which recipient's label lies where: the free labels of the open sheet are filled first, then full sheets."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from cardbook.domain.paper.print_run import Piece
from cardbook.services.paper.labels.label_options import LabelOptions


@dataclass(frozen=True, slots=True)
class LabelPlaces:
    """The labels of one run; pages and labels count from 1.

    `keys` are the recipients' in the order of printing, each as often as it is printed, `opened` the free labels of the
    first sheet.
    """

    keys: tuple[int, ...] = ()
    opened: tuple[int, ...] = ()
    per_sheet: int = 1
    _order: dict[int, int] = field(default_factory=dict)

    @classmethod
    def of(cls, keys: Sequence[int], options: LabelOptions, fill: Sequence[int] = ()) -> "LabelPlaces":
        """Places as the layout gives them: from `options.first` on, leaving out the used labels of the first sheet; the
        rest of the last sheet goes to `fill`, as far as it goes."""
        every = range(1, options.sheet.count + 1)
        opened = tuple(label for label in every if label not in options.lying.used)
        wanted = tuple(key for key in keys for _ in range(options.copies)) if options.copies > 1 else tuple(keys)
        places = cls(wanted, opened, options.sheet.count)
        if wanted:
            places = replace(places, keys=(*wanted, *fill[:places._rest()]))
        return replace(places, _order=_first_places(places.keys))

    @classmethod
    def one_a_page(cls, keys: Sequence[int]) -> "LabelPlaces":
        """Places of what has a page of its own, such as envelopes."""
        return cls(tuple(keys), (1,), 1, _first_places(keys))

    @property
    def page_count(self) -> int:
        """How many sheets there are."""
        return 0 if not self.keys else self._place(len(self.keys) - 1)[0]

    def key_at(self, page: int, label: int) -> int | None:
        """Who is printed on a label, `print_run.OWN_ADDRESS` for the sender; None where it stays free."""
        if page == 1:
            place = self.opened.index(label) if label in self.opened else -1
        else:
            place = len(self.opened) + (page - 2) * self.per_sheet + label - 1
        return self.keys[place] if 0 <= place < len(self.keys) else None

    def place_of(self, key: int) -> tuple[int, int] | None:
        """Page and label of a recipient, the first of several; None for somebody who is not printed."""
        place = self._order.get(key)
        return None if place is None else self._place(place)

    def labels_on(self, page: int) -> dict[int, int]:
        """The recipients of one sheet by label."""
        found = {label: self.key_at(page, label) for label in range(1, self.per_sheet + 1)}
        return {label: key for label, key in found.items() if key is not None}

    def pieces(self) -> Iterator[Piece]:
        """Every label or envelope in the order of printing, its sheet being the page."""
        for place, key in enumerate(self.keys):
            yield Piece(key, *self._place(place))

    def _rest(self) -> int:
        """How many labels of the last sheet are still free."""
        beyond = len(self.keys) - len(self.opened)
        return -beyond if beyond <= 0 else -beyond % self.per_sheet

    def _place(self, place: int) -> tuple[int, int]:
        if place < len(self.opened):
            return 1, self.opened[place]
        sheet, label = divmod(place - len(self.opened), self.per_sheet)
        return sheet + 2, label + 1


def _first_places(keys: Sequence[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for place, key in enumerate(keys):
        found.setdefault(key, place)
    return found
