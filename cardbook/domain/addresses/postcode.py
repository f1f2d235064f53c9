"""Postcodes: how each country writes them, and what may be meant by one that is written otherwise."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from cardbook.domain.addresses.address_rules import AddressRules, address_rules, shape_of
from cardbook.domain.addresses.region import region_of


@dataclass(frozen=True, slots=True)
class PostcodeHint:
    """What to say beside a postcode field. A hint, never a wall.

    `shape` is the usual form with 0 for a digit and A for a letter ("00000", "A0A 0A0"); `digits` is
    the count of digits where it has digits only, else 0. `suggestion` is the same code as its post
    writes it, "" where nothing obvious would mend it: digits are never made up. `town` is what is left of
    the town where the suggestion was found beside it, else "".
    """

    shape: str
    digits: int
    example: str
    suggestion: str = ""
    town: str = ""


def is_postcode(country: str, postcode: str) -> bool:
    """True for a code the country's post would read; anything goes where nobody knows the form."""
    pattern = _pattern(country)
    return pattern is None or pattern.fullmatch(written_postcode(country, postcode).upper()) is not None


def postcode_hint(country: str, postcode: str, locality: str = "", region: str = "") -> PostcodeHint | None:
    """What is amiss with a postcode, or None where it stands as its post writes it.

    Mends what is obvious: a missing space, small letters, a sign before it ("D-79098"), a letter O for a
    nought, noughts that a spreadsheet took away where the `region` tells them, or the code typed beside
    the town where the field was left empty.
    """
    pattern = _pattern(country)
    if pattern is None:
        return None
    typed = postcode.strip()
    if not typed:
        return _hint(country, *code_in_town(country, locality))
    written = written_postcode(country, typed)
    if not pattern.fullmatch(written.upper()):
        return _hint(country, _mended(country, typed, region))
    return None if written == typed else _hint(country, written)


def code_in_town(country: str, locality: str) -> tuple[str, str]:
    """A postcode that was typed before or behind the town, and the town: ("79098", "Freiburg"), else ("", "")."""
    words = locality.split()
    for count in range(min(2, len(words) - 1), 0, -1):
        for code, town in ((words[:count], words[count:]), (words[-count:], words[:-count])):
            written = written_postcode(country, " ".join(code))
            if any(map(str.isdigit, written)) and _fits(address_rules(country), written):
                return written, " ".join(town).rstrip(",")
    return "", ""


def written_postcode(country: str, postcode: str) -> str:
    """A postcode as its post writes it: no sign before it (unless the code has one: LV-1073),
    spaces in place, letters in capitals.

    What has another form than the country's codes comes back as typed, on one line.
    """
    form = postcode_form(country)
    return postcode if form is not None and form.has(postcode) else _rewritten(country, postcode)


class PostcodeForm(NamedTuple):
    """What a country's codes look like; see `AddressRules`."""

    fullmatch: Callable[[str], re.Match[str] | None]
    shapes: frozenset[str]
    prefixes: tuple[str, ...]

    def has(self, postcode: str) -> bool:
        """True for most codes, which then need no second look: nothing before them, every space in its place."""
        return (
            postcode.isascii() and self.fullmatch(postcode) is not None
            and shape_of(postcode) in self.shapes and not postcode.startswith(self.prefixes)
        )


@cache
def postcode_form(country: str) -> PostcodeForm | None:
    """The form of a country's codes; None where it has none."""
    pattern, rules = _pattern(country), address_rules(country)
    return PostcodeForm(pattern.fullmatch, frozenset(rules.shapes), rules.prefixes) if pattern else None


@lru_cache(maxsize=4096)
def _rewritten(country: str, postcode: str) -> str:
    typed = " ".join(postcode.split())
    if not country or not typed:
        return typed
    rules = address_rules(country)
    plain = _without_prefix(rules, unicodedata.normalize("NFKC", typed).upper().replace("–", "-"))
    forms = (plain, f"{country}{plain}", f"{country}-{plain}")
    return next((_spaced(rules, form) for form in forms if _fits(rules, form)), typed)


def _hint(country: str, suggestion: str, town: str = "") -> PostcodeHint:
    rules = address_rules(country)
    shape = rules.shapes[0]
    digits = shape.count("0") if set(shape) <= set("0 -") else 0
    return PostcodeHint(shape, digits, written_postcode(country, rules.postcode_example), suggestion, town)


def _mended(country: str, typed: str, region: str) -> str:
    """The code that is obviously meant, "" for none."""
    rules = address_rules(country)
    bare = "".join(filter(str.isalnum, unicodedata.normalize("NFKC", typed).upper()))
    forms = [bare, *(_as_shaped(bare, _bare(shape)) for shape in rules.shapes)]
    known = region_of(country, region) if region else None
    if known is not None and known.postcodes and bare.isdigit():
        forms.extend(form for form in (f"0{bare}", f"00{bare}") if known.may_have(form))
    return next((_spaced(rules, form) for form in forms if _fits(rules, form)), "")


def _as_shaped(bare: str, shape: str) -> str:
    """The code with the letters O, I and L read as digits, and noughts as O, where its form has them."""
    if len(bare) != len(shape):
        return bare
    return "".join(_READ_AS.get((sign, place), sign) for sign, place in zip(bare, shape, strict=True))


@cache
def _pattern(country: str) -> re.Pattern[str] | None:
    pattern = address_rules(country).postcode_pattern
    return re.compile(pattern) if pattern else None


def _without_prefix(rules: AddressRules, postcode: str) -> str:
    for prefix in sorted(rules.prefixes, key=len, reverse=True):
        rest = postcode.removeprefix(prefix).lstrip(" -")
        if postcode.startswith(prefix) and rest[:1].isdigit() and _fits(rules, rest):
            return rest
    return postcode


def _fits(rules: AddressRules, postcode: str) -> bool:
    pattern = _pattern(rules.code)
    return pattern is not None and pattern.fullmatch(_spaced(rules, postcode)) is not None


def _spaced(rules: AddressRules, postcode: str) -> str:
    """The code with spaces and hyphens where one of the country's shapes has them."""
    bare = _bare(postcode)
    shape = _shape_of_bare(rules.shapes, shape_of(bare))
    if not shape:
        return postcode
    signs = iter(bare)
    return "".join(sign if sign in " -" else next(signs) for sign in shape)


@lru_cache(maxsize=1024)
def _shape_of_bare(shapes: tuple[str, ...], bare: str) -> str:
    """The first shape that is this one once its spaces and hyphens are taken away, "" for none."""
    return next((shape for shape in shapes if _bare(shape) == bare), "")


_READ_AS = {("O", "0"): "0", ("I", "0"): "1", ("L", "0"): "1", ("0", "A"): "O"}
"""What was typed, and what its place holds (0 a digit, A a letter) → what was meant."""


def _bare(text: str) -> str:
    return text.replace(" ", "").replace("-", "")
