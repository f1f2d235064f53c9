"""A book of invented people, to look around in before one's own are there."""

import datetime
import tomllib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from cardbook.domain.actions import Action
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.cards.card_list import STAGES, Season, Stage
from cardbook.domain.cards.season_plan import USUAL_MOST, USUAL_WEEKDAYS, SeasonPlan
from cardbook.domain.people.contact import Contact, ContactDate, ContactKind, ContactPoint, DateKind, Medium, PersonName
from cardbook.domain.people.form_of_address import FormOfAddress
from cardbook.domain.people.household import AddresseeStyle, Formality, Household
from cardbook.domain.people.household_role import HouseholdRole
from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.people.recipient import Recipient
from cardbook.domain.people.relation import Relation, RelationKind
from cardbook.resources import resource
from cardbook.services.book import Book
from cardbook.services.reading import SENDER
from cardbook.services.samples.sample_gifts import SampleGifts
from cardbook.services.samples.sample_years import PastCards, SampleYears
from cardbook.storage.steps.unit_of_work import UnitOfWork

SAMPLE_HOME = "DE"
"""Where the owner of the sample book lives."""

_NAME_PARTS = ("prefix", "given", "additional", "family", "suffix")
_TEXTS = ("nickname", "organization", "job_title", "language")
_OF_HOUSEHOLD = ("who_is", "likes", "observance")
_OF_PERSON = (*_OF_HOUSEHOLD, "note")
_POINTS = {
    "phone": (Medium.PHONE, ("home",)),
    "cell": (Medium.PHONE, ("cell",)),
    "email": (Medium.EMAIL, ("home",)),
    "work_email": (Medium.EMAIL, ("work",)),
    "url": (Medium.URL, ()),
}
_DATES = {"birth": DateKind.BIRTH, "wedding": DateKind.WEDDING}


def fill_with_sample(book: Book, language: str) -> None:
    """Add the people, circles and the Christmas lists of `resources/sample_book.toml` as one step.

    Circles, notes and what to write about are in `language`, en or de; names and addresses are as people
    write them where they live. Ticks lie some days before today, the cards of years gone by in their Decembers.
    """
    with resource("sample_book.toml").open("rb") as file:
        sample = tomllib.load(file)
    with book.write(Action.IMPORT, file=sample["title"][language]) as unit:
        filling = _Filling(unit, sample["circles"], language, book.today())
        for line in sample["lines"]:
            filling.add(line)
        filling.relate(sample["relations"])
        unit.count = filling.people
        unit.settings.set(SENDER, sample["sender"])
        this_year = _season(sample["season"], language, book.today().year)
        years = SampleYears(unit, book.reading, this_year, filling.past_cards(sample["news"]))
        season_id = years.of[0].id or 0
        unit.seasons.add_entries(season_id, filling.recipients)
        entries = book.reading.seasons.entries_of(season_id, [each.key for each in filling.recipients])
        _write_about(unit, entries, filling.cards, language)
        _tick(unit, entries, filling.cards, book.today())
        _plan(unit, season_id, entries, filling.cards, book.today())
        gifts = SampleGifts(unit, filling.ids, language, book.today())
        years.fill(gifts.add_supplies(sample["supplies"]))
        gifts.add(sample, years.of)


class _Filling:
    """The lines on their way into the book; `recipients` and `cards` are those of the Christmas list, in step; `ids`
    are the contacts by their names."""

    def __init__(
        self, unit: UnitOfWork, circles: Mapping[str, Mapping[str, str]], language: str, today: datetime.date
    ) -> None:
        self._unit = unit
        self._language = language
        self._today = today
        self.ids: dict[str, int] = {}
        self._circles = {name: words[language] for name, words in circles.items()}
        self.people = 0
        self.recipients: list[Recipient] = []
        self.cards: list[Mapping[str, Any]] = []
        self._past: list[tuple[Recipient, Mapping[str, Sequence[int]]]] = []
        self._lines_of: dict[str, Recipient] = {}

    def add(self, line: Mapping[str, Any]) -> None:
        """One line of the address book: a person, an organisation or a household."""
        people, addresses = line["people"], self._addresses(line)
        alone = len(people) == 1
        household = None if alone else self._unit.households.add(self._household(line, addresses))
        contacts = [self._contact(line, person, addresses if alone else (), household) for person in people]
        ids = self._unit.contacts.add(contacts)
        self.ids |= {contact.display_name(): contact_id for contact, contact_id in zip(contacts, ids, strict=True)}
        self.people += len(ids)
        if household is not None:
            self._unit.contacts.place_in_household(ids, household)
        whose = Recipient(contact=ids[0]) if alone else Recipient(household=household)
        self._lines_of |= {contact.display_name(): whose for contact in contacts}
        if "card" in line:
            self.recipients.append(whose)
            self.cards.append(line["card"])
        if "past" in line:
            self._past.append((whose, line["past"]))

    def past_cards(self, news: Sequence[Mapping[str, Any]]) -> list[PastCards]:
        """What went and came in years gone by, with what stood in the cards that came."""
        told: dict[Recipient, dict[int, str]] = defaultdict(dict)
        for each in news:
            told[self._lines_of[each["who"]]][each["ago"]] = each["text"][self._language]
        return [PastCards(whose, past["sent"], past["came"], told[whose]) for whose, past in self._past]

    def relate(self, relations: Sequence[Mapping[str, str]]) -> None:
        """Who somebody is to somebody else, both of them by their names."""
        for told in relations:
            relation = Relation(RelationKind(told["kind"]), self.ids[told["who"]])
            self._unit.relations.add(self.ids[told["of"]], relation)

    def _addresses(self, line: Mapping[str, Any]) -> tuple[PostalAddress, ...]:
        """Where they live, and where they did before."""
        confirmed, before = line.get("confirmed"), dict(line.get("before", {}))
        home = PostalAddress(**line["address"], kind="home")
        if confirmed:
            day = self._today - datetime.timedelta(days=confirmed["days"])
            home = replace(home, confirmed_on=day.isoformat(), confirmed_how=confirmed["how"][self._language])
        if not before:
            return (home,)
        last = datetime.date(self._today.year - before.pop("years"), 12, 31).isoformat()
        return home, PostalAddress(**before, kind="home", valid_to=last)

    def _household(self, line: Mapping[str, Any], addresses: tuple[PostalAddress, ...]) -> Household:
        shared = line.get("shared", {})
        return Household(
            addresses=addresses, addressee_override=line.get("addressee", ""),
            style=AddresseeStyle(shared.get("style", "")), formality=Formality(shared.get("formality", "")),
            language=shared.get("language", ""),
            **self._wordings(shared, _OF_HOUSEHOLD),
        )

    def _wordings(self, told: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
        """What stands there in both languages, in the one of the reader."""
        return {name: told[name][self._language] for name in names if name in told}

    def _contact(
        self, line: Mapping[str, Any], person: Mapping[str, Any], addresses: tuple[PostalAddress, ...],
        household: int | None,
    ) -> Contact:
        name = PersonName(**{part: person[part] for part in _NAME_PARTS if part in person})
        circles = person.get("circles", line.get("circles", ()))
        return Contact(
            name=name,
            kind=ContactKind.ORGANIZATION if name.is_empty() else ContactKind.PERSON,
            form_of_address=FormOfAddress(person.get("form", "")),
            household_role=HouseholdRole(person.get("role", "")),
            points=_points(person),
            dates=_dates(person),
            circles=tuple(sorted(self._circles[circle] for circle in circles)),
            addresses=addresses,
            household=household,
            **self._wordings(person, _OF_PERSON),
            **{key: person[key] for key in _TEXTS if key in person},
        )


def _points(person: Mapping[str, str]) -> tuple[ContactPoint, ...]:
    return tuple(
        ContactPoint(medium, person[key], kinds) for key, (medium, kinds) in _POINTS.items() if key in person
    )


def _dates(person: Mapping[str, str]) -> tuple[ContactDate, ...]:
    return tuple(
        ContactDate(kind, PartialDate.parse(person[key])) for key, kind in _DATES.items() if key in person
    )


def _season(words: Mapping[str, str], language: str, year: int) -> Season:
    return Season(f"{words[language]} {year}", words["occasion"], year)


def _write_about(unit: UnitOfWork, entries: Sequence[int], cards: Sequence[Mapping[str, Any]], language: str) -> None:
    for entry, card in zip(entries, cards, strict=True):
        if "about" in card:
            unit.seasons.set([entry], write_about=card["about"][language])


def _tick(unit: UnitOfWork, entries: Sequence[int], cards: Sequence[Mapping[str, Any]], today: datetime.date) -> None:
    """Stages in the file are days before today."""
    ticked: dict[tuple[Stage, int], list[int]] = defaultdict(list)
    for entry, card in zip(entries, cards, strict=True):
        for stage in STAGES:
            if stage.value in card:
                ticked[stage, card[stage.value]].append(entry)
    for (stage, days), ids in ticked.items():
        unit.seasons.tick(ids, [stage], (today - datetime.timedelta(days=days)).isoformat())


def _plan(
    unit: UnitOfWork, season_id: int, entries: Sequence[int], cards: Sequence[Mapping[str, Any]], today: datetime.date
) -> None:
    """The days in the file are writing days from today on; a Sunday is one for once."""
    rules = SeasonPlan(own_days={} if today.weekday() in USUAL_WEEKDAYS else {today: USUAL_MOST})
    unit.plans.set_rules(season_id, rules)
    days = list(rules.writing_days(len(cards), ()).open_days(today, today + datetime.timedelta(weeks=2)))
    unit.plans.set_days({
        entry: days[card["planned"]] for entry, card in zip(entries, cards, strict=True) if "planned" in card
    }, is_pinned=False)
