"""What is known of gifts and wishes: whose they are, what they cost, what was given before, what is liked most."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from cardbook.domain.cards.gift import (
    AgeBand,
    Favourite,
    Gift,
    GiftDirection,
    GiftRow,
    GivenBefore,
    Wish,
    WishRow,
    favourites,
    is_same_thing,
)
from cardbook.domain.cards.money import Money
from cardbook.domain.people.name_text import begins_words
from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.people.recipient import Recipient
from cardbook.services.people.whose_name import whose_name
from cardbook.services.reading import BookReading
from cardbook.storage.cards.gift_queries import GiftQueries

_MOST = 5
_HITS = 8


class GiftsOfLine(NamedTuple):
    """The wishes and gifts of all who stand on one line of the address book, the newest first."""

    wishes: Sequence[Wish]
    gifts: Sequence[Gift]


class SeasonGifts(NamedTuple):
    """The gifts of a season in the order of the address book, what those to others cost by currency, how many of them
    have no price, and what they may cost."""

    rows: Sequence[GiftRow]
    sums: Sequence[Money]
    unpriced: int
    budget: Money | None

    @property
    def spent(self) -> Money | None:
        """What they cost in the budget's currency; None without a budget."""
        if self.budget is None:
            return None
        return next((one for one in self.sums if one.currency == self.budget.currency), self.budget._replace(minor=0))

    @property
    def over(self) -> Money | None:
        """By how much they cost more than they may; None where they do not."""
        if self.budget is None or self.spent is None or self.spent.minor <= self.budget.minor:
            return None
        return self.budget._replace(minor=self.spent.minor - self.budget.minor)


class Named(NamedTuple):
    """Somebody whom a text may mean; `told` is the name, and what else it takes to tell them from others here."""

    whose: Recipient
    name: str
    told: str


class YearOfGifts(NamedTuple):
    """What was wished for and given most in a year, by age; the bands in order, unknown ages last."""

    wished: Mapping[AgeBand, Sequence[Favourite]]
    given: Mapping[AgeBand, Sequence[Favourite]]


class GiftLists:
    """Reads the gifts of one book."""

    def __init__(self, reading: BookReading) -> None:
        self._reading = reading
        self._queries = GiftQueries(reading.file)

    def of_line(self, key: int) -> GiftsOfLine:
        """The wishes and gifts of a line of the address book: the household's and those of each of its people."""
        contacts, household = self._reading.contact_ids([key]), Recipient.from_key(key).household
        return GiftsOfLine(
            self._queries.wishes(contacts, household), self._queries.gifts_of(contacts, household)
        )

    def of_season(self, season_id: int) -> SeasonGifts:
        """All about the gifts of a season."""
        queries = self._queries
        return SeasonGifts(
            queries.rows(season_id), queries.sums(season_id), queries.unpriced(season_id), queries.budget(season_id)
        )

    def all(self) -> Sequence[GiftRow]:
        """Every gift of the book."""
        return self._queries.rows(None)

    def open_wishes(self) -> Sequence[WishRow]:
        """Everybody's wishes that stand and are no gift yet."""
        return self._queries.open_wishes()

    def people_named(self, text: str) -> Sequence[Named]:
        """Whom a text may mean, the first in name order first; after a household those of its people it names."""
        found: list[tuple[Recipient, str, str]] = []
        for line in self._reading.search.rows(text, _HITS):
            whose = Recipient.from_key(line.key)
            members = self._reading.contacts.contacts(self._reading.contact_ids([line.key]))
            people = [(Recipient(contact=each.id), each.display_name(), line.town) for each in members]
            named = [each for each in people if begins_words(each[1], text)]
            found += [(whose, line.name, line.town), *(named if whose.household is not None else ())]
        return _told_apart(found)

    def thanks_owed(self) -> int:
        """How many gifts came that nobody has thanked for yet."""
        return self._queries.thanks_owed()

    def given_before(self, whose: Recipient, what: str) -> Sequence[GivenBefore]:
        """Where the same thing is a gift to them, their household or their other half already, the newest first."""
        contacts, household = self._around(whose)
        years = {season.id: season.year for season in self._reading.seasons.all()}
        return [
            GivenBefore(gift.what, whose_name(self._reading, gift.whose), _year_of(gift, years))
            for gift in self._queries.gifts_of(contacts, household)
            if gift.direction is GiftDirection.GIVEN and is_same_thing(gift.what, what)
        ]

    def of_year(self, year: int) -> YearOfGifts:
        """What was wished for and given most in a year, by the age people became in it."""
        return YearOfGifts(
            favourites(_aged(self._queries.wished_in(year), year), _MOST),
            favourites(_aged(self._queries.given_in(year), year), _MOST),
        )

    def _around(self, whose: Recipient) -> tuple[Sequence[int], int | None]:
        """Everybody who would notice the same gift twice: the household and the other half."""
        household = whose.household
        if household is None:
            contact = self._reading.contacts.contact(whose.contact or 0)
            household = contact.household if contact is not None else None
        contacts = self._reading.contacts.members(household) if household is not None else [whose.contact or 0]
        return [*contacts, *self._queries.closest_to(contacts)], household


def _year_of(gift: Gift, years: Mapping[int | None, int | None]) -> int | None:
    return years.get(gift.season) if gift.season is not None else gift.year


def _aged(things: Iterable[tuple[str, str]], year: int) -> Iterable[tuple[str, int | None]]:
    for what, born in things:
        yield what, _age_in(PartialDate.parse(born), year) if born else None


def _age_in(born: PartialDate, year: int) -> int | None:
    """How old somebody becomes in a year; None where the year of birth is not known."""
    return year - born.year if born.year is not None else None


def _told_apart(found: Sequence[tuple[Recipient, str, str]]) -> Sequence[Named]:
    """People with their names; namesakes with their towns, and in one town with a number."""
    names = Counter(name for _, name, _ in found)
    towns = [f"{name}, {town}" if names[name] > 1 and town else name for _, name, town in found]
    alike, before = Counter(towns), Counter[str]()
    told: list[Named] = []
    for (whose, name, _), words in zip(found, towns, strict=True):
        before[words] += 1
        told.append(Named(whose, name, f"{words} ({before[words]})" if alike[words] > 1 else words))
    return told
