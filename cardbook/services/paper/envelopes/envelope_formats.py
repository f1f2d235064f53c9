"""The envelopes one can choose from, and what the sender's post makes of them. Light to import."""

from collections.abc import Sequence
from contextlib import suppress

from cardbook.domain.errors import KnownError
from cardbook.domain.paper.envelope import EnvelopeFormat
from cardbook.domain.paper.envelope_front import EnvelopeFront, front_of
from cardbook.domain.paper.paper import LETTER
from cardbook.printing.envelopes.envelope_catalog import (
    all_envelopes,
    all_posts,
    envelope_of_size,
    find_envelope,
    post_of,
    search_envelopes,
)
from cardbook.services.paper.printers.home_paper import home_paper

__all__ = [
    "all_envelopes", "all_posts", "envelope_of_size", "envelopes_to_choose", "find_envelope",
    "first_envelope", "front", "post_of",
]

_FIRST, _FIRST_IN_LETTER_COUNTRIES = "C6", "A7"
"""The commonest envelopes of greeting cards."""


def front(envelope: EnvelopeFormat, home: str) -> EnvelopeFront:
    """The front of an envelope that is posted in `home` (ISO code)."""
    return front_of(envelope, post_of(home))


def first_envelope(home: str) -> EnvelopeFormat:
    """What is offered before any envelope was used."""
    return find_envelope(_FIRST_IN_LETTER_COUNTRIES if home_paper(home) is LETTER else _FIRST)


def envelopes_to_choose(text: str, last_used: Sequence[str], home: str) -> list[EnvelopeFormat]:
    """The envelopes that have every word of `text`: those used last, then those of the country's own trade.

    The one that `text` names comes before all; two sides with an x between them name one of the user's own.
    """
    places = {envelope_id: place for place, envelope_id in enumerate(last_used)}
    inches_first = home_paper(home) is LETTER

    def order(envelope: EnvelopeFormat) -> tuple[int, bool]:
        return places.get(envelope.id, len(places)), inches_first and envelope.region != "US"

    found = sorted(search_envelopes(text), key=order)
    with suppress(KnownError):
        named = find_envelope(text)
        return [named, *(each for each in found if each.id != named.id)]
    return found
