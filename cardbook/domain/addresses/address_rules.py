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
    "order": "{to} | {organization} | {street} | {postcode} {city} | {region}",
    "required": "street city",
    "region_label": "region",
}
_PARTS = frozenset({"pobox", "extended", "street", "city", "region", "postcode"})
_NAMES = ("to", "organization")
_FIELD = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class AddressRules:
    """One country's rules. Orders name every part, so that no word of an address can get lost.

    Lines are parted by |, `{to}` stands for the name lines, `{city}` for the town. `order` is for the
    country's own script, `latin` for Latin letters, `envelope` the same without punctuation, `townless`
    the same for an address without a town ("" where that changes nothing). `folded`
    are the parts that the country's own order leaves out. `capitals` and `required` hold names of parts,
    `sorting_code` those beside which the number of the office that delivers stands.
    `extended_label` is the word for what stands below the street ("" where that is no part of its own).
    `postcode_pattern` is "" where the country has no postcodes. `shapes` write a postcode as `shape_of` does
    (as its example is written where the table says nothing), `prefixes` are signs that people set before
    it. `pobox` are the words before a bare box number, or language=words pairs parted by |. `twin` is a
    part left out where it only repeats its neighbour ("" for none). `defaults` are parts that need not be
    typed, as part=text. `post` is the country whose post delivers, mostly its own. `own_languages` are
    those in which an address has the country's own order; () where that is no other than the Latin one.
    `most_lines` is how many lines the country's post reads without the country line, `line_length` how
    many characters on each, 0 where it sets no limit.
    """

    code: str
    order: str
    latin: str
    envelope: str
    townless: str
    folded: frozenset[str]
    capitals: frozenset[str]
    required: frozenset[str]
    sorting_code: frozenset[str]
    postcode_pattern: str
    postcode_example: str
    postcode_label: str
    city_label: str
    region_label: str
    extended_label: str
    shapes: tuple[str, ...]
    prefixes: tuple[str, ...]
    pobox: str
    twin: str
    defaults: tuple[str, ...]
    post: str
    own_languages: frozenset[str]
    most_lines: int
    line_length: int


@cache
def _formats() -> dict[str, dict[str, str]]:
    return {row["code"]: row for row in _table("formats.csv")}


@cache
def _changes() -> dict[str, dict[str, str]]:
    changes: dict[str, dict[str, str]] = {}
    for change in _table("overrides.csv"):
        changes.setdefault(change["code"], {})[change["column"]] = change["value"]
    return changes


def _table(name: str) -> list[dict[str, str]]:
    with resource("addresses", name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


@cache
def address_rules(country: str) -> AddressRules:
    """The rules of a country by its code; plain rules for a code nobody knows, and for ""."""
    base = _formats().get(country, _GENERIC)
    row = base | _changes().get(country, {})
    names = _name_lines(base["order"])
    latin, latin_names = row.get("latin") or row["order"], _name_lines(base.get("latin") or base["order"])
    folded = _PARTS - set(_FIELD.findall(row["order"]))
    return AddressRules(
        code=country,
        order=_completed(row["order"], names),
        latin=_completed(latin, latin_names),
        envelope=_completed(row.get("envelope") or latin, latin_names),
        townless=_completed(row["townless"], latin_names) if "townless" in row else "",
        folded=folded,
        capitals=_with_what_is_below(frozenset(row.get("capitals", "").split())),
        required=frozenset(row["required"].split()),
        sorting_code=frozenset(row.get("sorting_code", "city").split()),
        postcode_pattern=row.get("postcode_pattern", ""),
        postcode_example=row.get("postcode_example", ""),
        postcode_label=row.get("postcode_label") or "postcode",
        city_label=row.get("city_label") or "town",
        region_label=row.get("region_label") or ("region" if "region" in folded else "province"),
        extended_label=row.get("extended_label", ""),
        shapes=_listed(row.get("shapes", "")) or (shape_of(row.get("postcode_example", "")),),
        prefixes=_listed(row.get("prefixes", "") or country),
        pobox=row.get("pobox", "PO Box"),
        twin=row.get("twin") or next((part for part in ("region", "city") if part in folded), ""),
        defaults=_listed(row.get("defaults", "")),
        post=row.get("post", country),
        own_languages=frozenset(row.get("own_languages", "").split()),
        most_lines=int(row.get("most_lines", 0)),
        line_length=int(row.get("line_length", 0)),
    )


def has_rules(country: str) -> bool:
    """True for a country that stands in the table."""
    return country in _formats()


class _Signs(dict[int, str]):
    """Character → 0 for a digit, A for a letter, or itself; filled as they are met."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        self[code] = "0" if sign.isdigit() else "A" if sign.isalpha() else sign
        return self[code]


_SIGNS = _Signs()


def shape_of(postcode: str) -> str:
    """The form of a postcode, with 0 for a digit and A for a letter: "SW1A 1AA" → "AA0A 0AA"."""
    return postcode.translate(_SIGNS)


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split("|")) if text else ()


def _with_what_is_below(capitals: frozenset[str]) -> frozenset[str]:
    """A flat and a box are as the street is."""
    return capitals | {"pobox", "extended"} if "street" in capitals else capitals


def _name_lines(order: str) -> str:
    """A person before an organisation or after it, as the country's own order has them."""
    return " | ".join(f"{{{part}}}" for part in _FIELD.findall(order) if part in _NAMES)


def _completed(order: str, names: str) -> str:
    """The order with the parts it does not name put near the name lines, the street or the town.

    A region stands below the town, but above it where the postcode is to be read on the town's line.
    """
    if "{organization}" not in order:
        order = order.replace("{to}", names)
    lines = [line.strip() for line in order.split("|")]
    named = set(_FIELD.findall(order))
    street = _line_of(lines, "street")
    lines[street:street] = [f"{{{part}}}" for part in ("pobox", "extended") if part not in named]
    if "city" not in named:
        lines.insert(max(_line_of(lines, "street"), _line_of(lines, "extended")) + 1, "{city}")
    town = _line_of(lines, "city")
    if "region" not in named:
        lines.insert(town if "{postcode}" in lines[town] else town + 1, "{region}")
    if "postcode" not in named:
        lines[_line_of(lines, "city")] += " {postcode}"
    return " | ".join(lines)


def _line_of(lines: list[str], part: str) -> int:
    return next(at for at, line in enumerate(lines) if f"{{{part}}}" in line)
