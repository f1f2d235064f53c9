"""Keeping what the columns of tables mean under a name."""

from dataclasses import replace

from cardbook.domain.actions import Action
from cardbook.domain.column_profile import ColumnProfile
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.services.keeping.writing import Write
from cardbook.services.reading import BookReading


class ColumnProfiles:
    """Each method is one undoable step."""

    def __init__(self, write: Write, reading: BookReading) -> None:
        self._write = write
        self._kept = reading.column_profiles

    def keep(self, profile: ColumnProfile) -> None:
        """Keep a profile, in place of one that was kept under the same name."""
        stored = self._kept.by_name(profile.name)
        with self._write(Action.KEEP_COLUMNS, name=profile.name) as unit:
            if stored is None:
                unit.column_profiles.add(profile)
            else:
                unit.column_profiles.replace(replace(profile, id=stored.id))

    def delete(self, profile: ColumnProfile) -> None:
        """Remove a profile; what was brought in with it stays."""
        with self._write(Action.DELETE_COLUMNS, name=profile.name) as unit:
            unit.column_profiles.delete(profile)


def profile_named(reading: BookReading, name: str) -> ColumnProfile:
    """The profile of that name; raises KnownError(UNKNOWN_COLUMN_PROFILE) with those there are."""
    found = reading.column_profiles.by_name(name)
    if found is None:
        raise KnownError(
            ErrorCode.UNKNOWN_COLUMN_PROFILE, name=name, known=[kept.name for kept in reading.column_profiles.all()]
        )
    return found
