"""Families in a book, and what stands on their envelopes."""

import datetime
from dataclasses import dataclass, replace

from cardbook.domain.cards.card_list import EntryFilter, EntryGroup, Season
from cardbook.domain.people.contact import Contact
from cardbook.domain.people.household import Household
from cardbook.domain.people.household_role import HouseholdRole
from cardbook.domain.people.life_event import LifeEvent
from cardbook.domain.people.recipient import Recipient
from cardbook.services.book import Book
from tests.books import TODAY, a_person

CHRISTMAS = Season("Christmas 2026", "christmas", 2026)


@dataclass
class Family:
    """A household in a book; the ids by first name."""

    book: Book
    household: int
    ids: dict[str, int]

    def __getitem__(self, name: str) -> int:
        return self.ids[name]

    @property
    def key(self) -> int:
        """The line they share, or the one that was theirs."""
        return Recipient(household=self.household).key

    def contact(self, name: str) -> Contact:
        """What the book says of a member."""
        stored = self.book.reading.contacts.contact(self[name])
        assert stored is not None
        return stored

    def stored(self) -> Household:
        """What the book says of the household."""
        household = self.book.reading.contacts.household(self.household)
        assert household is not None
        return household

    def events(self, name: str) -> list[LifeEvent]:
        """What happened to a member, the latest first."""
        return [event for _, event in self.book.reading.contacts.life_events([self[name]])]


def a_family(book: Book, *given: str, family: str = "Kowal", town: str = "Kraków", country: str = "PL") -> Family:
    """Two adults and their children who share an address."""
    ids = {
        name: book.contacts.add(replace(
            a_person(f"{name} {family}", *((town, country) if place == 0 else ("", ""))),
            household_role=HouseholdRole.CHILD if place > 1 else HouseholdRole.ADULT,
        ))
        for place, name in enumerate(given)
    }
    return Family(book, book.households.form(list(ids.values())), ids)


def on_the_list(book: Book, *keys: int) -> Season:
    """A Christmas list of these lines."""
    return CHRISTMAS._replace(id=book.seasons.new(CHRISTMAS, keys))


def names_on(book: Book, season: Season) -> list[str]:
    """Whose cards are on a list."""
    ids = book.reading.seasons.entry_ids(season.id or 0, EntryFilter(), EntryGroup.NONE)
    return [row.name for row in book.reading.seasons.rows(ids)]


def envelope(book: Book, key: int, day: datetime.date = TODAY) -> list[str]:
    """The lines of an envelope that arrives on a day."""
    (found,) = book.rehearsing.envelopes([key], day)
    return list(found.lines)
