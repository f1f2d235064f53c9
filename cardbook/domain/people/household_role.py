"""The part somebody has in a household, as far as the envelope asks."""

from enum import StrEnum


class HouseholdRole(StrEnum):
    """Adults come first and by their names; children below them, or as "und Familie". The value is stored."""

    ADULT = ""
    CHILD = "child"
