"""The Christmas lists of years gone by in the sample book: to whom cards went, from whom they came, with what news."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from cardbook.domain.cards.card_list import STAGES, Season
from cardbook.domain.people.recipient import Recipient
from cardbook.services.reading import BookReading
from cardbook.storage.steps.unit_of_work import UnitOfWork

Thing = TypeVar("Thing")

_SENT_FROM, _SENT_DAYS = 2, 14
_CAME_FROM, _CAME_DAYS = 10, 20
"""Cards went and came within so many days from a day of December."""
_SHUFFLED = 3
_CLOSED = "01-06"


class PastCards(NamedTuple):
    """One line of the address book: how many years ago cards went to it and came from it, and what stood in those."""

    whose: Recipient
    sent: Sequence[int]
    came: Sequence[int]
    news: Mapping[int, str]


class SampleYears:
    """On their way into the book. `of` are the lists, by how many years ago they were; that of this year is 0."""

    def __init__(self, unit: UnitOfWork, reading: BookReading, this_year: Season, lines: Sequence[PastCards]) -> None:
        self._unit = unit
        self._reading = reading
        self._lines = lines
        self.of: dict[int, Season] = {}
        for ago in sorted({ago for line in lines for ago in line.sent}, reverse=True):
            self.of[ago] = self._with_id(_past(this_year, ago))
        self.of[0] = self._with_id(this_year)

    def fill(self, motifs: Mapping[int, int]) -> None:
        """Put the cards on the lists; `motifs` are supplies by how many years ago their cards were sent."""
        for ago, season in self.of.items():
            if ago:
                self._send(season, motifs[ago], [line.whose for line in self._lines if ago in line.sent])
                self._receive(season, ago)
                self._unit.seasons.set_closed(season.id or 0, f"{(season.year or 0) + 1}-{_CLOSED}")

    def _with_id(self, season: Season) -> Season:
        return season._replace(id=self._unit.seasons.add(season))

    def _send(self, season: Season, motif: int, recipients: Sequence[Recipient]) -> None:
        seasons, season_id = self._unit.seasons, season.id or 0
        seasons.add_entries(season_id, recipients)
        entries = self._reading.seasons.entries_of(season_id, [each.key for each in recipients])
        for day, some in _spread(entries, _SENT_DAYS, season.year or 0):
            seasons.tick(some, STAGES, f"{season.year}-12-{_SENT_FROM + day:02}")
        self._unit.supplies.give_motif(entries, motif)

    def _receive(self, season: Season, ago: int) -> None:
        senders = [line for line in self._lines if ago in line.came]
        for day, some in _spread(senders, _CAME_DAYS, ago):
            for line in some:
                told = f"{season.year}-12-{_CAME_FROM + day:02}"
                self._unit.received.add(season.id or 0, [line.whose], told, line.news.get(ago, ""), "")


def _past(season: Season, ago: int) -> Season:
    year = (season.year or 0) - ago
    return season._replace(name=season.name.replace(str(season.year), str(year)), year=year)


def _spread(things: Sequence[Thing], days: int, first: int) -> Iterator[tuple[int, list[Thing]]]:
    """All of them, not in order, on some of so many days; `first` tells whose turn is first."""
    shuffled = [((first + number) * _SHUFFLED % days, thing) for number, thing in enumerate(things)]
    for day in range(days):
        some = [thing for on, thing in shuffled if on == day]
        if some:
            yield day, some
