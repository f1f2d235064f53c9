"""Who of an import shares an envelope, and the card lists of past years that a table brings along."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from cardbook.domain.card_list import STAGES, Season
from cardbook.domain.household import Household
from cardbook.domain.occasions.occasion import occasions
from cardbook.domain.recipient import Recipient
from cardbook.services.import_decisions import Decided, Decision
from cardbook.services.reading import BookReading

if TYPE_CHECKING:
    from cardbook.storage.unit_of_work import UnitOfWork

_OCCASION = "christmas"


def with_households(portion: Sequence[Decided], unit: "UnitOfWork") -> list[Decided]:
    """The same decisions; new people of one row belong to a household now, which has the row's first address."""
    settled: list[Decided] = []
    for _, group in groupby(portion, lambda decided: (decided.entry, decided.shares_envelope)):
        people = list(group)
        if people[0].shares_envelope and all(one.decision is Decision.ADD for one in people) and len(people) > 1:
            people = list(_as_household(people, unit))
        settled.extend(people)
    return settled


def _as_household(people: Sequence[Decided], unit: "UnitOfWork") -> Iterator[Decided]:
    first = people[0].contact
    household = unit.households.add(Household(addresses=first.addresses[:1]))
    for position, one in enumerate(people):
        addresses = one.contact.addresses if position else first.addresses[1:]
        yield replace(one, contact=replace(one.contact, addresses=addresses, household=household))


def place_members(portion: Sequence[Decided], new_ids: Sequence[int], unit: "UnitOfWork") -> None:
    """Let the members stand in the order of their row."""
    new = [decided.contact.household for decided in portion if decided.decision is Decision.ADD]
    for household, members in groupby(zip(new, new_ids, strict=True), lambda member: member[0]):
        if household is not None:
            unit.contacts.place_in_household([contact_id for _, contact_id in members], household)


class PastCards:
    """The years in which cards were sent to people of an import; they become card lists at its end."""

    def __init__(self, reading: BookReading) -> None:
        self._reading = reading
        self._keys: dict[int, dict[int, None]] = {}

    @property
    def years(self) -> list[int]:
        """The years, in order."""
        return sorted(self._keys)

    def take(self, portion: Sequence[Decided], new_ids: Sequence[int]) -> None:
        """Remember who got a card when; the ids of new people are given."""
        fresh = iter(new_ids)
        for decided in portion:
            contact_id = next(fresh) if decided.decision is Decision.ADD else decided.contact.id
            household = decided.contact.household
            for year in decided.cards:
                recipient = Recipient(household=household) if household is not None else Recipient(contact=contact_id)
                self._keys.setdefault(year, {})[recipient.key] = None

    def write(self, unit: "UnitOfWork") -> None:
        """Put everyone on the list of their years as mailed; of the day only the year is known."""
        for year in self.years:
            keys = list(self._keys[year])
            season = self._season(year, unit)
            unit.seasons.add_entries(season, map(Recipient.from_key, keys))
            unit.seasons.tick(self._reading.seasons.entries_of(season, keys), STAGES, str(year))

    def _season(self, year: int, unit: "UnitOfWork") -> int:
        """The Christmas list of a year, begun where there is none."""
        seasons = self._reading.seasons.all()
        found = next((one for one in seasons if (one.occasion, one.year) == (_OCCASION, year)), None)
        word = next(one for one in occasions() if one.id == _OCCASION).name(self._reading.language)
        found = found or self._reading.seasons.by_name(f"{word} {year}")
        if found is not None and found.id is not None:
            return found.id
        return unit.seasons.add(Season(f"{word} {year}", _OCCASION, year))
