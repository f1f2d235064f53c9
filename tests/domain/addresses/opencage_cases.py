"""Addresses of the world with the lines that OpenCage makes of them, in the parts of an address book.

OpenCage lays addresses out for maps and not for envelopes: no box, no flat, and whatever the map knows of a
place. Only cases of which an address book holds every word are compared.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cardbook.domain.addresses.country import country_code
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.addresses.postcode import written_postcode
from cardbook.domain.addresses.region import region_of

_BELOW_THE_STREET = ("suburb", "neighbourhood", "city_district", "quarter", "residential")
_TOWN = ("city", "town", "village", "municipality", "hamlet", "postal_city")
_REGION = ("state_code", "state", "county_code", "county", "province", "island", "region")
_NO_NAME = frozenset({
    *_BELOW_THE_STREET, *_TOWN, *_REGION, "house_number", "road", "street", "pedestrian", "path", "postcode", "country",
    "country_code", "state_district", "continent", "district",
})

_NO_TOWN = "the map left the town out, or put it into a part that is no town"
_OUR_SOURCE = "libaddressinput orders postcode and town the other way round"
_OWN_LINE = "libaddressinput gives the postcode or the province a line of its own"
_BESIDE_STREET = "the map joins the district to the street or to the town"
_ONE_TOWN = "a country of one town names it"
WHY_OTHERWISE = {
    "AQ": "the map left the street out", "AZ": "no sign of the country before the postcode", "BJ": _NO_TOWN,
    "BM": _OWN_LINE, "BS": "libaddressinput puts the island on the line of the town", "CO": _OUR_SOURCE,
    "CU": _OWN_LINE,
    "IL": _OUR_SOURCE, "IR": "libaddressinput puts town and district on one line", "JO": _OUR_SOURCE,
    "JP": "an address in Japanese and English at once", "KR": _BESIDE_STREET, "LK": _OWN_LINE, "MC": _ONE_TOWN,
    "MO": "an address in Chinese and Portuguese at once", "MU": _OWN_LINE, "NE": "the map parted street and number",
    "NL": "an island of the Caribbean, written as a province", "PH": _BESIDE_STREET, "SG": _ONE_TOWN,
    "TZ": "the map left the ward out, or has a region that is no part there",
    "US": "capitals and no punctuation (USPS), a state by its code; " + _NO_TOWN,
    "UZ": "libaddressinput puts the postcode before the town", "VA": _ONE_TOWN,
}
"""Why our lines are others than the map's, by country."""


@dataclass(frozen=True)
class OpenCageCase:
    """One address and its lines without the country; `name` is what stands there, a hotel or a bank."""

    country: str
    name: str
    address: PostalAddress
    lines: tuple[str, ...]

    def is_comparable(self) -> bool:
        """True where every word of the lines is in the parts, a state perhaps by its code."""
        address = self.address
        region = region_of(self.country, address.region)
        held = (
            self.name, address.street, address.extended, address.locality, address.region, address.postcode,
            region.printed if region else "",
        )
        return not words(self.lines) - words(held)


def words(texts: Iterable[str]) -> set[str]:
    """The words without case and punctuation."""
    return {word for text in texts for word in plain(text).split()}


def plain(text: str) -> str:
    """A line without case and punctuation."""
    return " ".join(re.sub(r"[^\w\s]", " ", text).casefold().split())


def opencage_cases(folder: Path) -> Iterator[OpenCageCase]:
    """All cases of the folder's files that lie in a country."""
    for path in sorted(folder.glob("*.yaml")):
        for document in re.split(r"(?m)^---\s*$", path.read_text(encoding="utf-8")):
            parts, lines = _read(document)
            country = parts.get("country_code", "").upper()
            if country and lines:
                yield _case(country, parts, lines)


def _read(document: str) -> tuple[dict[str, str], list[str]]:
    """The components and the expected lines of one document; the files use no more of YAML than this reads."""
    above, _, below = document.partition("expected:")
    pairs = re.findall(r"""(?m)^\s+([\w-]+):[ \t]*(.*?)[ \t]*$""", above)
    parts = {key: json.loads(value) if value.startswith('"') else value.strip("'") for key, value in pairs}
    lines = [line.strip() for line in below.splitlines()[1:] if line.strip() and not line.startswith("#")]
    return parts, lines


def _case(country: str, parts: dict[str, str], lines: list[str]) -> OpenCageCase:
    named = {country, country_code(parts.get("country", ""))} - {""}
    body = tuple(line for line in lines if country_code(line) not in named and line != parts.get("country"))
    shown = words(body)

    def part(keys: Iterable[str]) -> str:
        return next((parts[key] for key in keys if key in parts and words([parts[key]]) <= shown), "")

    state = region_of(country, parts.get("state", ""))
    wanted = state is not None and (state.left_out or words([state.printed]) <= shown)
    code = written_postcode(country, parts.get("postcode", ""))
    name = next((value for key, value in parts.items() if key not in _NO_NAME and body and value == body[0]), "")
    address = PostalAddress(
        street=_street(parts, body), extended=part(_BELOW_THE_STREET), locality=part(_TOWN),
        region=parts["state"] if wanted else part(_REGION),
        postcode=code if words([code]) <= shown else part(("postcode",)), country=country,
    )
    return OpenCageCase(country, name, address, body)


def _street(parts: dict[str, str], lines: tuple[str, ...]) -> str:
    """Road and number in the order in which they stand in the lines, as somebody there would type them."""
    road = next((parts[key] for key in ("road", "street", "pedestrian", "path") if key in parts), "")
    number = parts.get("house_number", "")
    orders = (f"{road} {number}", f"{number} {road}")
    return next((order for order in orders if any(plain(order) in plain(line) for line in lines)), orders[0]).strip()
