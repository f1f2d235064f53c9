"""The sender's own lines, as they stand at the top left of an envelope. Light to import."""

from typing import NamedTuple

from cardbook.domain.addresses.country import country_code, country_name
from cardbook.services.reading import SENDER, BookReading


class Sender(NamedTuple):
    """The lines as typed, without empty ones; `country` stands below them on mail abroad, "" where none is to."""

    lines: tuple[str, ...] = ()
    country: str = ""


NO_SENDER = Sender()


def sender_of(reading: BookReading) -> Sender:
    """The sender that the book remembers."""
    return sender_with(tuple(reading.settings.get(SENDER).splitlines()), reading)


def sender_with(lines: tuple[str, ...], reading: BookReading) -> Sender:
    """The same with other lines. A country that the last line names already is not named again."""
    kept = tuple(filter(None, (" ".join(line.split()) for line in lines)))
    home = reading.home
    if not kept or not home or country_code(kept[-1]) == home:
        return Sender(kept)
    return Sender(kept, country_name(home, reading.language).upper())
