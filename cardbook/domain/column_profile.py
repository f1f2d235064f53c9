"""What the columns of tables mean, kept under a name, to be said once of all tables that come from one place."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ColumnProfile:
    """`columns` tells of headings where their column goes, in the form of mapping files (`phone.home`)."""

    name: str
    columns: Mapping[str, str]
    id: int | None = None
