"""Things that the user gave a name, which no two of a kind share, whatever the case of its letters."""

from collections.abc import Iterable
from typing import Protocol

from cardbook.domain.errors import ErrorCode, KnownError


class Named(Protocol):
    """What has a name; `id` is None until it is kept."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def id(self) -> int | None:
        """Its id in the book."""


def refuse_taken(thing: Named, kept: Iterable[Named], code: ErrorCode) -> None:
    """Raise KnownError with `code` and the name where another of those that are kept has it."""
    if any(other.name.casefold() == thing.name.casefold() and other.id != thing.id for other in kept):
        raise KnownError(code, name=thing.name)
