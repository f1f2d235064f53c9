"""The way in: a pasted block of text becomes a structured address."""

from dataclasses import replace

from cardbook.domain.addresses.pasted_address import PastedAddress
from cardbook.domain.pasted.block import words_of
from cardbook.domain.pasted.cutting import Reading, Weights, best_reading
from cardbook.domain.pasted.kinds import Kind
from cardbook.domain.pasted.long_text import address_window
from cardbook.domain.pasted.place_evidence import code_weight
from cardbook.domain.pasted.placing import placed_address
from cardbook.domain.pasted.plain_text import plain_text
from cardbook.domain.pasted.possible_countries import possible_countries
from cardbook.domain.pasted.reach import reach_in

_FROM_ABOVE = -1.0


def read_pasted(text: str, *, origin: str = "") -> PastedAddress:
    """Names, address, contact points and days in a block of text as people paste it.

    `origin` is the code of the country that a block without one lies in, "" where unknown. Never fails:
    what nobody can place is in `rest`, word for word.
    """
    plain = plain_text(text)
    reach = reach_in(plain.text)
    words, labels = words_of(reach.text)
    read, left = address_window(words)
    set_aside = (*reach.labels, *labels, *plain.removed)
    if not read:
        return PastedAddress(points=reach.points, dates=reach.dates, set_aside=set_aside)
    weights = Weights(read)
    readings: list[tuple[float, Reading]] = []
    for country, clues in possible_countries(read, reach.points, origin).items():
        reading = best_reading(weights, len(read), country, upwards=False)
        readings.append((reading.weight + clues, reading))
        if _may_go_upwards(read[0].text, reading):
            reading = best_reading(weights, len(read), country, upwards=True)
            readings.append((reading.weight + clues + _FROM_ABOVE, reading))
    best = max(readings, key=lambda entry: entry[0])[1]
    found = placed_address(best, country_is_home=best.country == origin)
    rest = (*left, *found.rest)
    return replace(found, points=reach.points, dates=reach.dates, rest=rest, set_aside=(*set_aside, *found.set_aside))


def _may_go_upwards(first_word: str, reading: Reading) -> bool:
    """Worth a second look from the country down: the place stands before the street or the names."""
    kinds = [placed.kind for placed in reading.placed if placed.kind is not Kind.REST]
    places = [at for at, kind in enumerate(kinds) if kind in (Kind.TOWN, Kind.POSTCODE, Kind.COUNTRY, Kind.REGION)]
    return (bool(places) and places[0] < len(kinds) / 2) or bool(code_weight(first_word, reading.country))
