"""Addresses that nobody here wrote: the test cases of other programs, read from the outside material."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from cardbook.domain.addresses.country import country_code
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.pasted.vocabulary import regions
from tests.domain.pasted.blocks import Block, laid_out

_COUNTRIES_TEXT = """
AT AU BE BR CA CH CZ DE DK ES FI FR GB GR HU IE IN IS IT JP KR LT MX NL NO NZ PL PT RU SE SG TR TW UA US ZA
"""
_COUNTRIES = frozenset(_COUNTRIES_TEXT.split())
"""Those whose addresses the corpus holds in a form that their post would read."""

_KEY = re.compile(r"^(\s*)([\w-]+)\s*:\s*(.*)$")
_ROADS = ("road", "pedestrian", "footway", "street")
_TOWNS = ("city", "town", "village", "municipality")
_NUMBER_FIRST_TEXT = "US GB CA IE AU NZ FR LU IN ZA SG MY PH TH LK NG KE GH JM IL"
_NUMBER_FIRST = frozenset(_NUMBER_FIRST_TEXT.split())
_LAYOUTS_OF_EACH = 6


def all_blocks(corpus: Path) -> list[Block]:
    """Every block that the corpus gives for `_COUNTRIES`."""
    address = corpus / "address"
    opencage = address / "OpenCageData__address-formatting"
    blocks = list(_opencage_blocks(opencage))
    addresses = [*_opencage_addresses(opencage), *_vcard_addresses(corpus / "vcard")]
    for number, (name, found) in enumerate(addresses):
        for turn in range(_LAYOUTS_OF_EACH):
            blocks.append(laid_out(found, f"{name} laid out", 7 * number + turn))
    blocks += _libpostal_blocks(address / "openvenues__libpostal" / "libpostal_parser_cases_A.json")
    for path in sorted((address / "datamade__usaddress").glob("*.xml")):
        blocks += _usaddress_blocks(path)
    return [block for block in blocks if block.source.split()[0] in _COUNTRIES]


def _opencage_cases(folder: Path) -> Iterator[tuple[str, dict[str, str], str]]:
    """Country, components and the expected text of every case."""
    for path in sorted(folder.glob("*.yaml")):
        for document in re.split(r"^---\s*$", path.read_text(encoding="utf-8"), flags=re.M):
            components, expected = _read_case(document)
            country = components.get("country_code", "").upper()
            if country and expected and path.stem.upper() == country and "\\u" not in expected:
                yield country, components, expected


def _read_case(document: str) -> tuple[dict[str, str], str]:
    components: dict[str, str] = {}
    expected: list[str] = []
    section = ""
    for line in document.split("\n"):
        if line.startswith("#"):
            continue
        match = _KEY.match(line)
        if match and not match[1]:
            section = match[2]
        elif section == "components" and match:
            components[match[2].strip()] = match[3].split(" #")[0].strip().strip("\"'")
        elif section == "expected" and line.strip():
            expected.append(line.strip())
    return {key: value for key, value in components.items() if value}, "\n".join(expected)


def _first(parts: dict[str, str], keys: tuple[str, ...]) -> str:
    return next((parts[key] for key in keys if key in parts), "")


def _opencage_addresses(folder: Path) -> Iterator[tuple[str, PostalAddress]]:
    """The cases that hold a street and a town, as addresses."""
    for country, parts, _ in _opencage_cases(folder):
        road, town, number = _first(parts, _ROADS), _first(parts, _TOWNS), parts.get("house_number", "")
        if not road or not town or "0000" in parts.get("postcode", ""):
            continue
        street = f"{number} {road}" if country in _NUMBER_FIRST else f"{road} {number}"
        region = parts.get("state_code", "") if country in ("US", "BR") else ""
        yield country, PostalAddress(
            street=street.strip(), locality=town, region=region, postcode=parts.get("postcode", ""), country=country
        )


def _opencage_blocks(folder: Path) -> Iterator[Block]:
    """The expected texts themselves: the postcode, the town and the country must be found."""
    for country, parts, expected in _opencage_cases(folder):
        road, town, code = _first(parts, _ROADS), _first(parts, _TOWNS), parts.get("postcode", "")
        if road and road in expected and town and town in expected:
            yield Block(
                expected, "DE", f"{country} as expected", locality=town,
                country=country_code(expected.split("\n")[-1]) or None, postcode=code if code in expected else None,
            )


_LIBPOSTAL = (
    dict.fromkeys(("house_number", "road", "unit", "level"), "street")
    | dict.fromkeys(("city_district", "suburb"), "district")
    | dict.fromkeys(("category", "near"), "no")
    | {"po_box": "pobox", "city": "locality", "state": "region", "state_district": "county", "world_region": "other"}
    | {name: name for name in ("house", "postcode", "country")}
)
_OPEN = {"district", "county", "house", "other"}
"""What an address here has no field of its own for: the fields around it are not judged then."""


def _libpostal_blocks(path: Path) -> Iterator[Block]:
    """One line each, without a hint of the country but the words."""
    for case in json.loads(path.read_text(encoding="utf-8")):
        parts: dict[str, list[str]] = {}
        for label, text in case["components"]:
            parts.setdefault(_LIBPOSTAL[label], []).append(text)
        if "no" in parts or not parts.keys() & {"locality", "district"}:
            continue
        country = case["group"].split("_")[1].upper()
        joined = {key: " ".join(texts) for key, texts in parts.items()}
        yield Block(
            case["address"].replace("&amp;", "&").replace("\\n", "\n"), country, f"{country} libpostal",
            street=None if parts.keys() & {"house", "district"} else joined.get("street", ""),
            locality=None if "district" in parts else joined.get("locality", ""),
            region=None if parts.keys() & _OPEN else joined.get("region", ""),
            postcode=joined.get("postcode", "").replace("〒", "").replace("cep ", ""),
        )


_USADDRESS = {
    "PlaceName": "locality", "StateName": "region", "ZipCode": "postcode", "USPSBoxType": "pobox", "USPSBoxID": "pobox"
}


def _usaddress_blocks(path: Path) -> Iterator[Block]:
    """American addresses in one line, labelled word by word."""
    for element in ElementTree.parse(path).getroot():
        parts: dict[str, list[str]] = {"street": [], "pobox": [], "locality": [], "region": [], "postcode": []}
        for word in element:
            parts[_USADDRESS.get(word.tag, "street")].append((word.text or "") + (word.tail or "").strip())
        joined = {key: " ".join(value).strip(" ,") for key, value in parts.items()}
        yield Block("".join(element.itertext()).strip(), "US", f"US {path.stem}", names="", country="US", **joined)


_ADR = re.compile(r"^(?:item\d+\.)?ADR[^:]*:(.*)$", re.M | re.I)


def _vcard_addresses(folder: Path) -> Iterator[tuple[str, PostalAddress]]:
    """ADR lines of vCards that hold a street with a number, a town, a postcode and a country's name."""
    seen: set[str] = set()
    for path in sorted(folder.rglob("*.vcf")):
        text = re.sub(r"\r?\n[ \t]", "", path.read_text(encoding="utf-8", errors="replace"))
        for line in _ADR.findall(text):
            parts = [part.replace("\\,", ",").strip() for part in re.split(r"(?<!\\);", line.strip())]
            if len(parts) != 7 or line in seen or "\\" in line or "=" in line:
                continue
            seen.add(line)
            _, extended, street, town, region, code, name = parts
            country = country_code(name)
            region = region if tuple(region.casefold().split()) in regions(country) and country in ("US", "CA") else ""
            is_whole = street and town and country and any(map(str.isdigit, street)) and not extended
            if is_whole and "0000" not in code and not (country in ("AU", "US") and code[:1].isalpha()):
                yield country, PostalAddress(
                    street=street, locality=town, region=region, postcode=code, country=country
                )
