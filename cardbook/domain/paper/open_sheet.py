"""A label sheet in the drawer, some of its labels used: a fact about paper."""

from collections.abc import Iterable
from typing import NamedTuple


class OpenSheet(NamedTuple):
    """The `used` labels (numbers from 1) of one sheet; `number` tells it from the others of its kind.

    A whole sheet from the pack has no number yet.
    """

    number: int | None = None
    used: frozenset[int] = frozenset()

    def first_free(self, count: int) -> int:
        """The first label, of so many, that can be printed on; 1 where none can: then a fresh sheet is next."""
        return next((label for label in range(1, count + 1) if label not in self.used), 1)

    def free(self, count: int) -> int:
        """How many of so many labels can still be printed on."""
        return count - len(self.used)

    def without(self, labels: Iterable[int]) -> "OpenSheet":
        """The same sheet with labels free again."""
        return self._replace(used=self.used.difference(labels))


FRESH = OpenSheet()
"""A whole sheet."""
