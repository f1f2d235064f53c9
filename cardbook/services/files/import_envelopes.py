"""Who of an import shares an envelope, and the card lists of past years that a table brings along."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from cardbook.domain.cards.card_list import STAGES, Season
from cardbook.domain.matching.place import place_key
from cardbook.domain.occasions.occasion import occasions
from cardbook.domain.people.contact import Contact
from cardbook.domain.people.household import Household
from cardbook.domain.people.recipient import Recipient
from cardbook.services.files.import_decisions import Decided, Decision
from cardbook.services.files.import_households import Mates, home_of, mates_in_rows
from cardbook.services.people.household_moves import HouseholdMoves
from cardbook.services.reading import BookReading

if TYPE_CHECKING:
    from cardbook.storage.steps.unit_of_work import UnitOfWork

_OCCASION = "christmas"


class NewHouseholds:
    """The households that an import makes, and the lines of the book that newcomers join. `mates` say who shares one;
    None leaves it to the rows of tables, of which those with several new people make one each.
    """

    def __init__(self, unit: "UnitOfWork", mates: Mates | None, moves: HouseholdMoves) -> None:
        self._unit = unit
        self._mates = mates
        self._moves = moves
        self._movers: dict[int, list[int]] = {}
        self._homes: dict[str, _Home] = {}
        self._members: dict[int, list[int]] = {}

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._members) + len(self._movers)

    def settle(self, portion: Sequence[Decided]) -> list[Decided]:
        """The same decisions; new people who share an envelope belong to a household now, which has its address."""
        mates = mates_in_rows(portion) if self._mates is None else self._mates
        return [
            self._moved_in(one, mates[one.contact.uid])
            if one.decision is Decision.ADD and one.contact.uid in mates else one for one in portion
        ]

    def place_members(self, portion: Sequence[Decided], new_ids: Sequence[int]) -> None:
        """Let the members stand in the order of the file."""
        new = [decided.contact for decided in portion if decided.decision is Decision.ADD]
        for contact, contact_id in zip(new, new_ids, strict=True):
            line = self._mates.get(contact.uid) if self._mates else None
            if contact.household is not None:
                self._members.setdefault(contact.household, []).append(contact_id)
            elif isinstance(line, int):
                self._movers.setdefault(line, []).append(contact_id)
        for household in dict.fromkeys(contact.household for contact in new if contact.household is not None):
            self._unit.contacts.place_in_household(self._members[household], household)

    def join_lines(self) -> None:
        """Let those who live with somebody of the book move in there, once all else of the import is written: what is
        new of those who are there, and the cards of either.
        """
        for line, ids in self._movers.items():
            joined = Recipient.from_key(self._moves.join(self._unit, self._moves.members(ids), line))
            shared = {place_key(each) for each in self._moves.household(joined.household).addresses}
            for contact in self._moves.members(ids):
                self._share_address(contact, shared)

    def _share_address(self, contact: Contact, shared: Collection[tuple[str, ...]]) -> None:
        """Let somebody have no address besides that of the household they have joined, where it is the same."""
        own = tuple(each for each in contact.addresses if place_key(each) not in shared)
        if own != contact.addresses:
            self._unit.contacts.replace(replace(contact, addresses=own))

    def part_lonely(self) -> None:
        """Nobody is a household alone, also where the others have come into the book by another way meanwhile."""
        lonely = {household: ids for household, ids in self._members.items() if len(ids) == 1}
        for household, ids in lonely.items():
            moves = self._moves
            moves.dissolve(self._unit, moves.household(household), moves.members(ids), ids[0])
            del self._members[household]

    def _moved_in(self, one: Decided, key: str | int) -> Decided:
        contact = one.contact
        if isinstance(key, int):  # joins a line of the book once it has an id
            return one
        if key not in self._homes:
            shared = home_of(contact) or next(iter(contact.addresses), None)
            household = self._unit.households.add(
                Household(addresses=(shared,) if shared else (), hand_addressed=contact.hand_addressed)
            )
            self._homes[key] = _Home(household, place_key(shared) if shared else ())
        home = self._homes[key]
        own = tuple(each for each in contact.addresses if place_key(each) != home.place)
        return replace(one, contact=replace(contact, addresses=own, household=home.household))


class _Home(NamedTuple):
    household: int
    place: tuple[str, ...]


class PastCards:
    """The years in which cards were sent to people of an import, and came from them; they become card lists at its
    end.
    """

    def __init__(self, reading: BookReading) -> None:
        self._reading = reading
        self._sent: dict[int, dict[int, None]] = {}
        self._received: dict[int, dict[int, None]] = {}

    @property
    def years(self) -> list[int]:
        """The years, in order."""
        return sorted({*self._sent, *self._received})

    def take(self, portion: Sequence[Decided], new_ids: Sequence[int]) -> None:
        """Remember who got a card when, and from whom one came; the ids of new people are given."""
        fresh = iter(new_ids)
        for decided in portion:
            contact_id = next(fresh) if decided.decision is Decision.ADD else decided.contact.id
            if not (decided.cards or decided.received):
                continue
            household = decided.contact.household
            recipient = Recipient(household=household) if household is not None else Recipient(contact=contact_id)
            for years, keys in ((decided.cards, self._sent), (decided.received, self._received)):
                for year in years:
                    keys.setdefault(year, {})[recipient.key] = None

    def write(self, unit: "UnitOfWork") -> None:
        """Put everyone on the list of their years as mailed, and who wrote as having written; of the day only the
        year is known.
        """
        for year in self.years:
            unit.breathe()
            season = self._season(year, unit)
            for some in unit.slices(list(self._sent.get(year, ()))):
                unit.seasons.add_entries(season, map(Recipient.from_key, some))
                unit.seasons.tick(self._reading.seasons.entries_of(season, some), STAGES, str(year))
            known = self._reading.received.keys(season)
            for some in unit.slices([key for key in self._received.get(year, ()) if key not in known]):
                unit.received.add(season, list(map(Recipient.from_key, some)), str(year), "", "")

    def _season(self, year: int, unit: "UnitOfWork") -> int:
        """The Christmas list of a year, begun where there is none."""
        seasons = self._reading.seasons.all()
        found = next((one for one in seasons if (one.occasion, one.year) == (_OCCASION, year)), None)
        word = next(one for one in occasions() if one.id == _OCCASION).name(self._reading.language)
        found = found or self._reading.seasons.by_name(f"{word} {year}")
        if found is not None and found.id is not None:
            return found.id
        return unit.seasons.add(Season(f"{word} {year}", _OCCASION, year))
