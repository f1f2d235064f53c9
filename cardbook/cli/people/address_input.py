"""Addresses as commands read them: vCard's own parts, as JSON on standard input."""

import json
import sys
from typing import Any

from cardbook.domain.addresses.country import country_code
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.addresses.sorting_code import with_sorting_code
from cardbook.domain.errors import ErrorCode, KnownError

_PARTS = ("pobox", "extended", "street", "locality", "region", "postcode", "country")
_BESIDE = ("name", "organization", "language", "sorting_code")
KNOWN_PARTS = frozenset((*_PARTS, *_BESIDE))
"""The parts of a vCard's name and address (RFC 6350 section 6.3.1), the language of the letters, and the number of the
office that delivers (CEDEX 08), which has no part of its own in a vCard."""


def objects_read() -> list[dict[str, Any]]:
    """The objects on standard input, one or an array of them; raises KnownError(BAD_INPUT)."""
    try:
        value = json.loads(sys.stdin.buffer.read().decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise KnownError(ErrorCode.BAD_INPUT, text=f"JSON ({error})") from error
    objects = value if isinstance(value, list) else [value]
    for each in objects:
        if not isinstance(each, dict):
            raise KnownError(ErrorCode.BAD_INPUT, text=json.dumps(each)[:80])
    return objects


def address_in(each: dict[str, Any]) -> PostalAddress:
    """The address of an object; raises KnownError(BAD_INPUT) where a part is no text."""
    texts = {part: text_in(each, part) for part in _PARTS}
    address = PostalAddress(
        texts["street"], texts["extended"], texts["pobox"], texts["locality"], texts["region"], texts["postcode"],
        country_code(texts["country"]), texts["country"],
    )
    return with_sorting_code(address, text_in(each, "sorting_code"))


def text_in(each: dict[str, Any], name: str) -> str:
    """A part's text; a postcode written as a number is one too."""
    value = each.get(name)
    if value is None:
        return ""
    if isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool)):
        return str(value)
    raise KnownError(ErrorCode.BAD_INPUT, text=f"{name}: {json.dumps(value)[:80]}")
