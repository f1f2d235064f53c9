"""Pairs that may be one person, in the book or between it and newcomers; what was told apart does not come again."""

import datetime
from collections.abc import Sequence

from cardbook.domain.addresses.address_choice import address_on
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.matching.look_alikes import LookAlike, look_alikes
from cardbook.domain.matching.person import MatchPerson, match_person
from cardbook.domain.people.contact import Contact, ContactKind, Medium
from cardbook.domain.people.merging import birthday_of
from cardbook.domain.people.typed_name import typed_name
from cardbook.domain.progress import Progress, no_progress
from cardbook.services.reading import BookReading

__all__ = ["LookAlike", "find_known", "find_look_alikes"]

_SHARES = 100
"""Of the work: the first half is reading, the second comparing."""


def find_look_alikes(reading: BookReading, progress: Progress = no_progress) -> list[LookAlike]:
    """All pairs of the book that were not told apart, the surest first; raises KnownError(CANCELLED)."""
    people = _people(reading, progress)
    found = look_alikes(people, _second_half(progress))
    told_apart = reading.matching.told_apart()
    return [pair for pair in found if (pair.first, pair.second) not in told_apart]


def find_known(
    reading: BookReading, newcomers: Sequence[Contact], progress: Progress = no_progress
) -> dict[int, LookAlike]:
    """Who of `newcomers`, such as those of an import, seems to stand in the book already: by the place in
    `newcomers` the surest pair, its `first` being the contact in the book. Raises KnownError(CANCELLED).

    Newcomers are not compared with one another. `look_alike_words` say why two are alike.
    """
    people = _people(reading, progress)
    people += [_newcomer(place, contact) for place, contact in enumerate(newcomers)]
    found: dict[int, LookAlike] = {}
    for pair in look_alikes(people, _second_half(progress), len(newcomers)):
        found.setdefault(-1 - pair.second, pair)
    return found


def _people(reading: BookReading, progress: Progress) -> list[MatchPerson]:
    last = max(reading.matching.last_id(), 1)
    return list(reading.matching.people(lambda upto: progress(_SHARES // 2 * upto // last, _SHARES)))


def _second_half(progress: Progress) -> Progress:
    return lambda done, total: progress(_SHARES // 2 + _SHARES // 2 * done // max(total, 1), _SHARES)


def _newcomer(place: int, contact: Contact) -> MatchPerson:
    """Somebody who has no id yet: below zero, by the place."""
    name = contact.name
    if not (name.given or name.family) and contact.kind is not ContactKind.ORGANIZATION:
        name = typed_name(contact.full_name or contact.nickname)
    is_firm = contact.kind is ContactKind.ORGANIZATION or name.is_empty()
    address = address_on(datetime.date.today(), (), contact.addresses).address or PostalAddress()
    born = birthday_of(contact)
    phones, emails = (
        [point.value for point in contact.points if point.medium is medium] for medium in (Medium.PHONE, Medium.EMAIL)
    )
    return match_person(
        -1 - place, (name.given, name.additional, name.family, name.suffix),
        (address.street or address.pobox, address.extended, address.locality, address.postcode),
        born=str(born) if born else "", phones=phones, emails=emails,
        organization=contact.organization if is_firm else "",
    )
