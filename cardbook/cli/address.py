"""`cardbook address`: how an address stands on an envelope, without any book."""

import json
import sys
from argparse import ArgumentParser, Namespace
from typing import Any

from cardbook.cli.console import Console
from cardbook.cli.outcome import DONE
from cardbook.domain.address_check import address_warnings, layout_warnings
from cardbook.domain.address_format import AddressStyle, address_layout, destination, in_latin_letters
from cardbook.domain.country import country_code
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.postal_address import PostalAddress

_KNOWN = (
    "name", "organization", "pobox", "extended", "street", "locality", "region", "postcode", "country", "language",
)
"""The parts of a vCard's name and address (RFC 6350 section 6.3.1)."""

def declare(parser: ArgumentParser, console: Console) -> None:
    """Where it is posted, and the language of the country line."""
    texts = console.texts
    parser.add_argument("--from", metavar="DE", default="", dest="origin", help=texts("cli.address.origin"))
    parser.add_argument("--language", metavar="it", default=texts.language, help=texts("cli.address.language"))
    parser.add_argument(
        "--style", choices=[style.value for style in AddressStyle], default=AddressStyle.ENVELOPE.value,
        help=texts("cli.address.style"),
    )
    parser.add_argument("--json", action="store_true", help=texts("cli.option.json"))


def run(options: Namespace, console: Console) -> int:
    """Read one object or an array, print blocks of lines parted by an empty line, or JSON."""
    origin = country_code(options.origin)
    if options.origin and not origin:
        raise KnownError(ErrorCode.UNKNOWN_COUNTRY, text=options.origin)
    style = AddressStyle(options.style)
    laid_out = [_laid_out(each, origin, options.language, style) for each in _objects()]
    if options.json:
        console.say_json({"lines": lines, "warnings": warnings} for lines, warnings in laid_out)
        return DONE
    for number, (lines, warnings) in enumerate(laid_out):
        if number:
            console.say()
        for line in lines:
            console.say(line)
        for warning in warnings:
            console.complain(warning, console.texts(f"cli.address_warning.{warning}"))
    return DONE


def _objects() -> list[dict[str, Any]]:
    try:
        value = json.loads(sys.stdin.buffer.read().decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise KnownError(ErrorCode.BAD_INPUT, text=f"JSON ({error})") from error
    objects = value if isinstance(value, list) else [value]
    for each in objects:
        if not isinstance(each, dict):
            raise KnownError(ErrorCode.BAD_INPUT, text=json.dumps(each)[:80])
    return objects


def _laid_out(
    each: dict[str, Any], origin: str, language: str, style: AddressStyle
) -> tuple[tuple[str, ...], list[str]]:
    texts = {name: _text(each, name) for name in _KNOWN}
    address = PostalAddress(
        texts["street"], texts["extended"], texts["pobox"], texts["locality"], texts["region"], texts["postcode"],
        country_code(texts["country"]), texts["country"],
    )
    country = destination(address, origin)
    layout = address_layout(
        texts["name"].splitlines(), address, origin=origin, language=language, organization=texts["organization"],
        latin=in_latin_letters(country, texts["language"]), style=style,
    )
    warnings: list[str] = [*address_warnings(address, origin=origin), *layout_warnings(layout, country)]
    if each.keys() - set(_KNOWN):
        warnings.append("unknown_part")
    return layout.lines, warnings


def _text(each: dict[str, Any], name: str) -> str:
    """A part's text; a postcode written as a number is one too."""
    value = each.get(name)
    if value is None:
        return ""
    if isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool)):
        return str(value)
    raise KnownError(ErrorCode.BAD_INPUT, text=f"{name}: {json.dumps(value)[:80]}")
