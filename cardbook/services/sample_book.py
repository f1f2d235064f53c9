"""A book of invented people, to look around in before one's own are there."""

import datetime
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from cardbook.domain.actions import Action
from cardbook.domain.card_list import STAGES, Season, Stage
from cardbook.domain.contact import Contact, ContactDate, ContactKind, ContactPoint, DateKind, Medium, PersonName
from cardbook.domain.partial_date import PartialDate
from cardbook.domain.postal_address import PostalAddress
from cardbook.domain.recipient import Recipient
from cardbook.resources import resource
from cardbook.services.book import Book
from cardbook.storage.unit_of_work import UnitOfWork

SAMPLE_HOME = "DE"
"""Where the owner of the sample book lives."""

_NAME_PARTS = ("prefix", "given", "additional", "family", "suffix")
_POINTS = {"phone": Medium.PHONE, "cell": Medium.PHONE, "email": Medium.EMAIL, "url": Medium.URL}
_DATES = {"birth": DateKind.BIRTH, "wedding": DateKind.WEDDING}


def fill_with_sample(book: Book, language: str) -> None:
    """Add the people, circles and the Christmas list of `resources/sample_book.toml` as one step.

    Circles, notes and what to write about are in `language`, en or de; names and addresses are as people
    write them where they live. Ticks lie some days before today.
    """
    with resource("sample_book.toml").open("rb") as file:
        sample = tomllib.load(file)
    today = book.today()
    with book.write(Action.IMPORT, file=sample["title"][language]) as unit:
        filling = _Filling(unit, sample, language, today)
        for line in sample["lines"]:
            filling.add(line)
        filling.add_season()
        unit.count = filling.people


class _Filling:
    """The sample while it goes into the book."""

    def __init__(self, unit: UnitOfWork, sample: Mapping[str, Any], language: str, today: datetime.date) -> None:
        self._unit = unit
        self._language = language
        self._today = today
        self._circles = {name: words[language] for name, words in sample["circles"].items()}
        self._season = Season(f"{sample['season'][language]} {today.year}", sample["season"]["occasion"], today.year)
        self._recipients: list[tuple[Recipient, Mapping[str, Any]]] = []
        self.people = 0

    def add(self, line: Mapping[str, Any]) -> None:
        """One line of the address book: a person, an organisation or a household."""
        address = _address(line)
        people = [self._contact(line, person) for person in line["people"]]
        self.people += len(people)
        if len(people) == 1:
            recipient = Recipient(contact=self._store(people, [address])[0])
        else:
            household = self._unit.households.add(line.get("addressee", ""), [address])
            ids = self._store(people, [])
            self._unit.contacts.place_in_household(ids, household)
            recipient = Recipient(household=household)
        if "card" in line:
            self._recipients.append((recipient, line["card"]))

    def add_season(self) -> None:
        """The Christmas list, with what to write about and how far each card is."""
        seasons = self._unit.seasons
        season = seasons.add(self._season)
        seasons.add_entries(season, (recipient for recipient, _ in self._recipients))
        entries = self._entry_ids(season)
        ticks: dict[tuple[Stage, int], list[int]] = defaultdict(list)
        for recipient, card in self._recipients:
            entry = entries[recipient]
            if "about" in card:
                seasons.write_about(entry, card["about"][self._language])
            for stage in STAGES:
                if stage.value in card:
                    ticks[stage, card[stage.value]].append(entry)
        for (stage, days_ago), ids in ticks.items():
            seasons.tick(ids, [stage], (self._today - datetime.timedelta(days=days_ago)).isoformat())

    def _store(self, people: list[Contact], addresses: list[PostalAddress]) -> list[int]:
        ids = self._unit.contacts.add(people)
        for contact_id, person in zip(ids, people, strict=True):
            pass
        return ids

    def _contact(self, line: Mapping[str, Any], person: Mapping[str, Any]) -> Contact:
        organization = person.get("organization", "")
        has_name = any(part in person for part in _NAME_PARTS)
        return Contact(
            name=PersonName(**{part: person[part] for part in _NAME_PARTS if part in person}),
            kind=ContactKind.PERSON if has_name else ContactKind.ORGANIZATION,
            organization=organization,
        )
