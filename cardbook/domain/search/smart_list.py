"""A search that is kept under a name: whoever fits it stands on the list."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SmartList:
    """`query` is what the user typed (`domain.search.search_query`), understood anew each time it is asked."""

    name: str
    query: str
    id: int | None = None
