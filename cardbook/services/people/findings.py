"""Everything in a book that is worth a look: read in portions, so that the window can read in between."""

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from cardbook.domain.addresses.address_choice import WORK, is_past, is_seasonal
from cardbook.domain.addresses.address_format import destination
from cardbook.domain.addresses.postal_address import AddressDoubt, PostalAddress
from cardbook.domain.naming.member import NameForEnvelope
from cardbook.domain.naming.person import person_of
from cardbook.domain.naming.rules import naming_rules, naming_tag
from cardbook.domain.people.contact import ContactKind, Medium, PersonName
from cardbook.domain.people.finding import Finding, FindingKind
from cardbook.domain.people.finding_rules import (
    address_findings,
    birthdays_outside,
    grown_up_since,
    is_phone,
    is_shouted,
    leaves_out,
    place_of,
    spoken_name,
)
from cardbook.domain.people.recipient import Recipient
from cardbook.domain.progress import Progress, no_progress
from cardbook.services.reading import BookReading
from cardbook.storage.people.contact_queries import address_from
from cardbook.storage.people.finding_queries import OF_HOUSEHOLDS, Candidates

_PORTION = 2_000
"""Ids looked through between two breaths: some 20 ms."""

Rows = list[tuple[Any, ...]]
Maker = Callable[[Rows], Iterator[Finding]]
_ORDER = {kind: place for place, kind in enumerate(FindingKind)}


class Findings:
    """Looks a book through, as of one day."""

    def __init__(self, reading: BookReading, today: datetime.date | None = None) -> None:
        self._queries = reading.findings
        self._give_way = reading.file.give_way
        self._today = today or datetime.date.today()
        self._home = reading.home
        self._naming = naming_rules(naming_tag(reading.language, reading.home))
        self._places: dict[tuple[str, str, str], dict[int, str]] = {}
        self._emails: dict[str, dict[int, tuple[int, str]]] = {}
        iso = self._today.isoformat()
        self._more: Mapping[Candidates, tuple[str, ...]] = {
            Candidates.ALONE_WITHOUT: (iso,), Candidates.TOGETHER_WITHOUT: (iso,), Candidates.APART: (iso,),
            Candidates.BIRTHDAYS: birthdays_outside(self._today),
            Candidates.GROWN_CHILDREN: (grown_up_since(self._today),), Candidates.FORMAL: (reading.formality,),
        }
        self._makers: Mapping[Candidates, Maker] = {
            Candidates.OWN_ADDRESSES: self._own_addresses,
            Candidates.SHARED_ADDRESSES: self._shared_addresses,
            Candidates.ALONE_WITHOUT: self._alone_without,
            Candidates.TOGETHER_WITHOUT: self._together_without,
            Candidates.NAMELESS: _nameless,
            Candidates.SHOUTED: _shouted,
            Candidates.BIRTHDAYS: _birthdays,
            Candidates.GROWN_CHILDREN: _grown_children,
            Candidates.APART: self._apart,
            Candidates.FORMAL: self._formal,
            Candidates.EMAILS: self._read_emails,
            Candidates.MISPLACED: _misplaced,
            Candidates.OVERRIDES: _overrides,
            Candidates.EMPTY: _empty,
        }

    def find(self, progress: Progress = no_progress) -> list[Finding]:
        """Everything that was not left as it is, by kind in the order of FindingKind; raises KnownError(CANCELLED)."""
        self._places.clear()
        self._emails.clear()
        found: list[Finding] = []
        contacts, households = self._queries.last_ids()
        for start in range(1, max(contacts, households) + 1, _PORTION):
            progress(start - 1, max(contacts, households))
            for which, maker in self._makers.items():
                if start <= (households if which in OF_HOUSEHOLDS else contacts):
                    last = start + _PORTION - 1
                    found += maker(self._queries.candidates(which, start, last, *self._more.get(which, ())))
                    self._give_way()
        found += self._one_address()
        found += self._one_email()
        waived = self._queries.waived()
        return sorted(
            (one for one in found if one.waived_as not in waived), key=lambda one: _ORDER[one.kind]
        )

    def _own_addresses(self, rows: Rows) -> Iterator[Finding]:
        for contact, key, kind, *address in rows:
            yield from self._of_address(address_from(address), key, kind, contact=contact)

    def _shared_addresses(self, rows: Rows) -> Iterator[Finding]:
        for household, key, kind, *address in rows:
            yield from self._of_address(address_from(address), key, kind, household=household)

    def _of_address(self, address: PostalAddress, key: int, kind: str, **owner: int) -> Iterator[Finding]:
        country = destination(address, self._home)
        for found in address_findings(address, self._home, self._today):
            yield Finding(
                found.kind, item=address.id or 0, about=found.about, suggestion=found.suggestion, town=found.town,
                country=country, **owner,
            )
        place = place_of(address, self._home)
        lives_there = kind != ContactKind.ORGANIZATION and address.kind != WORK and not is_seasonal(address)
        if place and lives_there and address.doubt is AddressDoubt.NONE and not is_past(address, self._today):
            line = ", ".join(filter(None, (address.street, f"{address.postcode} {address.locality}".strip())))
            self._places.setdefault(place, {})[key] = line

    def _alone_without(self, rows: Rows) -> Iterator[Finding]:
        for contact, had_one in rows:
            yield Finding(FindingKind.NONE_HOLDS if had_one else FindingKind.NO_ADDRESS, contact)

    def _together_without(self, rows: Rows) -> Iterator[Finding]:
        for household, had_one in rows:
            kind = FindingKind.NONE_HOLDS if had_one else FindingKind.NO_ADDRESS
            yield Finding(kind, household=household)

    def _apart(self, rows: Rows) -> Iterator[Finding]:
        for (contact, item), pairs in groupby(rows, key=lambda row: (row[0], row[1])):
            both = [tuple(map(address_from, _halves(row[1:]))) for row in pairs]
            own = place_of(both[0][0], self._home)
            if own is not None and all(place_of(shared, self._home) != own for _, shared in both):
                line = f"{both[0][0].postcode} {both[0][0].locality}".strip()
                about = ", ".join(filter(None, (both[0][0].street, line)))
                yield Finding(FindingKind.FAMILY_APART, contact, item=item, about=about)

    def _formal(self, rows: Rows) -> Iterator[Finding]:
        """A form that is typed before the name, "Herr" or "Schwester", counts for one that is chosen."""
        for contact, prefix, given, family in rows:
            name = NameForEnvelope(PersonName(prefix, given, "", family))
            if person_of(name, self._naming).form == "neutral":
                yield Finding(FindingKind.NO_FORM_OF_ADDRESS, contact)

    def _read_emails(self, rows: Rows) -> Iterator[Finding]:
        for contact, key, _point, value in rows:
            self._emails.setdefault(value.strip().lower(), {}).setdefault(key, (contact, value))
        return iter(())

    def _one_address(self) -> Iterator[Finding]:
        for lines in self._places.values():
            if len(lines) == 2:
                (first, about), (other, _) = sorted(lines.items())
                subject = Recipient.from_key(first)
                yield Finding(FindingKind.ONE_ADDRESS, subject.contact, subject.household, other=other, about=about)

    def _one_email(self) -> Iterator[Finding]:
        for people in self._emails.values():
            if len(people) == 2:
                (contact, value), (other, _) = people.values()
                yield Finding(FindingKind.ONE_EMAIL, contact, other=other, about=value)


def _nameless(rows: Rows) -> Iterator[Finding]:
    for (contact,) in rows:
        yield Finding(FindingKind.NO_NAME, contact)


def _shouted(rows: Rows) -> Iterator[Finding]:
    for contact, given, family in rows:
        if is_shouted(given, family):
            whole = f"{given} {family}".strip()
            yield Finding(FindingKind.CAPITALS, contact, about=whole, suggestion=spoken_name(whole))


def _birthdays(rows: Rows) -> Iterator[Finding]:
    for contact, item, date in rows:
        yield Finding(FindingKind.BIRTHDAY_ODD, contact, item=item, about=date)


def _grown_children(rows: Rows) -> Iterator[Finding]:
    for contact, date in rows:
        yield Finding(FindingKind.CHILD_GROWN, contact, about=date)


def _misplaced(rows: Rows) -> Iterator[Finding]:
    for contact, item, medium, value in rows:
        if medium == Medium.PHONE:
            yield Finding(FindingKind.EMAIL_IN_PHONE, contact, item=item, about=value)
        elif is_phone(value):
            yield Finding(FindingKind.PHONE_IN_EMAIL, contact, item=item, about=value)


def _overrides(rows: Rows) -> Iterator[Finding]:
    for (household, lines), members in groupby(rows, key=lambda row: row[:2]):
        people = list(members)
        living = [(given, family) for *_, given, family, deceased in people if not deceased]
        dead = [(given, family) for *_, given, family, deceased in people if deceased]
        name = leaves_out(lines, living, dead)
        if name:
            yield Finding(FindingKind.OVERRIDE_STALE, household=household, about=f"{lines} · {name}")


def _empty(rows: Rows) -> Iterator[Finding]:
    for (household,) in rows:
        yield Finding(FindingKind.EMPTY_HOUSEHOLD, household=household)


def _halves(columns: Sequence[Any]) -> tuple[Sequence[Any], Sequence[Any]]:
    """Two addresses in one row."""
    middle = len(columns) // 2
    return columns[:middle], columns[middle:]
