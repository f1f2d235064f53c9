"""Lengths on paper that a sentence tells, whatever the reader's language."""


class Sides(tuple[int, ...]):
    """One length or more in µm, such as the two sides of a label; sentences say them in millimetres."""

    __slots__ = ()
