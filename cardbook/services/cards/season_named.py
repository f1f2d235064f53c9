"""A season as people name it on a command or a form."""

from cardbook.domain.cards.card_list import Season
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.services.reading import BookReading


def season_named(reading: BookReading, name: str) -> Season:
    """The season of that name, whatever the case; raises KnownError(UNKNOWN_SEASON) with the names there are."""
    season = reading.seasons.by_name(name)
    if season is None:
        known = ", ".join(one.name for one in reading.seasons.all())
        raise KnownError(ErrorCode.UNKNOWN_SEASON, name=name, known=known)
    return season
