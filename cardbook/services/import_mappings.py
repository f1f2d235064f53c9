"""Mappings of columns that the book remembers, so that nobody says twice what a column holds."""

import datetime
import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING

from cardbook.exchange.tables.column_headings import words_of
from cardbook.exchange.tables.columns import ColumnMapping, Target
from cardbook.services.reading import BookReading

if TYPE_CHECKING:
    from cardbook.storage.unit_of_work import UnitOfWork


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


def _fingerprint(mapping: ColumnMapping) -> str:
    """The same for headings that differ in case, accents and signs alone."""
    words = [" ".join(words_of(header)) for header in mapping.headers]
    return hashlib.sha256(json.dumps(words).encode()).hexdigest()
