"""Where a stamp reaches, in words."""

from cardbook.domain.addresses.country import country_name
from cardbook.domain.posting.destination import HOME, NEAR, NEIGHBOURS, WORLD
from cardbook.texts import Texts

_ZONES = (HOME, NEIGHBOURS, NEAR, WORLD)


def zone_words(texts: Texts, zone: str) -> str:
    """A place of the price table: "own country", "France"."""
    return texts(f"supplies.zones.{zone}") if zone in _ZONES else country_name(zone, texts.language)
