"""Occasions of the user's own: the choir's jubilee, the day of the patron."""

from dataclasses import dataclass

from cardbook.domain.occasions.day_rule import FixedDay, ListedDays
from cardbook.domain.occasions.occasion import KeptDays, Occasion, OccasionKind
from cardbook.domain.people.partial_date import PartialDate

_PREFIX = "own:"


@dataclass(frozen=True, slots=True)
class OwnOccasion:
    """An occasion of the user's own under a name that is not taken.

    `date` is its day each year where no year is given, its only one where there is; None for whenever there is a
    reason. Cards are best there `days_ahead` days before.
    """

    name: str
    date: PartialDate | None = None
    days_ahead: int = 0
    id: int | None = None

    @property
    def key(self) -> str:
        """What a season's `occasion` says for it."""
        return f"{_PREFIX}{self.id}"

    def as_occasion(self) -> Occasion:
        """The same as one of the others; a date without its day has none."""
        kind = OccasionKind.UNPLANNED if self.date is None else OccasionKind.FEAST
        return Occasion(self.key, {"en": self.name}, kind, _kept(self.date), self.days_ahead)


def own_id(key: str) -> int | None:
    """The id of the own occasion that a season's `occasion` names; None where it names another or none."""
    number = key.removeprefix(_PREFIX)
    return int(number) if number != key and number.isdecimal() else None


def _kept(date: PartialDate | None) -> tuple[KeptDays, ...]:
    if date is None or date.month is None or date.day is None:
        return ()
    if date.year is None:
        return (KeptDays(FixedDay(date.month, date.day)),)
    return (KeptDays(ListedDays(tuple(FixedDay(date.month, date.day).days_in(date.year)))),)
