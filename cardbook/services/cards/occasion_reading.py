"""The occasions of a book: those that everybody knows, and the user's own."""

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.occasions.occasion import Occasion, occasion_of, offered_occasions
from cardbook.domain.occasions.own_occasion import own_id
from cardbook.services.reading import BookReading
from cardbook.storage.cards.plan_queries import PlanQueries


def own_occasions(reading: BookReading) -> list[Occasion]:
    """The user's own by name."""
    return [own.as_occasion() for own in PlanQueries(reading.file).own_occasions()]


def occasions_for_lists(reading: BookReading) -> list[Occasion]:
    """The occasions a list can be made for: those that everybody knows in their order, then the user's own."""
    return [*offered_occasions(), *own_occasions(reading)]


def occasion_named(reading: BookReading, key: str) -> Occasion | None:
    """The occasion that a season's `occasion` names; None where it names none, or one that is gone."""
    if own_id(key) is None:
        return occasion_of(key)
    return next((own for own in own_occasions(reading) if own.id == key), None)


def occasion_typed(reading: BookReading, text: str) -> str:
    """The key of the occasion that somebody typed by its id or its name, "" for none.

    Raises KnownError(UNKNOWN_OCCASION) with the ids and the own names there are.
    """
    typed, own = text.strip().casefold(), own_occasions(reading)
    if not typed:
        return ""
    for occasion in (*offered_occasions(), *own):
        if typed in (occasion.id, *(name.casefold() for name in occasion.names.values())):
            return occasion.id
    known = [*(occasion.id for occasion in offered_occasions()), *(occasion.names["en"] for occasion in own)]
    raise KnownError(ErrorCode.UNKNOWN_OCCASION, text=text, known=", ".join(known))
