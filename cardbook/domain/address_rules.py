"""What each country's post wants: the order of the parts, capitals, postcodes and the words of a form.

The tables are `resources/addresses/formats.csv` with `overrides.csv` laid on top; their heads name the
sources.
"""

import csv
import re
from dataclasses import dataclass
from functools import cache

from cardbook.resources import resource

_GENERIC = {
    "order": "{to} | {street} | {postcode} {city} | {region}",
    "required": "street city",
    "region_label": "region",
}
_PARTS = frozenset({"pobox", "extended", "street", "city", "region", "postcode"})
_FIELD = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class AddressRules:
    """One country's rules. Orders name every part, so that no word of an address can get lost.

    Lines are parted by |, `{to}` stands for the name lines, `{city}` for the town. `order` is for the
    country's own script, `latin` for Latin letters, `envelope` the same without punctuation. `folded`
    are the parts that the country's own order leaves out. `capitals` and `required` hold names of parts.
    `postcode_pattern` is "" where the country has no postcodes. `shapes` write a postcode with 0 for a
    digit and A for a letter, `prefixes` are signs that people set before it. `pobox` are the words before
    a bare box number, or language=words pairs parted by |. `twin` is a part left out where it only
    repeats its neighbour ("" for none). `defaults` are parts that need not be typed, as part=text.
    `post` is the country whose post delivers, mostly its own.
    """

    code: str
    order: str
    latin: str
    envelope: str
    folded: frozenset[str]
    capitals: frozenset[str]
    required: frozenset[str]
    postcode_pattern: str
    postcode_example: str
    postcode_label: str
    city_label: str
    region_label: str
    shapes: tuple[str, ...]
    prefixes: tuple[str, ...]
    pobox: str
    twin: str
    defaults: tuple[str, ...]
    post: str


@cache
def _rows() -> dict[str, dict[str, str]]:
    rows = {row["code"]: row for row in _table("formats.csv")}
    for change in _table("overrides.csv"):
        rows[change["code"]][change["column"]] = change["value"]
    return rows


def _table(name: str) -> list[dict[str, str]]:
    with resource("addresses", name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


@cache
def address_rules(country: str) -> AddressRules:
    """The rules of a country by its code; plain rules for a code nobody knows, and for ""."""
    row = _rows().get(country, _GENERIC)
    latin = row.get("latin") or row["order"]
    folded = _PARTS - set(_FIELD.findall(row["order"]))
    return AddressRules(
        code=country,
        order=_completed(row["order"]),
        latin=_completed(latin),
        envelope=_completed(row.get("envelope") or latin),
        folded=folded,
        capitals=frozenset(row.get("capitals", "").split()),
        required=frozenset(row["required"].split()),
        postcode_pattern=row.get("postcode_pattern", ""),
        postcode_example=row.get("postcode_example", ""),
        postcode_label=row.get("postcode_label") or "postcode",
        city_label=row.get("city_label") or "town",
        region_label=row.get("region_label") or ("region" if "region" in folded else "province"),
        shapes=_listed(row.get("shapes", "")),
        prefixes=_listed(row.get("prefixes", "") or country),
        pobox=row.get("pobox", "PO Box"),
        twin=row.get("twin") or next((part for part in ("region", "city") if part in folded), ""),
        defaults=_listed(row.get("defaults", "")),
        post=row.get("post", country),
    )


def has_rules(country: str) -> bool:
    """True for a country that stands in the table."""
    return country in _rows()


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split("|")) if text else ()


def _completed(order: str) -> str:
    """The order with the parts it does not name put near the street or the town."""
    lines = [line.strip() for line in order.split("|")]
    named = set(_FIELD.findall(order))
    street = next(at for at, line in enumerate(lines) if "{street}" in line)
    lines[street:street] = [f"{{{part}}}" for part in ("pobox", "extended") if part not in named]
    if "city" not in named:
        below_street = next(at for at, line in enumerate(lines) if "{street}" in line) + 1
        lines.insert(below_street, "{city}")
    town = next(at for at, line in enumerate(lines) if "{city}" in line)
    if "region" not in named:
        lines.insert(town, "{region}")
        town += 1
    if "postcode" not in named:
        lines[town] += " {postcode}"
    return " | ".join(lines)
