"""What speaks for a piece being a postcode, a town, a region or a country."""

import re
from functools import lru_cache

from cardbook.domain.addresses.address_rules import address_rules, has_rules
from cardbook.domain.addresses.country import country_code
from cardbook.domain.addresses.postcode import is_postcode, written_postcode
from cardbook.domain.pasted.block import Gap
from cardbook.domain.pasted.piece import Piece, is_capitalized
from cardbook.domain.pasted.street_evidence import street_word
from cardbook.domain.pasted.vocabulary import countries_with_region, given_names, regions, towns, words

_SIGN = re.compile(r"([A-Z]{1,3})[- ](\d{3,6})")
_CODE_WORD = re.compile(r"(?:cep|cp|plz|zip|c\.p\.|〒|ap|p\.?c\.?|pin|npa)[.:]?\s?", re.I)
_CODE_SIGNS = re.compile(r"[\w-]{1,10}(?: [\w-]{2,6})?")
_TOWN_NUMBER = re.compile(r"\d{1,2}(?:er?|\.|o|º)?", re.I)
_DRESSED = re.compile(
    r"(?:the )?(?:(?:federal |people's |islamic )?(?:republic|kingdom|state|commonwealth) of (?:the )?)?", re.I
)


def postcode_text(text: str) -> str:
    """A postcode without the word before it ("CEP 01037-010", "〒154-0023")."""
    return _CODE_WORD.sub("", text, count=1) if _CODE_WORD.match(text) else text


@lru_cache(maxsize=16384)
def code_weight(text: str, country: str) -> float | None:
    """How well a text is a postcode of a country; None where it is none of anybody."""
    bare = postcode_text(text).strip("()., ")
    if not any(map(str.isdigit, bare)) or not _CODE_SIGNS.fullmatch(bare):
        return None
    sign = _SIGN.fullmatch(bare)
    if sign and country_code(sign[1]) == country and country:
        return 6.0
    rules = address_rules(country)
    if not country or not rules.postcode_pattern:
        if not re.fullmatch(r"\d{3,7}|\d{3} \d{2,3}", bare):
            return None
        return 0.4 if not country else -1.5
    if country == "IE" and bare.isdigit():
        return -0.6
    if is_postcode(country, bare) and not (sign and sign[1] not in (country, *rules.prefixes)):
        written = written_postcode(country, bare)
        letters = any(map(str.isalpha, written))
        if " " in bare and " " not in written:
            return -0.6
        weight = 4.0 if letters or "-" in written else 3.4 if " " in written else 2.6
        if bare.casefold() != bare and written != bare and not letters and " " in written and " " not in bare:
            weight -= 0.4
        return weight + (0.8 if bare != text else 0.0)
    if sign:
        return -2.0
    return -0.6 if re.fullmatch(r"\d{3,7}|\d{3}-\d{2,5}|\d{2}-\d{4}", bare) else _unusual(bare, country)


def _unusual(bare: str, country: str) -> float | None:
    """Half of a code where a country's codes have two halves ("NW1", "D02")."""
    if country in ("GB", "IE", "CA", "GG", "JE", "IM") and re.fullmatch(r"[A-Z]{1,2}\d[A-Z\d]?", bare):
        return 0.3
    return None


def weigh_postcode(piece: Piece, country: str) -> float | None:
    """The postcode, with what people set before it."""
    if len(piece.words) > 3 or piece.commas:
        return None
    return code_weight(piece.text, country)


def weigh_town(piece: Piece, country: str) -> float | None:
    """The name of a town, which may end with a number ("Paris 12", "Praha 1") or a word in brackets."""
    keys = piece.keys
    if len(keys) > 7 or piece.commas > 1 or not any(map(str.isalpha, piece.text)):
        return None
    weight = -0.2 - 2.5 * piece.commas
    digits = [word for word in piece.words if any(map(str.isdigit, word.text))]
    if digits:
        last = piece.words[-1]
        is_number = digits == [last] and len(keys) > 1 and _TOWN_NUMBER.fullmatch(last.text)
        cedex = "cedex" in keys
        weight -= 0.2 if cedex else 0.9 if is_number else 4.0 * len(digits)
    known = towns().get(keys) or towns().get(_bare_town(keys))
    if known:
        weight += 3.2 if country in known else 0.2
    weight -= 0.45 * max(0, len(keys) - 2)
    weight -= 1.5 if len(keys) > 1 and keys[-1] in words("regions", "last") and not known else 0.0
    weight -= 1.2 if keys in regions(country) and not known else 0.0
    weight -= 3.0 if len(keys) == 2 and keys[0] in words("units", "first") and len(keys[1]) < 3 else 0.0
    weight += 2.3 if keys[-1].endswith(tuple(words("towns", "ends"))) else 0.0
    weight -= 3.0 if len(keys) == 1 and keys[0] in words("compass", "words") else 0.0
    weight -= 2.0 if len(piece.text) < 2 and piece.text.isascii() else 0.0
    weight -= 4.0 if keys[-1] in words("towns", "inside") and piece.words[-1].text.islower() else 0.0
    if keys[0] in words("towns", "first") and len(keys) > 1:
        weight += 1.5
    if street_word(keys, country) >= 3 and not known:
        weight -= 2.4
    weight -= 2.0 if keys[0] in words("titles", "words") and len(keys) > 1 and len(keys[0]) > 1 and not known else 0.0
    weight -= 0.8 if keys[0] in given_names() and len(keys) > 1 and not known else 0.0
    weight -= 1.2 * sum(key in words("organizations", "marks") and len(key) > 2 for key in keys) if not known else 0.0
    weight -= 2.0 if not is_capitalized(piece.words[0].text) and not known else 0.0
    if country and keys[-1:] in regions(country) and len(keys[-1]) <= 3 and not known:
        weight -= 2.5
    if not known and len(keys[0]) > 2 and country_code(piece.text) and not _is_town_of_its_own(country):
        weight -= 3.0
    return weight - (3.0 if piece.has_colon else 0.0)


def _bare_town(keys: tuple[str, ...]) -> tuple[str, ...]:
    """A town without the word before it ("г. Москва") and the part behind it ("København N", "Lyon CEDEX 03")."""
    start = 1 if len(keys) > 1 and keys[0] in words("towns", "first") else 0
    end = len(keys)
    behind = words("towns", "behind")
    while end > start + 1 and (len(keys[end - 1]) < 2 or keys[end - 1].isdigit() or keys[end - 1] in behind):
        end -= 1
    return keys[start:end]


def weigh_region(piece: Piece, country: str) -> float | None:
    """A state, province, county or prefecture: by the country's list, or by its own words."""
    keys = piece.keys
    if len(keys) > 5 or piece.commas or not any(map(str.isalpha, piece.text)):
        return None
    if len(keys) > 1 and keys[-1] in words("towns", "inside"):
        return None
    text = piece.text.strip("()")
    if keys in regions(country):
        short = len(text.replace(".", "")) <= 3
        if short:
            return 3.2 if text == text.upper() else -0.5
        if country in towns().get(keys, ()):
            return 1.8 if "region" in address_rules(country).required else 0.4
        return 2.6
    if len(keys) > 1 and (keys[0] in words("regions", "first") or keys[-1] in words("regions", "last")):
        return 2.4 - 0.4 * len(keys) + (0.6 if len(keys) == 2 else 0.0)
    if keys[-1].endswith(("shire", "prefecture", "megye")):
        return 1.6
    if piece.digits or piece.has_colon or not is_capitalized(piece.words[0].text):
        return None
    if country and "region" in address_rules(country).folded:
        return -2.2 if countries_with_region(keys) else None
    return -1.9 - 0.3 * len(keys) - (3.0 if piece.words[0].gap is Gap.SPACE else 0.0)


def _is_town_of_its_own(country: str) -> bool:
    """Singapore, Monaco: the town has the country's name."""
    return any(default.startswith("city=") for default in address_rules(country).defaults)


def named_country(text: str) -> str:
    """The code of a country by its name, also in full dress ("The Gambia", "Republic of Korea"); "" for none."""
    dressed = _DRESSED.match(text)
    code = country_code(text) or (country_code(text[dressed.end() :]) if dressed else "")
    return code if has_rules(code) else ""


def weigh_country(piece: Piece, country: str) -> float | None:
    """The name or the code of the country that the block is read for."""
    if len(piece.keys) > 6 or piece.digits:
        return None
    text = piece.text.strip("()")
    code = named_country(text)
    if code != country or not code:
        return None
    if len(text.replace(".", "")) == 1:
        return 1.0 if piece.begins_line else -1.0
    if len(text) == 2:
        weight = 2.2 if text == text.upper() else 0.8
        return weight - (1.2 if countries_with_region(piece.keys) else 0.0)
    if piece.words[0].gap is Gap.SPACE and _is_town_of_its_own(country):
        return 1.5
    return 6.0
