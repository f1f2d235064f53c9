"""Postcodes: how each country writes them, and what may be meant by one that is written otherwise."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from cardbook.domain.address_rules import AddressRules, address_rules


@dataclass(frozen=True, slots=True)
class PostcodeHint:
    """What to say beside a postcode field. A hint, never a wall.

    `shape` is the usual form with 0 for a digit and A for a letter ("00000", "A0A 0A0"); `digits` is
    the count of digits where it has digits only, else 0. `suggestion` is the same code as its post
    writes it, "" where nothing obvious would mend it: digits are never made up.
    """

    shape: str
    digits: int
    example: str
    suggestion: str = ""


def is_postcode(country: str, postcode: str) -> bool:
    """True for a code the country's post would read; anything goes where nobody knows the form."""
    pattern = _pattern(country)
    return pattern is None or pattern.fullmatch(written_postcode(country, postcode).upper()) is not None


def postcode_hint(country: str, postcode: str, locality: str = "") -> PostcodeHint | None:
    """What is amiss with a postcode, or None where it stands as its post writes it.

    Mends what is obvious: a missing space, small letters, a sign before it ("D-79098"), or the code
    typed in front of the town where the field was left empty.
    """
    pattern = _pattern(country)
    if pattern is None:
        return None
    typed = postcode.strip()
    if not typed:
        return _hint(country, _code_before_town(pattern, country, locality))
    written = written_postcode(country, typed)
    if not pattern.fullmatch(written.upper()):
        return _hint(country, "")
    return None if written == typed else _hint(country, written)


@lru_cache(maxsize=16384)
def written_postcode(country: str, postcode: str) -> str:
    """A postcode as its post writes it: no sign before it (unless the code has one: LV-1073),
    spaces in place, letters in capitals.

    What has another form than the country's codes comes back as typed, on one line.
    """
    typed = " ".join(postcode.split())
    if not country or not typed:
        return typed
    rules, pattern = address_rules(country), _pattern(country)
    if pattern is not None and pattern.fullmatch(typed) and _is_written(rules, typed):
        return typed
    plain = _without_prefix(rules, unicodedata.normalize("NFKC", typed).upper().replace("–", "-"))
    forms = (plain, f"{country}{plain}", f"{country}-{plain}")
    return next((_spaced(rules, form) for form in forms if _fits(rules, form)), typed)


def _is_written(rules: AddressRules, postcode: str) -> bool:
    """True for most codes, which then need no second look: nothing before them, every space in its place."""
    if not rules.shapes:
        return True
    return postcode.isascii() and not postcode.startswith(rules.prefixes) and _spaced(rules, postcode) == postcode


def _hint(country: str, suggestion: str) -> PostcodeHint:
    rules = address_rules(country)
    shape = rules.shapes[0] if rules.shapes else _shape(rules.postcode_example)
    digits = shape.count("0") if set(shape) <= set("0 -") else 0
    return PostcodeHint(shape, digits, written_postcode(country, rules.postcode_example), suggestion)


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
    shape = _shape_of_bare(rules.shapes, _shape(bare))
    if not shape:
        return postcode
    signs = iter(bare)
    return "".join(sign if sign in " -" else next(signs) for sign in shape)


@lru_cache(maxsize=1024)
def _shape_of_bare(shapes: tuple[str, ...], bare: str) -> str:
    """The first shape that is this one once its spaces and hyphens are taken away, "" for none."""
    return next((shape for shape in shapes if _bare(shape) == bare), "")


def _bare(text: str) -> str:
    return text.replace(" ", "").replace("-", "")


class _Signs(dict[int, str]):
    """Character → 0 for a digit, A for a letter, or itself; filled as they are met."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        self[code] = "0" if sign.isdigit() else "A" if sign.isalpha() else sign
        return self[code]


_SIGNS = _Signs()


def _shape(text: str) -> str:
    return text.translate(_SIGNS)


def _code_before_town(pattern: re.Pattern[str], country: str, locality: str) -> str:
    words = locality.split()
    for count in (1, 2):
        code = written_postcode(country, " ".join(words[:count]))
        if len(words) > count and any(map(str.isdigit, code)) and pattern.fullmatch(code):
            return code
    return ""
