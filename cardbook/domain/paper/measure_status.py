"""How well a measure is known that others have set: a maker, a standard, a post."""

from enum import StrEnum


class MeasureStatus(StrEnum):
    """From the standard or three sources down to what the trade only says."""

    VERIFIED = "verified"
    TWO_SOURCES = "two-sources"
    ONE_SOURCE = "one-source"
    PARTLY_VERIFIED = "partly-verified"
    UNVERIFIED = "unverified"
