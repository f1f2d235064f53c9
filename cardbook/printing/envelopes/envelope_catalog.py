"""The envelopes and the posts Cardbook knows."""

import difflib
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from typing import Any

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.envelope import EnvelopeFormat, own_envelope
from cardbook.domain.paper.lengths import MICROMETRES_PER_INCH, MICROMETRES_PER_MM, millimetres
from cardbook.domain.paper.measure_status import MeasureStatus
from cardbook.domain.paper.post_office import (
    AddressRule,
    ClearRule,
    PostOffice,
    SenderRule,
    SizeCost,
    SizeRule,
    StampRule,
)
from cardbook.printing.labels.catalog import search_key
from cardbook.resources import resource

_SUGGESTIONS = 5
_SIZE = re.compile(r"(\d+(?:[.,]\d+)?)\s*[x×]\s*(\d+(?:[.,]\d+)?)\s*(mm|in)?")
_MICROMETRES = {"mm": MICROMETRES_PER_MM, "in": MICROMETRES_PER_INCH}


@cache
def all_envelopes() -> tuple[EnvelopeFormat, ...]:
    """Every envelope, in the catalogue's order."""
    return tuple(map(_envelope, _table("envelopes.toml")["envelope"]))


def find_envelope(text: str) -> EnvelopeFormat:
    """The envelope meant by "C6", "#10", "长3", "square 130 mm" or a size such as "162x114" (mm) or "5x7 in".

    A size that no known envelope has is one of the user's own. Case, spaces and punctuation do not matter.
    Raises ENVELOPE_SIZE, and UNKNOWN_ENVELOPE with `close`, the names that are written much the same.
    """
    known = _by_name()
    found = known.get(search_key(text))
    if found:
        return found
    size = _SIZE.fullmatch(text.strip().casefold())
    if size:
        return envelope_of_size(*(_micrometres(side, size[3] or "mm") for side in size.group(1, 2)))
    close = difflib.get_close_matches(search_key(text), known, n=_SUGGESTIONS)
    names = dict.fromkeys(known[key].name or known[key].id for key in close)
    raise KnownError(ErrorCode.UNKNOWN_ENVELOPE, text=text, close=list(names))


def envelope_of_size(side: int, other: int) -> EnvelopeFormat:
    """The known envelope of these sides in µm, or else one of the user's own; raises ENVELOPE_SIZE."""
    own = own_envelope(side, other)
    same = (each for each in all_envelopes() if (each.width, each.height) == (own.width, own.height))
    return next(same, own)


def search_envelopes(text: str) -> tuple[EnvelopeFormat, ...]:
    """All envelopes that have every word of `text` in name, region or size; all of them for ""."""
    words = [search_key(word) for word in text.split()]
    return tuple(each for each in all_envelopes() if all(word in _haystack(each) for word in words))


@cache
def post_of(country: str) -> PostOffice:
    """The post of a country (ISO code); the default one where its rules are not known."""
    table = _table("envelope_zones.toml")
    own: dict[str, Any] = next((row for row in table["post"] if country in row["countries"]), {})
    return _post(table["default"] | own)


@cache
def all_posts() -> tuple[PostOffice, ...]:
    """The posts whose rules are known, and the default one last."""
    return (*(post_of(row["countries"][0]) for row in _table("envelope_zones.toml")["post"]), post_of(""))


@cache
def _table(name: str) -> dict[str, Any]:
    with resource(name).open("rb") as file:
        return tomllib.load(file)


@cache
def _by_name() -> dict[str, EnvelopeFormat]:
    """The first that has a name keeps it."""
    known: dict[str, EnvelopeFormat] = {}
    for each in all_envelopes():
        for name in _names(each):
            known.setdefault(search_key(name), each)
    return known


def _names(envelope: EnvelopeFormat) -> Iterator[str]:
    yield from filter(None, (envelope.id, envelope.name, *envelope.aliases, envelope.pwg))
    if envelope.is_square:
        yield from (f"{word} {side}" for word in ("square", "quadrat") for side in _sides(envelope.width))


def _sides(micrometres: int) -> Iterator[str]:
    yield from (f"{millimetres(micrometres):g}", f"{millimetres(micrometres):g} mm")
    if micrometres % 6350 == 0:
        yield from (f"{micrometres / MICROMETRES_PER_INCH:g}", f"{micrometres / MICROMETRES_PER_INCH:g} in")


def _haystack(envelope: EnvelopeFormat) -> str:
    size = f"{millimetres(envelope.width):g}x{millimetres(envelope.height):g}"
    return " ".join(map(search_key, (*_names(envelope), envelope.region, size)))


def _micrometres(number: str, unit: str) -> int:
    return round(float(number.replace(",", ".")) * _MICROMETRES[unit])


def _envelope(row: dict[str, Any]) -> EnvelopeFormat:
    width, height = row["size"]
    return EnvelopeFormat(
        id=row["id"], name=row.get("name", ""), region=row["region"], width=width, height=height,
        source=row["source"], status=MeasureStatus(row["status"]), aliases=tuple(row.get("aliases", ())),
        card=_pair(row.get("card")), address=_pair(row.get("address")), pwg=row.get("pwg", ""),
    )


def _post(row: dict[str, Any]) -> PostOffice:
    return PostOffice(
        name=row["name"],
        countries=tuple(row.get("countries", ())),
        stamp=StampRule(tuple(row["stamp"]["size"]), **_known(row["stamp"])),
        clear=tuple(
            ClearRule(tuple(zone["size"]), **_known(zone), up_to=_pair(zone.get("up_to")), over=_pair(zone.get("over")))
            for zone in row["clear"]
        ),
        address=AddressRule(**(row["address"] | _known(row["address"]))),
        sender=SenderRule(**(row["sender"] | _known(row["sender"]))),
        sizes=tuple(map(_size, row.get("size", ()))),
        size_status=MeasureStatus(row["size_source"]["status"]) if "size" in row else MeasureStatus.UNVERIFIED,
    )


def _known(rule: dict[str, Any]) -> dict[str, Any]:
    return {"source": rule["source"], "status": MeasureStatus(rule["status"])}


def _size(row: dict[str, Any]) -> SizeRule:
    return SizeRule(
        SizeCost(row["costs"]), row["name"], _pair(row.get("from")), _pair(row.get("to")), _pair(row.get("shape"))
    )


def _pair(values: Any) -> Any:
    return tuple(values) if values else None
