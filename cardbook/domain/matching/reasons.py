"""Why two entries look alike, as a person would say it: the evidence in a few words."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from cardbook.domain.matching.evidence import Evidence, Part
from cardbook.domain.matching.likeness import APART, CLOSE, EQUAL, LOOSE, MISSING


class Reason(StrEnum):
    """What speaks for one person, the strongest first, and then what speaks against; the value is the key of its
    words."""

    SAME_EMAIL = "same_email"
    SAME_PHONE = "same_phone"
    SAME_NAME = "same_name"
    SWAPPED_NAME = "swapped_name"
    LIKE_NAME = "like_name"
    SAME_BIRTHDAY = "same_birthday"
    LIKE_BIRTHDAY = "like_birthday"
    SAME_ADDRESS = "same_address"
    LIKE_ADDRESS = "like_address"
    SAME_TOWN = "same_town"
    OTHER_GIVEN = "other_given"
    OTHER_FAMILY = "other_family"
    OTHER_BIRTHDAY = "other_birthday"
    OTHER_ADDRESS = "other_address"
    OTHER_PHONE = "other_phone"
    OTHER_EMAIL = "other_email"

    @property
    def is_against(self) -> bool:
        """True for what speaks for two people."""
        return self.value.startswith("other_")


def _names(evidence: Evidence) -> bool:
    """True where neither part of the name speaks against, and one of them is there."""
    levels = evidence.level(Part.GIVEN), evidence.level(Part.FAMILY)
    return min(levels, key=lambda level: level or EQUAL) >= CLOSE and max(levels) > MISSING


def _is_same_place(evidence: Evidence) -> bool:
    return EQUAL in (evidence.level(Part.TOWN), evidence.level(Part.POSTCODE))


def _is_same_address(evidence: Evidence) -> bool:
    is_same_house = evidence.level(Part.HOUSE) in (EQUAL, MISSING)
    return evidence.level(Part.STREET) is EQUAL and is_same_house and _is_same_place(evidence)


def _is_like_address(evidence: Evidence) -> bool:
    return evidence.level(Part.STREET) >= CLOSE and not _is_same_address(evidence)


def _has_same_names(evidence: Evidence) -> bool:
    return all(evidence.level(part) in (EQUAL, MISSING) for part in (Part.GIVEN, Part.FAMILY))


_TESTS: Mapping[Reason, Callable[[Evidence], bool]] = {
    Reason.SAME_EMAIL: lambda found: found.level(Part.EMAIL) is EQUAL,
    Reason.SAME_PHONE: lambda found: found.level(Part.PHONE) is EQUAL,
    Reason.SAME_NAME: lambda found: _names(found) and _has_same_names(found) and not found.swapped,
    Reason.SWAPPED_NAME: lambda found: _names(found) and found.swapped,
    Reason.LIKE_NAME: lambda found: _names(found) and not _has_same_names(found) and not found.swapped,
    Reason.SAME_BIRTHDAY: lambda found: found.level(Part.BORN) is EQUAL,
    Reason.LIKE_BIRTHDAY: lambda found: found.level(Part.BORN) is CLOSE,
    Reason.SAME_ADDRESS: _is_same_address,
    Reason.LIKE_ADDRESS: _is_like_address,
    Reason.SAME_TOWN: lambda found: found.level(Part.STREET) < CLOSE and _is_same_place(found),
    Reason.OTHER_GIVEN: lambda found: found.level(Part.GIVEN) in (APART, LOOSE),
    Reason.OTHER_FAMILY: lambda found: found.level(Part.FAMILY) in (APART, LOOSE),
    Reason.OTHER_BIRTHDAY: lambda found: found.level(Part.BORN) in (APART, LOOSE),
    Reason.OTHER_ADDRESS: lambda found: found.level(Part.STREET) in (APART, LOOSE),
    Reason.OTHER_PHONE: lambda found: found.level(Part.PHONE) is APART,
    Reason.OTHER_EMAIL: lambda found: found.level(Part.EMAIL) is APART,
}


def reasons(evidence: Evidence) -> tuple[Reason, ...]:
    """What speaks for it and what against it, in the order of Reason."""
    return tuple(reason for reason, holds in _TESTS.items() if holds(evidence))
