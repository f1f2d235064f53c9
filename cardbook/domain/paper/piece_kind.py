"""The kinds of paper to take along: what is printed and is no post."""

from enum import StrEnum


class PieceKind(StrEnum):
    """The value is the key of its words."""

    CHECKLIST = "checklist"
    BOOKLET = "booklet"
    GIFTS = "gifts"
    YEAR = "year"
    SLIPS = "slips"
    RULED = "ruled"
