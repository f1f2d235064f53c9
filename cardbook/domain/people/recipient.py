"""Who one envelope is for: a household, or a contact who belongs to none."""

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recipient:
    """Exactly one of a household and a contact, by id.

    `key` is the same as one number, so that lists of 100,000 recipients stay small: twice the contact's id,
    or twice the household's id and one more.
    """

    contact: int | None = None
    household: int | None = None

    def __post_init__(self) -> None:
        if (self.contact is None) == (self.household is None):
            raise ValueError("a recipient is a contact or a household")

    @property
    def key(self) -> int:
        """The recipient as one number."""
        return 2 * self.contact if self.contact is not None else 2 * (self.household or 0) + 1

    @classmethod
    def from_key(cls, key: int) -> "Recipient":
        """The recipient behind a number."""
        return cls(household=key // 2) if key % 2 else cls(contact=key // 2)


def ids_behind(keys: Collection[int]) -> tuple[list[int], list[int]]:
    """The ids of the contacts and those of the households behind keys, each in their order."""
    return [key // 2 for key in keys if key % 2 == 0], [key // 2 for key in keys if key % 2]
