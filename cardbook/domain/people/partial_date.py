"""Dates as people know them: no year, only month and year, only year, about 1950."""

import datetime
import re
from dataclasses import dataclass

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FORM = re.compile(r"(~?)(?:(\d{4})|-)(?:-(\d{2}))?(?:-(\d{2}))?")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date of which year, month or day may be unknown; at least one of year and month is known.

    A day needs its month. 29 February is kept also when the year is unknown; a known year that has
    no 29 February is refused. `about` marks an estimate ("about 1950").
    Raises ValueError for what no calendar has.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    about: bool = False

    def __post_init__(self) -> None:
        if self.year is None and self.month is None:
            raise ValueError("neither year nor month")
        if self.day is not None and self.month is None:
            raise ValueError("a day without its month")
        if self.year is not None and not 1 <= self.year <= 9999:
            raise ValueError(f"year {self.year}")
        if self.month is not None and not 1 <= self.month <= 12:
            raise ValueError(f"month {self.month}")
        if self.day is not None and self.month is not None:
            if not 1 <= self.day <= _DAYS[self.month - 1]:
                raise ValueError(f"day {self.day}")
            if self.year is not None:
                datetime.date(self.year, self.month, self.day)

    def __str__(self) -> str:
        """ISO 8601 form, the stored one: `1961-09-03`, `--09-03` (no year), `1961-09`, `1961`, `~1950`."""
        text = "-" if self.year is None else f"{self.year:04d}"
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        return ("~" if self.about else "") + text

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read the stored form; raises ValueError for anything else."""
        match = _FORM.fullmatch(text)
        if match is None:
            raise ValueError(text)
        about, *parts = match.groups()
        year, month, day = (int(part) if part else None for part in parts)
        return cls(year, month, day, bool(about))

    def age_on(self, day: datetime.date) -> int | None:
        """Full years completed on `day`, or None where year or month is unknown.

        A 29 February counts from 1 March in ordinary years.
        """
        if self.year is None or self.month is None:
            return None
        return day.year - self.year - ((day.month, day.day) < (self.month, self.day or 1))
