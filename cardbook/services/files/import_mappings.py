"""Mappings of columns that the book remembers, so that nobody says twice what a column holds."""

import datetime
import hashlib
import json
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from cardbook.domain.column_profile import ColumnProfile
from cardbook.exchange.tables.column_headings import words_of
from cardbook.exchange.tables.columns import ColumnMapping, Target
from cardbook.services.files.import_source import FileGuess
from cardbook.services.reading import BookReading

if TYPE_CHECKING:
    from cardbook.storage.steps.unit_of_work import UnitOfWork


def remembered(reading: BookReading, proposal: ColumnMapping) -> ColumnMapping | None:
    """What was last said of a table with these headings; None where nothing was, or no more fits."""
    told = reading.column_mappings.mapping(_fingerprint(proposal))
    if not told:
        return None
    try:
        targets = tuple(Target.parse(target) for target in json.loads(told))
    except (ValueError, AttributeError, TypeError):
        return None
    return replace(proposal, targets=targets) if len(targets) == len(proposal.targets) else None


def remember(
    unit: "UnitOfWork", reading: BookReading, proposal: ColumnMapping, chosen: ColumnMapping, today: datetime.date
) -> None:
    """Keep what was chosen where that is not what the program proposes anyway."""
    if chosen.targets != proposal.targets or remembered(reading, proposal) is not None:
        told = json.dumps([str(target) for target in chosen.targets])
        unit.column_mappings.remember(_fingerprint(proposal), told, today.isoformat())


def profile_of(name: str, mapping: ColumnMapping) -> ColumnProfile:
    """Where the columns of a table go, to be kept under a name. A heading of several columns that go to different
    places tells of none.
    """
    places: dict[str, set[Target]] = defaultdict(set)
    for header, target in zip(mapping.headers, mapping.targets, strict=True):
        places[header.casefold()].add(target)
    columns = zip(mapping.headers, mapping.targets, strict=True)
    return ColumnProfile(name, {
        header: str(target) for header, target in columns if len(places[header.casefold()]) == 1
    })


def as_in_profile(mapping: ColumnMapping, profile: ColumnProfile) -> ColumnMapping:
    """The same with every column that the profile knows, by its heading, sent where it says; the others stay."""
    known = {heading.casefold(): target for heading, target in profile.columns.items()}
    for place, header in enumerate(mapping.headers):
        target = _target(known.get(header.casefold(), ""))
        if target is not None:
            mapping = mapping.with_target(place, target)
    return mapping


def in_profile(guess: FileGuess, profile: ColumnProfile) -> FileGuess:
    """A table whose columns go where a profile says; remembered as a whole where it knows all of them."""
    if guess.mapping is None:
        return guess
    mapping = as_in_profile(guess.mapping, profile)
    columns = (replace(column, target=to) for column, to in zip(guess.columns, mapping.targets, strict=True))
    known = {heading.casefold() for heading in profile.columns}
    is_whole = all(header.casefold() in known for header in mapping.headers)
    return replace(guess, mapping=mapping, columns=tuple(columns), is_remembered=is_whole)


def _fingerprint(mapping: ColumnMapping) -> str:
    """The same for headings that differ in case, accents and signs alone."""
    words = [" ".join(words_of(header)) for header in mapping.headers]
    return hashlib.sha256(json.dumps(words).encode()).hexdigest()


def _target(text: str) -> Target | None:
    """None for what this version does not know."""
    try:
        return Target.parse(text)
    except ValueError:
        return None
