"""Chinese, Japanese and Korean addresses: no spaces, from large to small, each part with a sign at its end."""

import re
import tomllib
from functools import cache
from typing import Any

from cardbook.domain.pasted.kinds import Kind
from cardbook.resources import resource

_Part = tuple[str, frozenset[Kind] | None]

_EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7a3〒]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_JAPANESE = re.compile("[\u3040-\u30ff〒県]|丁目|東京都|(?:京都|大阪)府")
_TRADITIONAL = re.compile("[區號縣臺樓廈灣國門陽東龍廣華]")
_SIMPLIFIED = re.compile("[区号县楼广东华门龙国]")
_ANY = frozenset({Kind.PERSON, Kind.ORGANIZATION, Kind.STREET, Kind.DISTRICT, Kind.COUNTRY, Kind.TOWN, Kind.REGION})


@cache
def _table() -> dict[str, Any]:
    with resource("addresses", "pasted", "east_asian.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def _form(row: str) -> re.Pattern[str]:
    return re.compile(_table()[row])


@cache
def _listed(row: str) -> tuple[str, ...]:
    return tuple(_table()[row].split())


@cache
def _korean_forms() -> tuple[tuple[re.Pattern[str], frozenset[Kind]], ...]:
    rows = _table()["korean"].items()
    return tuple((re.compile(form), frozenset(Kind[name] for name in names.split())) for form, names in rows)


def has_east_asian(text: str) -> bool:
    """True where a text has Chinese, Japanese or Korean signs, or the mark before a Japanese postcode."""
    return _EAST_ASIAN.search(text) is not None


def honorifics() -> tuple[str, ...]:
    """What stands behind somebody's name on an envelope ("様", "귀하")."""
    return _listed("honorifics")


def names_a_firm(text: str) -> bool:
    """True where a word of a firm, a school or a hospital stands in a text."""
    return any(word in text for word in _listed("firms"))


def countries_of_script(text: str) -> tuple[str, ...]:
    """The countries a text may come from by its signs, the likeliest first; () where it has none of them."""
    if _JAPANESE.search(text):
        return ("JP",)
    if _HANGUL.search(text):
        return ("KR",)
    if not has_east_asian(text):
        return ()
    if _TRADITIONAL.search(text) and not _SIMPLIFIED.search(text):
        return ("TW", "HK", "MO")
    return ("CN", "JP", "TW")


def parts_of(text: str) -> list[_Part]:
    """One run of East Asian text in its parts, each with the kinds it may be (None for any)."""
    if _HANGUL.search(text):
        return [(text, _korean(text))]
    parts: list[_Part] = []
    rest = text
    for row, kind in (("code", Kind.POSTCODE), ("region", Kind.REGION), ("town", Kind.TOWN)):
        match = _form(row).match(rest)
        if match:
            parts.append((match[0], frozenset({kind})))
            rest = rest[match.end() :]
    return parts + (_street_and_more(rest, has_place=bool(parts)) if rest else [])


def _street_and_more(text: str, *, has_place: bool) -> list[_Part]:
    if text.endswith(honorifics()):
        return [(text, frozenset({Kind.PERSON}))]
    match = _form("street").match(text)
    if not match or not (has_place or len(match[0]) > 1) or any(word in match[0] for word in _listed("houses")):
        return [(text, _without_number(text))]
    behind = text[match.end() :]
    if _form("room_after_number").match(behind):
        return [(text, frozenset({Kind.STREET}))]
    street: _Part = (match[0], frozenset({Kind.STREET}))
    return [street, (behind, _without_number(behind))] if behind else [street]


def _without_number(text: str) -> frozenset[Kind]:
    if names_a_firm(text):
        return frozenset({Kind.ORGANIZATION})
    if _form("street_end").fullmatch(text):
        return frozenset({Kind.STREET})
    return frozenset({Kind.UNIT}) if any(word in text for word in _listed("houses")) else _ANY


def _korean(text: str) -> frozenset[Kind] | None:
    if names_a_firm(text):
        return frozenset({Kind.ORGANIZATION})
    if text in _listed("korean_regions"):
        return frozenset({Kind.REGION, Kind.TOWN})
    if len(text) < 3:
        return None
    return next((kinds for form, kinds in _korean_forms() if form.fullmatch(text)), None)
